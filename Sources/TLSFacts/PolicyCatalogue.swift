/// The security policies that are known: AWS's own as of the data's date, and those that an operator
/// adds or puts in their place.
public struct PolicyCatalogue: Sendable {
  /// All policies, in the order of AWS's pages; those of an operator behind them.
  public private(set) var policies: [SecurityPolicy]

  /// The policies that AWS publishes.
  public static let builtIn = PolicyCatalogue(policies: SecurityPolicy.all)

  /// Makes a catalogue of these policies alone.
  public init(policies: [SecurityPolicy]) {
    self.policies = policies
  }

  /// The policies that a type of balancer offers.
  public func policies(of type: LoadBalancerType) -> [SecurityPolicy] {
    policies.filter { $0.types.contains(type) }
  }

  /// The policy of a name, in any case and with or without `ELBSecurityPolicy-`, on a type of
  /// balancer; nil where that type does not offer it.
  public func policy(named name: String, of type: LoadBalancerType) -> SecurityPolicy? {
    policies(named: name).first { $0.types.contains(type) }
  }

  /// The policies of a name: more than one where types of balancers differ.
  public func policies(named name: String) -> [SecurityPolicy] {
    let wanted = PolicyCatalogue.key(name)
    return policies.filter { policy in
      PolicyCatalogue.key(policy.name) == wanted
        || policy.facts?.otherNames.contains { PolicyCatalogue.key($0) == wanted } ?? false
    }
  }

  /// Puts policies in the place of those with their name on their types of balancer, or adds them.
  ///
  /// What is published about a policy stays known where only its versions and suites are replaced.
  public mutating func override(with others: [SecurityPolicy]) {
    for policy in others {
      let known = policies(named: policy.name).first {
        !Set($0.types).isDisjoint(with: policy.types)
      }
      policies = policies.compactMap { old in
        guard PolicyCatalogue.key(old.name) == PolicyCatalogue.key(policy.name) else { return old }
        let left = old.types.filter { !policy.types.contains($0) }
        if left.count == old.types.count { return old }
        return left.isEmpty ? nil : old.with(types: left, facts: old.facts)
      }
      policies.append(policy.with(types: policy.types, facts: policy.facts ?? known?.facts))
    }
  }

  /// A name without what may be left out: case, and the beginning that nearly all names share.
  static func key(_ name: String) -> String {
    let lowered = name.lowercased()
    return lowered.hasPrefix("elbsecuritypolicy-")
      ? String(lowered.dropFirst("elbsecuritypolicy-".count)) : lowered
  }
}

extension SecurityPolicy {
  fileprivate func with(types: [LoadBalancerType], facts: PolicyFacts?) -> SecurityPolicy {
    SecurityPolicy(
      name: name, types: types, versions: versions, suites: suites,
      alternativeOrders: alternativeOrders, usesServerOrder: usesServerOrder, facts: facts)
  }
}
