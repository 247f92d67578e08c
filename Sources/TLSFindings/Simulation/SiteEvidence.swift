import ELBLogs
import TLSCensus

/// What was negotiated at each site since its last change.
struct SiteEvidence {
  /// The first record after the last change of versions or suites.
  private(set) var changed: [PolicySite: Timestamp] = [:]
  private var connections: [PolicySite: [SeenPairs.Seen]] = [:]
  private var requests: [PolicySite: [SeenPairs.Seen]] = [:]

  init(_ census: Census, _ seen: SeenPairs, _ sites: [PolicySite]) {
    let changes = ChangeFinder.lastPolicyChanges(in: census)
    for (listener, site) in zip(census.allListeners, sites) {
      guard let change = changes[ListenerIdentity(listener, in: census)] else { continue }
      changed[site] = max(changed[site] ?? change, change)
    }
    for pair in seen.all {
      if census.allListeners[pair.listener].kind == .albAccess {
        requests[sites[pair.listener], default: []].append(pair)
      } else {
        connections[sites[pair.listener], default: []].append(pair)
      }
    }
  }

  /// The pairs that show what is in force: of an ALB its connections where they are logged, because
  /// requests outlive a change on connections that are kept alive.
  func seen(at site: PolicySite) -> [SeenPairs.Seen] {
    let all = connections[site] ?? requests[site] ?? []
    return all.filter { pair in
      pair.pair.cipher != PolicyMove.noSuite
        && changed[site].map { pair.count.last >= $0 } ?? true
    }
  }

  /// The same, as names.
  func pairs(at site: PolicySite) -> [(version: String, suite: String)] {
    seen(at: site).map { ($0.pair.version, $0.pair.cipher) }
  }
}
