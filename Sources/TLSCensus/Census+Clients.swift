public import ELBLogs

// What a census answers of one client. Clients are known by their place, from 0 to `clientCount`;
// the order of clients and counts means nothing.

/// A name and how many records carried it.
public struct NameCount: Sendable, Equatable {
  /// The name, with what is not UTF-8 replaced.
  public let name: String
  /// Records.
  public let count: Int
}

/// A client's names of one sort.
public struct NameCounts: Sendable, Equatable {
  /// At most eight names with exact counts.
  public let kept: [NameCount]
  /// Whether there were more names.
  public let hasMore: Bool
}

extension Census {
  /// How many distinct clients there are.
  public var clientCount: Int { clients.entries.count }

  /// Who a client is, as text: an address or block of addresses in its canonical form, what the log
  /// has in its place, or the value that the census groups by.
  public func clientName(_ client: Int) -> String {
    let key = clients.entries[client].key
    guard let address = key.address else { return names.text(key.textNumber ?? 0) }
    guard case .subnet(let ipv4Length, let ipv6Length) = grouping else {
      return address.description
    }
    let length = address.ipv4 == nil ? ipv6Length : ipv4Length
    return AddressBlock(address, prefixLength: length).description
  }

  /// Whether a client stands for the records of many: those without the value that the census groups
  /// by, and without a single one that their address has.
  public func isRest(_ client: Int) -> Bool {
    isGroupedByValue && clientName(client) == ClientGrouping.unknown
  }

  /// The address of a client; nil where it is known by text only, or a group of addresses.
  public func address(ofClient client: Int) -> ClientAddress? {
    guard case .address = grouping else { return nil }
    return clients.entries[client].key.address
  }

  /// Whether a client comes before another of the same name: names that are not UTF-8 may look the
  /// same.
  public func client(_ left: Int, precedes right: Int) -> Bool {
    let (left, right) = (clients.entries[left].key, clients.entries[right].key)
    guard let leftText = left.textNumber, let rightText = right.textNumber else {
      return left.textNumber == nil && right.textNumber != nil
    }
    return names.precedes(leftText, rightText)
  }

  /// All that a client did, each event once.
  public func events(ofClient client: Int) -> [(event: Event, count: EventCount)] {
    tallies(ofClient: client).map { tally in
      (events.events[Int(tally.id)], EventCount(tally))
    }
  }

  /// Hands over all that a client did, as places in `eventCounts`; an event may come several times.
  ///
  /// - Parameters:
  ///   - client: The client's place.
  ///   - body: Takes the place of an event, and the client's records of it.
  /// - Complexity: O(*n*) in the number of its distinct events. No list is made of them, as
  ///   `events(ofClient:)` does.
  public func forEachEvent(ofClient client: Int, _ body: (_ place: Int, EventCount) -> Void) {
    forEachTally(of: clients.entries[client], in: clients) { body(Int($0.id), EventCount($0)) }
  }

  /// The only thing that a client did, as the event's place in `eventCounts`; nil where it did
  /// several, or nothing.
  ///
  /// - Complexity: O(1).
  public func onlyEvent(ofClient client: Int) -> (place: Int, count: EventCount)? {
    let entry = clients.entries[client]
    guard entry.further == .none, entry.book == .none, entry.latest.count > 0 else { return nil }
    let tally = EventTally(entry.latest, of: shapes[entry.latest.shape].event)
    return (Int(tally.id), EventCount(tally))
  }

  /// The kinds of log that a client was seen in.
  public func kinds(ofClient client: Int) -> Set<LogKind> {
    Set(tallies(ofClient: client).map { kind(of: events.events[Int($0.id)]) })
  }

  /// A client's negotiated records by handshake.
  public func handshakes(ofClient client: Int) -> [(handshake: Handshake, count: Int)] {
    sums(ofClient: client) { $0.outcome == .negotiated ? $0.handshake : nil }
      .map { (handshake($0.key), $0.count) }
  }

  /// A client's failed connections by cause.
  public func causes(ofClient client: Int) -> [NameCount] {
    sums(ofClient: client) { $0.outcome == .failed ? $0.cause : nil }
      .map { NameCount(name: names.text($0.key), count: $0.count) }
  }

  /// How many records of a client there are.
  public func recordCount(ofClient client: Int) -> Int {
    var sum = 0
    forEachTally(of: clients.entries[client], in: clients) { sum += Int($0.count) }
    return sum
  }

