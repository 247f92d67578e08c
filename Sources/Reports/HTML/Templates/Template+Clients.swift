extension Template {
  /// Lists of clients: a row each, which opens to its evidence. The first one has the search.
  static let clientsText = #"""
    {{#clients}}
    <section id="{{id}}" aria-labelledby="{{id}}-title">
    <h2 id="{{id}}-title">{{title}}</h2>
    {{#notes}}
    <p class="faint">{{.}}</p>
    {{/notes}}
    {{#first()}}
    <div class="tools" id="client-tools" hidden>
    <label for="search">Search clients</label>
    <input id="search" type="search" autocomplete="off" spellcheck="false" aria-describedby="search-count">
    <p id="search-count" role="status"></p>
    </div>
    {{/first()}}
    <table class="stack sortable" role="table">
    <caption>{{caption}}</caption>
    <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader" data-sort="text">Client</th>{{#columns}}<th scope="col" role="columnheader"{{#.style}} class="{{.}}"{{/.style}} data-sort="{{sort}}"{{#.order}} aria-sort="{{.}}"{{/.order}}>{{title}}</th>{{/columns}}<th scope="col" role="columnheader" class="why" data-sort="text">{{reason}}</th></tr></thead>
    <tbody role="rowgroup">
    {{#rows}}
    <tr role="row"><th scope="row" role="rowheader"><bdi>{{name}}</bdi>{{#.owner}}<span class="owner"><bdi>{{.}}</bdi></span>{{/.owner}}</th>
    {{#cells}}
    <td role="cell"{{#.style}} class="{{.}}"{{/.style}} data-label="{{label}}"{{#.value}} data-value="{{.}}"{{/.value}}><bdi>{{text}}</bdi></td>
    {{/cells}}
    <td role="cell" class="why" data-label="Why"><details class="print"><summary>{{#conclusion}}{{#.certainty}}<span class="certainty">{{.}}:</span> {{/.certainty}}{{summary}}{{/conclusion}}</summary>
    {{#conclusion}}{{#evidence}}{{#first()}}<ul>{{/first()}}<li>{{.}}</li>{{#last()}}</ul>{{/last()}}{{/evidence}}{{/conclusion}}
    {{#others}}
    <p>{{#.certainty}}<span class="certainty">{{.}}:</span> {{/.certainty}}{{summary}}</p>
    {{#evidence}}{{#first()}}<ul>{{/first()}}<li>{{.}}</li>{{#last()}}</ul>{{/last()}}{{/evidence}}
    {{#.remedy}}<p class="remedy">{{.}}</p>{{/.remedy}}
    {{/others}}
    <dl>
    {{#facts}}<dt>{{title}}</dt><dd>{{#.name}}<bdi>{{.}}</bdi> {{/.name}}{{text}}</dd>{{/facts}}
    {{#.names}}<dt>{{title}}</dt>{{#names}}<dd><bdi>{{.}}</bdi></dd>{{/names}}{{#more}}<dd>and more</dd>{{/more}}{{/.names}}
    </dl>
    </details>{{#conclusion}}{{#.remedy}}<p class="remedy">{{.}}</p>{{/.remedy}}{{/conclusion}}</td></tr>
    {{/rows}}
    </tbody>
    </table>
    </section>
    {{/clients}}
    """#
}
