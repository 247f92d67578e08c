import ELBLogs
import TLSCensus

/// The listeners of a census as the places of one security policy each, and when that changed.
struct PolicySites {
  /// The site of each listener, by its number in the census.
  let all: [PolicySite]
  /// The first record of a site after the last change of versions or suites that the records show;
  /// a site that did not change is not there.
  private let changes: [PolicySite: Timestamp]
  private let kinds: [LogKind]

  /// How long requests may come over a connection that was made before a change, in microseconds:
  /// the time for which an ALB keeps a connection alive by default (ALB user guide, "HTTP client
  /// keepalive duration").
  private static let keepAliveMicroseconds: Int64 = 3_600_000_000

  /// - Complexity: O(*n*) in the number of clients and their distinct events.
  init(_ census: Census) {
    all = census.allListeners.map { PolicySite($0, in: census) }
    kinds = census.allListeners.map(\.kind)
    let found = ChangeFinder.lastPolicyChanges(in: census)
    changes = zip(census.allListeners, all).reduce(into: [:]) { changes, place in
      guard let change = found[ListenerIdentity(place.0, in: census)] else { return }
      // Lines that name no listener may be of any, so of the one that changed last.
      for site in [place.1, place.1.balancer] {
        changes[site] = max(changes[site] ?? change, change)
      }
    }
  }

  /// The first record after the last change of a site; nil where the records show none.
  func lastChange(at site: PolicySite) -> Timestamp? { changes[site] }

  /// Whether what was seen for the last time at `time` was agreed on before the last change of its
  /// listener, or may have been.
  func isBeforeChange(_ time: Timestamp, onListener listener: Int) -> Bool {
    guard let change = changes[all[listener]] else { return false }
    let grace = kinds[listener] == .albAccess ? PolicySites.keepAliveMicroseconds : 0
    return time.microseconds < change.microseconds + grace
  }
}
