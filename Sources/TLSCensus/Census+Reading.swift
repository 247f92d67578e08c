public import ELBLogs

// What a census answers of the whole to those who draw conclusions from it; the order of events,
// listeners and counts means nothing.

extension Census {
  /// Records of a kind by outcome.
  public func counts(of kind: LogKind) -> KindCounts {
    var counts = KindCounts()
    for (event, count) in eventCounts where self.kind(of: event) == kind {
      counts.add(count.count, event.outcome, event.unit)
    }
    return counts
  }

  /// All events with their counts over all clients.
  public var eventCounts: [(event: Event, count: EventCount)] {
    zip(events.events, events.counts).map { ($0, $1) }
  }

  /// The listeners that were seen, by their numbers.
  public var allListeners: [Listener] { events.listeners.listeners }

  /// The listeners that were seen, with their counts.
  public var listenerCounts: [(listener: Listener, counts: ListenerCounts)] {
    var counts = [ListenerCounts](repeating: ListenerCounts(), count: allListeners.count)
    for (event, count) in eventCounts { counts[event.listener].add(count.count, event.outcome) }
    return zip(allListeners, counts).map { ($0, $1) }
  }

  /// What was agreed on, by the number that events have for it.
  public func handshake(_ number: Int) -> Handshake { events.handshakes.handshakes[number] }

  /// The kind of log that an event was seen in.
  public func kind(of event: Event) -> LogKind { allListeners[event.listener].kind }

  /// The certificates that were presented, with their counts.
  public var certificateCounts: [(certificate: PresentedCertificate, count: EventCount)] {
    zip(certificates.certificates, certificates.counts).map { ($0, $1) }
  }

  /// The earliest record of a listener after `time` that is known: exact to the minute, and to the
  /// record where no more than two fall into a minute; nil where there is none.
  public func nextRecord(after time: Timestamp, on listener: Int) -> Timestamp? {
    activity.next(after: time, on: UInt32(listener))
  }

  /// The length of a bucket of the timeline in seconds.
  public static var timelineBucketSeconds: Int { Int(TimelineTable.bucketSeconds) }

  /// Negotiated records by hour, kind and version; failed connections where `version` is nil.
  public var timelineCounts: [(start: Timestamp, kind: LogKind, version: UInt32?, count: Int)] {
    timeline.rows
  }
}
