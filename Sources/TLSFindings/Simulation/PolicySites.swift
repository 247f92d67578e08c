import ELBLogs
import TLSCensus

/// The listeners of a census as the places of one security policy each, and when that changed.
struct PolicySites {
  /// The site of each listener, by its number in the census.
  let all: [PolicySite]
  /// The first record of a site after the last change of versions or suites that the records show;
  /// a site that did not change is not there.
  private let changes: [PolicySite: Timestamp]

  /// - Complexity: O(*n*) in the number of clients and their distinct events.
  init(_ census: Census) {
    all = census.allListeners.map { PolicySite($0, in: census) }
    let found = ChangeFinder.lastPolicyChanges(in: census)
    changes = zip(census.allListeners, all).reduce(into: [:]) { changes, place in
      guard let change = found[ListenerIdentity(place.0, in: census)] else { return }
      changes[place.1] = max(changes[place.1] ?? change, change)
    }
  }

  /// The first record after the last change of a site; nil where the records show none.
  func lastChange(at site: PolicySite) -> Timestamp? { changes[site] }
}
