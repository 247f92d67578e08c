public import ELBLogs

/// Counts of records: everything that a report rests on, and nothing of why.
///
/// Censuses of parts merge to the census of the whole, in any order. A census holds no pointer
/// into its input, and grows only with what is distinct in it.
public struct Census: Sendable {
  /// The strings that the counts refer to.
  public internal(set) var names = NameTable()
  /// The times of the first and last record; nil before the first.
  public var period: ClosedRange<Timestamp>? { start <= end ? start...end : nil }

  var start = Timestamp(microseconds: .max)
  var end = Timestamp(microseconds: .min)
  var events: EventTable
  var timeline = TimelineTable()
  var activity = ActivityTable()
  var certificates = CertificateTable()
  var shapes = RecordShapeTable()
  var clients = ClientTable()
  /// What counts as one client.
  public let grouping: ClientGrouping
  let isGroupedByValue: Bool
  var parts = AddressParts()
  /// The clients that were forgotten; nil where none was.
  var forgotten: ForgottenClients?

  private var origins = FileOrigins()
  private(set) var origin = FileOrigin()

  /// Makes an empty census whose clients are addresses.
  public init() {
    self.init(grouping: .address)
  }

  /// Makes an empty census, to be closed by `closeGroups` once all is counted.
  ///
  /// - Parameters:
  ///   - grouping: What counts as one client; censuses that are merged must agree on it.
  ///   - separatesPorts: Whether requests at different ports of a balancer are of different
  ///     listeners.
  init(grouping: ClientGrouping, separatesPorts: Bool = false) {
    self.grouping = grouping
    events = EventTable(separatesPorts: separatesPorts)
    isGroupedByValue = grouping.isByValue
  }

  /// Takes the account, region and load balancer from the name of the file whose records follow.
  public mutating func begin(_ file: LogFile) {
    origin = origins.origin(of: file, names: &names)
  }

  /// An empty census of the same sort, for what follows.
  func emptied() -> Census {
    var empty = Census(grouping: grouping, separatesPorts: events.separatesPorts)
    empty.origin = empty.origins.numbered(
      FileOrigin(
        account: empty.names.number(of: names.name(origin.account)),
        region: empty.names.number(of: names.name(origin.region)),
        loadBalancer: empty.names.number(of: names.name(origin.loadBalancer))))
    return empty
  }

  /// Counts one record.
  ///
  /// - Returns: The place of the record's client.
  /// - Complexity: O(1) for the tables, plus the client's short lists.
  @discardableResult
  public mutating func count(_ record: borrowing LogRecord) -> Int {
    count(record, event: event(of: record))
  }

  /// Notes what is told of a record before its client is known, and names its event.
  mutating func event(of record: borrowing LogRecord) -> UInt32 {
    let number = events.number(of: record, in: origin, names: &names)
    note(record, on: events.events[Int(number)].listenerNumber)
    return number
  }

  /// Notes when a record of a listener came.
  mutating func note(_ record: borrowing LogRecord, on listener: UInt32) {
    start = min(start, record.time)
    end = max(end, record.time)
    activity.add(record.connectionStart, of: listener)
  }

  /// Counts one record of an event that was named.
  mutating func count(_ record: borrowing LogRecord, event: UInt32) -> Int {
    var batch = batch(of: record, event: event)
    batch.count.add(at: record.connectionStart)
    if record.outcome == .failed {
      addFailure(
        at: record.connectionStart, on: batch.listener, ofClient: Int(batch.client))
    }
    add(batch)
    countCertificate(of: record, in: batch)
    return Int(batch.client)
  }
}

extension EventTable {
  /// The version that a negotiated event agreed on, a number of the census's names; nil for
  /// failures.
  func version(of event: Event) -> UInt32? {
    guard event.outcome == .negotiated, let handshake = event.handshake else { return nil }
    return handshakes.handshakes[handshake].version
  }
}
