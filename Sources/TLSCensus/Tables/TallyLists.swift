/// A short list among those of a `TallyLists`.
struct TallyList: Sendable {
  /// Where its tallies begin.
  fileprivate var start: UInt32 = 0
  /// How many there are.
  fileprivate(set) var count: UInt32 = 0
}

/// What is counted under one number of a short list.
protocol Tally: Sendable {
  /// What is counted: the number of a name, or of an event.
  var id: UInt32 { get }

  /// Adds what another tally of the same `id` counted.
  mutating func add(_ other: Self)
}

/// How often a name came.
struct NameTally: Tally {
  var id: UInt32
  var count: UInt64

  mutating func add(_ other: NameTally) { count &+= other.count }
}

/// How often an event came, and when first and last.
struct EventTally: Tally {
  var id: UInt32
  var count: UInt64
  /// In microseconds since 1970.
  var first: Int64
  var last: Int64

  mutating func add(_ other: EventTally) {
    count &+= other.count
    first = min(first, other.first)
    last = max(last, other.last)
  }
}

/// Many short lists of tallies, all in one array, the tallies of a list side by side.
///
/// A list has room for the next power of two; one that outgrows its room moves to a larger one,
/// and leaves the old room to others. The order within a list means nothing.
struct TallyLists<Element: Tally>: Sendable {
  private var tallies: [Element] = []
  /// The starts of rooms that were left, by the logarithm of their size.
  private var freeRooms = [[UInt32]](repeating: [], count: UInt32.bitWidth)

  /// Adds a tally to those of its `id` in a list.
  mutating func add(_ tally: Element, to list: inout TallyList) {
    if !addToKnown(tally, in: list) { append(tally, to: &list) }
  }

  /// The tallies of a list, in no order that means anything.
  func tallies(_ list: TallyList) -> ArraySlice<Element> {
    tallies[range(list)]
  }

  private func range(_ list: TallyList) -> Range<Int> {
    Int(list.start)..<Int(list.start &+ list.count)
  }

  private mutating func addToKnown(_ tally: Element, in list: TallyList) -> Bool {
    for index in range(list) where tallies[index].id == tally.id {
      tallies[index].add(tally)
      return true
    }
    return false
  }

  private mutating func append(_ tally: Element, to list: inout TallyList) {
    // The room is full where the count is a power of two, and there is none at zero.
    if list.count & (list.count &- 1) == 0 { moveToLargerRoom(&list, filler: tally) }
    tallies[Int(list.start + list.count)] = tally
    list.count += 1
  }

  private mutating func moveToLargerRoom(_ list: inout TallyList, filler: Element) {
    let sizeLog = list.count == 0 ? 0 : list.count.trailingZeroBitCount + 1
    let start: UInt32
    if let free = freeRooms[sizeLog].popLast() {
      start = free
    } else {
      precondition(tallies.count < Int(UInt32.max) - 1 << sizeLog, "fewer than 2^32 tallies")
      start = UInt32(tallies.count)
      for _ in 0..<(1 << sizeLog) { tallies.append(filler) }
    }
    for offset in 0..<list.count {
      tallies[Int(start + offset)] = tallies[Int(list.start + offset)]
    }
    if list.count > 0 { freeRooms[sizeLog - 1].append(list.start) }
    list.start = start
  }
}

extension TallyLists where Element == NameTally {
  /// Adds to the count of a name, keeping at most `limit` of them: those that come first in the
  /// fixed order of `names`.
  ///
  /// What is kept does not depend on the order of arrival, and its counts are exact: a name that
  /// belongs to the first `limit` of all belongs to the first `limit` of any part.
  ///
  /// - Returns: Whether a name was left out.
  mutating func add(
    _ tally: NameTally, to list: inout TallyList, limit: Int,
    orderedBy names: borrowing NameTable
  ) -> Bool {
    if addToKnown(tally, in: list) { return false }
    guard list.count >= limit else {
      append(tally, to: &list)
      return false
    }
    var last = Int(list.start)
    for index in range(list) where names.precedes(tallies[last].id, tallies[index].id) {
      last = index
    }
    if names.precedes(tally.id, tallies[last].id) { tallies[last] = tally }
    return true
  }
}
