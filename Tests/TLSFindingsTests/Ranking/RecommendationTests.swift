import Testing

@testable import TLSFindings

/// The tightest policy within the limits, and why the next tighter one is out.
@Suite struct RecommendationTests {
  /// A policy by whom it breaks and puts at risk, in clients with one connection each.
  private static func policy(
    _ name: String, breaks: Int = 0, atRisk: Int = 0, obstacle: String? = nil
  ) -> RankingReport.RankedPolicy {
    var totals = SimulationReport.Totals()
    totals.breaks = .init(breaks, breaks, 0)
    totals.atRisk = .init(atRisk, 0, atRisk)
    totals.keeps = .init(10, 1_000, 1_000)
    return RankingReport.RankedPolicy(
      name: name, lowestProtocol: "TLSv1.2", forwardSecrecyOnly: true, aeadOnly: true, ciphers: 3,
      postQuantum: false, fips: false, mayBePresent: false, obstacle: obstacle,
      isWithinLimits: breaks == 0 && atRisk <= 1, totals: totals)
  }

  @Test(
    arguments: [
      ([], nil, nil),
      ([policy("a", breaks: 1), policy("b", atRisk: 9)], nil, "b"),
      ([policy("a"), policy("b")], "a", nil),
      ([policy("a", breaks: 1), policy("b", atRisk: 1), policy("c")], "b", "a"),
      // What may not be recommended is neither the answer nor the next tighter one.
      ([policy("a", obstacle: "x"), policy("b")], "b", nil),
      ([policy("a", breaks: 1), policy("b", breaks: 2, obstacle: "x"), policy("c")], "c", "a"),
      ([policy("a", obstacle: "x")], nil, nil),
    ] as [([RankingReport.RankedPolicy], String?, String?)])
  func choice(policies: [RankingReport.RankedPolicy], name: String?, next: String?) {
    let found = RankingReport.Recommendation(policies, RankingRules())
    #expect(found.policy == name)
    #expect(found.nextTighter == next)
    #expect((found.nextTighterReason == nil) == (next == nil))
    #expect(found.reason.contains("--max-breaks 0 and --max-at-risk 0.1%"))
    #expect(found.reason.hasPrefix(name == nil ? "No policy" : "It is the tightest"))
  }

  @Test(
    arguments: [
      (policy("a", breaks: 2, atRisk: 1), "--max-breaks 0: 2 clients break (2 connections), 1"),
      (
        policy("a", breaks: 1), "--max-breaks 0: 1 client breaks (1 connection), nobody is at risk."
      ),
      (policy("a", atRisk: 2), "--max-at-risk 0.1%: nobody breaks, 2 clients are at risk (2 requ"),
    ]) func `why the next tighter one is out`(
      policy: RankingReport.RankedPolicy, words: String
    ) throws
  {
    let found = RankingReport.Recommendation(
      [policy, RecommendationTests.policy("b")], RankingRules())
    let reason = try #require(found.nextTighterReason)
    #expect(reason.hasPrefix("Beyond " + words), "\(reason)")
  }
}
