import ELBLogs

/// Records of one client that differ in nothing that is counted but their time: the same event, user
/// agent and server name, within one hour.
struct RecordBatch: Sendable {
  // What is needed for each record comes last: in a list of batches it then shares few lines of the
  // processor's cache.
  /// The start of the hour, by the lines' own time.
  var hour = Timestamp(microseconds: 0)
  /// The user agent, a number of the census's names; 0 where there is none.
  var userAgent: UInt32 = 0
  /// The event's number.
  var event: UInt32 = 0
  /// The number of the event's listener.
  var listener: UInt32 = 0
  /// The server name, a number of the census's names; 0 where there is none.
  var domain: UInt32 = 0
  /// The client's place in the table of clients.
  var client: UInt32 = 0
  /// How many records there are, and when the first and the last connection was made.
  var count = EventCount()
}

extension Census {
  /// Tells what is counted of a record, all but its time.
  mutating func batch(of record: borrowing LogRecord, event: UInt32) -> RecordBatch {
    RecordBatch(
      hour: TimelineTable.bucket(of: record.time),
      userAgent: record.userAgent.isEmpty ? 0 : names.number(of: record.userAgent),
      event: event,
      listener: events.events[Int(event)].listenerNumber,
      domain: record.domain.isEmpty ? 0 : names.number(of: record.domain),
      client: UInt32(clients.index(of: key(of: record))))
  }

  /// Counts the certificate that a record of a batch names for its server name.
  mutating func countCertificate(of record: borrowing LogRecord, in batch: RecordBatch) {
    guard record.mayNameCertificate else { return }
    let listener = events.listeners.listeners[Int(batch.listener)]
    certificates.count(
      record, loadBalancer: listener.loadBalancer, domain: batch.domain, names: &names)
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
