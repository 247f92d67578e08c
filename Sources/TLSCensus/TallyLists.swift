/// A short list of counts among those of `TallyLists`.
struct TallyList: Sendable {
  /// Where its entries begin.
  fileprivate var start: UInt32 = 0
  /// How many there are.
  fileprivate(set) var count: UInt32 = 0
}

/// Many short lists of counts, all in one array, the entries of a list side by side.
///
/// A list has room for the next power of two; one that outgrows its room moves to a larger one,
/// and leaves the old room to others. The order within a list means nothing.
struct TallyLists: Sendable {
  /// One count.
  struct Entry: Sendable {
    var id: UInt32
    var count: UInt64
  }

  private var entries: [Entry] = []
  /// The starts of rooms that were left, by the logarithm of their size.
  private var freeRooms = [[UInt32]](repeating: [], count: UInt32.bitWidth)

  /// Adds to the count of `id` in a list.
  mutating func add(_ count: UInt64, of id: UInt32, to list: inout TallyList) {
    guard !addToKnown(count, of: id, in: list) else { return }
    append(Entry(id: id, count: count), to: &list)
  }

  /// Adds to the count of `id`, a name, keeping at most `limit` entries: those whose names come
  /// first in the fixed order of `names`.
  ///
  /// What is kept does not depend on the order of arrival, and its counts are exact: an entry that
  /// belongs to the first `limit` of all belongs to the first `limit` of any part.
  ///
  /// - Returns: Whether an entry was left out.
  mutating func add(
    _ count: UInt64, of id: UInt32, to list: inout TallyList, limit: Int,
    orderedBy names: borrowing NameTable
  ) -> Bool {
    if addToKnown(count, of: id, in: list) { return false }
    guard list.count >= limit else {
      append(Entry(id: id, count: count), to: &list)
      return false
    }
    var last = Int(list.start)
    for index in range(list) where names.precedes(entries[last].id, entries[index].id) {
      last = index
    }
    if names.precedes(id, entries[last].id) { entries[last] = Entry(id: id, count: count) }
    return true
  }

  /// The entries of a list, in no order that means anything.
  func entries(_ list: TallyList) -> ArraySlice<Entry> {
    entries[range(list)]
  }

  private func range(_ list: TallyList) -> Range<Int> {
    Int(list.start)..<Int(list.start &+ list.count)
  }

  private mutating func addToKnown(_ count: UInt64, of id: UInt32, in list: TallyList) -> Bool {
    for index in range(list) where entries[index].id == id {
      entries[index].count &+= count
      return true
    }
    return false
  }

  private mutating func append(_ entry: Entry, to list: inout TallyList) {
    // The room is full where the count is a power of two, and there is none at zero.
    if list.count & (list.count &- 1) == 0 { moveToLargerRoom(&list) }
    entries[Int(list.start + list.count)] = entry
    list.count += 1
  }

  private mutating func moveToLargerRoom(_ list: inout TallyList) {
    let sizeLog = list.count == 0 ? 0 : list.count.trailingZeroBitCount + 1
    let start: UInt32
    if let free = freeRooms[sizeLog].popLast() {
      start = free
    } else {
      precondition(entries.count < Int(UInt32.max) - 1 << sizeLog, "fewer than 2^32 counts")
      start = UInt32(entries.count)
      for _ in 0..<(1 << sizeLog) { entries.append(Entry(id: 0, count: 0)) }
    }
    for offset in 0..<list.count {
      entries[Int(start + offset)] = entries[Int(list.start + offset)]
    }
    if list.count > 0 { freeRooms[sizeLog - 1].append(list.start) }
    list.start = start
  }
}
