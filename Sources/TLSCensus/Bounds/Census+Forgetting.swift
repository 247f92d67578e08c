import ELBLogs

// How a census makes itself smaller: it forgets the clients that matter least.
//
// This is the batched form of the Misra-Gries summary ("Finding repeated elements", 1982) by
// Anderson, Bevin, Lang, Liberty, Rhodes and Thaler ("A High-Performance Algorithm for Identifying
// Frequent Items in Data Streams", 2017). What is counted is listed records: those by which reports
// rank clients. The census has a level, at first zero: no client that is not in it has more listed
// records than that. Forgetting raises the level as far as it must, and drops all clients that
// cannot have more; one that comes again starts with what it may have had, the level, as its
// shortfall. So of every client
//
//     counted ≤ true ≤ counted + shortfall, and shortfall ≤ level ≤ N / k
//
// for N listed records, where k is the least number of clients that were left each time. Levels and
// shortfalls of parts add, so the bounds outlive merging.

extension Outcome {
  /// Whether reports list clients by how many such records they have.
  var isListed: Bool {
    switch self {
    case .failed, .noClientHello, .plaintextOnTLSPort: true
    case .negotiated, .notTLS, .undetermined: false
    }
  }
}

extension Census {
  /// Forgets clients until the others take up about `share` of what all do now; exactly the ones
  /// without listed records where that suffices.
  ///
  /// The totals keep what they did, and `forgotten` who they were. Places of clients change. What is
  /// left is written anew, with the names and shapes that it needs and no others.
  ///
  /// - Parameters:
  ///   - share: From 0 to 1.
  ///   - isSpared: Whether a client must not be forgotten.
  /// - Complexity: O(*n*) in the size of the census.
  mutating func forgetClients(
    downTo share: Double, sparing isSpared: (Census, Int) -> Bool = { _, _ in false }
  ) {
    precondition(!isGroupedByValue, "whose records these are is not known before the end")
    let isListed = events.events.map(\.outcome.isListed)
    let spared = (0..<clientCount).filter { isSpared(self, $0) }
    let level = level(for: share, isListed, spared: spared)
    var isKept = (0..<clientCount).map { mostRecords(ofClient: $0, isListed) > level }
    for client in spared { isKept[client] = true }

    var forgotten = self.forgotten ?? ForgottenClients()
    forgotten.add(isKept.indices.lazy.filter { !isKept[$0] }, of: self)
    keep(isKept, forgotten, newcomers: Shortfall(atMost: level))
  }

  /// Lets go of names and shapes that nobody needs any more: those that a client had, and keeps no
  /// more, because it had many.
  ///
  /// - Complexity: O(*n*) in the size of the census.
  mutating func dropUnusedNames() {
    keep(
      [Bool](repeating: true, count: clientCount), forgotten,
      newcomers: clients.newcomerShortfall)
  }

  /// Whether forgetting clients could give back most of what the census takes up: what the totals need
  /// stays.
  var canBeForgotten: Bool {
    let needed = names(inUseBy: [Bool](repeating: false, count: clientCount))
    return names.byteCount(of: needed) < byteCount / 2
  }

  /// Writes the census anew with some of its clients.
  private mutating func keep(
    _ isKept: [Bool], _ forgotten: ForgottenClients?, newcomers: Shortfall
  ) {
    let names = names(inUseBy: isKept)
    let shortfalls = clients.shortfalls
    let former = takeAll(forgotten)
    var left = Chunks<Shortfall>()
    merge(consume former, names: names, clients: isKept) { there, _ in
      left.append(there < shortfalls.count ? shortfalls[there] : .none)
    }
    clients.shortfalls = left
    clients.newcomerShortfall = newcomers
  }

  /// Notes that nothing is missing of a client that was spared in all parts.
  mutating func noteComplete(_ client: Int) {
    if client < clients.shortfalls.count { clients.shortfalls[client] = .none }
  }

  /// Leaves the census empty.
  ///
  /// - Parameter forgotten: The clients that will not come back into it.
  /// - Returns: What was in it, as if nothing were missing of any client.
  private mutating func takeAll(_ forgotten: ForgottenClients?) -> Census {
    var taken = emptied()
    swap(&self, &taken)
    taken.forgotten = forgotten
    taken.clients.shortfalls = Chunks()
    taken.clients.newcomerShortfall = .none
    return taken
  }

  /// How many listed records a client may have at most.
  private func mostRecords(ofClient client: Int, _ isListed: [Bool]) -> Int {
    var sum = clients.shortfall(ofClient: client).records
    forEachTally(of: clients.entries[client], in: clients) {
      if isListed[Int($0.id)] { sum += Int($0.count) }
    }
    return sum
  }

  /// The lowest level, no lower than the present one, above which clients take up no more than a
  /// share of what all do.
  private func level(for share: Double, _ isListed: [Bool], spared: [Int]) -> Int {
    // There are few different numbers of records: n of them have a sum of n² / 2.
    var bytes: [Int: Int] = [:]
    for client in 0..<clientCount {
      bytes[mostRecords(ofClient: client, isListed), default: 0] += clients.byteCount(
        ofClient: client)
    }
    var rest = bytes.values.reduce(0, +)
    let most = Int(Double(rest) * share)
    for client in spared {
      bytes[mostRecords(ofClient: client, isListed), default: 0] -= clients.byteCount(
        ofClient: client)
    }
    var level = clients.newcomerShortfall.records
    for (records, bytes) in bytes.sorted(by: { $0.key < $1.key }) {
      if records > level, rest <= most { break }
      level = max(level, records)
      rest -= bytes
    }
    return level
  }

  /// Which names some clients and the totals need.
  private func names(inUseBy isKept: [Bool]) -> [Bool] {
    var isUsed = [Bool](repeating: false, count: names.count)
    func use(_ names: UInt32...) {
      for name in names { isUsed[Int(name)] = true }
    }
    use(0, origin.account, origin.region, origin.loadBalancer)
    for event in events.events { use(event.cause) }
    for listener in events.listeners.listeners {
      use(listener.loadBalancer, listener.listener, listener.account, listener.region)
    }
    for handshake in events.handshakes.handshakes {
      use(handshake.version, handshake.cipher, handshake.group)
    }
    for certificate in certificates.certificates {
      use(certificate.loadBalancer, certificate.domain, certificate.certificate)
    }
    for client in 0..<clientCount where isKept[client] {
      let entry = clients.entries[client]
      if let text = entry.key.textNumber { use(text) }
      clients.forEachShape(of: entry) { use(shapes[$0.shape].userAgent, shapes[$0.shape].domain) }
      guard entry.book != .none else { continue }
      let book = clients.books[entry.book]
      for name in clients.nameLists.elements(book.userAgents) { use(name.id) }
      for name in clients.nameLists.elements(book.domains) { use(name.id) }
    }
    return isUsed
  }
}
