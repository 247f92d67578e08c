import Testing

@testable import TLSFacts

/// What holds for every policy of AWS, whatever the sources say: a slip of the pen in the data would
/// break one of these.
@Suite struct PolicyInvariantTests {
  @Test func `a name and a type of balancer name one policy`() {
    for type in LoadBalancerType.allCases {
      let names = PolicyCatalogue.builtIn.policies(of: type).map(\.name)
      #expect(Set(names).count == names.count)
    }
  }

  @Test(arguments: SecurityPolicy.all)
  func `versions are a range and suites fit them`(_ policy: SecurityPolicy) {
    let missing = TLSVersion.allCases.filter { version in
      policy.versions.contains { $0 < version } && policy.versions.contains { version < $0 }
        && !policy.versions.contains(version)
    }
    #expect(missing.isEmpty)
    #expect(policy.versions == policy.versions.sorted())
    #expect(Set(policy.suites).count == policy.suites.count)
    let suites = policy.suites.compactMap(CipherSuite.named)
    #expect(suites.count == policy.suites.count)
    let modern = suites.filter { $0.keyExchange == .tls13 }.map(\.name)
    #expect(modern.isEmpty != policy.versions.contains(.tls13))
    #expect((modern.count == suites.count) == (policy.versions == [.tls13]))
    #expect(Array(policy.suites.prefix(modern.count)) == modern)
    for order in policy.alternativeOrders { #expect(Set(order) == Set(policy.suites)) }
    if !policy.name.hasPrefix("ELBSample") {
      for suite in suites { #expect(policy.versions.contains(where: suite.isUsable)) }
    }
    #expect(!policy.isFIPS || !policy.suites.contains { $0.contains("CHACHA20") })
    #expect(!policy.name.contains("-FS-") || policy.hasForwardSecrecyOnly)
    #expect(policy.usesServerOrder || policy.types == [.classic])
    for source in policy.facts?.sources ?? [] { #expect(PolicySource.withID(source) != nil) }
  }

  @Test(arguments: SecurityPolicy.all)
  func `the name tells the lowest version`(_ policy: SecurityPolicy) {
    guard let digit = policy.name.firstMatch(of: /-(?:TLS13|TLS|FS)-1-([0-3])/)?.1 else { return }
    #expect(policy.versions[0].name == "TLSv1.\(digit)")
  }

  @Test(arguments: ["1-3", "1-2", "1-2-Res", "1-2-Ext1", "1-2-Ext2", "1-1", "1-0"])
  func `twins differ in what their names say`(_ name: String) throws {
    func suites(_ suffix: String) -> Set<String>? {
      PolicyCatalogue.builtIn.policies(named: "TLS13-\(name)-\(suffix)").first.map {
        Set($0.suites)
      }
    }
    let plain = try #require(suites("2021-06"))
    let fips = plain.subtracting(["TLS_CHACHA20_POLY1305_SHA256"])
    #expect(suites("FIPS-2023-04") == fips)
    if name != "1-1" {
      #expect(suites("PQ-2025-09") == plain)
      #expect(suites("FIPS-PQ-2025-09") == fips)
    }
  }

  @Test func `2015-05 is another policy on Classic balancers`() throws {
    let catalogue = PolicyCatalogue.builtIn
    let classic = try catalogue.find("2015-05", on: .classic)[0]
    let network = try catalogue.find("2015-05", on: .network)[0]
    #expect(Set(classic.suites).subtracting(network.suites) == ["DES-CBC3-SHA"])
    #expect(try catalogue.find("ELBSECURITYPOLICY-2015-05").count == 2)
  }
}
