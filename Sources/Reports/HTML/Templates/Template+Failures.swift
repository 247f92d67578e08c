extension Template {
  /// Causes, scanners, and what is no failure.
  static let failuresText = #"""
    {{#.causes}}
    <section id="causes" aria-labelledby="causes-title">
    <h2 id="causes-title">Why connections failed, as logged</h2>
    {{>shares}}
    </section>
    {{/.causes}}
    {{#.scanners}}
    <section id="scanners" aria-labelledby="scanners-title">
    <h2 id="scanners-title">Scanners</h2>
    <p>{{sentence}}</p>
    {{#clients}}
    <details class="table print"><summary>The clients, with their failures</summary>
    <ul class="tallies">{{#rows}}<li><bdi>{{name}}</bdi> {{count}}</li>{{/rows}}</ul>
    {{#.rest}}<p class="faint">and {{.}}</p>{{/.rest}}
    </details>
    {{/clients}}
    </section>
    {{/.scanners}}
    {{#.notCounted}}
    <section id="not-counted" aria-labelledby="not-counted-title">
    <h2 id="not-counted-title">Not counted as failures</h2>
    {{#sentences}}
    <p>{{.}}</p>
    {{/sentences}}
    {{#groups}}
    <details class="table print"><summary>{{title}}</summary>
    {{#clients}}
    <ul class="tallies">{{#rows}}<li><bdi>{{name}}</bdi></li>{{/rows}}</ul>
    {{#.rest}}<p class="faint">and {{.}}</p>{{/.rest}}
    {{/clients}}
    </details>
    {{/groups}}
    </section>
    {{/.notCounted}}
    """#
}
