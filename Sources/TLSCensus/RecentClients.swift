import ELBLogs

/// The places of clients that were met lately, found by the bytes that a log has for them.
///
/// Most clients come again and again, spelled the same: their address need not be read, nor the
/// table of clients searched, for each record.
struct RecentClients: Sendable {
  private var short = RecentPlaces<ShortBytes>()
  private var long = RecentPlaces<LongBytes>()

  /// The index of a client among the clients, which `find` finds where it was not met lately.
  mutating func index(of client: Span<UInt8>, orFind find: () -> Int) -> Int {
    if let bytes = ShortBytes(client) { return short.index(of: bytes, orFind: find) }
    if let bytes = LongBytes(client) { return long.index(of: bytes, orFind: find) }
    return find()
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

  mutating func index(of bytes: Bytes, orFind find: () -> Int) -> Int {
    let first = 2 &* (Int(truncatingIfNeeded: bytes.hash) & (Self.pairs &- 1))
    if sightings[first].bytes == bytes { return Int(sightings[first].index) }
    let other = sightings[first]
    if sightings[first &+ 1].bytes == bytes {
      sightings.swapAt(first, first &+ 1)
      return Int(sightings[first].index)
    }
    let index = find()
    sightings[first] = Sighting(bytes: bytes, index: UInt32(index))
    sightings[first &+ 1] = other
    return index
  }
}
