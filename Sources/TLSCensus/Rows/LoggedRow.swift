public import ELBLogs

/// A record as its line has it, with what was read from it.
public struct LoggedRow: Sendable, Equatable {
  /// The line, and where it stands.
  public let line: LoggedLine
  /// The line's own time.
  public let time: Timestamp
  /// The kind of log.
  public let kind: LogKind
  /// How the handshake ended.
  public let outcome: Outcome
  /// What it failed of; nil where it did not fail.
  public let cause: String?
  /// The client in its canonical spelling, or the text in its place.
  public let client: String
  /// The canonical protocol version; nil where none is logged.
  public let `protocol`: String?
  /// The suite as logged; nil where none is.
  public let cipher: String?

  init(_ record: borrowing LogRecord, in file: LogFile) {
    line = LoggedLine(record, in: file.path)
    time = record.time
    kind = record.kind
    outcome = record.outcome
    cause = record.causeName
    client = ClientAddress(record.client)?.description ?? record.client.repairedText
    self.protocol = record.protocolName
    cipher = record.cipherName
  }
}
