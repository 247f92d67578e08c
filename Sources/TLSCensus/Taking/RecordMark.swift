import ELBLogs

/// Tells records apart that differ in anything that is counted but their time: a hash of the client,
/// the user agent, the server name, and all that names an event, with a seed drawn at start. Those
/// of failures, which are never counted together, leave out what they failed of.
///
/// Two different records have the same mark once in 2^64; nobody who does not know the seed can make
/// such a pair.
struct RecordMark: Sendable, Equatable {
  /// What no record is equal to, but for one in 2^64.
  static let none = RecordMark(bits: 0)

  private let bits: UInt64

  private init(bits: UInt64) {
    self.bits = bits
  }

  /// Marks a record of a file from `origin`; `port` is the one that tells listeners apart, else 0.
  ///
  /// - Complexity: O(*n*) in the lengths of the fields.
  init(_ record: borrowing LogRecord, at port: UInt16, from origin: FileOrigin, seed: UInt64) {
    let head = EventSpelling.head(of: record, from: origin.number)
    // Each is hashed for itself, so that the processor hashes them at once.
    let client = record.client.byteHash(seed: seed)
    let userAgent = record.userAgent.byteHash(seed: seed &+ 1)
    let domain = record.domain.byteHash(seed: seed &+ 2)
    let suite = record.protocolAndCipher.byteHash(seed: seed &+ 3)
    let loadBalancer = record.loadBalancer.byteHash(seed: seed &+ 4)
    var bits = ByteHash.fold(client ^ seed, userAgent &+ head)
    bits ^= ByteHash.fold(domain ^ seed, suite &+ UInt64(port))
    bits = ByteHash.fold(bits, loadBalancer)
    if !record.listener.isEmpty || !record.keyExchange.isEmpty {
      let listener = record.listener.byteHash(seed: seed &+ 5)
      let keyExchange = record.keyExchange.byteHash(seed: seed &+ 6)
      bits ^= ByteHash.fold(listener ^ seed, keyExchange)
    }
    self.bits = bits
  }

  /// A place among a power of two.
  func place(among count: Int) -> Int {
    Int(truncatingIfNeeded: bits) & (count &- 1)
  }
}
