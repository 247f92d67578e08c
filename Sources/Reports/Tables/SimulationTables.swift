import ELBLogs
public import TLSFindings

extension SimulationReport: TabularReport {
  /// The forms of the tables of a simulation; `clients` is the main one.
  public static let tables: [TableForm<SimulationReport>] =
    [
      TableForm(
        "clients", "A client by its worst pair; those that break first.", SimulationTables.clients
      ) { $0.clients },
      TableForm(
        "pairs", "What a client of `clients` negotiated, and what becomes of it.",
        SimulationTables.pairs
      ) { report in
        report.clients.flatMap { client in
          client.pairs.map { SimulationTables.ClientPair(client: client.client, pair: $0) }
        }
      },
      TableForm("totals", "The numbers of a verdict.", SimulationTables.totals) { report in
        [Verdict.breaks, .atRisk, .keeps].map {
          SimulationTables.Total(verdict: $0, tally: report.totals[$0])
        }
      },
      TableForm(
        "load_balancers",
        "A listener in a kind of log: its present policy, and what becomes of it.",
        SimulationTables.balancers
      ) { $0.loadBalancers },
      TableForm("left_out", "A balancer that does not offer the policy.", SimulationTables.leftOut)
      {
        $0.leftOut
      },
      TableForm(
        "failing_clients",
        "A client whose last connection failed, and what could admit the kind that its agent names.",
        SimulationTables.failing
      ) { $0.failingClients },
      TableForm(
        "targets", "What the policy negotiates on a type of balancer.", SimulationTables.targets
      ) { $0.targets },
      TableForm(
        "assumptions", "What the verdicts rest on.", [.sentence("assumption") { $0 }]
      ) { $0.assumptions },
      TableForm("report", "The report as a whole; one row.", SimulationTables.report) { [$0] },
    ] + CoverageTables.forms { (report: SimulationReport) in report.coverage }
    + InputTables.forms { (report: SimulationReport) in report.input }
}

/// The columns of the tables of a simulation, of which a ranking has some, too.
enum SimulationTables {
  fileprivate static let clients: [TableField<SimulationReport.Client>] = [
    .text("client") { $0.client },
    .text("owner") { $0.owner },
    .text("verdict") { $0.verdict.rawValue },
    .boolean("upgraded_since") { $0.upgradedSince },
    .integer("connections") { $0.count(of: .connection) },
    .integer("requests") { $0.count(of: .request) },
    .list("pairs") { $0.pairs.map { "\($0.protocol) \($0.cipher)" }.withoutRepetition },
    .time("last_seen") { $0.pairs.map(\.lastSeen).max() },
    .text("reason") { $0.pairs.first?.reason },
    .sentence("explanation") { $0.pairs.first?.explanation },
    .sentence("remedy") { $0.remedy },
    .text("may_be_family") { $0.mayBe?.family },
    .sentence("may_be_remedy") { $0.mayBe?.remedy },
    .list("user_agents") { $0.userAgents },
    .boolean("more_user_agents") { $0.moreUserAgents },
    .list("domains") { $0.domains },
    .boolean("more_domains") { $0.moreDomains },
    .list("load_balancers") { $0.loadBalancers },
    .boolean("more_load_balancers") { $0.moreLoadBalancers },
  ]

  fileprivate struct ClientPair {
    var client: String
    var pair: SimulationReport.Pair
  }

  fileprivate static let pairs: [TableField<ClientPair>] = [
    .text("client") { $0.client },
    .text("kind") { $0.pair.kind.rawValue },
    .text("unit") { $0.pair.unit.rawValue },
    .text("protocol") { $0.pair.protocol },
    .text("cipher") { $0.pair.cipher },
    .integer("count") { $0.pair.count },
    .time("last_seen") { $0.pair.lastSeen },
    .text("verdict") { $0.pair.verdict.rawValue },
    .text("reason") { $0.pair.reason },
    .sentence("explanation") { $0.pair.explanation },
  ]

  fileprivate struct Total {
    var verdict: Verdict
    var tally: SimulationReport.Tally
  }

  fileprivate static let totals: [TableField<Total>] =
    [.text("verdict") { $0.verdict.rawValue }] + tally.of { (total: Total) in total.tally }

  private static let tally: [TableField<SimulationReport.Tally>] = [
    .integer("clients") { $0.clients },
    .integer("connections") { $0.connections },
    .integer("requests") { $0.requests },
  ]

  /// The numbers of all verdicts in one row.
  static let allTotals: [TableField<SimulationReport.Totals>] =
    [Verdict.breaks, .atRisk, .keeps].flatMap { verdict in
      tally.of("\(verdict.rawValue)_") { (totals: SimulationReport.Totals) in totals[verdict] }
    }

  fileprivate static let balancers: [TableField<SimulationReport.LoadBalancer>] =
    [
      .text("id") { $0.id },
      .text("kind") { $0.kind.rawValue },
      .text("listener") { $0.listener },
      .text("account") { $0.account },
      .text("region") { $0.region },
    ] + present.of("from_") { (balancer: SimulationReport.LoadBalancer) in balancer.from }
    + allTotals.of { (balancer: SimulationReport.LoadBalancer) in balancer.totals }

  /// What was taken to be in force.
  static let present: [TableField<SimulationReport.Present>] = [
    .list("policies") { $0.policies },
    .text("source") { $0.source.rawValue },
    .boolean("may_be_custom") { $0.mayBeCustom },
    .time("changed") { $0.changed },
    .sentence("note") { $0.note },
  ]

  /// Records of a policy that is no longer in force.
  static let outdated: [TableField<SimulationReport.Outdated>] = [
    .integer("count") { $0.count },
    .time("last") { $0.last },
  ]

  fileprivate static let leftOut: [TableField<SimulationReport.LeftOut>] = [
    .text("id") { $0.id },
    .text("kind") { $0.kind.rawValue },
    .integer("records") { $0.records },
    .sentence("reason") { $0.reason },
  ]

  fileprivate static let failing: [TableField<SimulationReport.FailingClient>] = [
    .text("client") { $0.client },
    .text("owner") { $0.owner },
    .integer("failed") { $0.failed },
    .text("family") { $0.family },
    .text("user_agent") { $0.userAgent },
    .text("certainty") { $0.certainty },
    .list("admitted_by") { $0.admittedBy },
    .boolean("admitted_by_target") { $0.admittedByTarget },
  ]

  fileprivate static let targets: [TableField<SimulationReport.Target>] = [
    .text("type") { $0.type },
    .list("protocols") { $0.protocols },
    .list("ciphers") { $0.ciphers },
  ]

  fileprivate static let report: [TableField<SimulationReport>] =
    [
      .text("schema") { $0.schema },
      .text("tool_version") { $0.toolVersion },
      .text("to") { $0.to },
      .text("clients_by") { $0.clientsBy },
      .time("period_first") { $0.period?.first },
      .time("period_last") { $0.period?.last },
    ]
    + outdated.of("not_from_present_policy_") { (report: SimulationReport) in
      report.notFromPresentPolicy
    }
}

extension SimulationReport.Client {
  /// The records of its pairs that are of a unit.
  fileprivate func count(of unit: RecordUnit) -> Int {
    pairs.reduce(0) { $1.unit == unit ? $0.adding(saturating: $1.count) : $0 }
  }
}
