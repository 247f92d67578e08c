import TLSFacts
import Testing

@testable import TLSFindings

/// Which policies may be in force, by the pairs that were seen.
@Suite struct PolicyInferenceTests {
  @Test(
    arguments: [
      // One pair that only the policies with TLS 1.0 can produce.
      ([("TLSv1.0", "AES128-SHA")], .application, "2016-08", "TLS13-1-2-2021-06", false),
      // Together they leave out what has the one and not the other.
      (
        [("TLSv1.3", "TLS_AES_128_GCM_SHA256"), ("TLSv1.2", "ECDHE-RSA-AES128-SHA")], .network,
        "TLS13-1-2-Ext2-2021-06", "TLS13-1-2-2021-06", false
      ),
      // A line without a suite tells nothing.
      ([("TLSv1.0", "(NONE)")], .application, "TLS13-1-3-2021-06", "", false),
      ([], .network, "TLS13-1-3-2021-06", "", false),
      // A Classic balancer may have a custom policy.
      ([("TLSv1.2", "AES128-SHA")], .classic, "2016-08", "2011-08", true),
    ] as [([(String, String)], LoadBalancerType, String, String, Bool)])
  func candidates(
    pairs: [(String, String)], type: LoadBalancerType, includes: String, excludes: String,
    mayBeCustom: Bool
  ) throws {
    let present = PolicyInference.present(
      for: pairs.map { (version: $0.0, suite: $0.1) }, type: type, in: .builtIn)
    let names = present.candidates.map(\.name)
    #expect(names.contains("ELBSecurityPolicy-" + includes))
    #expect(!names.contains("ELBSecurityPolicy-" + excludes))
    #expect(present.mayBeCustom == mayBeCustom)
    #expect(present.doubt == .policy)
  }

  /// What no published policy can produce leaves a custom one.
  @Test(arguments: [("TLSv1.2", "NEW"), ("QUICv1", "AES128-SHA"), ("SSLv3", "AES128-SHA")])
  func none(version: String, suite: String) {
    let present = PolicyInference.present(
      for: [(version: version, suite: suite)], type: .application, in: .builtIn)
    #expect(present == PresentPolicy(candidates: [], mayBeCustom: true))
  }
}
