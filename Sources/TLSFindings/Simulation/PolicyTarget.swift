public import TLSFacts

/// The policy that a simulation moves to, on each type of balancer that offers it.
public struct PolicyTarget: Sendable {
  /// What it is called in reports.
  public let name: String
  /// What it negotiates, by type of balancer; never empty.
  public let policies: [LoadBalancerType: SecurityPolicy]

  /// A policy of a catalogue; nil where no type of balancer offers one of that name.
  public init?(named name: String, in catalogue: PolicyCatalogue) {
    policies = LoadBalancerType.allCases.reduce(into: [:]) {
      $0[$1] = catalogue.policy(named: name, of: $1)
    }
    guard let first = policies.values.first else { return nil }
    self.name = first.name
  }

  /// A policy that does not exist, on every type of balancer.
  ///
  /// - Parameters:
  ///   - versions: The protocol versions, at least one.
  ///   - suites: The suites by OpenSSL name, the most preferred first.
  public init(custom versions: [TLSVersion], suites: [String]) {
    let policy = SecurityPolicy(
      name: "custom", types: LoadBalancerType.allCases, versions: versions, suites: suites)
    name = policy.name
    policies = Dictionary(uniqueKeysWithValues: LoadBalancerType.allCases.map { ($0, policy) })
  }
}
