extension Template {
  /// The load balancers.
  static let balancersText = #"""
    {{#.balancers}}
    <section id="balancers" aria-labelledby="balancers-title">
    <h2 id="balancers-title">Load balancers</h2>
    <table class="stack" role="table">
    <caption>Counted records and failed connections by load balancer and kind of log</caption>
    <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Load balancer</th><th scope="col" role="columnheader">Kind of log</th><th scope="col" role="columnheader">Account, region</th><th scope="col" role="columnheader" class="n">Records</th><th scope="col" role="columnheader" class="n">Failed</th></tr></thead>
    <tbody role="rowgroup">
    {{#rows}}
    <tr role="row"><th scope="row" role="rowheader"><bdi>{{name}}</bdi></th><td role="cell" data-label="Kind of log">{{kind}}</td><td role="cell" data-label="Account, region"><bdi>{{place}}</bdi></td><td role="cell" class="n" data-label="Records">{{records}}</td><td role="cell" class="n{{#isBad}} bad{{/isBad}}" data-label="Failed">{{failed}}</td></tr>
    {{/rows}}
    </tbody>
    </table>
    {{#.rest}}
    <p class="faint">{{.}}</p>
    {{/.rest}}
    </section>
    {{/.balancers}}
    """#
}
