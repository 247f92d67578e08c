extension RankingReport {
  /// What gates on a ranking can measure: what the recommended policies break and put at risk, on
  /// all types of balancer together. Where nothing can be recommended, there is nothing to measure.
  public static let gateMetrics: [GateMetric<RankingReport>] = [
    metric("breaks", "breaks > 0", "would break", \.breaks),
    metric("at_risk", "at_risk > 0.1%", "would be at risk", \.atRisk),
  ]

  private static func metric(
    _ name: String, _ example: String, _ predicate: String,
    _ tally: KeyPath<SimulationReport.Totals, SimulationReport.Tally> & Sendable
  ) -> GateMetric<RankingReport> {
    GateMetric(name: name, argument: .none, countsClients: true, example: example) {
      report, subject in
      guard !report.rankings.isEmpty else {
        return .unknown("nothing was negotiated; check paths and filters")
      }
      var values: [GateValue] = []
      for ranking in report.rankings {
        let recommended = ranking.policies.first { $0.name == ranking.recommendation.policy }
        guard let totals = recommended?.totals else {
          return .unknown("no policy of \(ranking.type) load balancers can be recommended")
        }
        values += totals.gateValues(tally, subject, predicate: predicate)
      }
      return .values(values)
    }
  }
}
