extension SimulationReport {
  /// What gates on a simulation can measure: records of either unit, their shares of all that were
  /// judged of that unit, or clients. All numbers are those of the JSON.
  public static let gateMetrics: [GateMetric<SimulationReport>] = [
    metric("breaks", "breaks > 0", "would break", \.breaks),
    metric("at_risk", "at_risk > 0.1%", "would be at risk", \.atRisk),
  ]

  private static func metric(
    _ name: String, _ example: String, _ predicate: String,
    _ tally: KeyPath<Totals, Tally> & Sendable
  ) -> GateMetric<SimulationReport> {
    GateMetric(name: name, argument: .none, countsClients: true, example: example) {
      report, subject in
      guard !report.loadBalancers.isEmpty else {
        return .unknown(
          "nothing was negotiated where \(report.to) can come; check paths and filters")
      }
      return .values(report.totals.gateValues(tally, subject, predicate: predicate))
    }
  }
}

extension SimulationReport.Totals {
  /// The numbers of one verdict: clients, or the records of each unit, with what they are shares of.
  func gateValues(
    _ tally: KeyPath<SimulationReport.Totals, SimulationReport.Tally>, _ subject: GateSubject,
    predicate: String
  ) -> [GateValue] {
    let units: [(KeyPath<SimulationReport.Tally, Int>, String)] =
      subject.countsClients
      ? [(\.clients, "client")] : [(\.connections, "connection"), (\.requests, "request")]
    return units.map { unit, noun in
      GateValue(
        count: self[keyPath: tally][keyPath: unit],
        whole: [keeps, atRisk, breaks].reduce(0) { $0 + $1[keyPath: unit] }, noun: noun,
        predicate: predicate)
    }
  }
}
