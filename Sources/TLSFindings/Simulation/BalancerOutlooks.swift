import ELBLogs
import TLSCensus
import TLSFacts

/// What becomes of the records of each listener, in each kind of log.
struct BalancerOutlooks {
  private struct Row: Hashable {
    var kind: LogKind
    var site: PolicySite
  }

  /// The row of each listener, by its number in the census.
  private let rows: [Int]
  private var entries: [SimulationReport.LoadBalancer] = []
  /// Negotiated records of each row.
  private var records: [Int]
  private var isOffered: [Bool]

  init(
    _ census: Census, _ seen: SeenPairs, _ present: ListenerPolicies, _ outlook: PolicyOutlook
  ) {
    var numbers: [Row: Int] = [:]
    var entries: [SimulationReport.LoadBalancer] = []
    rows = census.allListeners.indices.map { listener in
      let row = Row(kind: census.allListeners[listener].kind, site: present.sites[listener])
      if let number = numbers[row] { return number }
      numbers[row] = entries.count
      entries.append(
        SimulationReport.LoadBalancer(row.kind, row.site, present.known(ofListener: listener)))
      return entries.count - 1
    }
    records = [Int](repeating: 0, count: entries.count)
    isOffered = [Bool](repeating: false, count: entries.count)
    for (pair, verdict) in zip(seen.all, outlook.verdicts) {
      let row = rows[pair.listener]
      records[row] += pair.count.count
      guard let verdict else { continue }
      isOffered[row] = true
      entries[row].totals[verdict.verdict].add(pair)
    }
    self.entries = entries
  }

  /// Counts a client wherever it was seen.
  mutating func add(_ client: ClientOutlook) {
    var worst: [(row: Int, verdict: Verdict)] = []
    for judged in client.judged {
      let row = rows[judged.event.listener]
      if let known = worst.firstIndex(where: { $0.row == row }) {
        worst[known].verdict = max(worst[known].verdict, judged.verdict.verdict)
      } else {
        worst.append((row, judged.verdict.verdict))
      }
    }
    for (row, verdict) in worst { entries[row].totals[verdict].clients += 1 }
  }

  /// The listeners that were judged: those where most breaks, then by name.
  var judged: [SimulationReport.LoadBalancer] {
    zip(entries, isOffered).filter(\.1).map(\.0).sorted {
      let (left, right) = ($0.totals, $1.totals)
      if left.breaks.records != right.breaks.records {
        return left.breaks.records > right.breaks.records
      }
      if left.atRisk.records != right.atRisk.records {
        return left.atRisk.records > right.atRisk.records
      }
      return $0.sortKey.lexicographicallyPrecedes($1.sortKey) { $0.precedes($1) }
    }
  }

  /// The balancers whose type does not offer the policy.
  func leftOut(_ target: String) -> [SimulationReport.LeftOut] {
    var found: [Row: Int] = [:]
    for (entry, (records, isOffered)) in zip(entries, zip(records, isOffered))
    where !isOffered && records > 0 {
      let balancer = PolicySite(
        type: .init(entry.kind), loadBalancer: entry.id, listener: nil, account: entry.account,
        region: entry.region)
      found[Row(kind: entry.kind, site: balancer), default: 0] += records
    }
    return found.map { row, records in
      SimulationReport.LeftOut(
        id: row.site.loadBalancer, kind: row.kind, records: records,
        reason: "\(target) is no policy of \(row.site.type.balancers)")
    }.sorted {
      if $0.records != $1.records { return $0.records > $1.records }
      return [$0.id ?? "", $0.kind.rawValue].lexicographicallyPrecedes([
        $1.id ?? "", $1.kind.rawValue,
      ])
    }
  }
}

extension SimulationReport.LoadBalancer {
  fileprivate init(_ kind: LogKind, _ site: PolicySite, _ known: ListenerPolicies.Known) {
    self.init(
      id: site.loadBalancer, kind: kind, listener: site.listener, account: site.account,
      region: site.region,
      from: SimulationReport.Present(
        policies: known.policy.candidates.map(\.name), source: known.source,
        mayBeCustom: known.policy.mayBeCustom, changed: known.changed, note: known.note),
      totals: SimulationReport.Totals())
  }

  fileprivate var sortKey: [String] {
    [id == nil ? "1" : "0", id ?? "", kind.rawValue, listener ?? "", account ?? "", region ?? ""]
  }
}

extension SimulationReport.Tally {
  /// Connections and requests: for an order only, since the two are never added for people.
  fileprivate var records: Int { connections + requests }
}
