import ELBLogs
import TLSCensus

/// Counts records and distinct clients by what they used, in one pass over the clients.
struct UsageCounter {
  /// Records, and the clients that they came from.
  struct Use {
    var count = 0
    var clients = 0
    /// The last client that was counted, so that each is counted once.
    fileprivate var lastClient = -1

    fileprivate mutating func add(_ count: Int, from client: Int) {
      self.count += count
      if lastClient != client {
        clients += 1
        lastClient = client
      }
    }

    /// Adds records of clients none of which was counted.
    fileprivate mutating func add(_ use: (count: Int, clients: Int)) {
      count += use.count
      clients += use.clients
    }

    /// Takes all `count` records of one client out again.
    mutating func removeClient(with count: Int) {
      self.count -= count
      clients -= 1
    }
  }

  /// A protocol version in one kind of log.
  struct VersionKey: Hashable {
    var kind: LogKind
    var version: UInt32
  }

  /// A suite at a protocol version in one kind of log.
  struct SuiteKey: Hashable {
    var kind: LogKind
    var version: UInt32
    var cipher: UInt32
  }

  /// A key-exchange group in one kind of log.
  struct GroupKey: Hashable {
    var kind: LogKind
    var group: UInt32
  }

  private(set) var clients: [LogKind: Int] = [:]
  private(set) var versions: [VersionKey: Use] = [:]
  private(set) var suites: [SuiteKey: Use] = [:]
  private(set) var groups: [GroupKey: Use] = [:]
  private(set) var causes: [String: Use] = [:]

  init(_ census: Census) {
    // Most clients did one thing: they are counted by what it was.
    var single = [(count: Int, clients: Int)](
      repeating: (0, 0), count: census.eventCounts.count)
    for client in 0..<census.clientCount {
      if let (event, count) = census.onlyEvent(ofClient: client) {
        single[event].count += count.count
        single[event].clients += 1
        continue
      }
      for kind in census.kinds(ofClient: client) { clients[kind, default: 0] += 1 }
      for (handshake, count) in census.handshakes(ofClient: client) {
        let kind = handshake.kind
        let version = handshake.version
        versions[VersionKey(kind: kind, version: version), default: Use()]
          .add(count, from: client)
        suites[
          SuiteKey(kind: kind, version: version, cipher: handshake.cipher), default: Use()
        ].add(count, from: client)
        if handshake.group != 0 {
          groups[GroupKey(kind: kind, group: handshake.group), default: Use()]
            .add(count, from: client)
        }
      }
      for cause in census.causes(ofClient: client) {
        causes[cause.name, default: Use()].add(cause.count, from: client)
      }
    }
    for (event, use) in zip(census.eventCounts.map(\.event), single) where use.clients > 0 {
      add(use, of: event, in: census)
    }
  }

  /// Adds clients that did nothing but what an event says.
  private mutating func add(
    _ use: (count: Int, clients: Int), of event: Event, in census: Census
  ) {
    clients[census.kind(of: event), default: 0] += use.clients
    if event.outcome == .failed {
      causes[census.names.text(event.cause), default: Use()].add(use)
    }
    guard event.outcome == .negotiated, let number = event.handshake else { return }
    let handshake = census.handshake(number)
    let version = VersionKey(kind: handshake.kind, version: handshake.version)
    versions[version, default: Use()].add(use)
    let suite = SuiteKey(
      kind: handshake.kind, version: handshake.version, cipher: handshake.cipher)
    suites[suite, default: Use()].add(use)
    guard handshake.group != 0 else { return }
    groups[GroupKey(kind: handshake.kind, group: handshake.group), default: Use()].add(use)
  }
}
