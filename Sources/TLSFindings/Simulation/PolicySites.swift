import ELBLogs
import TLSCensus

/// The listeners of a census as the places of one security policy each, and when that changed.
struct PolicySites {
  /// The site of each listener, by its number in the census.
  let all: [PolicySite]
  /// Since when a site is known to be as its last change of versions or suites left it;
  /// a site that did not change is not there.
  private let changes: [PolicySite: Timestamp]
  private let versions: OfferedVersions
  private let kinds: [LogKind]
  /// Whether each client is an address. Of several machines each has its own past.
  private let isByAddress: Bool

  /// How long requests may come over a connection that was made before a change, in microseconds:
  /// the time for which an ALB keeps a connection alive by default (ALB user guide, "HTTP client
  /// keepalive duration").
  private static let keepAliveMicroseconds: Int64 = 3_600_000_000

  /// - Complexity: O(*n*) in the number of clients and their distinct events.
  init(_ census: Census) {
    all = census.allListeners.map { PolicySite($0, in: census) }
    kinds = census.allListeners.map(\.kind)
    versions = OfferedVersions(census, all)
    isByAddress = if case .address = census.grouping { true } else { false }
    let found = ChangeFinder.lastPolicyChanges(in: census)
    changes = zip(census.allListeners, all).reduce(into: [:]) { changes, place in
      guard let change = found[ListenerIdentity(place.0, in: census)] else { return }
      // Lines that name no listener may be of any, so of the one that changed last.
      for site in [place.1, place.1.balancer] {
        changes[site] = max(changes[site] ?? change, change)
      }
    }
  }

  /// Since when a site is known to be as its last change left it; nil where the records show none.
  func lastChange(at site: PolicySite) -> Timestamp? { changes[site] }

  /// How far what is inferred of a listener holds for what a client negotiated there.
  func standing(of event: Event, _ count: EventCount) -> PairStanding {
    let site = all[event.listener]
    let slack = kinds[event.listener] == .albAccess ? PolicySites.keepAliveMicroseconds : 0
    let change = changes[site].map { $0.microseconds + slack } ?? .min
    if count.last.microseconds < change { return .former }
    let isMixed = !isByAddress && count.first.microseconds < change
    let isUnproven =
      isMixed || site.loadBalancer == nil
      || versions.mayLackNewer(than: event, count, byOne: isByAddress, slack: slack)
    return isUnproven ? .unproven : .current
  }
}
