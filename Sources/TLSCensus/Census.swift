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
  var events = EventTable()
  var timeline = TimelineTable()
  var activity = ActivityTable()
  var certificates = CertificateTable()
  var clients = ClientTable()
  private var recentClients = RecentClients()
  /// What counts as one client.
  public let grouping: ClientGrouping
  let isGroupedByValue: Bool
  var parts = AddressParts()
  var eventLists = TallyLists<EventTally>()
  var nameLists = TallyLists<NameTally>()
  var failures = FailureHistories()

  private var origins = FileOrigins()
  private var origin = FileOrigin()

  /// Makes an empty census.
  ///
  /// - Parameter grouping: What counts as one client; censuses that are merged must agree on it.
  public init(grouping: ClientGrouping = .address) {
    self.grouping = grouping
    isGroupedByValue =
      switch grouping {
      case .address, .subnet: false
      case .userAgent, .domain, .label: true
      }
  }

  /// Takes the account, region and load balancer from the name of the file whose records follow.
  public mutating func begin(_ file: LogFile) {
    origin = origins.origin(of: file, names: &names)
  }

  /// Counts one record.
  ///
  /// - Complexity: O(1) for the table of clients, plus the client's short lists.
  public mutating func count(_ record: borrowing LogRecord) {
    // First, so that what follows is done while the client's entry comes from memory.
    let client = clientIndex(of: record)
    start = min(start, record.time)
    end = max(end, record.time)

    let number = events.number(of: record, in: origin, names: &names)
    let event = events.events[Int(number)]
    events.count(number, at: record.connectionStart)
    activity.add(record.connectionStart, of: event.listenerNumber)
    if event.outcome == .negotiated || event.outcome == .failed {
      timeline.add(1, at: record.time, kind: record.kind, version: events.version(of: event))
    }
    if event.outcome == .failed {
      failures.add(
        record.connectionStart, on: event.listenerNumber, to: &clients.entries[client].failures)
    }

    // The names of the client's last record are looked at first.
    let userAgent =
      record.userAgent.isEmpty
      ? 0 : names.number(of: record.userAgent, ifNot: clients.entries[client].userAgents.latest)
    let domain =
      record.domain.isEmpty
      ? 0 : names.number(of: record.domain, ifNot: clients.entries[client].domains.latest)
    certificates.count(
      record, loadBalancer: events.listeners.listeners[event.listener].loadBalancer,
      domain: domain, names: &names)
    // In place: an entry is too large to be copied out and in for each record.
    clients.entries[client].count(number, at: record.connectionStart, in: &eventLists)
    clients.entries[client].userAgents.count(userAgent, in: &nameLists, orderedBy: names)
    clients.entries[client].domains.count(domain, in: &nameLists, orderedBy: names)
  }

  /// The index of a record's client, new or known.
  private mutating func clientIndex(of record: borrowing LogRecord) -> Int {
    if isGroupedByValue, let part = partOfGroup(record) { return clients.index(of: part) }
    if let known = recentClients.index(of: record.client) { return known }
    let index = clients.index(of: key(of: record))
    recentClients.note(record.client, at: index)
    return index
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
