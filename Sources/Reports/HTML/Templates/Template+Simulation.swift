extension Template {
  /// The page of a simulation: the answer, then who breaks and where, then what it rests on.
  static let simulationText = #"""
    {{<layout}}
    {{$answer}}{{>answer}}{{/answer}}
    {{$sections}}
    {{>verdicts}}
    {{>clients}}
    {{>listeners}}
    {{>leftOut}}
    {{>assumptions}}
    {{>coverage}}
    {{>accounting}}
    {{>method}}
    {{/sections}}
    {{/layout}}
    """#
}
