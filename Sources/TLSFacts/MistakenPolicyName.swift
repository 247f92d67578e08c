/// A name that people write for a security policy and that is none, or none of that type of
/// balancer.
///
/// Source: `facts/security-policies.json`.
public struct MistakenPolicyName: Sendable {
  /// The name as it was seen.
  public let name: String
  /// The types of balancer on which it is a mistake; empty where it is one on all.
  public let types: [LoadBalancerType]
  /// Where it was seen.
  public let seenIn: String
  /// What is known about it: `misspelling of …`.
  public let verdict: String

  /// What is known of a name, in any case and with or without `ELBSecurityPolicy-`.
  public static func named(_ name: String, type: LoadBalancerType?) -> MistakenPolicyName? {
    let wanted = PolicyCatalogue.key(name)
    return all.first { mistake in
      PolicyCatalogue.key(mistake.name) == wanted
        && (mistake.types.isEmpty || type.map(mistake.types.contains) ?? false)
    }
  }
}
