extension Template {
  /// The failing clients: a row each, which opens to its evidence.
  static let clientsText = #"""
    {{#.failing}}
    <section id="clients" aria-labelledby="clients-title">
    <h2 id="clients-title">{{title}}</h2>
    {{#.rest}}
    <p class="faint">{{.}}</p>
    {{/.rest}}
    <div class="tools" id="client-tools" hidden>
    <label for="search">Search clients</label>
    <input id="search" type="search" autocomplete="off" spellcheck="false" aria-describedby="search-count">
    <p id="search-count" role="status"></p>
    </div>
    <table class="stack sortable" id="client-table" role="table">
    <caption>Failed and OK: connections; share: of both. Each reason opens to its evidence.</caption>
    <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader" data-sort="text">Client</th><th scope="col" role="columnheader" class="n" data-sort="number" aria-sort="descending">Failed</th><th scope="col" role="columnheader" class="n" data-sort="number">OK</th><th scope="col" role="columnheader" class="n" data-sort="number">Share</th><th scope="col" role="columnheader" data-sort="text">Last failure</th><th scope="col" role="columnheader" data-sort="text">Pattern</th><th scope="col" role="columnheader" class="why" data-sort="text">Why, and what helps</th></tr></thead>
    <tbody role="rowgroup">
    {{#rows}}
    <tr role="row"><th scope="row" role="rowheader"><bdi>{{name}}</bdi>{{#.owner}}<span class="owner"><bdi>{{.}}</bdi></span>{{/.owner}}</th>
    <td role="cell" class="n bad" data-label="Failed" data-value="{{failedValue}}">{{failed}}</td>
    <td role="cell" class="n" data-label="OK" data-value="{{negotiatedValue}}">{{negotiated}}</td>
    <td role="cell" class="n" data-label="Share" data-value="{{shareValue}}">{{share}}</td>
    <td role="cell" data-label="Last failure">{{lastFailure}}</td>
    <td role="cell" data-label="Pattern">{{pattern}}</td>
    <td role="cell" class="why" data-label="Why"><details class="print"><summary>{{#.diagnosis}}{{#.certainty}}<span class="certainty">{{.}}:</span> {{/.certainty}}{{summary}}{{/.diagnosis}}{{^.diagnosis}}Nothing is concluded.{{/.diagnosis}}</summary>
    {{#.diagnosis}}{{#evidence}}{{#first()}}<ul>{{/first()}}<li>{{.}}</li>{{#last()}}</ul>{{/last()}}{{/evidence}}{{/.diagnosis}}
    {{#others}}
    <p>{{#.certainty}}<span class="certainty">{{.}}:</span> {{/.certainty}}{{summary}}</p>
    {{#evidence}}{{#first()}}<ul>{{/first()}}<li>{{.}}</li>{{#last()}}</ul>{{/last()}}{{/evidence}}
    {{#.remedy}}<p class="remedy">{{.}}</p>{{/.remedy}}
    {{/others}}
    <dl>
    {{#causes}}<dt>Cause</dt><dd><bdi>{{name}}</bdi> {{count}}</dd>{{/causes}}
    {{#facts}}<dt>{{title}}</dt><dd>{{text}}</dd>{{/facts}}
    {{#pairs}}<dt>Negotiated</dt><dd><bdi>{{name}}</bdi> {{count}}</dd>{{/pairs}}
    {{#.names}}<dt>{{title}}</dt>{{#names}}<dd><bdi>{{.}}</bdi></dd>{{/names}}{{#more}}<dd>and more</dd>{{/more}}{{/.names}}
    </dl>
    </details>{{#.diagnosis}}{{#.remedy}}<p class="remedy">{{.}}</p>{{/.remedy}}{{/.diagnosis}}</td></tr>
    {{/rows}}
    </tbody>
    </table>
    </section>
    {{/.failing}}
    """#
}