  /// How many records of a client ended in `outcome`.
  public func count(of outcome: Outcome, ofClient client: Int) -> Int {
    var sum = 0
    forEachTally(of: clients.entries[client], in: clients) {
      if events.events[Int($0.id)].outcome == outcome { sum += Int($0.count) }
    }
    return sum
  }

  /// When a client's connections failed; nil where none did.
  public func failures(ofClient client: Int) -> FailureHistory? {
    let histories = failureHistories(ofClient: client).map(\.history)
    guard var all = histories.first else { return nil }
    for history in histories.dropFirst() { all.merge(history) }
    return all
  }

  /// When a client's connections failed, on each listener apart.
  public func failureHistories(
    ofClient client: Int
  ) -> [(listener: Int, history: FailureHistory)] {
    failureHistories(of: clients.entries[client], in: clients).map {
      (Int($0.listener), $0.history)
    }
  }

  /// When a client's first and last connections succeeded; nil where none did.
  public func successes(ofClient client: Int) -> ClosedRange<Timestamp>? {
    let successes = events(ofClient: client).filter {
      $0.event.outcome == .negotiated && $0.event.unit == .connection
    }
    guard let first = successes.map(\.count.first).min(),
      let last = successes.map(\.count.last).max()
    else { return nil }
    return first...last
  }

  /// A client's user agents (ALB access, Classic).
  public func userAgents(ofClient client: Int) -> NameCounts {
    nameCounts(ofClient: client, \.userAgent, \.userAgents, \.hasMoreUserAgents)
  }

  /// The server names that a client asked for.
  public func domains(ofClient client: Int) -> NameCounts {
    nameCounts(ofClient: client, \.domain, \.domains, \.hasMoreDomains)
  }

  /// The load balancers that a client was seen on.
  public func loadBalancers(ofClient client: Int) -> NameCounts {
    let counts = sums(ofClient: client) { allListeners[$0.listener].loadBalancer }
    return nameCounts(counts.filter { $0.key != 0 }, hasMore: false)
  }

  /// A client's records by event, each event once.
  private func tallies(ofClient client: Int) -> [EventTally] {
    var tallies: [EventTally] = []
    tallies.reserveCapacity(clients.tallyCount(of: clients.entries[client]))
    forEachTally(of: clients.entries[client], in: clients) { tally in
      if let known = tallies.firstIndex(where: { $0.id == tally.id }) {
        tallies[known].add(tally)
      } else {
        tallies.append(tally)
      }
    }
    return tallies
  }

  /// A client's records by what `key` makes of their events; those without are left out.
  private func sums<Key: Hashable>(
    ofClient client: Int, by key: (Event) -> Key?
  ) -> [(key: Key, count: Int)] {
    var sums: [(key: Key, count: Int)] = []
    for tally in tallies(ofClient: client) {
      guard let key = key(events.events[Int(tally.id)]) else { continue }
      if let known = sums.firstIndex(where: { $0.key == key }) {
        sums[known].count += Int(tally.count)
      } else {
        sums.append((key, Int(tally.count)))
      }
    }
    return sums
  }

  /// A client's names of one sort: those in its book, and those of its shapes of records.
  private func nameCounts(
    ofClient client: Int, _ name: KeyPath<RecordShape, UInt32>,
    _ list: KeyPath<ClientBook, ShortList>, _ hasMore: KeyPath<ClientBook, Bool>
  ) -> NameCounts {
    let entry = clients.entries[client]
    let book = entry.book == .none ? ClientBook() : clients.books[entry.book]
    var counts = clients.nameLists.elements(book[keyPath: list]).map {
      (key: $0.id, count: Int($0.count))
    }
    clients.forEachShape(of: entry) { tally in
      let key = shapes[tally.shape][keyPath: name]
      guard key != 0 else { return }
      if let known = counts.firstIndex(where: { $0.key == key }) {
        counts[known].count += Int(tally.count)
      } else {
        counts.append((key, Int(tally.count)))
      }
    }
    return nameCounts(counts, hasMore: book[keyPath: hasMore])
  }

  private func nameCounts(_ counts: [(key: UInt32, count: Int)], hasMore: Bool) -> NameCounts {
    // Most clients have one name, if any.
    let ordered = counts.count > 1 ? counts.sorted { names.precedes($0.key, $1.key) } : counts
    return NameCounts(
      kept: ordered.prefix(ClientBook.nameLimit).map {
        NameCount(name: names.text($0.key), count: $0.count)
      },
      hasMore: hasMore || ordered.count > ClientBook.nameLimit)
  }
}
