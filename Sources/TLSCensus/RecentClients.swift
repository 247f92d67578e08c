import ELBLogs

/// The places of clients that were met lately, found by the bytes that a log has for them.
///
/// Most clients come again and again, spelled the same: their address need not be read, nor the
/// table of clients searched, for each record.
struct RecentClients: Sendable {
  private struct Sighting: Sendable {
    var bytes = ShortBytes.none
    var index: UInt32 = 0
  }

  private var sightings = [Sighting](repeating: Sighting(), count: 4_096)

  /// The index of a client among the clients; nil where it was not met lately.
  func index(of bytes: ShortBytes) -> Int? {
    let sighting = sightings[place(of: bytes)]
    return sighting.bytes == bytes ? Int(sighting.index) : nil
  }

  /// Notes where a client is, in the place of one met before it.
  mutating func note(_ bytes: ShortBytes, at index: Int) {
    sightings[place(of: bytes)] = Sighting(bytes: bytes, index: UInt32(index))
  }

  private func place(of bytes: ShortBytes) -> Int {
    Int(truncatingIfNeeded: bytes.hash) & (sightings.count &- 1)
  }
}
