extension Template {
  /// The policies of each type of balancer, tightest first.
  static let policiesText = #"""
    {{#rankings}}
    <section id="{{id}}" aria-labelledby="{{id}}-title">
    <h2 id="{{id}}-title">{{balancers}}</h2>
    <div class="present"><h3>Present policy</h3>
    {{#present}}
    {{>present}}
    {{/present}}
    </div>
    <table class="stack policies" role="table">
    <caption>Policies, tightest first, with the clients that break or are at risk under each</caption>
    <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Policy</th><th scope="col" role="columnheader">Lowest version, strength</th><th scope="col" role="columnheader" class="n">Break</th><th scope="col" role="columnheader" class="n">At risk</th><th scope="col" role="columnheader">May it come?</th></tr></thead>
    <tbody role="rowgroup">
    {{#rows}}
    <tr role="row"{{#isRecommended}} class="recommended"{{/isRecommended}}><th scope="row" role="rowheader"><bdi>{{name}}</bdi>{{#marks}}<span class="mark">{{.}}</span>{{/marks}}</th>
    <td role="cell" class="what" data-label="Lowest version, strength">{{lowest}}<span class="note">{{strength}}</span></td>
    {{#breaks}}<td role="cell" class="n" data-label="Break"><span>{{count}} <span class="percent">{{percent}}</span><svg class="bar bad-bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true"><rect width="{{length}}" height="1"/></svg>{{#records}}<span class="note">{{.}}</span>{{/records}}</span></td>{{/breaks}}
    {{#atRisk}}<td role="cell" class="n" data-label="At risk"><span>{{count}} <span class="percent">{{percent}}</span><svg class="bar caution-bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true"><rect width="{{length}}" height="1"/></svg></span></td>{{/atRisk}}
    <td role="cell" class="what" data-label="May it come?">{{judgement}}</td></tr>
    {{/rows}}
    </tbody>
    </table>
    {{#.postQuantum}}
    {{>shares}}
    {{/.postQuantum}}
    </section>
    {{/rankings}}
    """#
}
