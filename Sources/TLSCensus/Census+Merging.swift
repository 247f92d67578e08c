extension Census {
  /// Adds the counts of `other`: the result is the census of all records of both.
  ///
  /// - Complexity: O(*n*) in the size of `other`.
  public mutating func merge(_ other: Census) {
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
    let numbers = Numbers(names: names, events: events, listeners: listeners)
    for entry in other.clients.entries { merge(entry, of: other, numbers) }
  }

  /// The numbers here of what another census numbers for itself.
  private struct Numbers {
    var names: [UInt32]
    var events: [UInt32]
    var listeners: [UInt32]
  }

  private mutating func merge(_ other: ClientEntry, of census: Census, _ numbers: Numbers) {
    let key = other.key.textNumber.map { ClientKey(text: numbers.names[Int($0)]) } ?? other.key
    let client = clients.index(of: key)
    for tally in census.tallies(of: other) {
      var tally = tally
      tally.id = numbers.events[Int(tally.id)]
      eventLists.add(tally, to: &clients.entries[client].events)
    }
    clients.entries[client].userAgents.merge(
      other.userAgents, in: census.nameLists, numbers.names, into: &nameLists, orderedBy: names)
    clients.entries[client].domains.merge(
      other.domains, in: census.nameLists, numbers.names, into: &nameLists, orderedBy: names)
    for (listener, history) in census.failures.histories(from: other.failures) {
      failures.merge(
        history, on: numbers.listeners[Int(listener)], to: &clients.entries[client].failures)
    }
  }
}
