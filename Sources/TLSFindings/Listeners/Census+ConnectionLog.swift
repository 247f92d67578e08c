import ELBLogs
import TLSCensus

extension Census {
  /// Whether each listener, by its number, is that of an ALB's requests whose connections are
  /// logged, too: requests outlive a change on connections that are kept alive, so the connections
  /// decide.
  var hasConnectionLog: [Bool] {
    let connections = allListeners.filter { $0.kind == .albConnection }
    let logged = Set(connections.map(\.loadBalancer))
    return allListeners.map { listener in
      // A connection line that names no load balancer could be of any.
      listener.kind == .albAccess && (logged.contains(listener.loadBalancer) || logged.contains(0))
    }
  }

  /// The load balancers with TLS of which no log was read that shows failures: ALBs without their
  /// connection logs, and Classic balancers. Nil in the place of a name stands for all that are not
  /// named.
  var balancersThatShowNoFailures: [String?] {
    let listeners = allListeners
    let showing = Set(listeners.filter(\.kind.showsFailures).map(\.loadBalancer))
    // A connection line that names no load balancer could be of any.
    guard !showing.contains(0) else { return [] }
    let balancers = eventCounts.filter { $0.event.outcome == .negotiated }
      .map { listeners[$0.event.listener].loadBalancer }
    let names = Set(balancers).subtracting(showing).map { optionalText($0) }
    return names.sorted { ($0 == nil ? "1" : "0", $0 ?? "") < ($1 == nil ? "1" : "0", $1 ?? "") }
  }
}
