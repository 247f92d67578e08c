extension Template {
  /// A table of shares, with a bar for each.
  static let sharesText = #"""
    <table class="shares{{#isCrowded}} crowded{{/isCrowded}}">
    <caption class="title">{{caption}}</caption>
    <thead>
    <tr><th scope="col">{{subject}}</th>{{#columns}}<th scope="col" class="n share">{{.}}</th>{{/columns}}</tr>
    </thead>
    <tbody>
    {{#rows}}
    <tr><th scope="row"{{#.tone}} class="{{.}}"{{/.tone}}><bdi>{{name}}</bdi>{{#.note}}<span class="note"><bdi>{{.}}</bdi></span>{{/.note}}{{#.remark}}<span class="note old">{{.}}</span>{{/.remark}}</th>
    {{#shares}}<td class="n">{{count}} <span class="percent">{{percent}}</span><svg class="bar{{#tone}} {{.}}-bar{{/tone}}" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true"><rect width="{{length}}" height="1"/></svg></td>{{/shares}}</tr>
    {{/rows}}
    </tbody>
    </table>
    {{#.rest}}
    <p class="faint">{{.}}</p>
    {{/.rest}}
    """#
}
