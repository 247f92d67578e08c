import ELBLogs
import TLSCensus
import Testing

/// Everything that a census answers, with its numbers resolved to names and nothing in an order of
/// arrival: equal records give equal facts.
struct CensusFacts: Equatable {
  struct KindFacts: Equatable {
    var records = 0
    var connections = 0
    var outcomes: [Outcome: Int] = [:]
  }
  struct ListenerFacts: Equatable {
    var records = 0
    var negotiated = 0
    var failed = 0
  }
  struct ListenerName: Hashable {
    var kind: LogKind
    var loadBalancer: String
    var listener: String
    var account: String
    var region: String
  }
  struct Hour: Hashable {
    var start: Timestamp
    var kind: LogKind
    var version: String?
  }
  struct HandshakeName: Hashable {
    var kind: LogKind
    var unit: RecordUnit
    var version: String
    var cipher: String
    var group: String
  }
  struct NameFacts: Equatable {
    var kept: [String: Int] = [:]
    var hasMore = false
  }
  struct ClientFacts: Equatable {
    var kinds: Set<LogKind> = []
    var handshakes: [HandshakeName: Int] = [:]
    var causes: [String: Int] = [:]
    var noClientHello = 0
    var plaintextOnTLSPort = 0
    var firstFailure: Timestamp?
    var latestFailures: [Timestamp] = []
    var successes: ClosedRange<Timestamp>?
    var userAgents = NameFacts()
    var domains = NameFacts()
    var loadBalancers = NameFacts()
  }

  var period: ClosedRange<Timestamp>?
  var kinds: [LogKind: KindFacts] = [:]
  var listeners: [ListenerName: ListenerFacts] = [:]
  var timeline: [Hour: Int] = [:]
  var clients: [String: ClientFacts] = [:]
}

extension CensusFacts {
  /// Reads all that a census says; whatever it says twice is an issue.
  init(_ census: Census) {
    let names = census.names
    period = census.period
    for kind in LogKind.allCases {
      let counts = census.counts(of: kind)
      guard counts.records > 0 else { continue }
      kinds[kind] = KindFacts(
        records: counts.records, connections: counts.connections,
        outcomes: distinct(Outcome.allCases.map { ($0, counts[$0]) }).filter { $0.value > 0 })
    }
    listeners = distinct(
      census.listenerCounts.map { listener, counts in
        let name = ListenerName(
          kind: listener.kind, loadBalancer: names.text(listener.loadBalancer),
          listener: names.text(listener.listener), account: names.text(listener.account),
          region: names.text(listener.region))
        let facts = ListenerFacts(
          records: counts.records, negotiated: counts.negotiated, failed: counts.failed)
        return (name, facts)
      })
    timeline = distinct(
      census.timelineCounts.map { row in
        (Hour(start: row.start, kind: row.kind, version: row.version.map(names.text)), row.count)
      })
    clients = distinct(
      (0..<census.clientCount).map { (census.clientName($0), ClientFacts($0, in: census)) })
  }
}

extension CensusFacts.ClientFacts {
  init(_ client: Int, in census: Census) {
    let names = census.names
    kinds = census.kinds(ofClient: client)
    handshakes = distinct(
      census.handshakes(ofClient: client).map { handshake, count in
        let name = CensusFacts.HandshakeName(
          kind: handshake.kind, unit: handshake.unit, version: names.text(handshake.version),
          cipher: names.text(handshake.cipher), group: names.text(handshake.group))
        return (name, count)
      })
    causes = distinct(census.causes(ofClient: client).map { ($0.name, $0.count) })
    noClientHello = census.count(of: .noClientHello, ofClient: client)
    plaintextOnTLSPort = census.count(of: .plaintextOnTLSPort, ofClient: client)
    let failures = census.failures(ofClient: client)
    firstFailure = failures?.first
    latestFailures = failures?.latest ?? []
    successes = census.successes(ofClient: client)
    userAgents = CensusFacts.NameFacts(census.userAgents(ofClient: client))
    domains = CensusFacts.NameFacts(census.domains(ofClient: client))
    loadBalancers = CensusFacts.NameFacts(census.loadBalancers(ofClient: client))
  }
}

extension CensusFacts.NameFacts {
  init(_ names: NameCounts) {
    kept = distinct(names.kept.map { ($0.name, $0.count) })
    hasMore = names.hasMore
  }
}

/// A dictionary of pairs; a key that comes twice is an issue.
private func distinct<Key: Hashable, Value>(_ pairs: [(Key, Value)]) -> [Key: Value] {
  Dictionary(pairs) { first, _ in
    Issue.record("the census says the same thing twice")
    return first
  }
}
