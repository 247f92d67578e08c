import ELBLogs

// When clients failed: told by their tallies, or kept one by one.

extension Census {
  /// Notes when a client failed on a listener, before that is counted.
  ///
  /// The tallies tell it as long as there are no more than two failures there: one has a first and a
  /// last time, two have both.
  mutating func addFailure(at time: Timestamp, on listener: UInt32, ofClient client: Int) {
    let book = clients.entries[client].book
    if book != .none,
      clients.failures.add(time, on: listener, ifKnownFrom: clients.books[book].failures)
    {
      return
    }
    guard var history = talliedFailures(ofClient: client, in: clients, on: listener),
      history.latest.count >= 2
    else { return }
    history.add(time)
    keep(history, on: listener, ofClient: client)
  }

  /// Adds to a client's failures on a listener those that another census kept of it, before they are
  /// counted.
  mutating func addFailures(_ history: FailureHistory, on listener: UInt32, ofClient client: Int) {
    let book = clients.entries[client].book
    var history = history
    if book == .none || !clients.failures.holds(listener, from: clients.books[book].failures) {
      if let known = talliedFailures(ofClient: client, in: clients, on: listener) {
        history.merge(known)
      }
      guard history.latest.count > 2 else { return }
    }
    keep(history, on: listener, ofClient: client)
  }

  private mutating func keep(
    _ history: FailureHistory, on listener: UInt32, ofClient client: Int
  ) {
    let book = book(ofClient: client)
    clients.failures.merge(history, on: listener, to: &clients.books[book].failures)
  }

  /// A client's failures on a listener, as far as they are told by its tallies; nil where there are
  /// none.
  private func talliedFailures(
    ofClient client: Int, in clients: ClientTable, on listener: UInt32
  ) -> FailureHistory? {
    var history: FailureHistory?
    forEachTally(of: clients.entries[client], in: clients) { tally in
      let event = events.events[Int(tally.id)]
      guard event.outcome == .failed, event.listenerNumber == listener else { return }
      Census.add(tally, to: &history)
    }
    return history
  }

  /// When a client failed, on each listener apart, in no order that means anything.
  func failureHistories(
    of entry: ClientEntry, in clients: ClientTable
  ) -> [(listener: UInt32, history: FailureHistory)] {
    let kept =
      entry.book == .none
      ? [] : clients.failures.histories(from: clients.books[entry.book].failures)
    var told: [(listener: UInt32, history: FailureHistory)] = []
    forEachTally(of: entry, in: clients) { tally in
      let event = events.events[Int(tally.id)]
      let listener = event.listenerNumber
      guard event.outcome == .failed, !kept.contains(where: { $0.listener == listener }) else {
        return
      }
      let known = told.firstIndex { $0.listener == listener }
      var history = known.map { told[$0].history }
      Census.add(tally, to: &history)
      if let history {
        if let known { told[known].history = history } else { told.append((listener, history)) }
      }
    }
    return kept + told
  }

  /// Adds the times of at most two failures.
  private static func add(_ tally: EventTally, to history: inout FailureHistory?) {
    for time in tally.count == 1 ? [tally.first] : [tally.first, tally.last] {
      let time = Timestamp(microseconds: time)
      if history?.add(time) == nil { history = FailureHistory(time) }
    }
  }
}
