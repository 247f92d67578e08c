import ELBLogs

/// The places of clients that were met lately, found by the bytes that a log has for them.
///
/// Most clients come again and again, spelled the same: their address need not be read, nor the
/// table of clients searched, for each record.
struct RecentClients: Sendable {
  private var short = RecentPlaces<ShortBytes>()
  private var long = RecentPlaces<LongBytes>()

  /// The index of a client among the clients; nil where it was not met lately.
  mutating func index(of client: Span<UInt8>) -> Int? {
    if let bytes = ShortBytes(client) { return short.index(of: bytes) }
    if let bytes = LongBytes(client) { return long.index(of: bytes) }
    return nil
  }

  /// Notes where a client is that was not met lately.
  mutating func note(_ client: Span<UInt8>, at index: Int) {
    if let bytes = ShortBytes(client) {
      short.note(bytes, at: index)
    } else if let bytes = LongBytes(client) {
      long.note(bytes, at: index)
    }
  }
}

/// Places that were found lately: two for each of many hashes, the later one first.
private struct RecentPlaces<Bytes: RecentBytes>: Sendable {
  private struct Sighting: Sendable {
    var bytes = Bytes.none
    var index: UInt32 = 0
  }

  private var sightings = [Sighting](repeating: Sighting(), count: 2 * pairs)
  private static var pairs: Int { 2_048 }

  mutating func index(of bytes: Bytes) -> Int? {
    let first = Self.place(of: bytes)
    if sightings[first].bytes == bytes { return Int(sightings[first].index) }
    guard sightings[first &+ 1].bytes == bytes else { return nil }
    sightings.swapAt(first, first &+ 1)
    return Int(sightings[first].index)
  }

  mutating func note(_ bytes: Bytes, at index: Int) {
    let first = Self.place(of: bytes)
    sightings[first &+ 1] = sightings[first]
    sightings[first] = Sighting(bytes: bytes, index: UInt32(index))
  }

  private static func place(of bytes: Bytes) -> Int {
    2 &* (Int(truncatingIfNeeded: bytes.hash) & (pairs &- 1))
  }
}
