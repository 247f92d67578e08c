extension Template {
  /// The page of a comparison: the answer, both windows, then what became of clients.
  static let comparisonText = #"""
    {{<layout}}
    {{$answer}}{{>answer}}{{/answer}}
    {{$sections}}
    {{>windows}}
    {{>clients}}
    {{>coverage}}
    {{>accounting}}
    {{>method}}
    {{/sections}}
    {{/layout}}
    """#
}
