/// Many short lists of counts, all in one array: a list is known by the index of its first entry.
///
/// What was counted last stands first, because the next record of a client is most often like the
/// one before. The order within a list means nothing.
struct TallyLists: Sendable {
  /// The list without entries.
  static let empty = UInt32.max

  /// One count.
  struct Entry: Sendable {
    var id: UInt32
    var next: UInt32
    var count: UInt64
  }

  private var entries: [Entry] = []

  /// Adds to the count of `id` in the list that begins at `head`.
  mutating func add(_ count: UInt64, of id: UInt32, to head: inout UInt32) {
    guard !addToKnown(count, of: id, in: &head) else { return }
    prepend(count, of: id, to: &head)
  }

  /// Adds to the count of `id`, a name, keeping at most `limit` entries: those whose names come
  /// first in the fixed order of `names`.
  ///
  /// What is kept does not depend on the order of arrival, and its counts are exact: an entry that
  /// belongs to the first `limit` of all belongs to the first `limit` of any part.
  ///
  /// - Returns: Whether an entry was left out.
  mutating func add(
    _ count: UInt64, of id: UInt32, to head: inout UInt32, limit: Int,
    orderedBy names: borrowing NameTable
  ) -> Bool {
    if addToKnown(count, of: id, in: &head) { return false }
    var length = 0
    var last = TallyLists.empty
    var index = head
    while index != TallyLists.empty {
      length += 1
      let entry = entries[Int(index)]
      if last == TallyLists.empty || names.precedes(entries[Int(last)].id, entry.id) { last = index }
      index = entry.next
    }
    guard length >= limit else {
      prepend(count, of: id, to: &head)
      return false
    }
    if names.precedes(id, entries[Int(last)].id) {
      entries[Int(last)].id = id
      entries[Int(last)].count = count
    }
    return true
  }

  /// The entries of the list that begins at `head`, in no order that means anything.
  func list(_ head: UInt32) -> TallyList {
    TallyList(lists: self, head: head)
  }

  fileprivate func entry(_ index: UInt32) -> Entry { entries[Int(index)] }

  private mutating func prepend(_ count: UInt64, of id: UInt32, to head: inout UInt32) {
    precondition(entries.count < UInt32.max, "a census holds fewer than 2^32 counts")
    entries.append(Entry(id: id, next: head, count: count))
    head = UInt32(entries.count - 1)
  }

  private mutating func addToKnown(_ count: UInt64, of id: UInt32, in head: inout UInt32) -> Bool {
    var previous = TallyLists.empty
    var index = head
    while index != TallyLists.empty {
      let entry = entries[Int(index)]
      if entry.id == id {
        entries[Int(index)].count = entry.count &+ count
        if previous != TallyLists.empty {
          entries[Int(previous)].next = entry.next
          entries[Int(index)].next = head
          head = index
        }
        return true
      }
      previous = index
      index = entry.next
    }
    return false
  }
}

/// The counts of one list.
struct TallyList: Sequence {
  let lists: TallyLists
  let head: UInt32

  func makeIterator() -> Iterator { Iterator(lists: lists, index: head) }

  struct Iterator: IteratorProtocol {
    let lists: TallyLists
    var index: UInt32

    mutating func next() -> TallyLists.Entry? {
      guard index != TallyLists.empty else { return nil }
      let entry = lists.entry(index)
      index = entry.next
      return entry
    }
  }
}
