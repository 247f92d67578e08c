import ELBLogs

// How records reach what is kept of their clients.

extension Census {
  /// Adds records of one shape to those of a client.
  mutating func add(_ tally: ShapeTally, to client: Int) {
    let latest = clients.entries[client].latest
    if latest.shape == tally.shape, clients.entries[client].latest.add(tally) { return }
    if latest.count == 0 {
      clients.entries[client].latest = tally
    } else if latest.shape == tally.shape {
      enter(latest, ofClient: client)
      clients.entries[client].latest = tally
    } else {
      turn(client, to: tally)
    }
  }

  /// Adds records of another shape than the client's latest ones, and makes them the latest.
  private mutating func turn(_ client: Int, to tally: ShapeTally) {
    let former = clients.entries[client].latest
    var place = clients.entries[client].further
    var last = place
    var count = 1
    while place != .none {
      var known = clients.further[place].tally
      if known.shape == tally.shape {
        if !known.add(tally) {
          enter(known, ofClient: client)
          known = tally
        }
        clients.further[place].tally = former
        clients.entries[client].latest = known
        return
      }
      count += 1
      last = place
      place = clients.further[place].next
    }
    if count < ClientTable.tallyLimit {
      clients.entries[client].further = clients.further.insert(
        FurtherTally(tally: former, next: clients.entries[client].further))
    } else {
      enter(clients.further[last].tally, ofClient: client)
      clients.further[last].tally = former
    }
    clients.entries[client].latest = tally
  }

  /// Enters records of one shape in a client's book.
  private mutating func enter(_ tally: ShapeTally, ofClient client: Int) {
    let shape = shapes[tally.shape]
    enter(EventTally(tally, of: shape.event), ofClient: client)
    let count = UInt64(tally.count)
    enter(userAgent: NameTally(id: shape.userAgent, count: count), ofClient: client)
    enter(domain: NameTally(id: shape.domain, count: count), ofClient: client)
  }

  /// The place of a client's book, which is made where there is none.
  mutating func book(ofClient client: Int) -> UInt32 {
    let known = clients.entries[client].book
    guard known == .none else { return known }
    let new = clients.books.insert(ClientBook())
    clients.entries[client].book = new
    return new
  }

  /// Enters records of one event in a client's book.
  mutating func enter(_ tally: EventTally, ofClient client: Int) {
    let book = book(ofClient: client)
    clients.eventLists.add(tally, to: &clients.books[book].events)
  }

  /// Enters records with a user agent, if it is one, in a client's book.
  mutating func enter(userAgent tally: NameTally, ofClient client: Int) {
    enter(tally, in: \.userAgents, orNote: \.hasMoreUserAgents, ofClient: client)
  }

  /// Enters records with a server name, if it is one, in a client's book.
  mutating func enter(domain tally: NameTally, ofClient client: Int) {
    enter(tally, in: \.domains, orNote: \.hasMoreDomains, ofClient: client)
  }

  @inline(__always)
  private mutating func enter(
    _ tally: NameTally, in list: WritableKeyPath<ClientBook, ShortList>,
    orNote hasMore: WritableKeyPath<ClientBook, Bool>, ofClient client: Int
  ) {
    guard tally.id != 0 else { return }
    let book = book(ofClient: client)
    let isLeftOut = clients.nameLists.add(
      tally, to: &clients.books[book][keyPath: list], limit: ClientBook.nameLimit,
      orderedBy: names)
    if isLeftOut { clients.books[book][keyPath: hasMore] = true }
  }
}

// MARK: - What is kept

extension Census {
  /// Hands over all records of a client by event; an event may come several times.
  func forEachTally(of entry: ClientEntry, in clients: ClientTable, _ body: (EventTally) -> Void) {
    clients.forEachShape(of: entry) { tally in
      body(EventTally(tally, of: shapes[tally.shape].event))
    }
    guard entry.book != .none else { return }
    let list = clients.books[entry.book].events
    for place in clients.eventLists.range(list) { body(clients.eventLists[place]) }
  }
}
