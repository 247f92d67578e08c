import ELBLogs
import TLSCensus
import TLSFacts

/// When the versions that a site negotiated are known to have been on offer there.
///
/// Who negotiates an older version than another that is on offer lacks the newer one. Whether it was
/// on offer at a time, no log says: it was negotiated before and after, or only before, or only after.
/// In the last two cases it is taken for granted, unless a single client speaks against it: one that
/// had used something older before the newer version came up at all, and has used that since; or one
/// that had used the newer version, and something older since it was last seen. Then the policy may
/// have changed in between. Most often the client did, so that this is no change to report
/// (``ChangeFinder`` asks for more), but nobody breaks because of what may be a mistake.
struct OfferedVersions {
  /// The uses of a version at a site, and what clients say of the time before and after them.
  private struct Offer {
    var uses = EventCount()
    var mayHaveComeUp = false
    var mayHaveGone = false

    /// Whether the version was on offer at a time, as far as clients say.
    func holds(_ time: Timestamp, _ slack: Int64) -> Bool {
      (!mayHaveComeUp || time.microseconds >= uses.first.microseconds + slack)
        && (!mayHaveGone || time.microseconds <= uses.last.microseconds - slack)
    }
  }

  private let sites: [Int]
  private let versions: [Int: TLSVersion]
  /// By site and version.
  private var offers: [[TLSVersion: Offer]]

  /// Looks at everything that was negotiated.
  ///
  /// - Parameters:
  ///   - census: The census.
  ///   - sites: The site of each of its listeners.
  /// - Complexity: O(*n*) in the number of clients and their distinct events.
  init(_ census: Census, _ sites: [PolicySite]) {
    var numbers: [PolicySite: Int] = [:]
    self.sites = sites.map { site in
      let number = numbers[site] ?? numbers.count
      numbers[site] = number
      return number
    }
    var versions: [Int: TLSVersion] = [:]
    offers = Array(repeating: [:], count: numbers.count)
    for (event, count) in census.eventCounts {
      guard event.outcome == .negotiated, let handshake = event.handshake,
        let version = TLSVersion(rawValue: Pair(census.handshake(handshake), in: census).version)
      else { continue }
      versions[handshake] = version
      offers[self.sites[event.listener]][version, default: Offer()].uses.merge(count)
    }
    self.versions = versions
    for client in 0..<census.clientCount { add(census.events(ofClient: client)) }
  }

  /// Takes in what one client used.
  private mutating func add(_ events: [(event: Event, count: EventCount)]) {
    guard events.count > 1 else { return }
    var uses: [Int: [TLSVersion: EventCount]] = [:]
    for (event, count) in events {
      guard let version = version(of: event) else { continue }
      uses[sites[event.listener], default: [:]][version, default: EventCount()].merge(count)
    }
    for (site, versions) in uses where versions.count > 1 {
      for (older, count) in versions {
        for newer in versions.keys where newer > older {
          guard var offer = offers[site][newer] else { continue }
          offer.mayHaveComeUp = offer.mayHaveComeUp || count.first < offer.uses.first
          offer.mayHaveGone = offer.mayHaveGone || count.last > offer.uses.last
          offers[site][newer] = offer
        }
      }
    }
  }

  /// Looks for a version newer than what an event negotiated that may not have been on offer then.
  ///
  /// - Parameters:
  ///   - event: What a client did.
  ///   - count: When it did so first and last.
  ///   - isOne: Whether that was one client, which lacks what it once lacked; where there may be
  ///     several, each time counts.
  ///   - slack: How much older than its lines a connection may be, in microseconds.
  /// - Returns: Whether there is one, so that the client may have it.
  func mayLackNewer(
    than event: Event, _ count: EventCount, byOne isOne: Bool, slack: Int64
  ) -> Bool {
    guard let version = version(of: event) else { return false }
    return offers[sites[event.listener]].contains { newer, offer in
      guard newer > version else { return false }
      let (atFirst, atLast) = (offer.holds(count.first, slack), offer.holds(count.last, slack))
      return isOne ? !atFirst && !atLast : !atFirst || !atLast
    }
  }

  private func version(of event: Event) -> TLSVersion? {
    event.outcome == .negotiated ? event.handshake.flatMap { versions[$0] } : nil
  }
}
