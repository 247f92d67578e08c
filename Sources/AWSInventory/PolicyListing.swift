import TLSFacts

/// A security policy as an answer lists it, in AWS's spellings.
struct PolicyListing {
  let name: String
  let types: [LoadBalancerType]
  let protocols: [String]
  /// The suites, the most preferred first: by the names of logs, else as listed.
  let suites: [String]
  let usesServerOrder: Bool

  /// A policy of ALB and NLB. Older versions of the CLI print no types: then it is both.
  init(_ policy: AWSAnswer.SSLPolicy) {
    name = policy.name
    types = policy.types.map { $0.compactMap(LoadBalancerType.init) } ?? [.application, .network]
    protocols = policy.protocols
    // Of equal priorities the first listed goes first.
    suites = policy.ciphers.enumerated()
      .sorted { ($0.element.priority, $0.offset) < ($1.element.priority, $1.offset) }
      .map { PolicyListing.loggedName(of: $0.element.name) }
    usesServerOrder = true
  }

  /// A policy of a Classic balancer: what is not set is off, and the order of the list is that of
  /// the preference (Classic user guide, "SSL negotiation configurations").
  init(_ description: AWSAnswer.PolicyDescription) {
    let prefix = "Protocol-"
    let isSet = (description.attributes ?? []).filter { $0.value?.lowercased() == "true" }
      .map(\.name)
    name = description.name
    types = [.classic]
    protocols = isSet.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
    suites = isSet.filter { !$0.hasPrefix(prefix) && $0 != PolicyListing.serverOrder }
      .map(PolicyListing.loggedName)
    usesServerOrder = isSet.contains(PolicyListing.serverOrder)
  }

  private static let serverOrder = "Server-Defined-Cipher-Order"

  /// The name by which a suite is logged; that of one that is not known stays as it is.
  private static func loggedName(of suite: String) -> String {
    CipherSuite.named(suite)?.name ?? suite
  }

  /// The policy; nil where no known version or type is left of it.
  var policy: SecurityPolicy? {
    let versions = Set(protocols.compactMap(TLSVersion.init(anySpelling:)))
    guard !versions.isEmpty, !types.isEmpty else { return nil }
    return SecurityPolicy(
      name: name, types: types, versions: versions.sorted(), suites: suites,
      usesServerOrder: usesServerOrder)
  }

  /// What of it is not understood.
  var warnings: [String] {
    // Gateway balancers negotiate nothing.
    guard !types.isEmpty else { return [] }
    var warnings: [String] = []
    // SSL 2.0 is left out on purpose: no client of this century speaks it.
    let protocols = protocols.filter {
      TLSVersion(anySpelling: $0) == nil && !$0.lowercased().hasPrefix("sslv2")
    }
    if !protocols.isEmpty {
      warnings.append(
        "policy \(name) lists a protocol that is not known here (\(quoted(protocols))); "
          + "it is left out")
    }
    let suites = suites.filter { CipherSuite.named($0) == nil }
    if !suites.isEmpty {
      warnings.append(
        "policy \(name) lists a suite that is not known here (\(quoted(suites))); "
          + "it is kept by its name")
    }
    return warnings
  }

  private func quoted(_ names: [String]) -> String {
    names.map { "'\($0)'" }.joined(separator: ", ")
  }
}

extension AWSAnswer.PolicyDescription {
  /// Whether a name is one that only AWS's own policies have: those of custom ones must not begin
  /// so.
  static func isPublished(_ name: String) -> Bool {
    name.hasPrefix("ELBSecurityPolicy-") || name.hasPrefix("ELBSample-")
  }
}
