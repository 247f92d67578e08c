extension Template {
  /// The account of the input.
  static let accountingText = #"""
    {{#accounting}}
    <section id="input" aria-labelledby="input-title">
    <h2 id="input-title">What was read</h2>
    <p>{{source}}</p>
    {{#.configuration}}
    <p>Configuration: <bdi>{{.}}</bdi></p>
    {{/.configuration}}
    <table class="account">
    <caption>Every line is a record, skipped or rejected</caption>
    <thead><tr><th scope="col">Lines</th><th scope="col" class="n">Number</th><th scope="col">What they are</th></tr></thead>
    <tbody>
    {{#lines}}
    <tr{{#isPart}} class="part"{{/isPart}}><th scope="row">{{name}}</th><td class="n">{{count}}</td><td>{{explanation}}</td></tr>
    {{/lines}}
    </tbody>
    </table>
    {{#losses}}
    <h3>{{title}}</h3>
    <ul>
    {{#items}}
    <li><bdi>{{place}}</bdi>: {{reason}}{{#.excerpt}}<bdi class="excerpt">{{.}}</bdi>{{/.excerpt}}</li>
    {{/items}}
    </ul>
    {{#.rest}}
    <p class="faint">{{.}}</p>
    {{/.rest}}
    {{/losses}}
    {{#hasWarnings}}
    <h3>Warnings</h3>
    <ul>
    {{#warnings}}
    <li>{{.}}</li>
    {{/warnings}}
    </ul>
    {{/hasWarnings}}
    </section>
    {{/accounting}}
    """#
}
