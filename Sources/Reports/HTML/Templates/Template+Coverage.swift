extension Template {
  /// Which intervals have no file.
  static let coverageText = #"""
    {{#coverage}}
    <section id="{{id}}" aria-labelledby="{{id}}-title">
    <h2 id="{{id}}-title">{{title}}</h2>
    {{#sentences}}
    <p>{{.}}</p>
    {{/sentences}}
    {{#rows}}
    {{#first()}}
    <table class="stack" role="table">
    <caption>Balancers with intervals without a file</caption>
    <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Load balancer</th><th scope="col" role="columnheader" class="n">Files</th><th scope="col" role="columnheader" class="n">Intervals</th><th scope="col" role="columnheader" class="n">Missing</th><th scope="col" role="columnheader" class="n">At one node</th></tr></thead>
    <tbody role="rowgroup">
    {{/first()}}
    <tr role="row"><th scope="row" role="rowheader"><bdi>{{name}}</bdi><span class="note"><bdi>{{place}}</bdi></span>{{#ranges}}<span class="note"><bdi>{{.}}</bdi></span>{{/ranges}}</th><td role="cell" class="n" data-label="Files">{{files}}</td><td role="cell" class="n" data-label="Intervals">{{intervals}}</td><td role="cell" class="n" data-label="Missing">{{missing}}</td><td role="cell" class="n" data-label="At one node">{{atNodes}}</td></tr>
    {{#last()}}
    </tbody>
    </table>
    {{/last()}}
    {{/rows}}
    {{#.rest}}
    <p class="faint">{{.}}</p>
    {{/.rest}}
    </section>
    {{/coverage}}
    """#
}
