import AWSInventory
import TLSFacts
import Testing

struct PolicyOverrideTests {
  private static func override(
    _ texts: String...
  ) throws -> (catalogue: PolicyCatalogue, warnings: [String]) {
    var catalogue = PolicyCatalogue.builtIn
    let warnings = catalogue.override(
      with: try texts.map { try AWSFile($0, name: "policies.json", expecting: .policies) })
    return (catalogue, warnings)
  }

  @Test(
    arguments: [
      (nil, [LoadBalancerType.application, .network]),
      (["application"], [.application]), (["network", "gateway"], [.network]),
      (["gateway"], []),
    ] as [([String]?, [LoadBalancerType])])
  func addsAPolicy(_ types: [String]?, _ expected: [LoadBalancerType]) throws {
    let (catalogue, warnings) = try Self.override(
      Answer.policy(
        "ELBSecurityPolicy-2030-01", protocols: ["TLSv1.3", "TLSv1.2", "TLSv1"],
        ["TLS_AES_128_GCM_SHA256", "AES128-SHA"], types: types))
    #expect(warnings.isEmpty)
    for type in LoadBalancerType.allCases {
      let policy = catalogue.policy(named: "ELBSecurityPolicy-2030-01", of: type)
      #expect((policy != nil) == expected.contains(type))
      guard let policy else { continue }
      #expect(policy.versions == [.tls10, .tls12, .tls13])
      // By priority, not in the order of the file.
      #expect(policy.suites == ["TLS_AES_128_GCM_SHA256", "AES128-SHA"])
      #expect(policy.usesServerOrder)
    }
  }

  /// Suites as older tables of AWS write them are those that logs name.
  @Test func takesNamesOfTLS13WithHyphens() throws {
    let (catalogue, warnings) = try Self.override(
      Answer.policy(
        "ELBSecurityPolicy-2030-01", protocols: ["TLSv1.3"],
        ["TLS-AES-256-GCM-SHA384", "TLS-NEW-SUITE"], types: ["network"]))
    let policy = try #require(catalogue.policy(named: "ELBSecurityPolicy-2030-01", of: .network))
    #expect(policy.suites == ["TLS_AES_256_GCM_SHA384", "TLS-NEW-SUITE"])
    #expect(policy.canNegotiate(.tls13, "TLS_AES_256_GCM_SHA384"))
    #expect(warnings.count == 1)
    #expect(warnings.first?.contains("('TLS-NEW-SUITE'); it is kept by its name") == true)
  }

  @Test func replacesAPolicyAndKeepsWhatIsPublishedAboutIt() throws {
    let name = "ELBSecurityPolicy-2016-08"
    let (catalogue, _) = try Self.override(
      Answer.policy(name, protocols: ["TLSv1.2"], ["AES128-SHA"], types: ["application"]))
    let policy = try #require(catalogue.policy(named: name, of: .application))
    #expect(policy.suites == ["AES128-SHA"])
    #expect(policy.facts == (try published(name, .application)).facts)
    for type in [LoadBalancerType.network, .classic] {
      let other = try #require(catalogue.policy(named: name, of: type))
      #expect(other.suites == (try published(name, type)).suites)
    }
  }

  @Test func replacesAPublishedPolicyOfClassicBalancers() throws {
    let name = "ELBSecurityPolicy-2016-08"
    let (catalogue, _) = try Self.override(
      Answer.description(
        name,
        [
          "Reference-Security-Policy": name, "Protocol-TLSv1.2": "true",
          "Server-Defined-Cipher-Order": "true", "AES256-SHA": "true", "AES128-SHA": "true",
        ]))
    let policy = try #require(catalogue.policy(named: name, of: .classic))
    #expect(policy.versions == [.tls12])
    #expect(policy.suites == ["AES256-SHA", "AES128-SHA"])
  }

  @Test func addsOwnPoliciesOfClassicBalancers() throws {
    let reference = "ELBSecurityPolicy-TLS-1-2-2017-01"
    let (catalogue, warnings) = try Self.override(
      Answer.description("own", ownAttributes),
      Answer.description("predefined", ["Reference-Security-Policy": reference]),
      Answer.description("sticky", kind: "LBCookieStickinessPolicyType", ["Expires": "60"]))
    #expect(warnings.isEmpty)
    let own = try #require(catalogue.policy(named: "own", of: .classic))
    #expect(own.versions == [.tls10, .tls12])
    let predefined = try #require(catalogue.policy(named: "predefined", of: .classic))
    #expect(predefined.suites == (try published(reference, .classic)).suites)
    #expect(catalogue.policies.count == PolicyCatalogue.builtIn.policies.count + 2)
  }

  @Test(arguments: [
    (
      Answer.policy("p", protocols: ["TLSv1.4", "TLSv1.2"], ["ROT13-SHA", "AES128-SHA"]),
      ["p lists a protocol that is not known here ('TLSv1.4')", "('ROT13-SHA')"]
    ),
    (Answer.policy("p", protocols: ["SSLv2", "TLSv1"], []), []),
    (
      Answer.description("TLS-1-2-2017-01", ["Protocol-TLSv1": "true"]),
      ["TLS-1-2-2017-01 is left out"]
    ),
    (Answer.description("own", ["AES128-SHA": "true"]), ["own lists no protocol version"]),
    (#"{"NextMarker": "abc", "SslPolicies": []}"#, ["one page of several"]),
  ])
  func warns(_ text: String, _ parts: [String]) throws {
    let (catalogue, warnings) = try Self.override(text)
    #expect(warnings.count == parts.count)
    for (warning, part) in zip(warnings, parts) {
      #expect(warning.hasPrefix("policies.json: "))
      #expect(warning.contains(part), "\(warning)")
    }
    // What is not understood is kept by its name.
    if let policy = catalogue.policy(named: "p", of: .network), !policy.suites.isEmpty {
      #expect(policy.suites == ["ROT13-SHA", "AES128-SHA"])
    }
    // A name never stands in for a published policy.
    #expect(
      catalogue.policy(named: "TLS-1-2-2017-01", of: .classic)
        == (try published("ELBSecurityPolicy-TLS-1-2-2017-01", .classic)))
  }
}
