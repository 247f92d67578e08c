import ELBLogs
import Testing

@testable import TLSFindings

/// A simulation to test the renderers with.
struct SimulationFixture: CustomTestStringConvertible, Sendable {
  var name: String
  var report: SimulationReport

  var testDescription: String { name }

  static let all = [
    SimulationFixture(name: "empty", report: .empty),
    SimulationFixture(name: "kept", report: .kept),
    SimulationFixture(name: "typical", report: .typical),
    SimulationFixture(name: "hostile", report: .hostile),
  ]
}

extension SimulationReport {
  private static let from = "ELBSecurityPolicy-TLS13-1-2-2021-06"
  private static let res = "ELBSecurityPolicy-TLS13-1-2-Res-2021-06"
  private static let last = Timestamp(seconds: 1_772_409_600)

  /// Nothing was read.
  static let empty = SimulationReport(
    schema: "elbtls/simulation/1", toolVersion: "0.1.0", to: res, targets: [],
    clientsBy: "address", input: ScanReport.empty.input, period: nil,
    coverage: ScanReport.empty.coverage,
    assumptions: Assumptions.sentences([], restrictsGroups: false), totals: Totals(),
    loadBalancers: [], leftOut: [], notFromPresentPolicy: Outdated(count: 0, last: nil),
    clients: [], failingClients: [])

  /// One client, which keeps.
  static let kept: SimulationReport = {
    var report = SimulationReport.empty
    report.input = ScanReport.small.input
    report.coverage = ScanReport.small.coverage
    report.period = ScanReport.small.period
    report.assumptions = Assumptions.sentences([.option], restrictsGroups: false)
    report.targets = [.application]
    report.totals.keeps = Tally(clients: 1, connections: 0, requests: 3)
    report.loadBalancers = [
      LoadBalancer("app/shop/50dc6c495c0c9188", .albAccess, "443", .option, report.totals)
    ]
    var client = Client("203.0.113.7", .keeps)
    client.pairs = [.init("TLSv1.3", "TLS_AES_128_GCM_SHA256", 3, .mandatorySuiteKept, .request)]
    report.clients = [client]
    return report
  }()

  /// A little of everything.
  static let typical: SimulationReport = {
    var report = SimulationReport.empty
    report.input = ScanReport.typical.input
    report.coverage = ScanReport.typicalCoverage
    report.period = ScanReport.typical.period
    report.assumptions = Assumptions.sentences(
      [.option, .listeners, .inferred], restrictsGroups: true)
    report.targets = [.application, Target(type: "network", protocols: ["TLSv1.3"], ciphers: [])]
    report.totals.keeps = Tally(clients: 9_112, connections: 61_208, requests: 1_204_311)
    report.totals.breaks = Tally(clients: 2, connections: 331, requests: 4_817)
    report.totals.atRisk = Tally(clients: 3, connections: 17, requests: 0)
    report.notFromPresentPolicy = Outdated(count: 12, last: last)
    var half = report.totals
    half.breaks = Tally(clients: 1, connections: 0, requests: 4_817)
    let policies = (1...9).map { "ELBSecurityPolicy-TLS13-1-\($0)-2021-06" }
    report.loadBalancers = [
      LoadBalancer("app/shop-frontend/50dc6c495c0c9188", .albAccess, "443", .option, half),
      LoadBalancer(
        "net/edge-of-the-north-eastern-region/c6e77e28c25b2234", .nlb, "3e1b2a4c5d6f7081",
        .listeners, report.totals, changed: last),
      LoadBalancer(
        "app/shop-frontend/50dc6c495c0c9188", .albConnection, nil, .inferred, half, policies,
        note: "the files of listeners do not list the balancer"),
      LoadBalancer(nil, .classic, nil, .inferred, half, [], mayBeCustom: true),
    ]
    report.leftOut = [
      LeftOut(
        id: "old-shop", kind: .classic, records: 1_204,
        reason: "\(res) is no policy of Classic Load Balancers"),
      LeftOut(
        id: nil, kind: .classic, records: 1,
        reason: "\(res) is no policy of Classic Load Balancers"),
    ]
    report.clients = typicalClients
    report.failingClients = [
      FailingClient(
        client: "203.0.113.9", owner: "Partner, Inc.", failed: 1_204, family: "Java 7",
        userAgent: "Java/1.7.0_80", certainty: "possible", admittedBy: policies,
        admittedByTarget: true),
      FailingClient(
        client: "2001:db8:1234:5678:9abc:def0:1234:5678", owner: nil, failed: 1,
        family: "Internet Explorer 8 on Windows XP", userAgent: "Mozilla/4.0",
        certainty: "possible", admittedBy: [], admittedByTarget: false),
    ]
    return report
  }()

