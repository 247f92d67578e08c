public import ELBLogs

/// In which quarters of an hour clients succeeded.
///
/// It tells how regularly a client came, which first and last times cannot. Tables of parts merge
/// to the table of the whole, in any order.
public struct SightingTable: Sendable {
  /// The length of a slot in seconds.
  public static let slotSeconds = 900

  /// Where slot 0 begins; those before it have negative numbers.
  private let origin: Timestamp
  private var lists = ShortLists<SightingTally>()
  private var sightings: [Sightings] = []

  /// The slots of one client: those of the latest block, which is in no list yet, and a list.
  private struct Sightings: Sendable {
    var latest: SightingTally?
    var list = ShortList()
  }

  /// Makes an empty table.
  ///
  /// - Parameter origin: Where a slot begins, so that none lies on both sides of it.
  init(origin: Timestamp) {
    self.origin = origin
  }

  /// Notes that a client, known by its place in a census, succeeded.
  mutating func add(_ time: Timestamp, of client: Int) {
    while sightings.count <= client { sightings.append(Sightings()) }
    add(SightingTally(slot: slot(of: time)), of: client)
  }

  /// Adds the sightings of another table of the same origin, whose clients have these places here.
  mutating func merge(_ other: SightingTable, clients: [Int]) {
    precondition(origin == other.origin, "tables of different origins do not merge")
    for (client, place) in zip(other.sightings.indices, clients) {
      while sightings.count <= place { sightings.append(Sightings()) }
      for tally in other.tallies(ofClient: client) { add(tally, of: place) }
    }
  }

  /// The slots in which a client succeeded, in order, each once.
  ///
  /// - Complexity: O(*n* log *n*) in the number of slots.
  public func slots(ofClient client: Int) -> [Int] {
    tallies(ofClient: client).flatMap(\.slots).sorted()
  }

  /// The bytes that the table takes up.
  ///
  /// - Complexity: O(1).
  var byteCount: Int {
    lists.byteCount + sightings.capacity * MemoryLayout<Sightings>.stride
  }

  /// The time that a slot covers.
  public func range(of slot: Int) -> Range<Timestamp> {
    let start = origin.microseconds + Int64(slot) * SightingTable.slotMicroseconds
    return Timestamp(
      microseconds: start)..<Timestamp(microseconds: start + SightingTable.slotMicroseconds)
  }

  private static let slotMicroseconds = Int64(slotSeconds) * 1_000_000

  private func slot(of time: Timestamp) -> Int {
    let (slot, rest) = (time.microseconds - origin.microseconds)
      .quotientAndRemainder(dividingBy: SightingTable.slotMicroseconds)
    return Int(rest < 0 ? slot - 1 : slot)
  }

  private mutating func add(_ tally: SightingTally, of client: Int) {
    guard var latest = sightings[client].latest else {
      sightings[client].latest = tally
      return
    }
    if latest.id == tally.id {
      latest.add(tally)
      sightings[client].latest = latest
    } else {
      lists.add(latest, to: &sightings[client].list)
      sightings[client].latest = tally
    }
  }

  /// A client's blocks, each once.
  private func tallies(ofClient client: Int) -> [SightingTally] {
    guard sightings.indices.contains(client), let latest = sightings[client].latest else {
      return []
    }
    var tallies = lists.elements(sightings[client].list)
    if let known = tallies.firstIndex(where: { $0.id == latest.id }) {
      tallies[known].add(latest)
    } else {
      tallies.append(latest)
    }
    return tallies
  }
}

/// A block of 64 slots, and those of them in which a client succeeded.
private struct SightingTally: Tally {
  /// The number of the block, moved so that none is negative.
  var id: UInt32
  private var bits: UInt64

  private static let firstBlock = Int(Int32.min)

  init(slot: Int) {
    id = UInt32(truncatingIfNeeded: (slot >> 6) - SightingTally.firstBlock)
    bits = 1 << UInt64(slot & 63)
  }

  /// The slots of the block in which the client succeeded.
  var slots: [Int] {
    let first = (Int(id) + SightingTally.firstBlock) << 6
    return (0..<64).filter { bits >> UInt64($0) & 1 == 1 }.map { first + $0 }
  }

  mutating func add(_ other: SightingTally) { bits |= other.bits }
}
