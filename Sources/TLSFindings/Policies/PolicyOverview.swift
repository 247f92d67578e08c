public import TLSFacts

/// A security policy in one row.
public struct PolicyOverview: Codable, Sendable, Equatable {
  /// Its name.
  public var name: String
  /// The types of balancer that offer it; none where AWS has not announced it.
  public var types: [LoadBalancerType]
  /// The protocol versions, oldest first.
  public var protocols: [String]
  /// How many suites it has.
  public var suiteCount: Int
  /// Whether every suite has forward secrecy; false where one is not known.
  public var forwardSecrecyOnly: Bool
  /// Whether every suite is an AEAD; false where one is not known.
  public var aeadOnly: Bool
  /// The class of its weakest suite; nil where one is not known.
  @ExplicitNull public var weakest: CipherSuite.Strength?
  /// Whether it is made for FIPS 140.
  public var fips: Bool
  /// Whether it offers post-quantum key exchange.
  public var postQuantum: Bool
  /// The group of policies that it belongs to; nil for one that only the user knows.
  @ExplicitNull public var family: String?
  /// Whether AWS still lists it, in words; nil for one that only the user knows.
  @ExplicitNull public var lifecycle: String?
  /// By what ways of creation a new listener gets it today.
  public var defaultFor: [Way]

  /// A way of creation on a type of balancer.
  public struct Way: Codable, Sendable, Equatable {
    /// The type.
    public var type: LoadBalancerType
    /// The way, in words.
    public var way: String
  }

  /// Sums a policy up.
  public init(_ policy: SecurityPolicy) {
    name = policy.name
    types = LoadBalancerType.allCases.filter(policy.types.contains)
    protocols = policy.versions.map(\.name)
    suiteCount = policy.suites.count
    forwardSecrecyOnly = policy.hasForwardSecrecyOnly
    aeadOnly = policy.hasAEADOnly
    let strengths = policy.suites.map { CipherSuite.named($0)?.strength }
    weakest = strengths.contains(nil) ? nil : strengths.compactMap(\.self).min()
    fips = policy.isFIPS
    postQuantum = policy.isPostQuantum
    family = policy.facts?.family
    lifecycle = policy.facts?.lifecycle
    defaultFor = (policy.facts?.defaults ?? []).filter { $0.until == nil }
      .map { Way(type: $0.type, way: $0.way) }
  }
}
