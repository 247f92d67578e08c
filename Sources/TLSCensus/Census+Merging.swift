extension Census {
  /// Adds the counts of `other`: the result is the census of all records of both.
  ///
  /// - Returns: The places here of the clients of `other`, by their places there.
  /// - Complexity: O(*n*) in the size of `other`.
  @discardableResult
  public mutating func merge(_ other: Census) -> [Int] {
    start = min(start, other.start)
    end = max(end, other.end)
    let names = self.names.numbers(of: other.names)
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
    let numbers = Numbers(
      names: names, events: events, listeners: listeners,
      addresses: other.parts.addresses.map { parts.number(of: $0.mapped(names)) })
    return other.clients.entries.map { merge($0, of: other, as: numbers.key($0.key), numbers) }
  }

  /// Takes over everything of another census but its clients.
  mutating func adoptAllButClients(of other: Census) {
    self = other
    clients = ClientTable()
    eventLists = TallyLists()
    nameLists = TallyLists()
    failures = FailureHistories()
    parts = AddressParts()
  }

  /// Adds a client of the census that this one took everything else from.
  ///
  /// - Returns: The client's place here.
  mutating func add(_ entry: ClientEntry, of other: Census, as key: ClientKey) -> Int {
    merge(entry, of: other, as: key, nil)
  }

  /// The numbers here of what another census numbers for itself.
  private struct Numbers {
    var names: [UInt32]
    var events: [UInt32]
    var listeners: [UInt32]
    var addresses: [UInt32]

    func key(_ key: ClientKey) -> ClientKey {
      guard let (value, address) = key.valueOfAddress else { return key.mapped(names) }
      return ClientKey(value: names[Int(value)], of: addresses[Int(address)])
    }
  }

  /// Adds what another census counted of a client; without numbers, both number things alike.
  private mutating func merge(
    _ other: ClientEntry, of census: Census, as key: ClientKey, _ numbers: Numbers?
  ) -> Int {
    let client = clients.index(of: key)
    for tally in census.tallies(of: other) {
      var tally = tally
      if let numbers { tally.id = numbers.events[Int(tally.id)] }
      eventLists.add(tally, to: &clients.entries[client].events)
    }
    clients.entries[client].userAgents.merge(
      other.userAgents, in: census.nameLists, numbers?.names, into: &nameLists, orderedBy: names)
    clients.entries[client].domains.merge(
      other.domains, in: census.nameLists, numbers?.names, into: &nameLists, orderedBy: names)
    for (listener, history) in census.failures.histories(from: other.failures) {
      failures.merge(
        history, on: numbers?.listeners[Int(listener)] ?? listener,
        to: &clients.entries[client].failures)
    }
    return client
  }
}
