extension Template {
  /// The first screen: the answer, what to do, and what to beware of.
  static let answerText = #"""
    {{#answer}}
    <p class="lead{{#isBad}} bad{{/isBad}}">{{lead}}</p>
    {{#sentences}}
    <p>{{.}}</p>
    {{/sentences}}
    {{#sources}}
    <p class="source">{{.}}</p>
    {{/sources}}
    <div class="columns">
    {{#hasAdvice}}
    <div>
    <h2>What to do</h2>
    <ol>
    {{#advice}}
    <li>{{remedy}} <span class="reach">{{reach}}{{#.certainty}}, {{.}}{{/.certainty}}{{#clients}}{{#first()}}: {{/first()}}<bdi>{{.}}</bdi> {{/clients}}{{.more}}</span></li>
    {{/advice}}
    </ol>
    </div>
    {{/hasAdvice}}
    {{#hasRemarks}}
    <div class="remarks">
    <h2>Before you trust the numbers</h2>
    <ul>
    {{#remarks}}
    <li><span class="label">{{label}}:</span> {{text}}</li>
    {{/remarks}}
    </ul>
    </div>
    {{/hasRemarks}}
    </div>
    {{/answer}}
    """#
}
