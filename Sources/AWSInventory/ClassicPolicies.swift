import TLSFacts

/// The policies of Classic balancers, by the names that their listeners give.
///
/// A custom policy's name is the balancer's own, and what describes it does not say whose it is.
struct ClassicPolicies {
  private let catalogue: PolicyCatalogue
  private let descriptions: [String: [AWSAnswer.PolicyDescription]]
  /// How many balancers have a policy of a name.
  private let balancerCounts: [String: Int]

  init(_ files: [AWSFile], catalogue: PolicyCatalogue) {
    let answers = files.flatMap(\.answers)
    self.catalogue = catalogue
    descriptions = Dictionary(
      grouping: answers.flatMap { $0.policyDescriptions ?? [] }, by: \.name)
    var balancers: [String: Set<[String]>] = [:]
    for balancer in answers.flatMap({ $0.classicBalancers ?? [] }) {
      for name in balancer.listeners.flatMap({ $0.policyNames ?? [] }) {
        balancers[name, default: []].insert([balancer.name, balancer.dnsName ?? ""])
      }
    }
    balancerCounts = balancers.mapValues(\.count)
  }

  /// The policies of which one is in force on a listener that ends TLS; never empty.
  ///
  /// A listener has at most one policy that negotiates TLS, beside those that keep a client on one
  /// target. So one that is known to negotiate leaves no question about the others.
  func policies(
    of listener: AWSAnswer.ClassicBalancer.ListenerDescription,
    on balancer: AWSAnswer.ClassicBalancer
  ) -> [NamedPolicy] {
    let cookies = balancer.cookiePolicies
    var found: [NamedPolicy] = []
    var open: [NamedPolicy] = []
    for name in listener.policyNames ?? [] where !cookies.contains(name) {
      let described = descriptions[name] ?? []
      if AWSAnswer.PolicyDescription.isPublished(name) {
        found.append(published(name, described: described))
      } else if described.isEmpty {
        open.append(.unknown(UndescribedPolicy(name: name, reason: .notDescribed)))
      } else if described.count < balancerCounts[name] ?? 0 {
        open.append(.unknown(UndescribedPolicy(name: name, reason: .shared)))
      } else {
        found += described.filter(\.isNegotiation).map(catalogue.classicPolicy)
      }
    }
    if !found.isEmpty { return found }
    if !open.isEmpty { return open }
    return [.unknown(UndescribedPolicy(name: nil, reason: .notStated))]
  }

  private func published(
    _ name: String, described: [AWSAnswer.PolicyDescription]
  ) -> NamedPolicy {
    if let policy = catalogue.policy(named: name, of: .classic) { return .known(policy) }
    return described.first(where: \.isNegotiation).map(catalogue.classicPolicy)
      ?? .unknown(UndescribedPolicy(name: name, reason: .notInCatalogue))
  }
}
