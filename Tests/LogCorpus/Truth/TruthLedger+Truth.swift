extension TruthLedger {
  /// The truth about all lines so far.
  public func truth() -> Truth {
    var input = input
    input.filesSkipped.sort { $0.path < $1.path }
    input.filesDamaged.sort { $0.path < $1.path }
    return Truth(
      input: input, period: period, kinds: kinds,
      tlsVersions: usages { Usage(kind: $0.kind, protocol: $0.version.rawValue) },
      cipherSuites: usages {
        Usage(kind: $0.kind, protocol: $0.version.rawValue, cipher: $0.cipher)
      },
      keyExchanges: groupUsages, failures: failures,
      notCounted: Truth.NotCounted(
        noClientHello: otherOutcome(\.noClientHello), plaintextOnTlsPort: otherOutcome(\.plaintext)),
      timeline: timeline, loadBalancers: loadBalancers)
  }

  private struct Usage: Hashable {
    var kind: CorpusKind
    var `protocol`: String?
    var cipher: String?
    var group: String?
  }

  private var period: Truth.Period? {
    guard let first, let last else { return nil }
    return Truth.Period(first: first.text, last: last.text)
  }

  private var kinds: [String: Truth.Kind] {
    var kinds: [String: Truth.Kind] = [:]
    for (kind, counts) in outcomes {
      let isConnection =
        kind == .nlb || kind == .albConnection || (kind == .classic && classicRequests == 0)
      var all: [String: Int] = [:]
      for outcome in CorpusOutcome.allCases { all[outcome.rawValue] = counts[outcome] ?? 0 }
      kinds[kind.rawValue] = Truth.Kind(
        unit: isConnection ? "connection" : "request",
        records: counts.values.reduce(0, +),
        clients: clients.count { $0.records[kind] != nil }, outcomes: all)
    }
    return kinds
  }

  private func usages(by key: (ClientTally.Pair) -> Usage) -> [Truth.Usage] {
    sortedUsages(of: clients.map { $0.pairs.map { (key($0.key), $0.value) } })
  }

  private var groupUsages: [Truth.Usage] {
    sortedUsages(
      of: clients.map { tally in
        tally.groups.map { (Usage(kind: $0.key.kind, group: $0.key.group.rawValue), $0.value) }
      })
  }

  /// Adds up each client's counts; an entry's clients are those with a count in it.
  private func sortedUsages(of perClient: [[(Usage, Int)]]) -> [Truth.Usage] {
    var totals: [Usage: (count: Int, clients: Int)] = [:]
    for counts in perClient {
      var own: [Usage: Int] = [:]
      for (usage, count) in counts { own[usage, default: 0] += count }
      for (usage, count) in own {
        let total = totals[usage] ?? (0, 0)
        totals[usage] = (total.count + count, total.clients + 1)
      }
    }
    return totals.map { usage, total in
      let negotiated = outcomes[usage.kind]?[.negotiated] ?? 0
      return Truth.Usage(
        kind: usage.kind, protocol: usage.protocol, cipher: usage.cipher, group: usage.group,
        count: total.count, share: Double(total.count) / Double(max(1, negotiated)),
        clients: total.clients)
    }.sorted { left, right in
      if left.count != right.count { return left.count > right.count }
      if left.kind != right.kind { return left.kind < right.kind }
      return (left.protocol ?? "", left.cipher ?? "", left.group ?? "")
        < (right.protocol ?? "", right.cipher ?? "", right.group ?? "")
    }
  }

  private var failures: Truth.Failures {
    let failing = clients.filter { $0.failed > 0 }
    var causes: [String: (count: Int, clients: Int)] = [:]
    for (cause, count) in failing.lazy.flatMap({ $0.causes }) {
      let total = causes[cause] ?? (0, 0)
      causes[cause] = (total.count + count, total.clients + 1)
    }
    return Truth.Failures(
      count: failing.reduce(0) { $0 + $1.failed }, clients: failing.count,
      causes: causes.map {
        Truth.Cause(cause: $0.key, count: $0.value.count, clients: $0.value.clients)
      }.sorted { ($1.count, $0.cause) < ($0.count, $1.cause) },
      topClients: failing.map(\.summary)
        .sorted { ($1.failed, $0.client) < ($0.failed, $1.client) })
  }

  private func otherOutcome(_ count: KeyPath<ClientTally, Int> & Sendable) -> Truth.OtherOutcome {
    var counts: [String: Int] = [:]
    for tally in clients where tally[keyPath: count] > 0 {
      counts[tally.client] = tally[keyPath: count]
    }
    return Truth.OtherOutcome(
      count: counts.values.reduce(0, +), clients: counts.count,
      topClients: Truth.Counted.sorted(counts))
  }

  private var timeline: Truth.Timeline {
    let rows = hours.map { hour, count in
      Truth.TimelineRow(
        start: hour.start.text, kind: hour.kind, protocol: hour.version?.rawValue,
        negotiated: hour.version == nil ? 0 : count, failed: hour.version == nil ? count : 0)
    }
    // "U" sorts after every version, so that the row of failures comes last.
    return Truth.Timeline(
      bucketSeconds: 3_600,
      rows: rows.sorted {
        ($0.start, $0.kind, $0.protocol ?? "U") < ($1.start, $1.kind, $1.protocol ?? "U")
      })
  }

  private var loadBalancers: [Truth.Balancer] {
    balancers.map { key, counts in
      Truth.Balancer(
        id: key.id, kind: key.kind, account: key.account, region: key.region,
        records: counts.records, failed: counts.failed)
    }.sorted { left, right in
      if left.records != right.records { return left.records > right.records }
      if left.kind != right.kind { return left.kind < right.kind }
      return (left.id ?? "", left.account ?? "", left.region ?? "")
        < (right.id ?? "", right.account ?? "", right.region ?? "")
    }
  }
}
