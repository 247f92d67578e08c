extension Template {
  /// The changes, numbered as the timeline marks them.
  static let changesText = #"""
    {{#.changes}}
    <section id="changes" aria-labelledby="changes-title">
    <h2 id="changes-title">Changes seen in the logs</h2>
    <ol class="changes">
    {{#items}}
    <li value="{{number}}">{{sentence}}</li>
    {{/items}}
    </ol>
    {{#.rest}}
    <p class="faint">{{.}}</p>
    {{/.rest}}
    <p class="faint">{{caution}}</p>
    </section>
    {{/.changes}}
    """#
}
