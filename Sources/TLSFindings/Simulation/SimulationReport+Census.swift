public import TLSCensus
public import TLSFacts

import ELBLogs

extension SimulationReport {
  /// Simulates another policy on everything that a census holds.
  ///
  /// - Parameters:
  ///   - result: The census, which should tell requests apart by port, and the account of its input.
  ///   - target: The policy.
  ///   - choice: How the present policies are to be known.
  ///   - catalogue: The policies that there are.
  ///   - top: How many clients each list names at most; nil for all.
  ///   - minCount: Clients with fewer records are not named in lists.
  ///   - labels: The operator's list of owners, which says whose the named clients are.
  ///   - toolVersion: The version that the report names.
  /// - Complexity: O(*n* log *n*) in the number of clients.
  public init(
    _ result: CensusResult, to target: PolicyTarget, from choice: PresentPolicyChoice,
    catalogue: PolicyCatalogue, top: Int?, minCount: Int = 1, labels: Labels? = nil,
    toolVersion: String
  ) {
    let census = result.census
    let sites = PolicySites(census)
    let seen = SeenPairs(census, sites)
    let present = ListenerPolicies(in: census, sites, seen, by: choice, of: catalogue)
    let outlook = PolicyOutlook(of: seen, under: present, to: target.policies)
    var balancers = BalancerOutlooks(census, seen, present, outlook)
    var totals = Totals()
    // Those with the worst verdict first, then those with the most records of it.
    var worst = TopClients<(Verdict, Int)>(top, in: census) { $0 > $1 }
    for client in 0..<census.clientCount {
      let future = ClientOutlook(census.events(ofClient: client), seen, outlook)
      guard let verdict = future.verdict else { continue }
      totals[verdict].clients += 1
      balancers.add(future)
      guard minCount <= 1 || census.recordCount(ofClient: client) >= minCount else { continue }
      worst.offer(client, rank: (verdict, future.weight))
    }
    for (pair, verdict) in zip(seen.all, outlook.verdicts) {
      guard let verdict else { continue }
      totals[verdict.verdict].add(pair)
    }
    let owners = ClientOwners(labels: labels, census: census)
    let remedies = MoveRemedy(target)
    let types = Set(present.sites.map(\.type))
    let sources = Set(balancers.judged.map(\.from.source))
    var input = InputSummary(result.input)
    input.add(InferenceWarnings.of(balancers.judged))
    self.init(
      schema: "elbtls/simulation/1", toolVersion: toolVersion, to: target.name,
      targets: LoadBalancerType.allCases.compactMap { type in
        target.policies[type].flatMap { types.contains(type) ? Target($0, of: type) : nil }
      },
      clientsBy: census.grouping.name, input: input,
      period: census.period.map { ScanReport.Period(first: $0.lowerBound, last: $0.upperBound) },
      coverage: Coverage(result.input.intervals, within: result.filter),
      assumptions: Assumptions.sentences(
        sources, restrictsGroups: target.policies.values.contains(where: \.restrictsGroups)),
      totals: totals, loadBalancers: balancers.judged, leftOut: balancers.leftOut(target.name),
      notFromPresentPolicy: Outdated(seen, outlook),
      clients: worst.ranked.map { client in
        Client(
          client, ClientOutlook(census.events(ofClient: client), seen, outlook),
          seen, outlook, in: census, owner: owners.owner(of: client), remedies)
      },
      failingClients: FailingClient.all(
        in: census, target, of: catalogue, owners, top: top, minCount: minCount))
  }
}

extension SimulationReport.Totals {
  /// The numbers of one verdict.
  public subscript(verdict: Verdict) -> SimulationReport.Tally {
    get {
      switch verdict {
      case .keeps: keeps
      case .atRisk: atRisk
      case .breaks: breaks
      }
    }
    set {
      switch verdict {
      case .keeps: keeps = newValue
      case .atRisk: atRisk = newValue
      case .breaks: breaks = newValue
      }
    }
  }
}

extension SimulationReport.Tally {
  /// Adds the records of a pair.
  mutating func add(_ pair: SeenPairs.Seen) {
    connections += pair.connections
    requests += pair.count.count - pair.connections
  }
}

extension SimulationReport.Target {
  fileprivate init(_ policy: SecurityPolicy, of type: LoadBalancerType) {
    self.init(
      type: type.rawValue, protocols: policy.versions.map(\.name), ciphers: policy.suites)
  }
}

extension SimulationReport.Outdated {
  /// Counts the records of which what is in force says nothing.
  init(_ seen: SeenPairs, _ outlook: PolicyOutlook) {
    let reasons: Set<PairReason> = [.notFromPresentPolicy, .beforeLastChange]
    let outdated = zip(seen.all, outlook.verdicts).filter { _, verdict in
      verdict.map { reasons.contains($0.reason) } ?? false
    }
    self.init(
      count: outdated.reduce(0) { $0 + $1.0.count.count }, last: outdated.map(\.0.count.last).max())
  }
}

extension SimulationReport.Client {
  fileprivate init(
    _ client: Int, _ future: ClientOutlook, _ seen: SeenPairs, _ outlook: PolicyOutlook,
    in census: Census, owner: String?, _ remedies: MoveRemedy
  ) {
    let agents = census.userAgents(ofClient: client)
    let domains = census.domains(ofClient: client)
    let balancers = census.loadBalancers(ofClient: client)
    let names = { (counts: NameCounts) in counts.kept.sorted(by: ClientSummary.ranks).map(\.name) }
    let verdict = future.verdict ?? .atRisk
    self.init(
      client: census.clientName(client), owner: owner, verdict: verdict,
      upgradedSince: future.isUpgradedSince, pairs: future.pairs(seen, outlook, in: census),
      userAgents: names(agents), moreUserAgents: agents.hasMore, domains: names(domains),
      moreDomains: domains.hasMore, loadBalancers: names(balancers),
      moreLoadBalancers: balancers.hasMore,
      remedy: remedies.general(for: verdict),
      mayBe: verdict == .keeps ? nil : MoveRemedy.kind(ofUserAgents: names(agents)))
  }
}
