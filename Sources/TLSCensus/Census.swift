public import ELBLogs

/// Counts of records: everything that a report rests on, and nothing of why.
///
/// Censuses of parts merge to the census of the whole, in any order. A census holds no pointer
/// into its input, and grows only with what is distinct in it.
public struct Census: Sendable {
  /// The strings that the counts refer to.
  public internal(set) var names = NameTable()
  /// The times of the first and last record; nil before the first.
  public private(set) var period: ClosedRange<Timestamp>?

  var kindCounts = [KindCounts](repeating: KindCounts(), count: LogKind.allCases.count)
  var handshakes = HandshakeTable()
  var causes = CauseTable()
  var listeners = ListenerTable()
  var timeline = TimelineTable()
  var clients = ClientTable()
  private var recentClients = RecentClients()
  var lists = TallyLists()
  var failureHistories: [FailureHistory] = []

  let noClientHello: UInt32
  let plaintextOnTLSPort: UInt32
  private var file = FileNames()
  private var lastLoadBalancer: UInt32 = 0

  /// What a file's name adds to its lines.
  private struct FileNames: Sendable {
    var account: UInt32 = 0
    var region: UInt32 = 0
    var loadBalancer: UInt32 = 0
  }

  /// Makes an empty census.
  public init() {
    noClientHello = names.number(of: Outcome.noClientHello.rawValue)
    plaintextOnTLSPort = names.number(of: Outcome.plaintextOnTLSPort.rawValue)
  }

  /// Takes the account, region and load balancer from the name of the file whose records follow.
  public mutating func begin(_ file: LogFile) {
    self.file = FileNames(
      account: names.number(of: file.name.account ?? ""),
      region: names.number(of: file.name.region ?? ""),
      loadBalancer: names.number(of: file.name.loadBalancer ?? ""))
  }

  /// Counts one record.
  ///
  /// - Complexity: O(1) for the table of clients, plus the client's short lists.
  public mutating func count(_ record: borrowing LogRecord) {
    // First, so that what follows is done while the client's entry comes from memory.
    let index = clientIndex(of: record)
    let kind = record.kind
    kindCounts[kind.index].add(record.outcome, record.unit)
    extendPeriod(to: record.time)

    let loadBalancer =
      record.loadBalancer.isEmpty
      ? file.loadBalancer : names.number(of: record.loadBalancer, ifNot: lastLoadBalancer)
    lastLoadBalancer = loadBalancer
    listeners.add(
      record.outcome,
      to: Listener(
        kind: kind, loadBalancer: loadBalancer,
        listener: record.listener.isEmpty ? 0 : names.number(of: record.listener),
        account: file.account, region: file.region))

    // The names of the client's last record are looked at first.
    let userAgent =
      record.userAgent.isEmpty
      ? 0
      : names.number(of: record.userAgent, ifNot: clients.entries[index].userAgents.run.subject)
    let domain =
      record.domain.isEmpty
      ? 0 : names.number(of: record.domain, ifNot: clients.entries[index].domains.run.subject)
    let result = result(of: record, ofClient: index)
    // In place: an entry is too large to be copied out and in for each record.
    clients.entries[index].count(
      result, kind, loadBalancer: loadBalancer, userAgent: userAgent, domain: domain,
      in: &lists, orderedBy: names)
  }

  /// The index of a record's client, new or known.
  private mutating func clientIndex(of record: borrowing LogRecord) -> Int {
    guard let bytes = ShortBytes(record.client) else {
      return clients.index(of: ClientKey(record.client, names: &names))
    }
    if let known = recentClients.index(of: bytes) { return known }
    let index = clients.index(of: ClientKey(record.client, names: &names))
    recentClients.note(bytes, at: index)
    return index
  }

  /// Counts what depends on the time of a record, and names its result.
  private mutating func result(
    of record: borrowing LogRecord, ofClient index: Int
  ) -> RecordResult {
    switch record.outcome {
    case .negotiated:
      let number = handshakes.number(of: record, names: &names)
      let version = handshakes.handshakes[Int(number)].version
      timeline.add(1, at: record.time, kind: record.kind, version: version)
      if record.unit == .connection {
        clients.entries[index].extendSuccesses(to: record.connectionStart)
      }
      return .handshake(number)
    case .failed:
      timeline.add(1, at: record.time, kind: record.kind, version: nil)
      let failures = clients.entries[index].failures
      if failures == ClientEntry.noFailures {
        clients.entries[index].failures = UInt32(failureHistories.count)
        failureHistories.append(FailureHistory(record.connectionStart))
      } else {
        failureHistories[Int(failures)].add(record.connectionStart)
      }
      return .ending(causes.number(of: record.cause ?? .noAgreement, record, names: &names))
    case .noClientHello: return .ending(noClientHello)
    case .plaintextOnTLSPort: return .ending(plaintextOnTLSPort)
    case .notTLS, .undetermined: return .none
    }
  }

  mutating func extendPeriod(to time: Timestamp) {
    guard let known = period else {
      period = time...time
      return
    }
    if time < known.lowerBound {
      period = time...known.upperBound
    } else if time > known.upperBound {
      period = known.lowerBound...time
    }
  }
}
