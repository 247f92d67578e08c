extension Template {
  /// Both windows side by side, and how many clients have each fate.
  static let windowsText = #"""
    {{#.windows}}
    <section id="windows" aria-labelledby="windows-title">
    <h2 id="windows-title">Windows</h2>
    <table class="windows">
    <caption>Rates are for each hour with logs</caption>
    <thead><tr><th scope="col">What</th><th scope="col" class="n">Before</th><th scope="col" class="n">After</th></tr></thead>
    <tbody>
    {{#rows}}
    <tr{{#isPart}} class="part"{{/isPart}}><th scope="row">{{title}}</th><td class="n">{{before}}</td><td class="n">{{after}}</td></tr>
    {{/rows}}
    </tbody>
    </table>
    {{#.caption}}
    <p class="faint">{{.}}</p>
    {{/.caption}}
    </section>
    {{/.windows}}
    {{#hasFates}}
    <section id="fates" aria-labelledby="fates-title">
    <h2 id="fates-title">What became of clients</h2>
    {{#.fates}}
    {{>shares}}
    {{/.fates}}
    {{#.notMissed}}
    <p class="faint">{{.}}</p>
    {{/.notMissed}}
    </section>
    {{/hasFates}}
    """#
}
