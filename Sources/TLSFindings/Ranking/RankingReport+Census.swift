public import TLSCensus
public import TLSFacts

import ELBLogs

extension RankingReport {
  /// Simulates every policy on everything that a census holds.
  ///
  /// - Parameters:
  ///   - result: The census, which should tell requests apart by port, and the account of its input.
  ///   - choice: How the present policies are to be known.
  ///   - catalogue: The policies that there are.
  ///   - rules: What a recommended policy must be.
  ///   - toolVersion: The version that the report names.
  /// - Complexity: O(*n*) in the number of clients, and O(*n* · *m*) in the distinct sets of pairs that
  ///   clients negotiated and the policies of a type.
  public init(
    _ result: CensusResult, from choice: PresentPolicyChoice, catalogue: PolicyCatalogue,
    rules: RankingRules, toolVersion: String
  ) {
    let census = result.census
    let sites = PolicySites(census)
    let seen = SeenPairs(census, sites)
    let present = ListenerPolicies(in: census, sites, seen, by: choice, of: catalogue)
    let histories = PairHistories(census, seen)
    let types = Set(seen.all.map { present.sites[$0.listener].type })
    let rankings = LoadBalancerType.allCases.filter(types.contains).map { type in
      Ranking(of: type, census, seen, present, histories, catalogue, rules)
    }
    var input = InputSummary(result.input)
    input.add(InferenceWarnings.of(rankings))
    self.init(
      schema: "elbtls/ranking/1", toolVersion: toolVersion, clientsBy: census.grouping.name,
      input: input,
      period: census.period.map { ScanReport.Period(first: $0.lowerBound, last: $0.upperBound) },
      coverage: Coverage(result.input.intervals, within: result.filter),
      assumptions: Assumptions.sentences(
        Set(rankings.map(\.from.source)), restrictsGroups: false),
      maxBreaks: rules.maxBreaks.text, maxAtRisk: rules.maxAtRisk.text, rankings: rankings)
  }
}

/// The distinct sets of pairs that clients negotiated, and how many clients have each.
private struct PairHistories {
  /// Places in `SeenPairs`, and clients.
  let sets: [(places: [Int], clients: Int)]

  init(_ census: Census, _ seen: SeenPairs) {
    var clients: [[Int]: Int] = [:]
    for client in 0..<census.clientCount {
      let places = Set(
        census.events(ofClient: client).compactMap { seen.place(of: $0.event, $0.count) })
      if !places.isEmpty { clients[places.sorted(), default: 0] += 1 }
    }
    sets = clients.map { ($0, $1) }
  }
}

extension RankingReport.Ranking {
  fileprivate init(
    of type: LoadBalancerType, _ census: Census, _ seen: SeenPairs, _ present: ListenerPolicies,
    _ histories: PairHistories, _ catalogue: PolicyCatalogue, _ rules: RankingRules
  ) {
    let listeners = Set(seen.all.map(\.listener)).sorted()
      .filter { present.sites[$0].type == type }
    let from = SimulationReport.Present(
      listeners.map { present.known(ofListener: $0) }, in: catalogue.policies(of: type))
    let inForce = Set(from.policies)
    var outdated: SimulationReport.Outdated?
    let policies = catalogue.policies(of: type)
      .sorted { PolicyTightness($0) < PolicyTightness($1) }
      .map { policy in
        let outlook = PolicyOutlook(of: seen, under: present, to: [type: policy])
        outdated = outdated ?? SimulationReport.Outdated(seen, outlook)
        let totals = SimulationReport.Totals(histories, seen, outlook)
        return RankingReport.RankedPolicy(
          name: policy.name, lowestProtocol: policy.versions[0].name,
          forwardSecrecyOnly: policy.hasForwardSecrecyOnly, aeadOnly: policy.hasAEADOnly,
          ciphers: policy.suites.count, postQuantum: policy.isPostQuantum, fips: policy.isFIPS,
          mayBePresent: inForce.contains(policy.name), obstacle: rules.obstacle(to: policy),
          isWithinLimits: rules.maxBreaks.holds(\.breaks, of: totals)
            && rules.maxAtRisk.holds(\.atRisk, of: totals),
          totals: totals)
      }
    self.init(
      type: type.rawValue, from: from,
      notFromPresentPolicy: outdated ?? SimulationReport.Outdated(count: 0, last: nil),
      postQuantum: RankingReport.PostQuantumShare(of: type, in: census), policies: policies,
      recommendation: RankingReport.Recommendation(policies, rules))
  }
}

extension SimulationReport.Totals {
  fileprivate init(_ histories: PairHistories, _ seen: SeenPairs, _ outlook: PolicyOutlook) {
    self.init()
    for (places, clients) in histories.sets {
      guard let worst = places.compactMap({ outlook.verdicts[$0]?.verdict }).max() else { continue }
      self[worst].clients += clients
    }
    for (pair, verdict) in zip(seen.all, outlook.verdicts) {
      guard let verdict else { continue }
      self[verdict.verdict].add(pair)
    }
  }
}

extension SimulationReport.Present {
  /// What may be in force on any of several listeners: in the order of the catalogue, then those
  /// that are not in it, by name.
  fileprivate init(_ listeners: [ListenerPolicies.Known], in catalogue: [SecurityPolicy]) {
    let names = Set(listeners.flatMap(\.policy.candidates).map(\.name))
    let known = catalogue.map(\.name).filter(names.contains)
    // The least certain source is that of the whole.
    let source: SimulationReport.Source =
      listeners.contains { $0.source == .inferred }
      ? .inferred : listeners.contains { $0.source == .listeners } ? .listeners : .option
    let notes = Set(listeners.compactMap(\.note)).sorted()
    self.init(
      policies: known + names.subtracting(known).sorted(), source: source,
      mayBeCustom: listeners.contains(where: \.policy.mayBeCustom),
      changed: listeners.compactMap(\.changed).max(),
      note: notes.isEmpty ? nil : notes.joined(separator: "; "))
  }
}

extension RankingReport.PostQuantumShare {
  /// Counts the connections of a type of balancer by their group; nil where none is logged.
  fileprivate init?(of type: LoadBalancerType, in census: Census) {
    var (postQuantum, all) = (0, 0)
    for (event, count) in census.eventCounts {
      guard event.outcome == .negotiated, let handshake = event.handshake.map(census.handshake),
        handshake.group != 0, LoadBalancerType(handshake.kind) == type
      else { continue }
      all += count.count
      let group = KeyExchangeGroup(anySpelling: census.names.text(handshake.group))
      if group?.isPostQuantum ?? false { postQuantum += count.count }
    }
    guard all > 0 else { return nil }
    self.init(connections: postQuantum, of: all)
  }
}
