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
}
