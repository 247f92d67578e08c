import Testing

@testable import TLSFacts

@Suite struct UnknownPolicyNameTests {
  private let catalogue = PolicyCatalogue.builtIn

  @Test(arguments: [
    ("", "", 0), ("abc", "abc", 0), ("abc", "", 3), ("tsl", "tls", 1), ("kitten", "sitting", 3),
    ("ca", "abc", 3), ("1-2", "1-3", 1),
  ])
  func distance(_ first: String, _ second: String, _ wanted: Int) {
    #expect(editDistance(first, second) == wanted)
    #expect(editDistance(second, first) == wanted)
  }

  @Test(arguments: [
    "ELBSecurityPolicy-TLS13-1-2-Res-2021-06", "TLS13-1-2-Res-2021-06", "tls13-1-2-res-2021-06",
    "elbsecuritypolicy-TLS13-1-2-RES-2021-06",
  ])
  func anySpelling(_ name: String) throws {
    let found = try catalogue.find(name, on: .application)
    #expect(found.map(\.name) == ["ELBSecurityPolicy-TLS13-1-2-Res-2021-06"])
  }

  @Test func otherNames() throws {
    let policy = try catalogue.find("ELBSample-ELBDefaultNegotiationPolicy", on: .classic)[0]
    #expect(policy.name == "ELBSample-ELBDefaultCipherPolicy")
  }

  @Test(arguments: [
    ("ELBSecurityPolicy-TLS13-1-2-Res-2021-60", "ELBSecurityPolicy-TLS13-1-2-Res-2021-06"),
    ("TSL-1-1-2017-01", "ELBSecurityPolicy-TLS-1-1-2017-01"),
    ("TLS-1-2", "ELBSecurityPolicy-TLS-1-2-2017-01"),
    ("2016-8", "ELBSecurityPolicy-2016-08"),
    ("FS-1-2-Res-2020", "ELBSecurityPolicy-FS-1-2-Res-2020-10"),
  ])
  func nearest(_ name: String, _ wanted: String) throws {
    let suggestions = catalogue.suggestions(for: name)
    #expect(suggestions.first == wanted)
    #expect(suggestions.count <= 3)
    #expect(throws: UnknownPolicyName.self) { try catalogue.find(name) }
  }

  @Test func everySuggestionIsOffered() {
    for policy in catalogue.policies {
      for type in LoadBalancerType.allCases {
        for name in catalogue.suggestions(for: policy.name + "x", type: type) {
          #expect(catalogue.policy(named: name, of: type) != nil)
        }
      }
    }
  }

  @Test(arguments: [
    (
      "TLS-1-2-Ext-2018-06", LoadBalancerType.classic,
      "Classic balancers do not offer the policy 'TLS-1-2-Ext-2018-06'; Application and Network "
        + "balancers do (only as a custom policy: Classic does not offer this predefined policy)"
    ),
    (
      "TSL-1-1-2017-01", nil,
      "no security policy is named 'TSL-1-1-2017-01' (misspelling of "
        + "ELBSecurityPolicy-TLS-1-1-2017-01); the nearest names are "
        + "ELBSecurityPolicy-TLS-1-1-2017-01"
    ),
    ("2014-10", .network, "Network balancers do not offer the policy '2014-10'; Classic balancers"),
    ("nonsense", nil, "no security policy is named 'nonsense'; 'elbtls policies list' names all"),
    ("nonsense", .classic, "no security policy is named 'nonsense' on Classic balancers; "),
  ])
  func sentence(_ name: String, _ type: LoadBalancerType?, _ wanted: String) {
    do throws(UnknownPolicyName) {
      _ = try catalogue.find(name, on: type)
      Issue.record("found \(name)")
    } catch {
      #expect(error.description.hasPrefix(wanted), "\(error)")
      #expect(!error.description.lowercased().contains("safe"))
    }
  }
}
