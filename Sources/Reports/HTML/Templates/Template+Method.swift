extension Template {
  /// What the words mean, and what the logs cannot show.
  static let methodText = #"""
    {{#method}}
    <section id="method" aria-labelledby="method-title">
    <h2 id="method-title">Method</h2>
    <dl class="method">
    {{#definitions}}
    <dt>{{word}}</dt><dd>{{meaning}}</dd>
    {{/definitions}}
    </dl>
    </section>
    {{/method}}
    """#
}
