import Testing

@testable import TLSFacts

/// The model of a handshake: single cases, and the breakage that was computed apart from it for
/// every client of the facts and every policy.
@Suite struct NegotiationTests {
  private func policy(
    _ versions: [TLSVersion], _ suites: [String], usesServerOrder: Bool = true
  ) -> SecurityPolicy {
    SecurityPolicy(
      name: "custom", types: [.classic], versions: versions, suites: suites,
      usesServerOrder: usesServerOrder)
  }

  @Test func `the highest common version decides, and no lower one is tried`() {
    let policy = policy([.tls10, .tls12], ["ECDHE-RSA-AES128-GCM-SHA256", "AES128-SHA"])
    let gcm = "ECDHE-RSA-AES128-GCM-SHA256"
    let cases: [(Hello, HandshakeResult)] = [
      (Hello(versions: .ssl3 ... .ssl3, suites: ["AES128-SHA"]), .noCommonVersion),
      (Hello(versions: .tls13 ... .tls13, suites: [gcm]), .noCommonVersion),
      (
        Hello(versions: .tls10 ... .tls11, suites: ["AES128-SHA"]),
        .agreed(.tls10, suite: "AES128-SHA")
      ),
      (Hello(versions: .tls10 ... .tls11, suites: [gcm]), .noCommonSuite(.tls10)),
      (
        Hello(versions: .tls10 ... .tls13, suites: ["AES128-SHA", gcm]), .agreed(.tls12, suite: gcm)
      ),
    ]
    for (hello, result) in cases {
      #expect(policy.negotiate(hello, certificates: [.rsa]) == result)
    }
  }

  @Test func `the order is the policy's, or the client's where the policy has none`() {
    let (first, second) = ("AES128-SHA", "AES256-SHA")
    let hello = Hello(versions: .tls12 ... .tls12, suites: [second, first])
    let server = policy([.tls12], [first, second])
    let client = policy([.tls12], [first, second], usesServerOrder: false)
    #expect(server.negotiate(hello, certificates: [.rsa]) == .agreed(.tls12, suite: first))
    #expect(client.negotiate(hello, certificates: [.rsa]) == .agreed(.tls12, suite: second))
  }

  @Test func `a suite needs the key of its certificate`() {
    let suites = ["ECDHE-ECDSA-AES128-SHA", "ECDHE-RSA-AES128-SHA"]
    let (policy, hello) = (
      policy([.tls12], suites), Hello(versions: .tls12 ... .tls12, suites: suites)
    )
    for (keys, result) in [
      ([.rsa], .agreed(.tls12, suite: suites[1])), ([.ecdsa], .agreed(.tls12, suite: suites[0])),
      ([.rsa, .ecdsa], .agreed(.tls12, suite: suites[0])), ([], .noCommonSuite(.tls12)),
    ] as [(Set<CertificateKey>, HandshakeResult)] {
      #expect(policy.negotiate(hello, certificates: keys) == result)
    }
  }

  @Test func `suites are known by any name`() {
    let policy = policy([.tls10], ["EDH-RSA-DES-CBC3-SHA"])
    let hello = Hello(versions: .tls10 ... .tls10, suites: ["DHE-RSA-DES-CBC3-SHA"])
    #expect(policy.negotiate(hello, certificates: [.rsa]).isAgreed)
  }

  @Test func `groups decide only at the strict policies, and there for every suite that needs one`()
    throws
  {
    let strict = try PolicyCatalogue.builtIn.find("TLS13-1-2-Ext0-RFC9151-FIPS-2023-07")[0]
    #expect(strict.restrictsGroups)
    let common = ["ECDHE-RSA-AES256-GCM-SHA384", "AES256-GCM-SHA384"]
    var hello = Hello(versions: .tls12 ... .tls12, suites: [common[0]], groups: [.secp256r1])
    #expect(strict.negotiate(hello, certificates: [.rsa]) == .noCommonGroup)
    hello.suites = common
    #expect(
      strict.negotiate(hello, certificates: [.rsa]) == .agreed(.tls12, suite: common[1]))
    hello.groups = nil
    #expect(
      strict.negotiate(hello, certificates: [.rsa]) == .agreed(.tls12, suite: common[0]))
    let restricting = SecurityPolicy.all.filter(\.restrictsGroups)
    #expect(Set(restricting.compactMap(\.facts?.family)) == ["RFC9151", "CNSA2"])
    #expect(restricting.count == 5)
  }

  /// The reasons of the file, as results.
  private func result(_ reason: String) throws -> HandshakeResult {
    if reason == "no common protocol version" { return .noCommonVersion }
    if reason == "no common key exchange group (inferred)" { return .noCommonGroup }
    let words = reason.split(separator: " ").map(String.init)
    let version = words.lazy.compactMap(TLSVersion.init(rawValue:)).first
    return .noCommonSuite(try #require(version))
  }

  @Test(arguments: CertificateKey.allCases)
  func `breakage is as it was computed for every client and policy`(_ key: CertificateKey) throws {
    let policies = SecurityPolicy.all.filter { !$0.types.isEmpty }
    let profiles = try LegacyClients.read().profiles
    #expect(profiles.count == 85)
    var failures = 0
    for (id, profile) in profiles {
      let versions = profile.protocols.compactMap(TLSVersion.init(rawValue:))
      let lowest = try #require(versions.first)
      let highest = try #require(versions.last)
      let hello = Hello(
        versions: lowest...highest, suites: profile.ciphers,
        groups: profile.groups.compactMap(KeyExchangeGroup.init(anySpelling:)))
      var wanted: [String: HandshakeResult] = [:]
      for (reason, names) in profile.simulatedIncompatiblePolicies[key.rawValue] ?? [:] {
        for name in names { wanted[name] = try result(reason) }
      }
      failures += wanted.count
      for policy in policies {
        var name = policy.name
        if name.hasSuffix("-2015-05") {
          name += policy.types == [.classic] ? " (classic)" : " (application/network)"
        }
        let result = policy.negotiate(hello, certificates: [key])
        if let failure = wanted.removeValue(forKey: name) {
          #expect(result == failure, "\(id) \(name)")
        } else {
          #expect(result.isAgreed, "\(id) \(name)")
        }
      }
      #expect(wanted.isEmpty, "\(id): \(wanted.keys)")
    }
    #expect(failures == (key == .rsa ? 1307 : 1626))
  }
}
