public import ELBLogs

/// What a record says apart from its client and its time: where the client was, and how its
/// handshake ended there.
///
/// Few events make up all records of a folder, so a client's records are kept as counts of events.
public struct Event: Sendable, Hashable {
  /// The listener, a number of the census's listeners.
  public var listener: Int { Int(listenerNumber) }
  /// Whether the record stands for a request or for a connection.
  public var unit: RecordUnit
  /// How the handshake ended.
  public var outcome: Outcome
  /// What a failed handshake was logged to fail of, a number of the census's names; 0 where it did
  /// not fail.
  public var cause: UInt32
  /// Whether the client showed a certificate (ALB connection).
  public var showsClientCertificate: Bool

  var listenerNumber: UInt32
  /// One more than the number of the handshake; 0 where nothing was agreed on.
  var handshakeNumber: UInt32

  /// What was agreed on, a number of the census's handshakes; also on failed lines that say what
  /// had been chosen when the handshake failed.
  public var handshake: Int? { handshakeNumber == 0 ? nil : Int(handshakeNumber) - 1 }
}

/// How often something came, and when first and last.
public struct EventCount: Sendable, Equatable {
  /// Records.
  public internal(set) var count = 0
  /// The first time: when the connection was made where the line says so, else the line's own.
  public var first: Timestamp { Timestamp(microseconds: firstMicroseconds) }
  /// The last time.
  public var last: Timestamp { Timestamp(microseconds: lastMicroseconds) }

  var firstMicroseconds = Int64.max
  var lastMicroseconds = Int64.min

  /// Makes a count of nothing; `first` and `last` mean nothing then.
  public init() {}

  init(_ tally: EventTally) {
    count = Int(tally.count)
    firstMicroseconds = tally.first
    lastMicroseconds = tally.last
  }

  mutating func add(at time: Timestamp) {
    count &+= 1
    firstMicroseconds = min(firstMicroseconds, time.microseconds)
    lastMicroseconds = max(lastMicroseconds, time.microseconds)
  }

  /// Adds another count of the same thing.
  public mutating func merge(_ other: EventCount) {
    count += other.count
    firstMicroseconds = min(firstMicroseconds, other.firstMicroseconds)
    lastMicroseconds = max(lastMicroseconds, other.lastMicroseconds)
  }
}
