/// The counts of one client, as its lines are made.
struct ClientTally: Sendable {
  struct Pair: Hashable, Sendable {
    var kind: CorpusKind
    var version: AgreedTLS.Version
    var cipher: String
  }
  struct GroupUse: Hashable, Sendable {
    var kind: CorpusKind
    var group: AgreedTLS.Group
  }

  let client: String
  var records: [CorpusKind: Int] = [:]
  var failed = 0
  var negotiated = 0
  var requestsNegotiated = 0
  var noClientHello = 0
  var plaintext = 0
  var firstFailure: CorpusTime?
  var lastFailure: CorpusTime?
  var lastSuccess: CorpusTime?
  var causes: [String: Int] = [:]
  var pairs: [Pair: Int] = [:]
  var groups: [GroupUse: Int] = [:]
  var userAgents: [String: Int] = [:]
  var domains: [String: Int] = [:]
  var balancers: [String: Int] = [:]

  init(client: String) {
    self.client = client
  }

  mutating func add(_ facts: RecordFacts) {
    records[facts.kind, default: 0] += 1
    if let agent = facts.userAgent { userAgents[agent, default: 0] += 1 }
    if let domain = facts.domain { domains[domain, default: 0] += 1 }
    if let balancer = facts.balancer { balancers[balancer, default: 0] += 1 }
    switch facts.outcome {
    case .negotiated: addNegotiated(facts)
    case .failed:
      failed += 1
      firstFailure = firstFailure.map { min($0, facts.created) } ?? facts.created
      lastFailure = lastFailure.map { max($0, facts.created) } ?? facts.created
      if let cause = facts.cause { causes[cause, default: 0] += 1 }
    case .noClientHello: noClientHello += 1
    case .plaintextOnTLSPort: plaintext += 1
    case .notTLS, .undetermined: break
    }
  }

  private mutating func addNegotiated(_ facts: RecordFacts) {
    guard let tls = facts.tls else { return }
    pairs[Pair(kind: facts.kind, version: tls.version, cipher: tls.cipher), default: 0] += 1
    if let group = tls.group, facts.kind == .nlb || facts.kind == .albConnection {
      groups[GroupUse(kind: facts.kind, group: group), default: 0] += 1
    }
    if facts.isConnection {
      negotiated += 1
      lastSuccess = lastSuccess.map { max($0, facts.created) } ?? facts.created
    } else {
      requestsNegotiated += 1
    }
  }

  /// Everything about the client, in the contract's words and order.
  var summary: Truth.Client {
    Truth.Client(
      client: client, failed: failed, negotiated: negotiated,
      requestsNegotiated: requestsNegotiated, firstFailure: firstFailure?.text,
      lastFailure: lastFailure?.text, lastSuccess: lastSuccess?.text,
      causes: causes.map { Truth.Cause(cause: $0.key, count: $0.value) }
        .sorted { ($1.count, $0.cause) < ($0.count, $1.cause) },
      pairs: pairs.map {
        Truth.Pair(
          kind: $0.key.kind, protocol: $0.key.version.rawValue, cipher: $0.key.cipher,
          count: $0.value)
      }.sorted {
        ($1.count, $0.kind, $0.protocol, $0.cipher) < ($0.count, $1.kind, $1.protocol, $1.cipher)
      },
      userAgents: Truth.Counted.sorted(userAgents), domains: Truth.Counted.sorted(domains),
      loadBalancers: Truth.Counted.sorted(balancers))
  }
}

extension Truth.Counted {
  /// The entries by count, largest first, then by name.
  static func sorted(_ counts: [String: Int]) -> [Truth.Counted] {
    counts.map { Truth.Counted(name: $0.key, count: $0.value) }
      .sorted { ($1.count, $0.name) < ($0.count, $1.name) }
  }
}
