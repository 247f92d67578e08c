extension Template {
  /// Versions, suites and groups, and how handshakes ended.
  static let usageText = #"""
    <section id="versions" aria-labelledby="versions-title">
    <h2 id="versions-title">TLS versions</h2>
    <div class="pair">
    {{#versions}}
    <div>
    {{>shares}}
    </div>
    {{/versions}}
    {{^versions}}
    <p>No version was negotiated.</p>
    {{/versions}}
    </div>
    </section>
    <section id="suites" aria-labelledby="suites-title">
    <h2 id="suites-title">Cipher suites</h2>
    {{^suites}}
    <p>No suite was negotiated.</p>
    {{/suites}}
    <div class="pair">
    {{#suites}}
    <div>
    {{>shares}}
    </div>
    {{/suites}}
    </div>
    <h3>Key-exchange groups</h3>
    {{^groups}}
    <p>No log states a group.</p>
    {{/groups}}
    <div class="pair">
    {{#groups}}
    <div>
    {{>shares}}
    </div>
    {{/groups}}
    </div>
    </section>
    {{#.outcomes}}
    <section id="outcomes" aria-labelledby="outcomes-title">
    <h2 id="outcomes-title">Records and outcomes</h2>
    <table class="stack" role="table">
    <caption>How the handshake of each record ended, by kind of log</caption>
    <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Kind of log</th>{{#columns}}<th scope="col" role="columnheader" class="n">{{.}}</th>{{/columns}}</tr></thead>
    <tbody role="rowgroup">
    {{#rows}}
    <tr role="row"><th scope="row" role="rowheader">{{title}}</th>{{#cells}}<td role="cell" class="n{{#isBad}} bad{{/isBad}}" data-label="{{title}}">{{text}}</td>{{/cells}}</tr>
    {{/rows}}
    </tbody>
    </table>
    {{#hasUndetermined}}
    <p class="faint">Undetermined: the line does not say whether, or how, a handshake ended.</p>
    {{/hasUndetermined}}
    </section>
    {{/.outcomes}}
    """#
}
