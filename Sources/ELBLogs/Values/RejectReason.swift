/// Why a physical line could not be understood. Rejected lines are counted, never thrown.
public enum RejectReason: String, Sendable, CaseIterable, Codable {
  /// The line starts like no known kind of log.
  case unrecognized
  /// The line starts like a known kind, but ends before that kind's required fields do.
  case tooFewFields = "too_few_fields"
  /// A field that opens with a quote does not close with one.
  case unbalancedQuotes = "unbalanced_quotes"
  /// The line is longer than 1 MiB.
  case tooLong = "too_long"
  /// The last line of a damaged file, without its line feed: its last field may be cut.
  case cutShort = "cut_short"

  /// What was expected of the line, for a message to a person.
  public var explanation: String {
    switch self {
    case .unrecognized: "starts like no known kind of load balancer log"
    case .tooFewFields: "ends before the required fields of its kind do"
    case .unbalancedQuotes: "has a quoted field that is not closed"
    case .tooLong: "is longer than 1 MiB"
    case .cutShort: "is cut off where its file is damaged"
    }
  }
}

extension RejectReason: CodingKeyRepresentable {}
