import ELBLogs
import TLSCensus

extension ClientSummary {
  /// Sums up what a census holds of one client.
  init(_ client: Int, in census: Census) {
    let handshakes = census.handshakes(ofClient: client)
    let failures = census.failures(ofClient: client)
    let agents = census.userAgents(ofClient: client)
    let names = census.domains(ofClient: client)
    let balancers = census.loadBalancers(ofClient: client)
    let causeCounts = census.causes(ofClient: client)

    let failed = causeCounts.reduce(0) { $0 + $1.count }
    let negotiated = ClientSummary.sum(handshakes, of: .connection)
    let successes = census.successes(ofClient: client)
    let isComplete = census.isComplete(client)
    self.init(
      client: census.clientName(client), failed: failed,
      failedAtMost: isComplete ? nil : failed + census.mostMissing(ofClient: client),
      negotiated: negotiated,
      requestsNegotiated: ClientSummary.sum(handshakes, of: .request),
      firstFailure: failures?.first, lastFailure: failures?.last,
      firstSuccess: successes?.lowerBound, lastSuccess: successes?.upperBound,
      failedShare: failed + negotiated == 0 || !isComplete
        ? nil : Double(failed) / Double(failed + negotiated),
      failuresPerHour: !isComplete ? nil : failures.flatMap { ClientSummary.perHour(failed, $0) },
      causes: causeCounts.sorted(by: ClientSummary.ranks).map {
        CauseCount(cause: $0.name, count: $0.count)
      },
      pairs: ClientSummary.pairs(handshakes, census),
      userAgents: agents.kept.sorted(by: ClientSummary.ranks).map(\.name),
      moreUserAgents: agents.hasMore || !isComplete,
      domains: names.kept.sorted(by: ClientSummary.ranks).map(\.name),
      moreDomains: names.hasMore || !isComplete,
      loadBalancers: balancers.kept.sorted(by: ClientSummary.ranks).map(\.name),
      moreLoadBalancers: balancers.hasMore || !isComplete, pattern: nil, diagnosis: nil,
      otherDiagnoses: [])
  }

  /// How many of a client's failures come in an hour; nil where they span less than one.
  private static func perHour(_ failed: Int, _ failures: FailureHistory) -> Double? {
    let hours = Double(failures.last.microseconds - failures.first.microseconds) / 3_600_000_000
    return hours >= 1 ? Double(failed) / hours : nil
  }

  private static func sum(
    _ handshakes: [(handshake: Handshake, count: Int)], of unit: RecordUnit
  ) -> Int {
    handshakes.reduce(0) { $0 + ($1.handshake.unit == unit ? $1.count : 0) }
  }

  private static func pairs(
    _ handshakes: [(handshake: Handshake, count: Int)], _ census: Census
  ) -> [PairCount] {
    var counts: [UsageCounter.SuiteKey: Int] = [:]
    for (handshake, count) in handshakes {
      let key = UsageCounter.SuiteKey(
        kind: handshake.kind, version: handshake.version, cipher: handshake.cipher)
      counts[key, default: 0] += count
    }
    return counts.map { key, count in
      PairCount(
        kind: key.kind, protocol: census.names.text(key.version),
        cipher: census.names.text(key.cipher), count: count)
    }.sorted {
      if $0.count != $1.count { return $0.count > $1.count }
      if $0.kind != $1.kind { return $0.kind < $1.kind }
      return [$0.protocol, $0.cipher].lexicographicallyPrecedes([$1.protocol, $1.cipher]) {
        $0.precedes($1)
      }
    }
  }

  /// The order of names: by count, largest first, then by name.
  static func ranks(_ left: NameCount, _ right: NameCount) -> Bool {
    left.count != right.count ? left.count > right.count : left.name.precedes(right.name)
  }
}
