extension Template {
  /// The page of a ranking: the answer, then the policies, then what it rests on.
  static let rankingText = #"""
    {{<layout}}
    {{$answer}}{{>answer}}{{/answer}}
    {{$sections}}
    {{>policies}}
    {{>assumptions}}
    {{>coverage}}
    {{>accounting}}
    {{>method}}
    {{/sections}}
    {{/layout}}
    """#
}
