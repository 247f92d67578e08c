import TLSFacts
import Testing

@testable import TLSFindings

/// Which of two policies is the tighter one, by what decides first.
@Suite struct PolicyOrderTests {
  private static let modern = ["TLS_AES_128_GCM_SHA256", "TLS_AES_256_GCM_SHA384"]
  private static let forward = ["ECDHE-RSA-AES128-GCM-SHA256", "ECDHE-RSA-AES128-SHA256"]

  private static func policy(
    _ name: String = "own", _ versions: [TLSVersion] = [.tls12], _ suites: [String] = forward
  ) -> SecurityPolicy {
    SecurityPolicy(name: name, types: [.network], versions: versions, suites: suites)
  }

  @Test(arguments: [
    // The lowest version, whatever else.
    (policy("a", [.tls13], modern), policy("b", [.tls12], Array(modern.prefix(1)))),
    (policy("z", [.tls12], ["AES128-SHA"] + forward), policy("a", [.tls11, .tls12], modern)),
    // Forward secrecy, ahead of AEAD and the number of suites.
    (policy("z", [.tls12], forward), policy("a", [.tls12], ["AES128-GCM-SHA256"])),
    // AEAD, ahead of the number of suites.
    (policy("z", [.tls12, .tls13], modern), policy("a", [.tls12], Array(forward.suffix(1)))),
    // Fewer suites.
    (policy("z", [.tls12], Array(forward.suffix(1))), policy("a", [.tls12], forward)),
    // Post-quantum before its twin, behind a policy with fewer suites.
    (policy("own-PQ-2"), policy("own-1")),
    (policy("z", [.tls12], Array(forward.suffix(1))), policy("a-PQ-1")),
    // The name, so that there is one order.
    (policy("a"), policy("b")),
    // A suite that is not known has neither.
    (
      policy("z", [.tls12], ["AES128-SHA", "AES256-SHA"]),
      policy("a", [.tls12], ["?", "??", "???"])
    ),
  ]) func `the tighter one comes first`(tight: SecurityPolicy, loose: SecurityPolicy) {
    #expect(PolicyTightness(tight) < PolicyTightness(loose))
    #expect(!(PolicyTightness(loose) < PolicyTightness(tight)))
  }

  @Test func `a policy is not tighter than itself`() {
    let policy = PolicyTightness(PolicyOrderTests.policy())
    #expect(!(policy < policy))
  }

  /// The published ones that people move between.
  @Test func `known policies`() throws {
    let tightestFirst = [
      "TLS13-1-3-PQ-2025-09", "TLS13-1-3-2021-06", "FS-1-2-Res-2020-10",
      "TLS13-1-2-Res-PQ-2025-09", "TLS13-1-2-Res-2021-06", "FS-1-2-Res-2019-08",
      "TLS13-1-2-PQ-2025-09", "TLS13-1-2-2021-06", "FS-1-2-2019-08", "TLS-1-2-2017-01",
      "TLS13-1-2-Ext1-2021-06", "TLS13-1-2-Ext2-2021-06", "FS-1-1-2019-08", "TLS-1-1-2017-01",
      "TLS13-1-1-2021-06", "FS-2018-06", "2015-05", "2016-08", "TLS13-1-0-2021-06",
    ]
    let policies = try tightestFirst.map {
      try #require(PolicyCatalogue.builtIn.policy(named: $0, of: .application))
    }
    let sorted = policies.reversed().sorted { PolicyTightness($0) < PolicyTightness($1) }
    #expect(sorted.map(\.name) == policies.map(\.name))
  }
}
