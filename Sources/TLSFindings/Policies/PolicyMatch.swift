public import TLSFacts

/// Which policies could have produced what was seen, or hold exactly what was named, as `elbtls
/// policies match` shows it.
///
/// Its coding is the JSON contract `elbtls/policy-match/1`.
public struct PolicyMatch: CatalogueAnswer {
  /// The name of the contract, `elbtls/policy-match/1`.
  public var schema: String
  /// The version of the tool that answered.
  public var toolVersion: String
  /// The day on which the data was last compared with its sources.
  public var dataDate: String
  /// The type of balancer that was asked for; nil for any.
  @ExplicitNull public var type: LoadBalancerType?
  /// How many policies were asked.
  public var considered: Int
  /// The pairs that a policy had to be able to negotiate.
  public var pairs: [Pair]
  /// The versions that a policy had to hold; none where any would do.
  public var protocols: [String]
  /// The suites that a policy had to hold; none where any would do.
  public var suites: [String]
  /// The policies that could have produced it all, those that hold exactly it first.
  public var candidates: [Candidate]

  /// A version and a suite that were negotiated.
  public struct Pair: Codable, Sendable, Equatable {
    /// The version.
    public var `protocol`: String
    /// The suite.
    public var cipher: String
    /// How many of the policies can negotiate the pair.
    public var policies: Int
  }

  /// A policy that could have.
  public struct Candidate: Codable, Sendable, Equatable {
    /// The policy.
    public var overview: PolicyOverview
    /// Whether it holds the versions and suites that were named, and no others; nil where none
    /// were named.
    @ExplicitNull public var exact: Bool?
    /// Whether one of its published orders is that of the suites named; nil where it holds others.
    @ExplicitNull public var sameOrder: Bool?
  }

  /// What is asked.
  public struct Question: Sendable {
    /// The type of balancer; nil for any.
    public var type: LoadBalancerType?
    /// Pairs that were negotiated.
    public var pairs: [(version: TLSVersion, suite: CipherSuite)] = []
    /// Versions that a policy must hold.
    public var versions: [TLSVersion] = []
    /// Suites that a policy must hold, in their order.
    public var suites: [CipherSuite] = []

    /// Makes a question that every policy answers.
    public init() {}
  }

  /// Asks the policies of a catalogue.
  public init(_ question: Question, in catalogue: PolicyCatalogue, toolVersion: String) {
    let policies = question.type.map(catalogue.policies(of:)) ?? catalogue.policies
    schema = "elbtls/policy-match/1"
    self.toolVersion = toolVersion
    dataDate = PolicyCatalogue.dataDate
    type = question.type
    considered = policies.count
    pairs = question.pairs.map { pair in
      Pair(
        protocol: pair.version.name, cipher: pair.suite.name,
        policies: policies.count { $0.canNegotiate(pair.version, pair.suite.name) })
    }
    protocols = question.versions.map(\.name)
    suites = question.suites.map(\.name)
    let names = suites
    let fitting = policies.filter { policy in
      question.pairs.allSatisfy { policy.canNegotiate($0.version, $0.suite.name) }
        && question.versions.allSatisfy(policy.versions.contains)
        && names.allSatisfy(policy.suites.contains)
    }.map { Candidate($0, versions: Set(question.versions), suites: names) }
    candidates = fitting.filter { $0.exact == true } + fitting.filter { $0.exact != true }
  }
}

extension PolicyMatch.Candidate {
  fileprivate init(_ policy: SecurityPolicy, versions: Set<TLSVersion>, suites: [String]) {
    overview = PolicyOverview(policy)
    let holdsVersions = versions.isEmpty || Set(policy.versions) == versions
    let holdsSuites = suites.isEmpty || Set(policy.suites) == Set(suites)
    exact = versions.isEmpty && suites.isEmpty ? nil : holdsVersions && holdsSuites
    sameOrder = suites.isEmpty || !holdsSuites ? nil : policy.orders.contains(suites)
  }
}
