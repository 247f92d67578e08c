public import ELBLogs
public import SystemPackage

/// A line that was copied out of its file, and where it stands.
public struct LoggedLine: Sendable, Equatable {
  /// The file, as it was reached.
  public let path: FilePath
  /// The line's number, from 1; the first of several physical lines.
  public let number: Int
  /// When the connection was made where the line says so, else the line's own time.
  public let time: Timestamp
  /// The line as logged, without its line feed; at most as many bytes as were asked for.
  public let bytes: [UInt8]
  /// Whether there were more bytes.
  public let isCut: Bool

  init(_ record: borrowing LogRecord, in path: FilePath, atMost limit: Int = .max) {
    self.path = path
    number = record.lineNumber
    time = record.connectionStart
    isCut = record.line.count > limit
    bytes = record.line.extracting(first: limit).copy
  }
}
