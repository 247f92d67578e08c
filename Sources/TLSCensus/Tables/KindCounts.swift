public import ELBLogs

/// Records of one kind of log, by outcome.
public struct KindCounts: Sendable {
  private var counts = InlineArray<6, Int>(repeating: 0)
  /// Records that stand for connections; the others stand for requests.
  public private(set) var connections = 0

  /// All records.
  public var records: Int { counts.indices.reduce(0) { $0 + counts[$1] } }

  /// Records with an outcome.
  public subscript(outcome: Outcome) -> Int { counts[outcome.index] }

  mutating func add(_ count: Int, _ outcome: Outcome, _ unit: RecordUnit) {
    counts[outcome.index] += count
    if unit == .connection { connections += count }
  }
}

extension Outcome {
  /// The outcome's place in `allCases`.
  var index: Int {
    switch self {
    case .negotiated: 0
    case .failed: 1
    case .noClientHello: 2
    case .plaintextOnTLSPort: 3
    case .notTLS: 4
    case .undetermined: 5
    }
  }
}
