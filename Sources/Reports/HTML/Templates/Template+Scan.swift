extension Template {
  /// The page of a scan: the answer, then the evidence, then the account of the input.
  static let scanText = #"""
    {{<layout}}
    {{$answer}}{{>answer}}{{/answer}}
    {{$sections}}
    {{>clients}}
    {{>failures}}
    {{>timeline}}
    {{>changes}}
    {{>usage}}
    {{>balancers}}
    {{>coverage}}
    {{>accounting}}
    {{>method}}
    {{/sections}}
    {{/layout}}
    """#
}
