import TLSFacts

/// Policies that nobody published.
enum CustomPolicies {
  /// A custom policy of a Classic balancer: any versions up to TLS 1.2, gaps among them, any suites
  /// in any order, and the client's order every third time.
  static func classic(using random: inout some RandomNumberGenerator) -> SecurityPolicy {
    let known = Set(PolicyCatalogue.builtIn.policies(of: .classic).flatMap(\.suites)).sorted()
    let number = Int.random(in: 1...24, using: &random)
    return policy(
      "custom", of: [.classic], versions: [.ssl3, .tls10, .tls11, .tls12],
      suites: Array(known.shuffled(using: &random).prefix(number)), using: &random)
  }

  /// A policy with few of few suites, in which every rule has its case: two that TLS 1.3 has, one
  /// from TLS 1.2 on, one up to TLS 1.0, and one for each key of a certificate.
  ///
  /// `more` are suites that it may have besides.
  static func small(
    with more: [String] = [], using random: inout some RandomNumberGenerator
  ) -> SecurityPolicy {
    let few = [
      "TLS_AES_128_GCM_SHA256", "TLS_AES_256_GCM_SHA384", "ECDHE-RSA-AES128-GCM-SHA256",
      "ECDHE-ECDSA-AES128-SHA", "AES128-SHA", "DHE-DSS-AES128-SHA", "EXP-RC4-MD5",
    ]
    let suites = (few + more).shuffled(using: &random)
    return policy(
      "small", of: [.application], versions: TLSVersion.allCases,
      suites: Array(suites.prefix(.random(in: 1...(5 + more.count), using: &random))),
      using: &random)
  }

  private static func policy(
    _ name: String, of types: [LoadBalancerType], versions: [TLSVersion], suites: [String],
    using random: inout some RandomNumberGenerator
  ) -> SecurityPolicy {
    let number = Int.random(in: 1...versions.count, using: &random)
    let alternatives = Bool.random(using: &random) ? [suites.shuffled(using: &random)] : []
    return SecurityPolicy(
      name: name, types: types,
      versions: Array(versions.shuffled(using: &random).prefix(number)), suites: suites,
      alternativeOrders: alternatives,
      usesServerOrder: Int.random(in: 0..<3, using: &random) > 0)
  }

  /// Every set that holds all of `required` and nothing but `possible`.
  static func sets(from required: UInt64, to possible: UInt64) -> [UInt64] {
    let free = possible & ~required
    var sets: [UInt64] = []
    var extra = free
    while true {
      sets.append(required | extra)
      if extra == 0 { return sets }
      extra = (extra - 1) & free
    }
  }
}
