public import ELBLogs

/// Which records are counted.
public struct RecordFilter: Sendable, Equatable {
  /// Records before this time are left out.
  public var since: Timestamp?
  /// Records at this time or after it are left out.
  public var until: Timestamp?
  /// The kinds of log that are counted.
  public var kinds: Set<LogKind> {
    didSet { kindBits = RecordFilter.bits(of: kinds) }
  }
  private var kindBits: UInt8

  /// Makes a filter; without arguments it lets everything through.
  public init(
    since: Timestamp? = nil, until: Timestamp? = nil, kinds: Set<LogKind> = Set(LogKind.allCases)
  ) {
    self.since = since
    self.until = until
    self.kinds = kinds
    kindBits = RecordFilter.bits(of: kinds)
  }

  /// Whether it lets everything through.
  public var isOpen: Bool {
    since == nil && until == nil && kinds.count == LogKind.allCases.count
  }

  /// Whether a record is counted, by the line's own time and kind.
  public func admits(_ record: borrowing LogRecord) -> Bool {
    if let since, record.time < since { return false }
    if let until, record.time >= until { return false }
    return kindBits & record.kind.bit != 0
  }

  private static func bits(of kinds: Set<LogKind>) -> UInt8 {
    kinds.reduce(0) { $0 | $1.bit }
  }
}
