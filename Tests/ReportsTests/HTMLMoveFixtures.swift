import ELBLogs

@testable import TLSFindings

/// Simulations and rankings to test pages with.
enum HTMLMoveFixtures {
  private static let present = "ELBSecurityPolicy-TLS13-1-0-2021-06"
  private static let target = "ELBSecurityPolicy-TLS13-1-2-Res-2021-06"
  private static let noon = Timestamp(seconds: 1_772_366_400)
  private static let assumptions = [
    "A client's protocol versions are one unbroken range.",
    "What a client offers does not depend on the policy.",
    "The balancers' certificates stay as they are.",
  ]

  /// Nothing was read.
  static let nothingSimulated = SimulationReport(
    schema: "elbtls/simulation/1", toolVersion: "0.1.0", to: target, targets: [],
    clientsBy: "address", input: ScanReport.empty.input, period: nil,
    coverage: ScanReport.empty.coverage, assumptions: assumptions, totals: .init(),
    loadBalancers: [], leftOut: [], notFromPresentPolicy: .init(count: 0, last: nil), clients: [],
    failingClients: [])

  /// Clients that break, are at risk and keep, on listeners whose policies are known in each way.
  static let simulation: SimulationReport = {
    var report = nothingSimulated
    report.input = ScanReport.typical.input
    report.period = ScanReport.typical.period
    report.coverage = ScanReport.typicalCoverage
    report.targets = [.init(type: "network", protocols: ["TLSv1.2", "TLSv1.3"], ciphers: [])]
    report.totals.breaks = .init(clients: 2, connections: 331, requests: 4_817)
    report.totals.atRisk = .init(clients: 31, connections: 17, requests: 0)
    report.totals.keeps = .init(clients: 9_112, connections: 61_208, requests: 1_204_311)
    report.notFromPresentPolicy = .init(count: 12, last: noon)
    report.loadBalancers = listeners(report.totals)
    report.leftOut = [
      .init(
        id: "web-classic", kind: .classic, records: 4_012,
        reason: "\(target) is no policy of Classic Load Balancers")
    ]
    var broken = client("203.0.113.9", .breaks, "Bring it to TLSv1.2 or newer.")
    broken.owner = "Example Bank"
    broken.pairs = [
      pair("TLSv1.0", "AES128-SHA", 331, .breaks, "\(target) lacks TLSv1.0."),
      pair("TLSv1.0", "DES-CBC3-SHA", 4, .breaks, "\(target) lacks TLSv1.0."),
      pair("TLSv1.2", "AES128-SHA", 7, .atRisk, "\(target) lacks AES128-SHA at TLSv1.2."),
    ]
    broken.mayBe = .init(family: "Java 7", remedy: "Move to Java 8 or newer.")
    var upgraded = client("2001:db8::17", .breaks, "Bring it to TLSv1.2 or newer.")
    upgraded.upgradedSince = true
    upgraded.pairs = [
      pair("TLSv1.1", "AES256-SHA", 4_817, .breaks, "\(target) lacks TLSv1.1.", .request),
      pair("TLSv1.3", "TLS_AES_128_GCM_SHA256", 99, .keeps, "It has the pair."),
    ]
    var atRisk = client("198.51.100.4", .atRisk, "Find out whether it can do TLSv1.2.")
    atRisk.pairs = [
      pair("TLSv1.2", "ECDHE-RSA-AES128-SHA", 17, .atRisk, "The logs cannot show it.")
    ]
    var kept = client("192.0.2.5", .keeps, nil)
    kept.pairs = [pair("TLSv1.3", "TLS_AES_128_GCM_SHA256", 1_000, .keeps, "It has the pair.")]
    report.clients = [broken, upgraded, atRisk, kept]
    report.failingClients = [
      .init(
        client: "198.51.100.77", owner: nil, failed: 12, family: "Java 6",
        userAgent: "Java/1.6.0_45",
        certainty: "possible", admittedBy: ["ELBSecurityPolicy-2016-08", present],
        admittedByTarget: false),
      .init(
        client: "198.51.100.78", owner: "Example Shop", failed: 3, family: "IE 6",
        userAgent: "Mozilla/4.0", certainty: "possible", admittedBy: [], admittedByTarget: false),
    ]
    return report
  }()

