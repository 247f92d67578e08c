import ELBLogs
public import TLSFindings

extension RankingReport: TabularReport {
  /// The forms of the tables of a ranking; `policies` is the main one.
  public static let tables: [TableForm<RankingReport>] =
    [
      TableForm(
        "policies", "A policy on a type of balancer, and whom it would break; tightest first.",
        RankingTables.policies
      ) { report in
        report.rankings.flatMap { ranking in
          ranking.policies.map { RankingTables.Policy(ranking: ranking, policy: $0) }
        }
      },
      TableForm("rankings", "A type of balancer, and what may come.", RankingTables.rankings) {
        $0.rankings
      },
      TableForm(
        "assumptions", "What the verdicts rest on.", [.sentence("assumption") { $0 }]
      ) { $0.assumptions },
      TableForm("report", "The report as a whole; one row.", RankingTables.report) { [$0] },
    ] + CoverageTables.forms { (report: RankingReport) in report.coverage }
    + InputTables.forms { (report: RankingReport) in report.input }
}

/// The columns of the tables of a ranking.
private enum RankingTables {
  /// A policy and the ranking that it is in.
  struct Policy {
    var ranking: RankingReport.Ranking
    var policy: RankingReport.RankedPolicy
  }

  static let policies: [TableField<Policy>] =
    [
      .text("type") { $0.ranking.type },
      .text("name") { $0.policy.name },
      .boolean("recommended") { $0.ranking.recommendation.policy == $0.policy.name },
      .text("lowest_protocol") { $0.policy.lowestProtocol },
      .boolean("forward_secrecy_only") { $0.policy.forwardSecrecyOnly },
      .boolean("aead_only") { $0.policy.aeadOnly },
      .integer("ciphers") { $0.policy.ciphers },
      .boolean("post_quantum") { $0.policy.postQuantum },
      .boolean("fips") { $0.policy.fips },
      .boolean("may_be_present") { $0.policy.mayBePresent },
      .sentence("obstacle") { $0.policy.obstacle },
      .boolean("is_within_limits") { $0.policy.isWithinLimits },
    ] + SimulationTables.allTotals.of { (policy: Policy) in policy.policy.totals }

  static let rankings: [TableField<RankingReport.Ranking>] =
    [
      .text("type") { $0.type },
      .text("recommendation_policy") { $0.recommendation.policy },
      .sentence("recommendation_reason") { $0.recommendation.reason },
      .text("recommendation_next_tighter") { $0.recommendation.nextTighter },
      .sentence("recommendation_next_tighter_reason") { $0.recommendation.nextTighterReason },
      .integer("post_quantum_connections") { $0.postQuantum?.connections },
      .integer("post_quantum_of") { $0.postQuantum?.of },
    ] + SimulationTables.present.of("from_") { (ranking: RankingReport.Ranking) in ranking.from }
    + SimulationTables.outdated.of("not_from_present_policy_") { (ranking: RankingReport.Ranking) in
      ranking.notFromPresentPolicy
    }

  static let report: [TableField<RankingReport>] = [
    .text("schema") { $0.schema },
    .text("tool_version") { $0.toolVersion },
    .text("clients_by") { $0.clientsBy },
    .time("period_first") { $0.period?.first },
    .time("period_last") { $0.period?.last },
    .text("max_breaks") { $0.maxBreaks },
    .text("max_at_risk") { $0.maxAtRisk },
  ]
}
