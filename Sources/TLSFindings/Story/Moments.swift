import ELBLogs
import TLSCensus

/// An event of a story with its count.
struct StoryEvent {
  var event: ClientStory.Event
  var count: EventCount

  /// Whether it is a connection that succeeded.
  var isSuccess: Bool { event.outcome == .negotiated && event.unit == .connection }
  var isFailure: Bool { event.outcome == .failed }
  /// The protocol version and suite, in words; nil where nothing was negotiated.
  var pair: String? {
    guard event.outcome == .negotiated, let version = event.protocol else { return nil }
    return [version, event.cipher ?? "-"].joined(separator: " ")
  }
}

extension ClientStory.Moment {
  /// The moments of a client at which something was new or over.
  ///
  /// Counts of events have exact first and last times, so the moments are exact, too.
  ///
  /// - Parameters:
  ///   - events: All events of the client, in a fixed order.
  ///   - isOneClient: Whether they are of one client: only one client can switch.
  /// - Returns: The moments by time.
  static func all(of events: [StoryEvent], isOneClient: Bool) -> [ClientStory.Moment] {
    let successes = events.filter(\.isSuccess)
    let failures = events.filter(\.isFailure)
    let moments =
      [
        first(of: events, .firstSeen), first(of: successes, .firstSuccess),
        first(of: failures, .firstFailure), last(of: successes, .lastSuccess),
        last(of: failures, .lastFailure), last(of: events, .lastSeen),
      ].compactMap { $0 } + newVersions(events)
      + (isOneClient ? switches(events) : [])
    return moments.sorted {
      if $0.time != $1.time { return $0.time < $1.time }
      if $0.what.rank != $1.what.rank { return $0.what.rank < $1.what.rank }
      return precedes($0.event.sortKey, $1.event.sortKey)
    }
  }

  private static func first(
    of events: [StoryEvent], _ what: ClientStory.MomentKind
  ) -> ClientStory.Moment? {
    events.min { $0.count.first < $1.count.first }.map {
      .init(time: $0.count.first, what: what, event: $0.event, before: nil, lastBefore: nil)
    }
  }

  private static func last(
    of events: [StoryEvent], _ what: ClientStory.MomentKind
  ) -> ClientStory.Moment? {
    events.min { $0.count.last > $1.count.last }.map {
      .init(time: $0.count.last, what: what, event: $0.event, before: nil, lastBefore: nil)
    }
  }

  /// The first record with each version but the one that was used first.
  private static func newVersions(_ events: [StoryEvent]) -> [ClientStory.Moment] {
    let negotiated = Dictionary(grouping: events.filter { $0.pair != nil }) { $0.event.protocol }
    let firsts = negotiated.values.compactMap { first(of: $0, .firstUseOfVersion) }
    guard let earliest = firsts.map(\.time).min() else { return [] }
    return firsts.filter { $0.time > earliest }
  }

  /// On each listener, a pair that comes after the last record of the one before it.
  private static func switches(_ events: [StoryEvent]) -> [ClientStory.Moment] {
    let byPlace = Dictionary(grouping: events.filter { $0.pair != nil }) { $0.event.place.sortKey }
    return byPlace.values.flatMap { events -> [ClientStory.Moment] in
      let uses = Dictionary(grouping: events) { $0.pair ?? "" }.map { pair, events in
        PairTimes(
          pair: pair, first: events.min { $0.count.first < $1.count.first },
          last: events.map(\.count.last).max())
      }.sorted { ($0.start, $0.pair) < ($1.start, $1.pair) }
      var moments: [ClientStory.Moment] = []
      for (old, new) in zip(uses, uses.dropFirst()) {
        guard let begin = new.first, let end = old.last, end < begin.count.first else { continue }
        moments.append(
          .init(
            time: begin.count.first, what: .switched, event: begin.event, before: old.pair,
            lastBefore: end))
      }
      return moments
    }
  }
}

/// When a pair was used on a listener.
private struct PairTimes {
  var pair: String
  var first: StoryEvent?
  var last: Timestamp?

  var start: Timestamp { first?.count.first ?? Timestamp(seconds: 0) }
}

extension ClientStory.MomentKind {
  /// The order of moments at one time.
  fileprivate var rank: Int {
    switch self {
    case .firstSeen: 0
    case .firstSuccess: 1
    case .firstFailure: 2
    case .firstUseOfVersion: 3
    case .switched: 4
    case .lastSuccess: 5
    case .lastFailure: 6
    case .lastSeen: 7
    }
  }
}

extension ClientStory.Place {
  /// What identifies the place, for a fixed order.
  var sortKey: [String] {
    [kind.rawValue, loadBalancer ?? "", listener ?? "", account ?? "", region ?? ""]
  }
}

extension ClientStory.Event {
  /// What identifies the event, for a fixed order.
  var sortKey: [String] {
    place.sortKey + [
      unit.rawValue, outcome.rawValue, cause ?? "", `protocol` ?? "", cipher ?? "", group ?? "",
      showsClientCertificate ? "1" : "0",
    ]
  }
}

/// Whether texts come before others, one after the other.
func precedes(_ left: [String], _ right: [String]) -> Bool {
  left.lexicographicallyPrecedes(right) { $0.precedes($1) }
}
