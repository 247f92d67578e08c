import ELBLogs
import TLSFindings

/// The load balancers, those with most records first.
struct BalancersTable {
  /// A balancer in one kind of log.
  struct Row {
    let name: PageText
    let kind: String
    let place: PageText
    let records: String
    let failed: String
    let isBad: Bool
  }

  let rows: [Row]
  let rest: String?

  /// Nil where no record was counted.
  init?(_ report: ScanReport, limit: Int) {
    let all = report.loadBalancers
    guard !all.isEmpty else { return nil }
    rows = all.prefix(limit).map { balancer in
      let place = [balancer.account, balancer.region].compactMap { $0 }.joined(separator: ", ")
      return Row(
        name: PageText(balancer.id ?? "(not named)"), kind: report.groupTitle(of: balancer.kind),
        place: PageText(place.isEmpty ? "-" : place, limit: 60), records: balancer.records.grouped,
        failed: balancer.kind.showsFailures ? balancer.failed.grouped : "not logged",
        isBad: balancer.kind.showsFailures && balancer.failed > 0)
    }
    let left = all.count - rows.count
    rest = left > 0 ? "and \(left.counted("more balancer"))" : nil
  }
}
