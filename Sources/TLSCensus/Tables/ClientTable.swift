/// The clients, found by their keys, and what is kept of those that did more than one thing.
struct ClientTable: Sendable {
  var entries = Chunks<ClientEntry>()
  var further = FreeList(FurtherTally())
  var books = FreeList(ClientBook())
  var eventLists = ShortLists<EventTally>()
  var nameLists = ShortLists<NameTally>()
  var failures = FailureHistories()

  private var slots = HashSlots()
  private let seed = UInt64.random(in: 0...UInt64.max)

  /// How many shapes of records are counted of a client, each by itself, before the rest goes into
  /// its book.
  static let tallyLimit = 8

  /// The place of a client, new or known.
  mutating func index(of key: ClientKey) -> Int {
    let hash = key.tableHash(seed: seed)
    if let known = slots.place(of: hash, where: { entries[$0].key == key }) { return known }
    entries.append(ClientEntry(key: key))
    slots.insertLast(of: entries.count) { entries[$0].key.tableHash(seed: seed) }
    return entries.count - 1
  }

  /// Hands over the records of a client that are not in its book, each shape once.
  func forEachShape(of entry: ClientEntry, _ body: (ShapeTally) -> Void) {
    if entry.latest.count > 0 { body(entry.latest) }
    var place = entry.further
    while place != .none {
      let tally = further[place]
      body(tally.tally)
      place = tally.next
    }
  }

  /// How many tallies there are of a client, at most.
  func tallyCount(of entry: ClientEntry) -> Int {
    let listed = entry.book == .none ? 0 : Int(books[entry.book].events.count)
    return listed + (entry.further == .none ? 1 : ClientTable.tallyLimit)
  }

  /// Forgets where clients are found, when they are only taken out any more.
  mutating func dropIndex() { slots = HashSlots() }

  /// Finds all clients anew, after some were removed.
  mutating func rebuildIndex() {
    slots.rebuild(entries.count) { entries[$0].key.tableHash(seed: seed) }
  }

  /// Removes a client, whose place the last one takes; it is still found where it was.
  mutating func removeSwapping(_ client: Int) {
    release(client)
    let last = entries.count - 1
    if client < last { entries[client] = entries[last] }
    entries.truncate(to: last)
  }

  /// Leaves to others what is kept of a client besides its entry.
  private mutating func release(_ client: Int) {
    var place = entries[client].further
    while place != .none {
      let next = further[place].next
      further.release(place)
      place = next
    }
    let book = entries[client].book
    guard book != .none else { return }
    eventLists.removeAll(&books[book].events)
    nameLists.removeAll(&books[book].userAgents)
    nameLists.removeAll(&books[book].domains)
    failures.removeAll(from: &books[book].failures)
    books.release(book)
  }

  /// The bytes that all clients take up, with the room that was made for more.
  ///
  /// - Complexity: O(1).
  var byteCount: Int {
    entries.byteCount + slots.byteCount + further.byteCount + books.byteCount
      + eventLists.byteCount + nameLists.byteCount + failures.byteCount
  }
}
