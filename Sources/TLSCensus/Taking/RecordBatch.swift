import ELBLogs

/// Records of one client that differ in nothing that is counted but their time: the same event, user
/// agent and server name, within one hour.
struct RecordBatch: Sendable {
  /// The client's place in the table of clients.
  var client: UInt32
  /// The event's number.
  var event: UInt32
  /// The user agent, a number of the census's names; 0 where there is none.
  var userAgent: UInt32
  /// The server name, a number of the census's names; 0 where there is none.
  var domain: UInt32
  /// The start of the hour, by the lines' own time.
  var hour: Timestamp
  /// How many records there are, and when the first and the last connection was made.
  var count = EventCount()
}

extension Census {
  /// Tells what is counted of a record, all but its time.
  mutating func batch(of record: borrowing LogRecord, event: UInt32) -> RecordBatch {
    let userAgent = record.userAgent.isEmpty ? 0 : names.number(of: record.userAgent)
    let domain = record.domain.isEmpty ? 0 : names.number(of: record.domain)
    return RecordBatch(
      client: UInt32(clients.index(of: key(of: record))), event: event, userAgent: userAgent,
      domain: domain, hour: TimelineTable.bucket(of: record.time))
  }

  /// Counts the certificate that a record names for a server name.
  mutating func countCertificate(of record: borrowing LogRecord, event: UInt32, domain: UInt32) {
    guard record.mayNameCertificate else { return }
    let listener = events.listeners.listeners[events.events[Int(event)].listener]
    certificates.count(
      record, loadBalancer: listener.loadBalancer, domain: domain, names: &names)
  }

  /// Counts the records of a batch.
  mutating func add(_ batch: RecordBatch) {
    let event = events.events[Int(batch.event)]
    events.add(batch.count, to: batch.event)
    if event.outcome == .negotiated || event.outcome == .failed {
      timeline.add(
        batch.count.count, at: batch.hour, kind: kind(of: event),
        version: events.version(of: event))
    }
    let shape = shapes.number(
      of: RecordShape(
        event: batch.event, userAgent: batch.userAgent, domain: batch.domain))
    var tally = ShapeTally(
      shape: shape, count: 0, first: batch.count.firstMicroseconds,
      last: batch.count.lastMicroseconds)
    var rest = batch.count.count
    while rest > 0 {
      tally.count = UInt32(clamping: rest)
      rest -= Int(tally.count)
      add(tally, to: Int(batch.client))
    }
  }
}
