/// A security policy of Elastic Load Balancing: the protocol versions and the ordered suites that a
/// listener negotiates.
///
/// A name alone does not tell which policy is meant: `ELBSecurityPolicy-2015-05` has other suites on
/// Classic balancers than on the others.
///
/// Source of the built-in ones: `facts/security-policies.json`, which names sources and confidence
/// for each.
public struct SecurityPolicy: Sendable, Equatable {
  /// The name, `ELBSecurityPolicy-TLS13-1-2-2021-06`.
  public let name: String
  /// The types of balancer that offer it; empty for one that AWS has not announced.
  public let types: [LoadBalancerType]
  /// The protocol versions, oldest first. Custom policies may leave one out between two others.
  public let versions: [TLSVersion]
  /// The suites by OpenSSL name, the most preferred first.
  public let suites: [String]
  /// Other orders of the same suites that are published for it.
  public let alternativeOrders: [[String]]
  /// Whether the balancer's order decides; where it does not, the client's does (Classic).
  public let usesServerOrder: Bool
  /// What is published about it; nil for custom policies.
  public let facts: PolicyFacts?

  /// Makes a policy.
  ///
  /// - Precondition: `versions` is not empty.
  public init(
    name: String, types: [LoadBalancerType], versions: [TLSVersion], suites: [String],
    alternativeOrders: [[String]] = [], usesServerOrder: Bool = true, facts: PolicyFacts? = nil
  ) {
    precondition(!versions.isEmpty, "a policy needs a protocol version")
    self.name = name
    self.types = types
    self.versions = versions.sorted()
    self.suites = suites
    self.alternativeOrders = alternativeOrders
    self.usesServerOrder = usesServerOrder
    self.facts = facts
  }

  /// All published orders of its suites.
  public var orders: [[String]] { [suites] + alternativeOrders }

  /// Whether a listener with this policy could have negotiated a version and suite at all.
  ///
  /// A suite that the table of suites does not know is taken to fit any version.
  public func canNegotiate(_ version: TLSVersion, _ suite: String) -> Bool {
    versions.contains(version) && suites.contains(suite)
      && (CipherSuite.named(suite)?.isUsable(in: version) ?? true)
  }

  /// Whether every suite has forward secrecy; false where one is not known.
  public var hasForwardSecrecyOnly: Bool {
    suites.allSatisfy { CipherSuite.named($0)?.hasForwardSecrecy ?? false }
  }

  /// Whether every suite is an AEAD; false where one is not known.
  public var hasAEADOnly: Bool { suites.allSatisfy { CipherSuite.named($0)?.isAEAD ?? false } }

  /// Parts the names of a table's row.
  static func suites(_ names: String) -> [String] {
    names.split(separator: " ").map(String.init)
  }

  /// Whether it is made for FIPS 140 (by its name, as AWS marks them).
  public var isFIPS: Bool { name.contains("-FIPS-") }

  /// Whether it offers post-quantum key exchange (by its name, as AWS marks them).
  public var isPostQuantum: Bool { name.contains("-PQ-") }
}

/// What is published about a security policy, apart from what it negotiates.
public struct PolicyFacts: Sendable, Equatable {
  /// The group of policies that it belongs to, `TLS 1.3`, `FS`, `RFC9151`.
  public let family: String
  /// Whether AWS still lists it: `current` or in words what else.
  public let lifecycle: String
  /// When it came, in words; nil where that is not known.
  public let introduced: String?
  /// Where the order of its suites is from.
  public let orderSource: String
  /// The groups that are published for it; empty where none are.
  public let groups: [KeyExchangeGroup]
  /// How well founded the groups are, `not published`, `inferred`.
  public let groupsConfidence: String
  /// What is said about the groups.
  public let groupsNote: String?
  /// When it is or was what a new listener gets.
  public let defaults: [PolicyDefault]
  /// The ids of its sources.
  public let sources: [String]
  /// How well founded versions and suites are.
  public let confidence: String
  /// Other names under which the API returned it.
  public let otherNames: [String]
  /// The types of balancer whose newest page no longer lists it; listeners may still have it.
  public let unlistedTypes: [LoadBalancerType]
  /// Remarks.
  public let notes: [String]

  /// Whether AWS's newest pages list it.
  public var isCurrent: Bool { lifecycle.hasPrefix("current") }
}

/// By what way of creation a listener gets a policy without asking for it, and when.
public struct PolicyDefault: Sendable, Equatable {
  /// The type of balancer.
  public let type: LoadBalancerType
  /// The way: `console`, or the API and what builds on it.
  public let way: String
  /// Since when, in words.
  public let since: String
  /// Until when, in words; nil where it is still so.
  public let until: String?
  /// A remark.
  public let note: String?
  /// The ids of the sources.
  public let sources: [String]
}
