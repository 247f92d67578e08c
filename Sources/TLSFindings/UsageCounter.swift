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
    for client in 0..<census.clientCount {
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
  }
}
