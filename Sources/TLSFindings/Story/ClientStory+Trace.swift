public import TLSCensus

import ELBLogs

extension ClientStory {
  /// Tells the story of the client that a trace followed.
  ///
  /// - Parameters:
  ///   - result: The trace, and the census of all clients.
  ///   - toolVersion: The version that the story names.
  public init(_ result: TraceResult, toolVersion: String) {
    let (census, trace) = (result.census.census, result.trace)
    var input = InputSummary(result.census.input)
    input.add(MemoryWarning(result.census)?.sentenceAboutOthers)
    let counts = trace.eventCounts
    let events = counts.map { StoryEvent(event: Event($0.event, in: trace), count: $0.count) }
    let keys = events.map(\.event.sortKey)
    let order = events.indices.sorted { precedes(keys[$0], keys[$1]) }
    let ordered = order.map { events[$0] }
    let found = census.clients(selectedBy: result.selection)

    self.init(
      schema: "elbtls/explanation/1", toolVersion: toolVersion,
      client: result.selection.description, form: Form(result.selection), input: input,
      period: census.period.map { .init(first: $0.lowerBound, last: $0.upperBound) },
      coverage: Coverage(result.census.input.intervals, within: result.census.filter),
      records: trace.count, outcomes: Self.outcomes(events),
      failed: events.recordCount(\.isFailure),
      negotiated: events.recordCount(\.isSuccess),
      requestsNegotiated: events.recordCount { $0.event.outcome == .negotiated && !$0.isSuccess },
      first: events.map(\.count.first).min(),
      last: events.map(\.count.last).max(), clients: [], moreClients: 0,
      listeners: Self.listeners(ordered), pairs: Self.pairs(ordered),
      userAgents: NameList(trace.userAgents), domains: NameList(trace.domains),
      certificates: NameList(trace.certificates),
      moments: Moment.all(of: ordered, isOneClient: found.count == 1),
      history: History(trace, events, order), changes: Self.changes(census, at: events),
      silences: Silences(between: trace.busyTimes, limit: Self.silenceLimit),
      evidence: Self.evidence(trace, events, order),
      nearby: found.isEmpty ? Nearby(result.selection, census, input) : nil)
    (clients, moreClients) = Self.clients(found, census)
  }

  /// The changes at the load balancers of the events.
  private static func changes(_ census: Census, at events: [StoryEvent]) -> [ScanReport.Change] {
    let balancers = Set(events.map(\.event.place.loadBalancer))
    return ChangeFinder.changes(in: census).filter { balancers.contains($0.loadBalancer) }
  }

  private static func outcomes(_ events: [StoryEvent]) -> [Outcome: Int] {
    Dictionary(
      uniqueKeysWithValues: Outcome.allCases.map { outcome in
        (outcome, events.recordCount { $0.event.outcome == outcome })
      })
  }

  private static func clients(
    _ found: [Int], _ census: Census
  ) -> (listed: [ClientSummary], more: Int) {
    // Those that failed most first, then those with the most records.
    var top = TopClients<(Int, Int)>(clientLimit, in: census) { $0 > $1 }
    for client in found {
      let failed = census.count(of: .failed, ofClient: client)
      top.offer(client, rank: (failed, census.recordCount(ofClient: client)))
    }
    let listed = top.ranked
    let diagnoser = Diagnoser(census)
    return (listed.map { diagnoser.summary(of: $0) }, found.count - listed.count)
  }

  private static func listeners(_ events: [StoryEvent]) -> [ListenerUse] {
    Dictionary(grouping: events) { $0.event.place.sortKey }.values.compactMap { events in
      guard let one = events.first else { return nil }
      let total = events.total
      return ListenerUse(
        place: one.event.place, records: total.count,
        negotiated: events.recordCount { $0.event.outcome == .negotiated },
        failed: events.recordCount(\.isFailure),
        first: total.first, last: total.last)
    }.sorted {
      $0.first != $1.first
        ? $0.first < $1.first : precedes($0.place.sortKey, $1.place.sortKey)
    }
  }

  private static func pairs(_ events: [StoryEvent]) -> [PairUse] {
    let negotiated = events.filter { $0.pair != nil }
    return Dictionary(grouping: negotiated) { event in
      [event.event.place.kind.rawValue, event.event.protocol ?? "-", event.event.cipher ?? "-"]
    }.compactMap { key, events -> PairUse? in
      guard let one = events.first else { return nil }
      let total = events.total
      return PairUse(
        kind: one.event.place.kind, protocol: key[1], cipher: key[2], count: total.count,
        first: total.first, last: total.last)
    }.sorted {
      $0.first != $1.first
        ? $0.first < $1.first
        : precedes(
          [$0.kind.rawValue, $0.protocol, $0.cipher], [$1.kind.rawValue, $1.protocol, $1.cipher])
    }
  }

