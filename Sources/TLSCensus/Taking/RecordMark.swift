import ELBLogs

/// Tells records apart that differ in anything that is counted but their time within the hour: a hash
/// of the client, the user agent, the server name, the hour, and all that names an event. Those of
/// failures, which are never counted together, leave out what they failed of.
///
/// Two different records have the same mark once in 2^64; nobody who does not know the marker's seed
/// can make such a pair.
struct RecordMark: Sendable, Equatable {
  /// What no record is equal to, but for one in 2^64.
  static let none = RecordMark(bits: 0)

  fileprivate let bits: UInt64

  /// A place among a power of two.
  func place(among count: Int) -> Int {
    Int(truncatingIfNeeded: bits) & (count &- 1)
  }
}

/// Marks records, with a seed drawn at start.
struct RecordMarker: Sendable {
  private let seed = UInt64.random(in: 0...UInt64.max)
  /// The hour of the last record, and its hash: the next one most often comes within it.
  private var hour = Timestamp(microseconds: 0)
  private var hourHash: UInt64 = 0

  /// Marks a record of a file from `origin`; `port` is the one that tells listeners apart, else 0.
  ///
  /// - Complexity: O(*n*) in the lengths of the fields.
  mutating func mark(
    _ record: borrowing LogRecord, at port: UInt16, from origin: FileOrigin
  ) -> RecordMark {
    if !TimelineTable.isTime(record.time, inBucket: hour) {
      hour = TimelineTable.bucket(of: record.time)
      hourHash = ByteHash.fold(
        UInt64(bitPattern: hour.microseconds) ^ seed, ByteHash.first)
    }
    let head = EventSpelling.head(of: record, from: origin.number)
    let fields = record.fieldHash(seed: seed)
    var bits = ByteHash.fold(fields ^ seed, head ^ ByteHash.first) ^ hourHash
    if port != 0 { bits ^= ByteHash.fold(UInt64(port) ^ seed, ByteHash.second) }
    return RecordMark(bits: bits)
  }
}
