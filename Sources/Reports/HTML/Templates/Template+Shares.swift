extension Template {
  /// A table of shares, with bars for records and for clients.
  static let sharesText = #"""
    <table class="shares">
    <caption class="title">{{caption}}</caption>
    <thead>
    <tr><th scope="col">{{subject}}</th><th scope="col" class="n share">{{unit}}</th><th scope="col" class="n share">Clients</th></tr>
    </thead>
    <tbody>
    {{#rows}}
    <tr><th scope="row"{{#isOld}} class="old"{{/isOld}}><bdi>{{name}}</bdi>{{#.note}}<span class="note"><bdi>{{.}}</bdi></span>{{/.note}}{{#isOld}}<span class="note old">deprecated version</span>{{/isOld}}</th>
    {{#records}}<td class="n">{{count}} <span class="percent">{{percent}}</span><svg class="bar{{#isOld}} old-bar{{/isOld}}" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true"><rect width="{{length}}" height="1"/></svg></td>{{/records}}
    {{#clients}}<td class="n">{{count}} <span class="percent">{{percent}}</span><svg class="bar{{#isOld}} old-bar{{/isOld}}" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true"><rect width="{{length}}" height="1"/></svg></td>{{/clients}}</tr>
    {{/rows}}
    </tbody>
    </table>
    {{#.rest}}
    <p class="faint">{{.}}</p>
    {{/.rest}}
    """#
}
