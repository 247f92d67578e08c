extension Template {
  /// What verdicts rest on.
  static let assumptionsText = #"""
    {{#assumptions}}
    {{#first()}}
    <section id="assumptions" aria-labelledby="assumptions-title">
    <h2 id="assumptions-title">What this rests on</h2>
    <ul>
    {{/first()}}
    <li>{{.}}</li>
    {{#last()}}
    </ul>
    </section>
    {{/last()}}
    {{/assumptions}}
    """#
}
