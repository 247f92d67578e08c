public import ELBLogs

/// One record of a log as its line has it, with what was read from it.
///
/// Its coding is the JSON contract `elbtls/row/1`, of which each line of JSON Lines is one.
public struct Row: Codable, Sendable, Equatable {
  /// The file, as it was reached.
  public var path: String
  /// The line's number, from 1; the first of several physical lines.
  public var line: Int
  /// The line's own time.
  public var time: Timestamp
  /// The kind of log.
  public var kind: LogKind
  /// The client in its canonical spelling, or the text in its place.
  public var client: String
  /// How the handshake ended.
  public var outcome: Outcome
  /// What it failed of; nil where it did not fail.
  @ExplicitNull public var cause: String?
  /// The canonical protocol version; nil where none is logged.
  @ExplicitNull public var `protocol`: String?
  /// The suite as logged; nil where none is.
  @ExplicitNull public var cipher: String?
  /// The line as logged, without its line feed, with what is not UTF-8 replaced by U+FFFD.
  public var text: String
  /// The bytes of a line that is not UTF-8, in Base64 (RFC 4648); left out where `text` is the line.
  public var textBase64: String?
}
