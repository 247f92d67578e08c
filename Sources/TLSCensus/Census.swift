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

    let index = clients.index(of: ClientKey(record.client, names: &names))
    var client = clients[index]
    client.kinds |= kind.bit
    count(loadBalancer, in: &client.loadBalancers)
    if !record.userAgent.isEmpty {
      let last = client.userAgents.run.subject
      count(names.number(of: record.userAgent, ifNot: last), in: &client.userAgents)
    }
    if !record.domain.isEmpty {
      let last = client.domains.run.subject
      count(names.number(of: record.domain, ifNot: last), in: &client.domains)
    }
    count(result(of: record, &client), of: &client)
    clients[index] = client
  }

  /// Counts what depends on the time of a record, and names its result.
  private mutating func result(
    of record: borrowing LogRecord, _ client: inout ClientEntry
  ) -> RecordResult {
    switch record.outcome {
    case .negotiated:
      let number = handshakes.number(of: record, names: &names)
      let version = handshakes.handshakes[Int(number)].version
      timeline.add(1, at: record.time, kind: record.kind, version: version)
      if record.unit == .connection {
        let time = record.connectionStart.microseconds
        client.firstSuccess = min(client.firstSuccess, time)
        client.lastSuccess = max(client.lastSuccess, time)
      }
      return .handshake(number)
    case .failed:
      timeline.add(1, at: record.time, kind: record.kind, version: nil)
      if client.failures == ClientEntry.noFailures {
        client.failures = UInt32(failureHistories.count)
        failureHistories.append(FailureHistory(record.connectionStart))
      } else {
        failureHistories[Int(client.failures)].add(record.connectionStart)
      }
      return .ending(causes.number(of: record.cause ?? .noAgreement, record, names: &names))
    case .noClientHello: return .ending(noClientHello)
    case .plaintextOnTLSPort: return .ending(plaintextOnTLSPort)
    case .notTLS, .undetermined: return .none
    }
  }

  /// Counts one more record with a name; an absent name counts nothing.
  private mutating func count(_ name: UInt32, in names: inout LimitedNames) {
    guard name != 0 else { return }
    if names.run.subject != name || names.run.count == UInt32.max {
      add(UInt64(names.run.count), of: names.run.subject, to: &names)
      names.run = Run(subject: name)
    }
    names.run.count &+= 1
  }

  /// Counts one more record with a result.
  private mutating func count(_ result: RecordResult, of client: inout ClientEntry) {
    if client.results.subject != result || client.results.count == UInt32.max {
      add(UInt64(client.results.count), of: client.results.subject, to: &client)
      client.results = Run(subject: result)
    }
    client.results.count &+= 1
  }

  /// Adds records with a result to a client's lists.
  mutating func add(_ count: UInt64, of result: RecordResult, to client: inout ClientEntry) {
    guard count > 0 else { return }
    if let handshake = result.handshake {
      lists.add(count, of: handshake, to: &client.handshakes)
    } else if let ending = result.ending {
      lists.add(count, of: ending, to: &client.endings)
    }
  }

  /// Adds records with a name to a client's limited list.
  mutating func add(_ count: UInt64, of name: UInt32, to limited: inout LimitedNames) {
    guard count > 0 else { return }
    if lists.add(
      count, of: name, to: &limited.list, limit: LimitedNames.limit, orderedBy: names)
    {
      limited.hasMore = true
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