  /// A simulation in which every text that comes from a log, a path or a file of AWS means ill.
  static let hostileSimulation: SimulationReport = {
    var report = simulation
    report.to = ill
    report.input = ScanReport.hostile.input
    report.coverage = ScanReport.hostile.coverage
    report.period = ScanReport.hostile.period
    report.totals.breaks = .init(clients: .max / 4, connections: .max / 4, requests: .max / 4)
    report.loadBalancers = report.loadBalancers.map { listener in
      var listener = listener
      (listener.id, listener.listener, listener.account, listener.region) = (ill, ill, ill, ill)
      listener.from.policies = (0..<4).map { "\($0)\(ill)" }
      listener.from.note = ill
      return listener
    }
    report.leftOut = [.init(id: ill, kind: .nlb, records: .max, reason: ill)]
    report.clients = report.clients.map { client in
      var client = client
      (client.client, client.owner, client.remedy) = (ill, ill, ill)
      client.mayBe = .init(family: ill, remedy: ill)
      client.pairs = (0..<30).map { pair(ill, "\($0)\(ill)", .max / 64, client.verdict, ill) }
      client.userAgents = [ill, "", String(repeating: "x", count: 8_192)]
      (client.domains, client.loadBalancers) = ([ill], [ill])
      (client.moreUserAgents, client.moreDomains) = (true, true)
      return client
    }
    report.failingClients = [
      .init(
        client: ill, owner: ill, failed: .max, family: ill, userAgent: ill, certainty: "possible",
        admittedBy: [ill], admittedByTarget: true)
    ]
    return report
  }()

  /// More clients that break than a page lists, as of 100,000.
  static let crowdedSimulation: SimulationReport = {
    var report = simulation
    report.totals.breaks.clients = 100_000
    report.clients = (0..<1_200).map { index in
      var client = report.clients[index % 3]
      client.client = "2001:db8::\(index)"
      client.verdict = .breaks
      client.userAgents = (0..<8).map {
        "Agent/\($0) \(String(repeating: "of a device ", count: 20))"
      }
      return client
    }
    return report
  }()

  /// Nothing was read.
  static let nothingRanked = RankingReport(
    schema: "elbtls/ranking/1", toolVersion: "0.1.0", clientsBy: "address",
    input: ScanReport.empty.input, period: nil, coverage: ScanReport.empty.coverage,
    assumptions: assumptions, maxBreaks: "0", maxAtRisk: "0.1%", rankings: [])

  /// A type of balancer with a recommendation, and one without.
  static let ranking: RankingReport = {
    var report = nothingRanked
    report.input = ScanReport.typical.input
    report.period = ScanReport.typical.period
    report.coverage = ScanReport.typicalCoverage
    let names = [
      "ELBSecurityPolicy-TLS13-1-3-RFC9151-FIPS-2023-07", "ELBSecurityPolicy-TLS13-1-3-2021-06",
      "ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09", target, present,
    ]
    var policies = names.enumerated().map { index, name in
      policy(name, breaks: [120, 80, 0, 0, 0][index], atRisk: [2_100, 31, 2, 0, 0][index])
    }
    policies[0].obstacle = "restricts what no log shows; name it with --also"
    policies[1].isWithinLimits = false
    policies[4].mayBePresent = true
    report.rankings = [
      .init(
        type: "network", from: known(.option, [present]),
        notFromPresentPolicy: .init(count: 0, last: nil),
        postQuantum: .init(connections: 842, of: 1_639), policies: policies,
        recommendation: .init(
          policy: names[2], reason: "It is the tightest: nobody breaks, 2 clients are at risk.",
          nextTighter: names[1], nextTighterReason: "Beyond --max-breaks 0: 80 clients break.")),
      .init(
        type: "classic",
        from: known(.inferred, [present, "ELBSecurityPolicy-2016-08"], custom: true),
        notFromPresentPolicy: .init(count: 1, last: noon), postQuantum: nil,
        policies: [policies[1]],
        recommendation: .init(
          policy: nil, reason: "No policy is within the limits.", nextTighter: names[1],
          nextTighterReason: "Beyond --max-breaks 0: 80 clients break.")),
    ]
    return report
  }()

