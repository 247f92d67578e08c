public import ELBLogs

/// What was agreed on in a handshake, as one kind of log states it.
public struct Handshake: Sendable, Hashable {
  /// The kind of log.
  public var kind: LogKind
  /// Whether it was logged for a request or for a connection.
  public var unit: RecordUnit
  /// The canonical protocol version, as a number of the census's names.
  public var version: UInt32
  /// The suite as logged, as a number of the census's names.
  public var cipher: UInt32
  /// The key-exchange group, as a number of the census's names; 0 where none is logged.
  public var group: UInt32
}
