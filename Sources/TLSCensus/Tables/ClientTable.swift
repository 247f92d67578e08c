/// The clients, found by their keys, and what is kept of those that did more than one thing.
struct ClientTable: Sendable {
  var entries = Chunks<ClientEntry>()
  var further = Chunks<FurtherTally>()
  var books = Chunks<ClientBook>()
  var eventLists = ShortLists<EventTally>()
  var nameLists = ShortLists<NameTally>()
  var failures = FailureHistories()
  /// What may be missing of each client; empty where nothing is of any.
  var shortfalls = Chunks<Shortfall>()
  /// What may be missing of a client that is new here, because clients were forgotten.
  var newcomerShortfall = Shortfall.none

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
    if newcomerShortfall != .none { shortfalls.append(newcomerShortfall) }
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

  /// What may be missing of a client.
  func shortfall(ofClient client: Int) -> Shortfall {
    client < shortfalls.count ? shortfalls[client] : .none
  }

  /// About how many bytes a client takes up.
  ///
  /// - Complexity: O(1), but for the listeners where it failed often.
  func byteCount(ofClient client: Int) -> Int {
    let entry = entries[client]
    var bytes = MemoryLayout<ClientEntry>.stride + 2 * MemoryLayout<UInt64>.stride
    var place = entry.further
    while place != .none {
      bytes += MemoryLayout<FurtherTally>.stride
      place = further[place].next
    }
    guard entry.book != .none else { return bytes }
    let book = books[entry.book]
    bytes += MemoryLayout<ClientBook>.stride + failures.byteCount(from: book.failures)
    bytes += eventLists.byteCount(of: book.events)
    return bytes + nameLists.byteCount(of: book.userAgents) + nameLists.byteCount(of: book.domains)
  }

  /// The bytes that all clients take up, with the room that was made for more.
  ///
  /// - Complexity: O(1).
  var byteCount: Int {
    entries.byteCount + slots.byteCount + further.byteCount + books.byteCount
      + eventLists.byteCount + nameLists.byteCount + failures.byteCount + shortfalls.byteCount
  }
}
