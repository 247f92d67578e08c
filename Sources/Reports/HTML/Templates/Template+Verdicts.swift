extension Template {
  /// How many clients, connections and requests have each verdict.
  static let verdictsText = #"""
    {{#.verdicts}}
    <section id="verdicts" aria-labelledby="verdicts-title">
    <h2 id="verdicts-title">Verdicts</h2>
    {{#shares}}
    {{>shares}}
    {{/shares}}
    {{#.outdated}}
    <p class="faint">{{.}}</p>
    {{/.outdated}}
    </section>
    {{/.verdicts}}
    """#
}
