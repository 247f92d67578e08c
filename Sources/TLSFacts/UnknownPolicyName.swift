/// The name of a policy that is not in the catalogue, or not for the type of balancer.
///
/// Nothing can be said about what such a policy would do to a client, so this ends a run.
public struct UnknownPolicyName: Error, Sendable, Equatable, CustomStringConvertible {
  /// The name as it was written.
  public var name: String
  /// The type of balancer that it was looked for on; nil where any would do.
  public var type: LoadBalancerType?
  /// The types of balancer that do offer a policy of that name.
  public var otherTypes: [LoadBalancerType]
  /// What is known of the name, as part of a sentence; nil where nothing is.
  public var verdict: String?
  /// The nearest names, the nearest first.
  public var suggestions: [String]

  /// One sentence: what is wrong, what is known, and the nearest names.
  public var description: String {
    var text = "no security policy is named '\(name)'"
    if let type, !otherTypes.isEmpty {
      let others = otherTypes.map(\.title).joined(separator: " and ")
      text = "\(type.title) balancers do not offer the policy '\(name)'; \(others) balancers do"
    } else if let type {
      text += " on \(type.title) balancers"
    }
    if let verdict { text += " (\(verdict))" }
    return suggestions.isEmpty
      ? "\(text); 'elbtls policies list' names all"
      : "\(text); the nearest names are \(suggestions.joined(separator: ", "))"
  }
}

extension PolicyCatalogue {
  /// At most three policies that a name may have been meant for, the nearest first.
  public func suggestions(for name: String, type: LoadBalancerType? = nil) -> [String] {
    let offered = type.map(policies(of:)) ?? policies.filter { !$0.types.isEmpty }
    let wanted = PolicyCatalogue.key(name)
    let keys = offered.map { PolicyCatalogue.key($0.name) }
    return nearestNames(to: wanted, among: keys.filter { $0 != wanted }).compactMap { key in
      offered.first { PolicyCatalogue.key($0.name) == key }?.name
    }
  }

  /// The policies of a name, on a type of balancer or on any.
  ///
  /// - Returns: At least one policy; with a type exactly one.
  /// - Throws: `UnknownPolicyName`, which names the nearest ones.
  public func find(
    _ name: String, on type: LoadBalancerType? = nil
  ) throws(UnknownPolicyName) -> [SecurityPolicy] {
    let named = policies(named: name)
    guard let type else {
      if !named.isEmpty { return named }
      throw unknown(name, on: nil)
    }
    guard let policy = named.first(where: { $0.types.contains(type) }) else {
      throw unknown(name, on: type)
    }
    return [policy]
  }

  private func unknown(_ name: String, on type: LoadBalancerType?) -> UnknownPolicyName {
    let types = policies(named: name).flatMap(\.types)
    return UnknownPolicyName(
      name: name, type: type, otherTypes: LoadBalancerType.allCases.filter(types.contains),
      verdict: MistakenPolicyName.named(name, type: type)?.verdict,
      suggestions: suggestions(for: name, type: type))
  }
}
