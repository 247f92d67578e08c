import ELBLogs

extension ComparisonReport {
  /// What gates on a comparison can measure: clients, with or without `clients.`; their shares are
  /// of all clients before, or after for `new_failing`. All numbers are those of the JSON.
  public static let gateMetrics: [GateMetric<ComparisonReport>] = [
    metric("lost", "lost > 0", "worked before and only fail after", needsFailures: true) {
      $0.lost
    },
    metric("silent", "silent > 5", "went silent", needsFailures: false) { $0.silent },
    metric(
      "new_failing", "new_failing > 3", "were not there before and only fail", needsFailures: true
    ) { $0.newFailing },
    metric("still_failing", "still_failing > 3", "failed before and after", needsFailures: true) {
      $0.stillFailing
    },
    metric("recovered", "recovered < 1", "recovered", needsFailures: true) { $0.recovered },
    metric("upgraded", "upgraded < 10%", "negotiate a higher version", needsFailures: false) {
      $0.upgraded
    },
    metric("downgraded", "downgraded > 0", "negotiate a lower version", needsFailures: false) {
      $0.downgraded
    },
  ]

  private static func metric(
    _ name: String, _ example: String, _ predicate: String, needsFailures: Bool,
    _ list: @escaping @Sendable (ComparisonReport) -> ClientList
  ) -> GateMetric<ComparisonReport> {
    GateMetric(
      name: name, argument: .none, countsClients: true, unit: "clients", example: example
    ) { report, _ in
      if let reason = report.whyUnknown(needsFailures: needsFailures) { return .unknown(reason) }
      let whole = name == "new_failing" ? report.after.clients : report.before.clients
      return .values([
        GateValue(
          count: list(report).clients, whole: whole, noun: "client", predicate: predicate)
      ])
    }
  }

  /// Why a number cannot be judged; nil where it can.
  private func whyUnknown(needsFailures: Bool) -> String? {
    for (window, name) in [(before, "before"), (after, "after")] where window.period == nil {
      return "there is no record \(name); check paths, filters and times"
    }
    guard needsFailures, !after.kinds.contains(where: \.showsFailures) else { return nil }
    let kinds = after.kinds.map(\.rawValue).joined(separator: " and ")
    return "only \(kinds) logs were read for the time after, which cannot show that; "
      + "read alb_connection or nlb logs as well"
  }
}
