import ELBLogs
import TLSCensus

/// Finds the changes of configuration that show in a census.
///
/// What is found is what the logs state: that something was last, or first, seen at a time, and who
/// has failed since. That somebody changed a policy or a certificate is the likely reading.
///
/// Each thing has one first and one last time, so what goes and comes back is not seen. Where there
/// was not memory for all clients, those of which nothing is missing speak for a drop, and so it may
/// be overlooked; what was added is not told, because it takes most clients to tell it.
struct ChangeFinder {
  private let census: Census
  private let places: VisitPlaces

  /// All changes: those with the most regressed clients first, then by time and names.
  ///
  /// - Complexity: O(*n*) in the number of clients and their distinct events.
  static func changes(in census: Census) -> [ScanReport.Change] {
    let finder = ChangeFinder(census: census, places: VisitPlaces(census))
    let (ofPolicies, ofCertificates) = finder.changes()
    return (ofPolicies.flatMap(\.changes).map(\.reported) + ofCertificates).sorted(
      by: ChangeFinder.ranks)
  }

  /// From when on each listener is known to be as its last change of versions or suites left it: the
  /// first use of what came, or the first failure of those who lost what went. A listener that did not
  /// change is not there.
  ///
  /// - Complexity: O(*n*) in the number of clients and their distinct events.
  static func lastPolicyChanges(in census: Census) -> [ListenerIdentity: Timestamp] {
    let finder = ChangeFinder(census: census, places: VisitPlaces(census))
    return finder.changes().ofPolicies.reduce(into: [:]) {
      $0[$1.listener] = $1.changes.map(\.settled).max()
    }
  }

  /// A change of versions or suites.
  private struct PolicyChange {
    var reported: ScanReport.Change
    /// When it is known to be over.
    var settled: Timestamp
  }

  /// What changed in versions and suites, by listener; and which certificates did.
  private func changes() -> (
    ofPolicies: [(listener: ListenerIdentity, changes: [PolicyChange])],
    ofCertificates: [ScanReport.Change]
  ) {
    let uses = ListenerUse.all(in: census)
    var listeners = places.listeners.map { ListenerChanges(uses[$0] ?? ListenerUse(identity: $0)) }
    var balancers = [[Regression]](repeating: [], count: places.balancers.count)
    let witnesses = ChangeWitnesses(census, places, listeners)
    for client in 0..<census.clientCount {
      guard witnesses.include(client), census.isComplete(client) else { continue }
      let events = census.events(ofClient: client)
      guard events.count > 1 else { continue }
      let histories = census.failureHistories(ofClient: client)
      for (place, visits) in places.visits(events, histories, by: places.listenerPlaces) {
        listeners[place].add(visits, of: client)
      }
      guard !histories.isEmpty else { continue }
      for (place, visits) in places.visits(events, histories, by: places.balancerPlaces) {
        if let regression = Regression(of: client, visits) { balancers[place].append(regression) }
      }
    }
    var ofPolicies: [(listener: ListenerIdentity, changes: [PolicyChange])] = []
    var cutOff: [String: Set<Int>] = [:]
    for listener in listeners {
      let drops = listener.drops(in: census)
      let additions = census.approximation == nil ? listener.additions() : []
      let changes =
        drops.map { PolicyChange(reported: $0.change, settled: $0.firstFailure) }
        + additions.map { PolicyChange(reported: $0, settled: $0.firstAfter) }
      ofPolicies.append((listener.use.identity, changes))
      guard let balancer = listener.use.identity.loadBalancer else { continue }
      for drop in drops { cutOff[balancer, default: []].formUnion(drop.clients) }
    }
    let regressions = Dictionary(uniqueKeysWithValues: zip(places.balancers, balancers))
    let ofCertificates = CertificateChange.all(in: census).map { change in
      change.reported(
        regressions: regressions[change.loadBalancer] ?? [],
        cutOff: census.approximation == nil ? cutOff[change.loadBalancer] ?? [] : nil)
    }
    return (ofPolicies, ofCertificates)
  }

  private static func ranks(_ left: ScanReport.Change, _ right: ScanReport.Change) -> Bool {
    if left.clientsRegressed != right.clientsRegressed {
      return left.clientsRegressed > right.clientsRegressed
    }
    if left.firstAfter != right.firstAfter { return left.firstAfter < right.firstAfter }
    return left.names.lexicographicallyPrecedes(right.names) { $0.precedes($1) }
  }
}

extension ScanReport.Change {
  /// Texts that tell it apart from others of its time; a balancer without a name comes last.
  fileprivate var names: [String] {
    [
      loadBalancer == nil ? "1" : "0", loadBalancer ?? "", listener ?? "", change.rawValue, what,
      before ?? "", lastBefore.description,
    ]
  }
}