  private static func evidence(
    _ trace: ClientTrace, _ events: [StoryEvent], _ order: [Int]
  ) -> [Evidence] {
    // Failures first, in the order in which they were first seen; where that is the same, `order`.
    let byTime = order.enumerated().sorted {
      let (left, right) = (events[$0.element], events[$1.element])
      if left.isFailure != right.isFailure { return left.isFailure }
      return left.count.first != right.count.first
        ? left.count.first < right.count.first : $0.offset < $1.offset
    }
    return byTime.prefix(evidenceLimit).map { _, event in
      Evidence(
        event: events[event].event, count: events[event].count.count,
        lines: trace.lines(ofEvent: event).map { RawLine($0) })
    }
  }
}

extension [StoryEvent] {
  /// All of them together.
  fileprivate var total: EventCount {
    reduce(into: EventCount()) { $0.merge($1.count) }
  }

  /// The records of some of them.
  fileprivate func recordCount(_ isCounted: (StoryEvent) -> Bool) -> Int {
    reduce(0) { $0 + (isCounted($1) ? $1.count.count : 0) }
  }
}

extension ClientStory.Form {
  fileprivate init(_ selection: ClientSelection) {
    switch selection {
    case .address: self = .address
    case .block: self = .block
    case .text: self = .text
    }
  }
}

extension ClientStory.Event {
  fileprivate init(_ event: Event, in trace: ClientTrace) {
    func text(_ number: UInt32) -> String? { number == 0 ? nil : trace.names.text(number) }
    let listener = trace.allListeners[event.listener]
    let handshake = event.handshake.map { trace.handshake($0) }
    self.init(
      place: ClientStory.Place(
        kind: listener.kind, loadBalancer: text(listener.loadBalancer),
        listener: text(listener.listener), account: text(listener.account),
        region: text(listener.region)),
      unit: event.unit, outcome: event.outcome, cause: text(event.cause),
      protocol: handshake.map { trace.names.text($0.version) },
      cipher: handshake.map { trace.names.text($0.cipher) },
      group: handshake.flatMap { text($0.group) },
      showsClientCertificate: event.showsClientCertificate)
  }
}

extension ClientStory.RawLine {
  fileprivate init(_ line: LoggedLine) {
    self.init(
      path: line.path.string, line: line.number,
      text: String(decoding: line.bytes, as: UTF8.self))
  }
}

extension ClientStory.NameList {
  fileprivate init(_ names: (kept: [ClientTrace.TracedName], hasMore: Bool)) {
    self.init(
      names: names.kept.map {
        ClientStory.NameUse(
          name: $0.name, count: $0.count.count, first: $0.count.first, last: $0.count.last,
          lines: $0.lines.map { ClientStory.RawLine($0) })
      }.sorted {
        $0.count != $1.count ? $0.count > $1.count : $0.name.precedes($1.name)
      }, more: names.hasMore)
  }
}

extension ClientStory.History {
  /// - Parameters:
  ///   - trace: The trace.
  ///   - events: Its events.
  ///   - order: The fixed order of the events, as their places.
  fileprivate init(_ trace: ClientTrace, _ events: [StoryEvent], _ order: [Int]) {
    var ranks = [Int](repeating: 0, count: events.count)
    for (rank, event) in order.enumerated() { ranks[event] = rank }
    let (runs, microseconds) = trace.runs(atMost: ClientStory.stretchLimit, ranks: ranks)
    // Where there are more events than that, those with the most records tell most.
    let kept =
      runs.count <= ClientStory.stretchLimit
      ? runs
      : runs.sorted {
        $0.count.count != $1.count.count
          ? $0.count.count > $1.count.count : ranks[$0.event] < ranks[$1.event]
      }.prefix(ClientStory.stretchLimit).sorted {
        $0.count.first != $1.count.first
          ? $0.count.first < $1.count.first : ranks[$0.event] < ranks[$1.event]
      }
    self.init(
      stretches: kept.map {
        ClientStory.Stretch(
          first: $0.count.first, last: $0.count.last, count: $0.count.count,
          event: events[$0.event].event)
      },
      orderedToSeconds: microseconds == 1 ? nil : Double(microseconds) / 1_000_000,
      recordsLeftOut: trace.count - kept.reduce(0) { $0 + $1.count.count })
  }
}

extension ClientStory.Nearby {
  fileprivate init(_ selection: ClientSelection, _ census: Census, _ input: InputSummary) {
    // Who was dropped cannot be counted there.
    let block = census.approximation == nil ? selection.neighbourhood : nil
    self.init(
      clients: census.distinctClientCount, anonymousClients: census.anonymousClientCount,
      block: block?.description,
      clientsInBlock: block.map { census.clients(selectedBy: .block($0)).count },
      recordsFiltered: input.linesSkipped[.filtered] ?? 0)
  }
}