  /// A ranking in which every text means ill.
  static let hostileRanking: RankingReport = {
    var report = ranking
    report.input = ScanReport.hostile.input
    report.coverage = ScanReport.hostile.coverage
    report.period = ScanReport.hostile.period
    (report.maxBreaks, report.maxAtRisk) = (ill, ill)
    report.assumptions = [ill]
    var worst = policy(ill, breaks: .max / 4, atRisk: .max / 4)
    worst.obstacle = ill
    worst.lowestProtocol = ill
    report.rankings = [
      .init(
        type: ill, from: known(.listeners, [ill, ill, ill, ill], note: ill),
        notFromPresentPolicy: .init(count: .max, last: noon),
        postQuantum: .init(connections: .max, of: .max), policies: [worst],
        recommendation: .init(policy: ill, reason: ill, nextTighter: ill, nextTighterReason: ill))
    ]
    return report
  }()

  /// A text that would be markup, would move the cursor, hides, and is long.
  private static let ill =
    "\u{5D0}\u{5D1} \"><script>alert('x')</script><img src=x onerror=alert(1)>{{name}}"
    + "'\u{301} \u{1B}[2J\u{202E}moc\u{0}" + String(repeating: "漢字", count: 40)

  private static func client(
    _ name: String, _ verdict: Verdict, _ remedy: String?
  ) -> SimulationReport.Client {
    .init(
      client: name, owner: nil, verdict: verdict, upgradedSince: false, pairs: [],
      userAgents: ["Java/1.7.0_80"], moreUserAgents: false, domains: ["shop.example.com"],
      moreDomains: true, loadBalancers: ["net/edge/c6e77e28c25b2234"], moreLoadBalancers: false,
      remedy: remedy, mayBe: nil)
  }

  private static func pair(
    _ version: String, _ suite: String, _ count: Int, _ verdict: Verdict, _ explanation: String,
    _ unit: RecordUnit = .connection
  ) -> SimulationReport.Pair {
    .init(
      kind: unit == .connection ? .nlb : .albAccess, unit: unit, protocol: version, cipher: suite,
      count: count, lastSeen: noon, verdict: verdict, reason: "version_dropped",
      explanation: explanation)
  }

  private static func known(
    _ source: SimulationReport.Source, _ policies: [String], custom: Bool = false,
    note: String? = nil
  ) -> SimulationReport.Present {
    .init(
      policies: policies, source: source, mayBeCustom: custom,
      changed: source == .inferred ? noon : nil, note: note)
  }

  private static func listeners(
    _ totals: SimulationReport.Totals
  ) -> [SimulationReport.LoadBalancer] {
    let many = (1...9).map { "ELBSecurityPolicy-TLS13-1-\($0)-2021-06" }
    return [
      .init(
        id: "app/shop/50dc6c495c0c9188", kind: .albAccess, listener: "443", account: nil,
        region: nil, from: known(.option, [present]), totals: totals),
      .init(
        id: "net/edge/c6e77e28c25b2234", kind: .nlb, listener: "3e1b2a4c5d6f7081",
        account: "123456789012", region: "us-east-2", from: known(.listeners, [present]),
        totals: totals),
      .init(
        id: nil, kind: .classic, listener: nil, account: nil, region: nil,
        from: known(
          .inferred, many, custom: true, note: "the files of listeners do not list the balancer"),
        totals: .init()),
    ]
  }

  private static func policy(
    _ name: String, breaks: Int, atRisk: Int
  ) -> RankingReport.RankedPolicy {
    .init(
      name: name, lowestProtocol: "TLSv1.2", forwardSecrecyOnly: true, aeadOnly: breaks > 0,
      ciphers: 7, postQuantum: name.contains("PQ"), fips: name.contains("FIPS"),
      mayBePresent: false, obstacle: nil, isWithinLimits: true,
      totals: .init(
        keeps: .init(clients: 9_000, connections: 61_208, requests: 0),
        breaks: .init(clients: breaks, connections: breaks, requests: 0),
        atRisk: .init(clients: atRisk, connections: atRisk, requests: 0)))
  }
}