  private static let typicalClients: [Client] = {
    var broken = Client("203.0.113.9", .breaks)
    broken.owner = "Partner, Inc."
    broken.pairs = [
      .init("TLSv1.2", "ECDHE-RSA-AES256-SHA384", 4_817, .suiteDropped, .request),
      .init("TLSv1.2", "ECDHE-RSA-AES256-SHA384", 12, .suiteDropped),
      .init("TLSv1.0", "AES128-SHA", 7, .notFromPresentPolicy),
      .init("TLSv1.2", "ECDHE-RSA-AES128-SHA256", 6, .otherSuiteNeeded),
      .init("TLSv1.2", "(NONE)", 5, .suiteNone),
      .init("TLSv1.2", "AES128-SHA", 4, .notFromPresentPolicy),
      .init("TLSv1.3", "TLS_AES_128_GCM_SHA256", 3, .pairKept),
    ]
    broken.userAgents = ["Java/1.7.0_80", "Apache-HttpClient/4.3.1 (java 1.5)"]
    broken.moreUserAgents = true
    broken.domains = ["shop.example.com", "www.example.com"]
    broken.loadBalancers = ["app/shop-frontend/50dc6c495c0c9188"]
    broken.mayBe = Kind(
      family: "Java 7", remedy: "Move to Java 8 or newer; until then enable TLS 1.2 in the code.")
    var upgraded = Client("2001:db8:1234:5678:9abc:def0:1234:5678", .breaks)
    upgraded.upgradedSince = true
    upgraded.pairs = [
      .init("TLSv1.2", "ECDHE-RSA-AES256-SHA384", 319, .suiteDropped),
      .init("TLSv1.3", "TLS_AES_128_GCM_SHA256", 1, .pairKept),
    ]
    var doubtful = Client("198.51.100.4", .atRisk)
    doubtful.pairs = [.init("TLSv1.2", "ECDHE-RSA-AES128-SHA256", 15, .otherSuiteNeeded)]
    var old = Client("198.51.100.5", .atRisk)
    old.pairs = [.init("TLSv1.0", "AES128-SHA", 1, .notFromPresentPolicy)]
    return [broken, upgraded, doubtful, old]
  }()

  /// A simulation in which every text that comes from a log or a file means ill.
  static let hostile: SimulationReport = {
    var report = SimulationReport.typical
    let wide = String(repeating: "漢字カナ", count: 60)
    let long = String(repeating: "A", count: 8_192)
    let ill = "\u{1B}[31m\u{202E}\u{9B}1m\r\n\u{0}\u{85}\u{2028}"
    report.to = ill + wide
    report.clientsBy = "label"
    report.input = ScanReport.hostile.input
    report.coverage = ScanReport.hostile.coverage
    report.totals.breaks = Tally(clients: .max / 4, connections: .max / 4, requests: .max / 4)
    report.loadBalancers = [
      LoadBalancer(
        ill + wide, .nlb, ill + long, .inferred, report.totals, [ill, long, wide],
        mayBeCustom: true, note: ill + long),
      LoadBalancer(long, .classic, ill, .listeners, report.totals, [long]),
    ]
    report.leftOut = [
      LeftOut(id: ill + long, kind: .classic, records: .max, reason: ill + wide),
      LeftOut(id: "", kind: .nlb, records: 1, reason: "x"),
    ]
    var client = Client(ill + long, .breaks)
    client.owner = ill + wide
    client.pairs = [
      .init(ill, "(NONE)\u{200D}" + wide, .max, .suiteDropped), .init(long, long, 1, .suiteNone),
    ]
    client.userAgents = [long, ill, "", "\u{301}\u{301}mark first", wide]
    client.domains = ["\u{202E}moc.elpmaxe", "ex\u{AD}ample.com"]
    client.loadBalancers = [ill + wide]
    client.remedy = ill + long
    client.mayBe = Kind(family: ill + wide, remedy: "\n\n" + long)
    report.clients = [client]
    report.failingClients = [
      FailingClient(
        client: ill + wide, owner: ill, failed: .max, family: ill + long, userAgent: ill,
        certainty: "possible", admittedBy: [ill + long, wide], admittedByTarget: false)
    ]
    return report
  }()
}

extension SimulationReport.Target {
  fileprivate static var application: Self {
    let suites = ["TLS_AES_128_GCM_SHA256", "ECDHE-RSA-AES128-GCM-SHA256"]
    return Self(type: "application", protocols: ["TLSv1.2", "TLSv1.3"], ciphers: suites)
  }
}

extension SimulationReport.LoadBalancer {
  fileprivate init(
    _ id: String?, _ kind: LogKind, _ listener: String?, _ source: SimulationReport.Source,
    _ totals: SimulationReport.Totals,
    _ policies: [String] = ["ELBSecurityPolicy-TLS13-1-2-2021-06"], mayBeCustom: Bool = false,
    changed: Timestamp? = nil, note: String? = nil
  ) {
    self.init(
      id: id, kind: kind, listener: listener, account: nil, region: nil,
      from: .init(
        policies: policies, source: source, mayBeCustom: mayBeCustom, changed: changed, note: note),
      totals: totals)
  }
}

extension SimulationReport.Client {
  fileprivate init(_ client: String, _ verdict: Verdict) {
    self.init(
      client: client, verdict: verdict, upgradedSince: false, pairs: [], userAgents: [],
      moreUserAgents: false, domains: [], moreDomains: false, loadBalancers: [],
      moreLoadBalancers: false,
      remedy: verdict == .keeps
        ? nil : "Update its TLS library, runtime or system, or its settings.",
      mayBe: nil)
  }
}

extension SimulationReport.Pair {
  fileprivate init(
    _ version: String, _ suite: String, _ count: Int, _ reason: PairReason,
    _ unit: RecordUnit = .connection
  ) {
    self.init(
      kind: unit == .request ? .albAccess : .nlb, unit: unit, protocol: version, cipher: suite,
      count: count, lastSeen: Timestamp(seconds: 1_772_409_600), verdict: reason.verdict,
      reason: reason.rawValue,
      explanation: reason.sentence(
        version: version, suite: suite, from: ["ELBSecurityPolicy-TLS13-1-2-2021-06"],
        to: "ELBSecurityPolicy-TLS13-1-2-Res-2021-06"))
  }
}
