import TLSFacts
import Testing

@testable import TLSFindings

/// Verdicts with their reasons, by the published policies and by custom ones.
@Suite struct PolicyMoveTests {
  static let gcm = PairProofTests.gcm
  static let cbc = PairProofTests.cbc

  static func policy(_ name: String, _ type: LoadBalancerType = .application) throws
    -> SecurityPolicy
  {
    try #require(
      PolicyCatalogue.builtIn.policy(named: name, of: type)
        ?? PolicyCatalogue.builtIn.policies(named: name).first)
  }

  static func custom(_ versions: [TLSVersion], _ suites: [String]) -> SecurityPolicy {
    SecurityPolicy(name: "custom", types: [.classic], versions: versions, suites: suites)
  }

  /// Pairs with what a published move does to them.
  @Test(
    arguments: [
      ("TLS13-1-2-2021-06", "TLS13-1-2-Res-2021-06", "TLSv1.2", gcm, .pairKept),
      ("TLS13-1-2-2021-06", "TLS13-1-2-Res-2021-06", "tlsv12", gcm, .pairKept),
      // AES-128 with CBC stands ahead of AES-256 with GCM.
      (
        "TLS13-1-2-2021-06", "TLS13-1-2-Res-2021-06", "TLSv1.2", "ECDHE-RSA-AES128-SHA256",
        .otherSuiteNeeded
      ),
      (
        "TLS13-1-2-2021-06", "TLS13-1-2-Res-2021-06", "TLSv1.2", "ECDHE-RSA-AES256-SHA384",
        .suiteDropped
      ),
      ("2016-08", "TLS13-1-2-2021-06", "TLSv1.0", cbc, .versionDropped),
      ("2016-08", "TLS13-1-2-Ext2-2021-06", "TLSv1.2", cbc, .pairKept),
      ("2016-08", "TLS13-1-2-RFC9151-INTEROP1-FIPS-2023-07", "TLSv1.2", gcm, .pairKept),
      // Here the mandatory suite of TLS 1.3 is not.
      (
        "2016-08", "TLS13-1-2-CNSA2-INTEROP2-FIPS-PQ-2026-07", "TLSv1.2",
        "ECDHE-RSA-AES256-GCM-SHA384", .newerVersionUntested
      ),
      ("TLS13-1-2-2021-06", "2016-08", "TLSv1.3", "TLS_AES_128_GCM_SHA256", .otherVersionNeeded),
      (
        "TLS13-1-2-2021-06", "TLS13-1-3-2021-06", "TLSv1.3", "TLS_AES_256_GCM_SHA384", .pairKept
      ),
      // The mandatory suite stands ahead: this client lacks it, or has an order of its own.
      (
        "TLS13-1-2-2021-06", "TLS13-1-3-FIPS-2023-04", "TLSv1.3", "TLS_CHACHA20_POLY1305_SHA256",
        .otherSuiteNeeded
      ),
      ("TLS13-1-2-2021-06", "TLS13-1-2-Res-2021-06", "TLSv1.1", cbc, .notFromPresentPolicy),
      ("TLS13-1-2-2021-06", "TLS13-1-2-Res-2021-06", "TLSv1.2", "(NONE)", .suiteNone),
      ("TLS13-1-2-2021-06", "TLS13-1-2-Res-2021-06", "QUICv1", gcm, .unknownVersion),
      ("TLS13-1-2-2021-06", "TLS13-1-2-Res-2021-06", "TLSv1.2", "NEW", .unknownSuite),
      // Strict about groups, keys and signatures: never sure to keep, sure to break.
      (
        "TLS13-1-2-2021-06", "TLS13-1-3-RFC9151-FIPS-2023-07", "TLSv1.3", "TLS_AES_256_GCM_SHA384",
        .parametersNotLogged
      ),
      (
        "TLS13-1-2-2021-06", "TLS13-1-3-RFC9151-FIPS-2023-07", "TLSv1.2", gcm, .versionDropped
      ),
    ] as [(String, String, String, String, PairReason)])
  func published(from: String, to: String, version: String, suite: String, reason: PairReason)
    throws
  {
    let move = try PolicyMove(from: PresentPolicy(Self.policy(from)), to: Self.policy(to))
    #expect(move.verdict(version: version, suite: suite) == PairVerdict(reason))
  }

  /// A suite in an operator's policy that nobody knows may serve, and proves nothing.
  @Test(
    arguments: [
      (["NEW"], [.tls10], .otherSuiteNeeded), (["NEW"], [.tls12], .otherVersionNeeded),
      (["TLS_NEW"], [.tls10], .suiteDropped), (["TLS_NEW"], [.tls13], .otherVersionNeeded),
      (["TLS_RSA_WITH_NEW"], [.tls13], .versionDropped),
      (["TLS_RSA_WITH_NEW"], [.tls10], .otherSuiteNeeded),
    ] as [([String], [TLSVersion], PairReason)])
  func unknownSuites(suites: [String], versions: [TLSVersion], reason: PairReason) {
    let present = PresentPolicy(Self.custom([.tls10], [Self.cbc]))
    let move = PolicyMove(from: present, to: Self.custom(versions, suites))
    #expect(move.verdict(version: "TLSv1.0", suite: Self.cbc) == PairVerdict(reason))
  }

  /// What several candidates say together, by what may be in force.
  @Test(
    arguments: [
      // Each has the suite and the same newer versions; both agree.
      (["2016-08", "TLS-1-1-2017-01"], false, .policy, "FS-1-2-2019-08", gcm, .pairKept),
      // Only the first can have produced it.
      (
        ["2016-08", "FS-1-2-2019-08"], false, .policy, "TLS-1-2-2017-01", cbc,
        .presentPoliciesDisagree
      ),
      (["2016-08", "FS-1-2-2019-08"], false, .listener, "TLS-1-2-Ext-2018-06", cbc, .pairKept),
      // None can.
      (["FS-1-2-2019-08"], false, .policy, "TLS-1-2-Ext-2018-06", cbc, .notFromPresentPolicy),
      (["FS-1-2-2019-08"], true, .policy, "TLS-1-2-Ext-2018-06", cbc, .notFromPresentPolicy),
      // A custom policy proves nothing to be lacking: breaks becomes at risk, keeps may stay.
      (["2016-08"], false, .policy, "TLS13-1-3-2021-06", cbc, .otherVersionNeeded),
      ([], true, .policy, "TLS13-1-3-2021-06", cbc, .otherVersionNeeded),
      ([], true, .policy, "TLS-1-2-Ext-2018-06", cbc, .pairKept),
      ([], true, .policy, "TLS13-1-2-Res-2021-06", cbc, .otherSuiteNeeded),
      ([], true, .policy, "TLS13-1-2-Ext2-2021-06", cbc, .pairKept),
      ([], true, .policy, "2016-08", "TLS_AES_128_GCM_SHA256", .notFromPresentPolicy),
      (
        ["TLS-1-2-Ext-2018-06"], true, .policy, "FS-1-2-Res-2020-10", cbc, .presentPolicyMayBeCustom
      ),
    ] as [([String], Bool, PresentPolicy.Doubt, String, String, PairReason)])
  func candidates(
    names: [String], mayBeCustom: Bool, doubt: PresentPolicy.Doubt, to: String, suite: String,
    reason: PairReason
  ) throws {
    let present = PresentPolicy(
      candidates: try names.map { try Self.policy($0) }, mayBeCustom: mayBeCustom, doubt: doubt)
    let move = PolicyMove(from: present, to: try Self.policy(to))
    #expect(move.verdict(version: "TLSv1.2", suite: suite) == PairVerdict(reason))
  }

  /// Where the candidates prove a break, a custom policy that may be in force does not.
  @Test func customUndoesBreaks() throws {
    let policy = try Self.policy("2016-08", .classic)
    let to = try Self.policy("TLS-1-2-2017-01", .classic)
    for (mayBeCustom, reason) in [
      (false, PairReason.versionDropped), (true, .presentPolicyMayBeCustom),
    ] {
      let present = PresentPolicy(candidates: [policy], mayBeCustom: mayBeCustom)
      let move = PolicyMove(from: present, to: to)
      #expect(move.verdict(version: "TLSv1.0", suite: Self.cbc) == PairVerdict(reason))
    }
  }

  /// Published orders that differ: a suite that one of them has ahead may be there by the other.
  @Test func publishedOrders() {
    let from = SecurityPolicy(
      name: "two orders", types: [.application], versions: [.tls12],
      suites: [Self.gcm, Self.cbc], alternativeOrders: [[Self.cbc, Self.gcm]])
    let move = PolicyMove(from: PresentPolicy(from), to: Self.custom([.tls12], [Self.gcm]))
    #expect(move.verdict(version: "TLSv1.2", suite: Self.cbc) == PairVerdict(.otherSuiteNeeded))
  }

  /// Which policies are strict about what no log shows.
  @Test func strictPolicies() {
    let strict = PolicyCatalogue.builtIn.policies.filter(\.restrictsGroups).map(\.name)
    #expect(Set(strict) == SimulationTightnessTests.strict)
  }

  /// The same without published groups, as in an operator's file.
  @Test(arguments: [
    ("ELBSecurityPolicy-TLS13-1-3-RFC9151-FIPS-2099-01", true),
    ("ELBSecurityPolicy-TLS13-1-2-RFC9151-INTEROP1-FIPS-2099-01", false),
    ("ELBSecurityPolicy-TLS13-1-3-FIPS-PQ-2099-01", false),
  ])
  func strictByName(name: String, isStrict: Bool) {
    let policy = SecurityPolicy(
      name: name, types: [.application], versions: [.tls13], suites: ["TLS_AES_256_GCM_SHA384"])
    #expect(policy.restrictsGroups == isStrict)
  }

  /// Every reason names what it is about, whatever is known of the present policy.
  @Test(arguments: PairReason.allCases, [[], ["A"], ["A", "B"]])
  func sentences(reason: PairReason, from: [String]) {
    let sentence = reason.sentence(version: "TLSv1.0", suite: "RC4-SHA", from: from, to: "Z")
    #expect(sentence.hasSuffix(".") && !sentence.contains("  ") && sentence.count < 240)
  }

  /// Verdicts from best to worst.
  @Test func order() {
    #expect([Verdict.breaks, .keeps, .atRisk].sorted() == [.keeps, .atRisk, .breaks])
  }
}
