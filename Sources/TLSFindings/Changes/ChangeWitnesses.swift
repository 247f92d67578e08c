import ELBLogs
import TLSCensus

/// The clients that may tell of a change; most do not, and are passed over without being looked at
/// in each place.
///
/// A client tells of something dropped, or of a certificate, where it failed; and of something new
/// where it had come before that came up, and used it then. One that did one thing tells of neither.
struct ChangeWitnesses {
  private let census: Census
  /// When the version or the suite of an event came up on its listener, whichever came later; by
  /// the places of events. Before any time for what was not negotiated.
  private let newest: [Timestamp]
  /// Which events are failures.
  private let isFailure: [Bool]

  /// Makes the list for a census, before the listeners know of any client.
  init(_ census: Census, _ places: VisitPlaces, _ listeners: [ListenerChanges]) {
    self.census = census
    let events = census.eventCounts.map(\.event)
    newest = events.map { event in
      guard let pair = places.pair(of: event), let place = places.listenerPlaces[event.listener]
      else { return Timestamp(microseconds: .min) }
      return listeners[place].newest(of: pair) ?? Timestamp(microseconds: .min)
    }
    isFailure = events.map { $0.outcome == .failed }
  }

  /// Whether a client may tell of a change.
  ///
  /// - Complexity: O(*n*) in the number of its distinct events.
  func include(_ client: Int) -> Bool {
    guard census.onlyEvent(ofClient: client) == nil else { return false }
    var first = Timestamp(microseconds: .max)
    var latestNews = Timestamp(microseconds: .min)
    var hasFailed = false
    census.forEachEvent(ofClient: client) { place, count in
      first = min(first, count.first)
      latestNews = max(latestNews, newest[place])
      if isFailure[place] { hasFailed = true }
    }
    return hasFailed || latestNews > first
  }
}
