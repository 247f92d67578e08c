public import ELBLogs

/// What a record must say of its handshake to be one of the rows behind a number. An empty list of
/// anything asks nothing.
public struct RowFilter: Sendable, Equatable {
  /// How the handshake ended.
  public var outcomes: Set<Outcome> = []
  /// Causes, by the names that reports give them: `alert:unknown_ca`, `verify:*`.
  public var causes: [FieldPattern] = []
  /// Protocol versions, by the names that reports give them: `TLSv1.2`; `-` where none is logged.
  public var protocols: [FieldPattern] = []
  /// Cipher suites as logged; `-` where none is.
  public var ciphers: [FieldPattern] = []

  /// Makes a filter that lets everything through.
  public init() {}

  /// Whether a record is a row; names are made only where they are asked for.
  func admits(_ record: borrowing LogRecord) -> Bool {
    if !outcomes.isEmpty, !outcomes.contains(record.outcome) { return false }
    if !causes.isEmpty {
      guard let cause = record.causeName, cause.fits(causes) else { return false }
    }
    if !protocols.isEmpty, !(record.protocolName ?? "-").fits(protocols) { return false }
    if !ciphers.isEmpty, !(record.cipherName ?? "-").fits(ciphers) { return false }
    return true
  }
}

extension String {
  fileprivate func fits(_ patterns: [FieldPattern]) -> Bool {
    patterns.contains { $0.matches(self) }
  }
}
