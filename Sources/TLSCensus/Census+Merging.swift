extension Census {
  /// Adds the counts of `other`: the result is the census of all records of both.
  ///
  /// - Complexity: O(*n*) in the size of `other`.
  public mutating func merge(_ other: consuming Census) {
    merge(consume other) { _, _ in }
  }

  /// Adds the counts of `other`, whose memory is given back meanwhile as far as nobody else holds
  /// it.
  ///
  /// Clients keep their places; those that are new here come behind them.
  ///
  /// - Parameters:
  ///   - other: The other census, which must group as this one does.
  ///   - placed: Is told the place of each client in `other` and its place here.
  /// - Complexity: O(*n*) in the size of `other`.
  public mutating func merge(
    _ other: consuming Census, placed: (_ there: Int, _ here: Int) -> Void
  ) {
    merge(consume other, names: nil, clients: nil, placed: placed)
  }

  /// Adds the totals of `other`, and some of its clients.
  ///
  /// - Parameters:
  ///   - other: The other census.
  ///   - isUsed: Which of its names the totals and those clients have; nil for all.
  ///   - isMeant: Whether a client is one of them; nil for all.
  ///   - placed: Is told the place of each of them in `other` and its place here.
  mutating func merge(
    _ other: consuming Census, names isUsed: [Bool]?, clients isMeant: [Bool]?,
    placed: (_ there: Int, _ here: Int) -> Void
  ) {
    let names = self.names.numbers(of: other.names, where: isUsed)
    let numbers = mergeTotals(other, names: names, isNameUsed: isUsed)
    var shortfalls = ShortfallMerge(&clients, other.clients)
    other.clients.dropIndex()
    while let entries = other.clients.entries.popLastChunk() {
      for (offset, entry) in entries.enumerated() {
        let there = other.clients.entries.count + offset
        guard isMeant?[there] ?? true else { continue }
        let here = add(
          entry, of: other.clients, other.failureHistories(of: entry, in: other.clients),
          as: numbers.key(entry.key), numbers)
        shortfalls.place(there, at: here)
        placed(there, here)
      }
    }
    shortfalls.finish(&clients)
  }

  /// Adds all of `other` but its clients, whose names have these numbers here.
  private mutating func mergeTotals(
    _ other: borrowing Census, names: [UInt32], isNameUsed: [Bool]?
  ) -> Numbers {
    start = min(start, other.start)
    end = max(end, other.end)
    let events = self.events.merge(other.events, names: names)
    let listeners = other.events.listeners.listeners.map {
      self.events.listenerNumber(of: $0.mapped(names))
    }
    activity.merge(other.activity, listeners: listeners)
    certificates.merge(other.certificates, names: names)
    for row in other.timeline.rows {
      timeline.add(
        row.count, at: row.start, kind: row.kind, version: row.version.map { names[Int($0)] })
    }
    if let theirs = other.forgotten {
      var all = forgotten ?? ForgottenClients()
      all.merge(theirs, names: names)
      forgotten = all
    }
    let isUsed: (UInt32) -> Bool = { isNameUsed?[Int($0)] ?? true }
    return Numbers(
      names: names, events: events, listeners: listeners,
      shapes: (0..<UInt32(other.shapes.count)).map { number in
        let shape = other.shapes[number]
        guard isUsed(shape.userAgent), isUsed(shape.domain) else { return .none }
        return shapes.number(
          of: RecordShape(
            event: events[Int(shape.event)], userAgent: names[Int(shape.userAgent)],
            domain: names[Int(shape.domain)]))
      },
      addresses: (0..<other.parts.addresses.count).map {
        parts.number(of: other.parts.addresses[$0].mapped(names))
      })
  }
}

extension Census {
  /// Adds what a table of clients holds of one of them.
  ///
  /// - Parameters:
  ///   - entry: The client's entry there.
  ///   - table: The table.
  ///   - histories: When the client failed, by listeners of this census.
  ///   - key: Who the client is here.
  ///   - numbers: The numbers here of what the table's census numbers; nil where it is this one.
  /// - Returns: The client's place here.
  mutating func add(
    _ entry: ClientEntry, of table: ClientTable,
    _ histories: [(listener: UInt32, history: FailureHistory)], as key: ClientKey,
    _ numbers: Numbers?
  ) -> Int {
    let client = clients.index(of: key)
    for (listener, history) in histories {
      addFailures(
        history, on: numbers?.listeners[Int(listener)] ?? listener, ofClient: client)
    }
    table.forEachShape(of: entry) { tally in
      var tally = tally
      if let numbers { tally.shape = numbers.shapes[Int(tally.shape)] }
      add(tally, to: client)
    }
    guard entry.book != .none else { return client }
    let former = table.books[entry.book]
    for var tally in table.eventLists.elements(former.events) {
      if let numbers { tally.id = numbers.events[Int(tally.id)] }
      enter(tally, ofClient: client)
    }
    for var tally in table.nameLists.elements(former.userAgents) {
      if let numbers { tally.id = numbers.names[Int(tally.id)] }
      enter(userAgent: tally, ofClient: client)
    }
    for var tally in table.nameLists.elements(former.domains) {
      if let numbers { tally.id = numbers.names[Int(tally.id)] }
      enter(domain: tally, ofClient: client)
    }
    if former.hasMoreUserAgents || former.hasMoreDomains {
      let book = book(ofClient: client)
      if former.hasMoreUserAgents { clients.books[book].hasMoreUserAgents = true }
      if former.hasMoreDomains { clients.books[book].hasMoreDomains = true }
    }
    return client
  }

  /// The numbers here of what another census numbers for itself.
  struct Numbers {
    var names: [UInt32]
    var events: [UInt32]
    var listeners: [UInt32]
    var shapes: [UInt32]
    var addresses: [UInt32]

    func key(_ key: ClientKey) -> ClientKey {
      guard let (value, address) = key.valueOfAddress else { return key.mapped(names) }
      return ClientKey(value: names[Int(value)], of: addresses[Int(address)])
    }
  }
}
