import ELBLogs
import TLSCensus

/// Counts records and distinct clients by what they used.
struct UsageCounter {
  /// Records, and the clients that they came from.
  struct Use {
    var count = 0
    var clients = 0

    /// Adds the records of others, and their clients.
    mutating func add(_ other: Use) {
      count += other.count
      clients += other.clients
    }

    /// Takes all `count` records of one client out again.
    mutating func removeClient(with count: Int) {
      self.count -= count
      // Where the number of clients is an estimate, it may be too small for that.
      clients = max(self.count > 0 ? 1 : 0, clients - 1)
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
  private(set) var outcomes: [Outcome: Use] = [:]
  private(set) var versions: [VersionKey: Use] = [:]
  private(set) var suites: [SuiteKey: Use] = [:]
  private(set) var groups: [GroupKey: Use] = [:]
  private(set) var causes: [String: Use] = [:]

  init(_ census: Census) {
    var counts: [ClientTrait: Int] = [:]
    for (event, count) in census.eventCounts {
      for trait in census.traits(of: event) { counts[trait, default: 0] += count.count }
    }
    for (trait, clients) in census.clientCounts {
      let use = Use(count: counts[trait, default: 0], clients: clients)
      switch trait {
      case .kind(let kind): self.clients[kind] = clients
      case .outcome(let outcome): outcomes[outcome] = use
      case .cause(let cause):
        // Texts that differ in their bytes alone, or in what is no UTF-8, are shown as one.
        causes[census.names.text(cause), default: Use()].add(use)
      case .version(let kind, let version):
        versions[VersionKey(kind: kind, version: version)] = use
      case .suite(let kind, let version, let cipher):
        suites[SuiteKey(kind: kind, version: version, cipher: cipher)] = use
      case .group(let kind, let group): groups[GroupKey(kind: kind, group: group)] = use
      }
    }
  }

  /// The records that ended so.
  func use(of outcome: Outcome) -> Use { outcomes[outcome] ?? Use() }
}
