import ELBLogs

/// A pattern of load balancers: matched against the whole id (`app/name/id`) where it holds a `/`,
/// else against the name alone.
public struct LoadBalancerPattern: Sendable, Hashable {
  private let pattern: FieldPattern
  private let isOfWholeID: Bool

  /// Compiles a pattern with `*` and `?`; case means nothing.
  public init(_ pattern: String) {
    self.pattern = FieldPattern(pattern)
    isOfWholeID = pattern.utf8.contains(UInt8(ascii: "/"))
  }

  /// Whether an id as logged fits: `app/name/id`, `net/name/id`, or a Classic name.
  public func matches(_ id: Span<UInt8>) -> Bool {
    let slash = UInt8(ascii: "/")
    guard !isOfWholeID, let first = id.firstIndex(of: slash),
      let second = id.firstIndex(of: slash, from: first + 1)
    else { return pattern.matches(id) }
    return pattern.matches(id.extracting((first + 1)..<second))
  }
}
