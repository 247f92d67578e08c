/// Where a line lies: what its file's path tells about it.
public struct LogOrigin: Sendable, Hashable {
  /// The account in the path.
  public var account: String?
  /// The region in the path.
  public var region: String?
  /// The balancer in the file name.
  public var balancer: String?

  /// Makes an origin; nothing is known of a file outside of the usual folders.
  public init(account: String? = nil, region: String? = nil, balancer: String? = nil) {
    self.account = account
    self.region = region
    self.balancer = balancer
  }
}

/// Writes down what each line was meant to say, while the lines are made.
public struct TruthLedger: Sendable {
  struct Hour: Hashable {
    var start: CorpusTime
    var kind: CorpusKind
    var version: AgreedTLS.Version?
  }
  struct BalancerKey: Hashable {
    var id: String?
    var kind: CorpusKind
    var account: String?
    var region: String?
  }
  struct BalancerCounts {
    var records = 0
    var failed = 0
  }

  private(set) var input = Truth.Input(
    files: 0, lines: 0, records: 0,
    linesSkipped: [
      "blank": 0, "control": 0, "health_check": 0, "continuation": 0, "filtered": 0,
    ],
    linesRejected: [:], filesSkipped: [], filesDamaged: [])
  private(set) var first: CorpusTime?
  private(set) var last: CorpusTime?
  private(set) var outcomes: [CorpusKind: [CorpusOutcome: Int]] = [:]
  private(set) var classicRequests = 0
  private(set) var hours: [Hour: Int] = [:]
  private(set) var balancers: [BalancerKey: BalancerCounts] = [:]
  private(set) var clientIndex: [String: Int] = [:]
  private(set) var clients: [ClientTally] = []

  /// Makes an empty ledger.
  public init() {}

  /// Notes that a file is there to be read.
  public mutating func addFile() {
    input.files += 1
  }

  /// Notes a file that is to be left out.
  public mutating func addSkippedFile(_ path: String, reason: String) {
    input.filesSkipped.append(Truth.SkippedFile(path: path, reason: reason))
  }

  /// Notes a damaged file and the whole lines before its damage.
  public mutating func addDamagedFile(_ path: String, reason: String, linesSalvaged: Int) {
    input.filesDamaged.append(
      Truth.DamagedFile(path: path, reason: reason, linesSalvaged: linesSalvaged))
  }

  /// Notes a line.
  public mutating func add(_ line: CorpusLine, from origin: LogOrigin) {
    input.lines += 1
    switch line {
    case .skipped(_, let reason): input.linesSkipped[reason, default: 0] += 1
    case .rejected(_, let reason): input.linesRejected[reason, default: 0] += 1
    case .albAccess(let line): add(line.facts, from: origin)
    case .albConnection(let line): add(line.facts, from: origin)
    case .nlb(let line): add(line.facts, from: origin)
    case .classic(let line):
      input.lines += line.continuationLines
      input.linesSkipped["continuation", default: 0] += line.continuationLines
      add(line.facts, from: origin)
    }
  }

  private mutating func add(_ intended: RecordFacts, from origin: LogOrigin) {
    var facts = intended
    facts.balancer = facts.balancer ?? origin.balancer
    input.records += 1
    first = first.map { min($0, facts.time) } ?? facts.time
    last = last.map { max($0, facts.time) } ?? facts.time
    outcomes[facts.kind, default: [:]][facts.outcome, default: 0] += 1
    if facts.kind == .classic, !facts.isConnection { classicRequests += 1 }
    if facts.outcome == .negotiated || facts.outcome == .failed {
      let start = facts.time.rounded(downTo: 3_600)
      hours[Hour(start: start, kind: facts.kind, version: facts.tls?.version), default: 0] += 1
    }
    let key = BalancerKey(
      id: facts.balancer, kind: facts.kind, account: origin.account, region: origin.region)
    balancers[key, default: BalancerCounts()].records += 1
    if facts.outcome == .failed { balancers[key, default: BalancerCounts()].failed += 1 }
    let index: Int
    if let known = clientIndex[facts.client] {
      index = known
    } else {
      index = clients.count
      clientIndex[facts.client] = index
      clients.append(ClientTally(client: facts.client))
    }
    clients[index].add(facts)
  }
}
