import ELBLogs
import TLSCensus

/// Finds clients that work after, but not everywhere: on a listener where they worked before they
/// only fail.
///
/// They are in no list, since each list is of clients as a whole; one policy of several that changed
/// shows in them alone.
struct ListenerLosses {
  private let before: Side
  private let after: Side

  private struct Side {
    let census: Census
    let identities: [ListenerIdentity]

    init(_ census: Census) {
      self.census = census
      identities = census.allListeners.map { ListenerIdentity($0, in: census) }
    }
  }

  init(before: Census, after: Census) {
    self.before = Side(before)
    self.after = Side(after)
  }

  /// Looks for a listener where a client worked before, and has since failed three times or more
  /// without a success.
  ///
  /// - Parameters:
  ///   - early: The client's place in the census before.
  ///   - late: Its place in the census after.
  /// - Returns: The first one, by name; nil where there is none.
  func listener(ofClient early: Int, _ late: Int) -> ListenerIdentity? {
    var failures: [ListenerIdentity: Int] = [:]
    var works: Set<ListenerIdentity> = []
    for (event, count) in after.census.events(ofClient: late) {
      let listener = after.identities[event.listener]
      if event.outcome == .failed { failures[listener, default: 0] += count.count }
      if event.outcome == .negotiated { works.insert(listener) }
    }
    let failing = failures.filter {
      $0.value >= Pattern.regressionFailures && !works.contains($0.key)
    }
    guard !failing.isEmpty else { return nil }
    let worked = before.census.events(ofClient: early).filter { $0.event.outcome == .negotiated }
      .map { before.identities[$0.event.listener] }
    return Set(worked).filter { failing[$0] != nil }.min { $0.precedes($1) }
  }
}

/// Clients that still work, but not on a listener where they worked before.
struct PartlyLost {
  /// Their names, in order.
  var clients: [String]
  /// Such a listener of the first.
  var listener: ListenerIdentity?

  /// What is said of them, who are in no list.
  var warning: String? {
    guard let first = clients.first, let listener else { return nil }
    let balancer = listener.loadBalancer ?? "a load balancer without a name"
    let place = listener.listener.map { "\(balancer) (listener \($0))" } ?? balancer
    let others =
      clients.count > 1 ? ", and \((clients.count - 1).counted("more such client"))" : ""
    return "\(first) worked on \(place) before and only fails there after, but works elsewhere"
      + "\(others): in no list; elbtls explain says more"
  }
}
