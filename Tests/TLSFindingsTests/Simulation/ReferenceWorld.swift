import TLSFacts

/// Policies and clients as numbers, so that millions of handshakes take seconds: a set of suites is
/// the bits of a word. Written apart from the product, from the model of a handshake alone.
struct ReferenceWorld {
  /// The suites; the number of one is its bit.
  let names: [String]
  /// The suites that work at a version, by its number.
  private let working: [UInt64]
  /// The suites that a set of certificates allows, by the bits of its keys.
  private let allowed: [UInt64]

  static let versions = TLSVersion.allCases
  static let tls13 = 4
  /// The sets of keys that the certificates of a balancer can have: RSA 1, ECDSA 2, DSA 4.
  static let keySets = Array(1...7)

  /// What decides where a suite can serve.
  struct Traits {
    var versions: ClosedRange<TLSVersion>?
    var certificate: CipherSuite.CertificateNeed
  }

  /// Numbers the suites of policies.
  ///
  /// `hidden` says what suites can do that the table of suites does not have.
  init(_ policies: [SecurityPolicy], hidden: [String: Traits] = [:]) {
    let all = Set(policies.flatMap(\.suites)).union([CipherSuite.mandatoryName])
    precondition(all.count <= 64, "a word has 64 bits")
    names = all.sorted()
    let suites = names.map { name in
      CipherSuite.named(name).map { Traits(versions: $0.versions, certificate: $0.certificate) }
        ?? hidden[name]
    }
    func bits(_ holds: (Traits) -> Bool) -> UInt64 {
      suites.enumerated().reduce(0) { set, next in
        next.element.map(holds) ?? false ? set | 1 << UInt64(next.offset) : set
      }
    }
    working = ReferenceWorld.versions.map { version in
      bits { $0.versions?.contains(version) ?? false }
    }
    allowed = (0...7).map { keys in
      bits { suite in
        switch suite.certificate {
        case .rsa: keys & 1 != 0
        case .ecdsa: keys & 2 != 0
        case .dsa: keys & 4 != 0
        case .any, .none: true
        }
      }
    }
  }

  func bit(_ name: String) -> UInt64 {
    names.firstIndex(of: name).map { 1 << UInt64($0) } ?? 0
  }

  var mandatory: UInt64 { bit(CipherSuite.mandatoryName) }
  var everySuite: UInt64 { names.count == 64 ? .max : 1 << UInt64(names.count) - 1 }

  /// A policy with one order of its suites.
  struct Policy {
    let policy: SecurityPolicy
    let versions: UInt8
    let suites: UInt64
    let orders: [[UInt64]]
    let usesServerOrder: Bool
  }

  func policy(_ policy: SecurityPolicy) -> Policy {
    Policy(
      policy: policy,
      versions: policy.versions.reduce(0) { $0 | 1 << UInt8(ReferenceWorld.number($1)) },
      suites: policy.suites.reduce(0) { $0 | bit($1) },
      orders: policy.orders.map { $0.map(bit) }, usesServerOrder: policy.usesServerOrder)
  }

  static func number(_ version: TLSVersion) -> Int { versions.firstIndex(of: version) ?? 0 }

  /// A client: an unbroken range of versions and its suites.
  struct Client: Hashable {
    var low: Int
    var high: Int
    var suites: UInt64
  }

  /// What was agreed on.
  struct Pair: Hashable {
    var version: Int
    var suite: UInt64
  }

  /// The version that a policy takes with a client; nil where they share none.
  func version(_ policy: Policy, _ client: Client) -> Int? {
    var version = client.high
    while version >= client.low {
      if policy.versions & 1 << UInt8(version) != 0 { return version }
      version -= 1
    }
    return nil
  }

  /// The suites that policy, client and certificates allow at the version that is taken.
  func shared(_ policy: Policy, _ client: Client, keys: Int) -> UInt64 {
    guard let version = version(policy, client) else { return 0 }
    return policy.suites & client.suites & working[version] & allowed[keys]
  }

  /// The handshake in which the balancer's order decides; nil where it fails.
  func handshake(_ policy: Policy, order: [UInt64], _ client: Client, keys: Int) -> Pair? {
    guard let version = version(policy, client) else { return nil }
    let shared = shared(policy, client, keys: keys)
    guard shared != 0, let suite = order.first(where: { $0 & shared != 0 }) else { return nil }
    return Pair(version: version, suite: suite)
  }

  /// The pairs that a policy can produce at all.
  func pairs(_ policy: Policy) -> [Pair] {
    (0..<ReferenceWorld.versions.count).filter { policy.versions & 1 << UInt8($0) != 0 }
      .flatMap { version in
        bits(policy.suites & working[version]).map { Pair(version: version, suite: $0) }
      }
  }

  /// Every version with every suite.
  var everyPair: [Pair] {
    (0..<ReferenceWorld.versions.count).flatMap { version in
      bits(everySuite).map { Pair(version: version, suite: $0) }
    }
  }

  /// The suites of a set one by one.
  func bits(_ set: UInt64) -> [UInt64] {
    var left = set
    var found: [UInt64] = []
    while left != 0 {
      let lowest = left & (~left &+ 1)
      found.append(lowest)
      left &= ~lowest
    }
    return found
  }

  func name(_ pair: Pair) -> (version: String, suite: String) {
    (ReferenceWorld.versions[pair.version].name, names[pair.suite.trailingZeroBitCount])
  }

  func works(_ suite: UInt64, at version: Int) -> Bool { working[version] & suite != 0 }
  func isAllowed(_ suite: UInt64, keys: Int) -> Bool { allowed[keys] & suite != 0 }
}
