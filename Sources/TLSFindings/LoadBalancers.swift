import ELBLogs
import TLSCensus

extension ScanReport {
  /// Adds up the listeners of each load balancer.
  ///
  /// The name of an ALB or NLB ends in an id of its own; a Classic name repeats between accounts
  /// and regions, which are therefore part of what identifies it, as they are where nothing names
  /// the balancer.
  static func loadBalancerSummaries(_ census: Census) -> [LoadBalancerSummary] {
    var summaries: [Identity: LoadBalancerSummary] = [:]
    for (listener, counts) in census.listenerCounts {
      let account = census.optionalText(listener.account)
      let region = census.optionalText(listener.region)
      let isNameUnique = listener.kind != .classic && listener.loadBalancer != 0
      let identity = Identity(
        kind: listener.kind, name: listener.loadBalancer,
        account: isNameUnique ? nil : account, region: isNameUnique ? nil : region)
      var summary =
        summaries[identity]
        ?? LoadBalancerSummary(
          id: census.optionalText(listener.loadBalancer), kind: listener.kind, account: nil,
          region: nil, records: 0, failed: 0)
      summary.records += counts.records
      summary.failed += counts.failed
      summary.account = first(summary.account, account)
      summary.region = first(summary.region, region)
      summaries[identity] = summary
    }
    return summaries.values.sorted {
      if $0.records != $1.records { return $0.records > $1.records }
      if $0.sortKey == $1.sortKey { return $0.failed > $1.failed }
      return $0.sortKey.lexicographicallyPrecedes($1.sortKey) { $0.precedes($1) }
    }
  }

  private struct Identity: Hashable {
    var kind: LogKind
    var name: UInt32
    var account: String?
    var region: String?
  }

  /// The smaller of two texts that are there, so that the answer does not depend on their order.
  private static func first(_ left: String?, _ right: String?) -> String? {
    guard let left, let right else { return left ?? right }
    return min(left, right)
  }
}

extension ScanReport.LoadBalancerSummary {
  /// Balancers without a name come last.
  fileprivate var sortKey: [String] {
    [id == nil ? "1" : "0", id ?? "", kind.rawValue, account ?? "", region ?? ""]
  }
}
