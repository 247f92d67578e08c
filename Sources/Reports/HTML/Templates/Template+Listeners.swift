extension Template {
  /// The listeners with their present policy, and the balancers that are left out.
  static let listenersText = #"""
    {{#.listeners}}
    <section id="listeners" aria-labelledby="listeners-title">
    <h2 id="listeners-title">Listeners</h2>
    <table class="stack" role="table">
    <caption>Break, at risk, keep: clients; each counts wherever it was seen</caption>
    <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Load balancer</th><th scope="col" role="columnheader">Kind of log</th><th scope="col" role="columnheader">Listener</th><th scope="col" role="columnheader" class="what">Present policy</th><th scope="col" role="columnheader" class="n">Break</th><th scope="col" role="columnheader" class="n">At risk</th><th scope="col" role="columnheader" class="n">Keep</th></tr></thead>
    <tbody role="rowgroup">
    {{#rows}}
    <tr role="row"><th scope="row" role="rowheader"><bdi>{{name}}</bdi>{{#.place}}<span class="note"><bdi>{{.}}</bdi></span>{{/.place}}</th><td role="cell" data-label="Kind of log">{{kind}}</td><td role="cell" data-label="Listener"><bdi>{{listener}}</bdi></td>
    <td role="cell" class="what" data-label="Present policy">{{#present}}{{>present}}{{/present}}</td>
    <td role="cell" class="n{{#isBad}} bad{{/isBad}}" data-label="Break">{{breaks}}</td><td role="cell" class="n" data-label="At risk">{{atRisk}}</td><td role="cell" class="n" data-label="Keep">{{keeps}}</td></tr>
    {{/rows}}
    </tbody>
    </table>
    {{#.rest}}
    <p class="faint">{{.}}</p>
    {{/.rest}}
    </section>
    {{/.listeners}}
    """#

  /// A present policy, and how it is known.
  static let presentText = #"""
    <span class="known">{{known}}:</span>
    {{#policies}}
    <bdi class="line">{{.}}</bdi>
    {{/policies}}
    {{#.more}}
    <details class="print"><summary>{{.}}</summary>
    {{#others}}
    <bdi class="line">{{.}}</bdi>
    {{/others}}
    </details>
    {{/.more}}
    {{#notes}}
    <span class="note">{{.}}</span>
    {{/notes}}
    """#

  /// The balancers about whose clients nothing is said.
  static let leftOutText = #"""
    {{#.leftOut}}
    <section id="left-out" aria-labelledby="left-out-title">
    <h2 id="left-out-title">Left out</h2>
    <table class="stack" role="table">
    <caption>Balancers about whose clients nothing is said</caption>
    <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Load balancer</th><th scope="col" role="columnheader">Kind of log</th><th scope="col" role="columnheader" class="n">Negotiated records</th><th scope="col" role="columnheader" class="what">Why</th></tr></thead>
    <tbody role="rowgroup">
    {{#rows}}
    <tr role="row"><th scope="row" role="rowheader"><bdi>{{name}}</bdi></th><td role="cell" data-label="Kind of log">{{kind}}</td><td role="cell" class="n" data-label="Negotiated records">{{records}}</td><td role="cell" class="what" data-label="Why">{{reason}}</td></tr>
    {{/rows}}
    </tbody>
    </table>
    {{#.rest}}
    <p class="faint">{{.}}</p>
    {{/.rest}}
    </section>
    {{/.leftOut}}
    """#
}
