extension Template {
  /// The timeline as pictures, and the same numbers as tables.
  static let timelineText = #"""
    {{#.timeline}}
    <section id="timeline" aria-labelledby="timeline-title">
    <h2 id="timeline-title">Timeline</h2>
    <p class="faint">Each bar is {{bucket}}; times are UTC. Failures have a scale of their own below. Numbered lines are changes.{{#.dash}} {{.}}{{/.dash}}</p>
    {{#pictures}}
    <div class="picture">
    <h3>{{title}}</h3>
    <div class="scales"><span>Tallest bar: {{scale}}{{#.failureScale}}; below: {{.}}{{/.failureScale}}</span>
    <ul class="legend">{{#series}}<li><svg class="time" aria-hidden="true"><rect class="{{style}}" width="100%" height="100%"/></svg><bdi>{{name}}</bdi></li>{{/series}}{{#.failures}}<li><svg class="time" aria-hidden="true"><rect class="{{style}}" width="100%" height="100%"/></svg>{{name}}</li>{{/.failures}}</ul></div>
    <svg class="time" height="{{height}}" role="img" aria-labelledby="{{id}}-title {{id}}-desc">
    <title id="{{id}}-title">{{title}} over time</title>
    <desc id="{{id}}-desc">{{description}}</desc>
    {{#series}}
    <g class="{{style}}">{{#bars}}<rect x="{{x}}%" y="{{y}}" width="{{width}}%" height="{{height}}"/>{{/bars}}</g>
    {{/series}}
    <line class="base" x2="100%" y1="{{baseline}}" y2="{{baseline}}"/>
    {{#.failures}}
    <g class="{{style}}">{{#bars}}<rect x="{{x}}%" y="{{y}}" width="{{width}}%" height="{{height}}"/>{{/bars}}</g>
    <line class="base" x2="100%" y1="{{failureBaseline}}" y2="{{failureBaseline}}"/>
    {{/.failures}}
    {{#marks}}
    <line class="mark" x1="{{x}}%" x2="{{x}}%" y1="15" y2="{{height}}"/><text x="{{x}}%" y="11" text-anchor="{{anchor}}">{{label}}</text>
    {{/marks}}
    {{#spots}}
    <rect class="spot" x="{{x}}%" width="{{width}}%" height="{{height}}"><title>{{text}}</title></rect>
    {{/spots}}
    </svg>
    <div class="ticks" aria-hidden="true">{{#ticks}}<span>{{.}}</span>{{/ticks}}</div>
    <details class="table"><summary>{{title}} as a table</summary>
    <table class="stack" role="table">
    <caption>{{title}}, in steps of {{bucket}}</caption>
    <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">From (UTC)</th>{{#columns}}<th scope="col" role="columnheader" class="n"><bdi>{{.}}</bdi></th>{{/columns}}</tr></thead>
    <tbody role="rowgroup">
    {{#rows}}
    <tr role="row"><th scope="row" role="rowheader">{{start}}</th>{{#cells}}<td role="cell" class="n" data-label="{{title}}">{{text}}</td>{{/cells}}</tr>
    {{/rows}}
    </tbody>
    </table>
    </details>
    </div>
    {{/pictures}}
    </section>
    {{/.timeline}}
    """#
}
