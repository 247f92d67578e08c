import ELBLogs
import TLSCensus

/// What was negotiated at each site since its last change.
struct SiteEvidence {
  private var connections: [PolicySite: [SeenPairs.Seen]] = [:]
  private var requests: [PolicySite: [SeenPairs.Seen]] = [:]

  init(_ census: Census, _ seen: SeenPairs, _ sites: PolicySites) {
    for pair in seen.all {
      let site = sites.all[pair.listener]
      if census.allListeners[pair.listener].kind == .albAccess {
        requests[site, default: []].append(pair)
      } else {
        connections[site, default: []].append(pair)
      }
    }
  }

  /// The pairs that show what is in force: of an ALB its connections where they are logged, because
  /// requests outlive a change on connections that are kept alive.
  func seen(at site: PolicySite) -> [SeenPairs.Seen] {
    let all = connections[site] ?? requests[site] ?? []
    return all.filter { $0.pair.cipher != Pair.noCipher && $0.standing != .former }
  }

  /// The same, as names.
  func pairs(at site: PolicySite) -> [(version: String, suite: String)] {
    seen(at: site).map { ($0.pair.version, $0.pair.cipher) }
  }
}
