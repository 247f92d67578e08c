import ELBLogs
import TLSFindings

extension Page {
  /// Adds the load balancers, those with most records first, by kind, account and region.
  mutating func addLoadBalancers(of report: ScanReport, limit: Int?) {
    let all = report.loadBalancers
    guard !all.isEmpty else { return }
    heading("Load balancers")
    var table = Table(columns: [
      .text("balancer", minimumWidth: 16), .number("records"), .number("failed"),
    ])
    let shown = all.prefix(limit ?? .max)
    for kind in report.kindsInOrder {
      var places: [String] = []
      for place in shown.filter({ $0.kind == kind }).map(\.place) where !places.contains(place) {
        places.append(place)
      }
      for place in places {
        table.rows.append(.group(report.groupTitle(of: kind) + place))
        for balancer in shown where balancer.kind == kind && balancer.place == place {
          let failed =
            kind.showsFailures
            ? Table.Cell(balancer.failed, style: .failure) : Table.Cell("-", style: .faint)
          table.rows.append(
            .cells([
              Table.Cell(balancer.id ?? "(not named)"), Table.Cell(balancer.records), failed,
            ]))
        }
      }
    }
    write(table)
    addRest(all.dropFirst(shown.count).map(\.records), of: "balancer")
  }
}

extension ScanReport.LoadBalancerSummary {
  /// Where the balancer is, after the title of its kind; nothing where no path says it.
  fileprivate var place: String {
    let words = [account.map { "account \($0)" }, region].compactMap { $0 }
    return words.isEmpty ? "" : ", " + words.joined(separator: ", ")
  }
}
