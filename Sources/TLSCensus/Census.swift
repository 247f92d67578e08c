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
      record.loadBalancer.isEmpty ? file.loadBalancer : names.number(of: record.loadBalancer)
    listeners.add(
      record.outcome,
      to: Listener(
        kind: kind, loadBalancer: loadBalancer,
        listener: record.listener.isEmpty ? 0 : names.number(of: record.listener),
        account: file.account, region: file.region))

    let index = clients.index(of: ClientKey(record.client, names: &names))
    var client = clients[index]
    client.kinds |= kind.bit
    if loadBalancer != 0 {
      addLimited(loadBalancer, 1, to: &client.loadBalancers, &client.hasMoreLoadBalancers)
    }
    if !record.userAgent.isEmpty {
      addLimited(
        names.number(of: record.userAgent), 1, to: &client.userAgents, &client.hasMoreUserAgents)
    }
    if !record.domain.isEmpty {
      addLimited(names.number(of: record.domain), 1, to: &client.domains, &client.hasMoreDomains)
    }
    countOutcome(of: record, &client)
    clients[index] = client
  }

  private mutating func countOutcome(of record: borrowing LogRecord, _ client: inout ClientEntry) {
    switch record.outcome {
    case .negotiated:
      let number = handshakes.number(of: record, names: &names)
      lists.add(1, of: number, to: &client.handshakes)
      let version = handshakes.handshakes[Int(number)].version
      timeline.add(1, at: record.time, kind: record.kind, version: version)
      if record.unit == .connection {
        let time = record.connectionStart.microseconds
        client.firstSuccess = min(client.firstSuccess, time)
        client.lastSuccess = max(client.lastSuccess, time)
      }
    case .failed:
      let cause = causes.number(of: record.cause ?? .noAgreement, record, names: &names)
      lists.add(1, of: cause, to: &client.endings)
      timeline.add(1, at: record.time, kind: record.kind, version: nil)
      if client.failures == ClientEntry.noFailures {
        client.failures = UInt32(failureHistories.count)
        failureHistories.append(FailureHistory(record.connectionStart))
      } else {
        failureHistories[Int(client.failures)].add(record.connectionStart)
      }
    case .noClientHello:
      lists.add(1, of: noClientHello, to: &client.endings)
    case .plaintextOnTLSPort:
      lists.add(1, of: plaintextOnTLSPort, to: &client.endings)
    case .notTLS, .undetermined:
      break
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

  mutating func addLimited(
    _ name: UInt32, _ count: UInt64, to head: inout UInt32, _ hasMore: inout Bool
  ) {
    if lists.add(count, of: name, to: &head, limit: ClientEntry.listLimit, orderedBy: names) {
      hasMore = true
    }
  }
}
