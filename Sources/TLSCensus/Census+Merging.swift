extension Census {
  /// Adds the counts of `other`: the result is the census of all records of both.
  ///
  /// - Complexity: O(*n*) in the size of `other`.
  public mutating func merge(_ other: Census) {
    let names = self.names.numbers(of: other.names)
    let handshakes = other.handshakes.handshakes.map { handshake in
      var handshake = handshake
      handshake.version = names[Int(handshake.version)]
      handshake.cipher = names[Int(handshake.cipher)]
      handshake.group = names[Int(handshake.group)]
      return self.handshakes.number(of: handshake)
    }
    for index in kindCounts.indices { kindCounts[index].merge(other.kindCounts[index]) }
    if let period = other.period {
      extendPeriod(to: period.lowerBound)
      extendPeriod(to: period.upperBound)
    }
    for (listener, counts) in other.listeners.all {
      var listener = listener
      listener.loadBalancer = names[Int(listener.loadBalancer)]
      listener.listener = names[Int(listener.listener)]
      listener.account = names[Int(listener.account)]
      listener.region = names[Int(listener.region)]
      listeners.merge(counts, to: listener)
    }
    for row in other.timeline.rows {
      timeline.add(
        row.count, at: row.start, kind: row.kind, version: row.version.map { names[Int($0)] })
    }
    for entry in other.clients.entries {
      mergeClient(entry, of: other, names: names, handshakes: handshakes)
    }
  }

  private mutating func mergeClient(
    _ other: ClientEntry, of census: Census, names: [UInt32], handshakes: [UInt32]
  ) {
    let key = other.key.textNumber.map { ClientKey(text: names[Int($0)]) } ?? other.key
    let index = clients.index(of: key)
    var client = clients[index]
    client.kinds |= other.kinds
    client.firstSuccess = min(client.firstSuccess, other.firstSuccess)
    client.lastSuccess = max(client.lastSuccess, other.lastSuccess)
    for entry in census.lists.entries(other.handshakes) {
      lists.add(entry.count, of: handshakes[Int(entry.id)], to: &client.handshakes)
    }
    for entry in census.lists.entries(other.endings) {
      lists.add(entry.count, of: names[Int(entry.id)], to: &client.endings)
    }
    let latest = other.results.subject.mapped(names: names, handshakes: handshakes)
    client.add(UInt64(other.results.count), of: latest, in: &lists)
    merge(other.userAgents, of: census, names: names, into: &client.userAgents)
    merge(other.domains, of: census, names: names, into: &client.domains)
    merge(other.loadBalancers, of: census, names: names, into: &client.loadBalancers)
    if other.failures != ClientEntry.noFailures {
      let history = census.failureHistories[Int(other.failures)]
      if client.failures == ClientEntry.noFailures {
        client.failures = UInt32(failureHistories.count)
        failureHistories.append(history)
      } else {
        failureHistories[Int(client.failures)].merge(history)
      }
    }
    clients[index] = client
  }

  private mutating func merge(
    _ other: LimitedNames, of census: Census, names: [UInt32], into limited: inout LimitedNames
  ) {
    limited.hasMore = limited.hasMore || other.hasMore
    for entry in census.lists.entries(other.list) {
      limited.add(
        entry.count, of: names[Int(entry.id)], in: &lists, orderedBy: self.names)
    }
    limited.add(
      UInt64(other.run.count), of: names[Int(other.run.subject)], in: &lists,
      orderedBy: self.names)
  }
}

extension RecordResult {
  fileprivate func mapped(names: [UInt32], handshakes: [UInt32]) -> RecordResult {
    if let handshake { return .handshake(handshakes[Int(handshake)]) }
    if let ending { return .ending(names[Int(ending)]) }
    return .none
  }
}
