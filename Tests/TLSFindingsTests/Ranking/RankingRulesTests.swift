import TLSFacts
import Testing

@testable import TLSFindings

/// What may be recommended at all, and how much it may break.
@Suite struct RankingRulesTests {
  private static let rfc9151 = "ELBSecurityPolicy-TLS13-1-3-RFC9151-FIPS-2023-07"
  private static let cnsa2 = "ELBSecurityPolicy-TLS13-1-3-CNSA2-INTEROP1-FIPS-PQ-2026-07"
  private static let legacy = "ELBSecurityPolicy-TLS-1-0-2015-04"
  private static let fips = "ELBSecurityPolicy-TLS13-1-2-FIPS-2023-04"

  private static let onlyNamed = "restricts what no log shows; name it with --also"

  @Test(
    arguments: [
      (Fate.to, false, [], nil), (Fate.to, true, [], "no FIPS policy"),
      (fips, false, [], "FIPS; needs --fips"), (fips, true, [], nil),
      (fips, false, [fips], nil), (Fate.to, true, [Fate.to], nil),
      (rfc9151, false, [], onlyNamed), (rfc9151, true, [], onlyNamed),
      (rfc9151, false, [rfc9151], nil), (rfc9151, true, [fips], onlyNamed),
      (cnsa2, true, [], "not announced by AWS"), (cnsa2, true, [cnsa2], "not announced by AWS"),
      (legacy, false, [], "legacy: not on the newest docs page"), (legacy, false, [legacy], nil),
    ] as [(String, Bool, Set<String>, String?)])
  func obstacles(name: String, needsFIPS: Bool, named: Set<String>, obstacle: String?) throws {
    let policy = try #require(PolicyCatalogue.builtIn.policies(named: name).first)
    let rules = RankingRules(needsFIPS: needsFIPS, named: named)
    #expect(rules.obstacle(to: policy) == obstacle)
  }

  @Test func `what a file of the operator's lists is current`() {
    let own = SecurityPolicy(
      name: "own", types: [.classic], versions: [.tls12], suites: ["AES128-SHA"])
    #expect(RankingRules().obstacle(to: own) == nil)
    #expect(RankingRules(needsFIPS: true).obstacle(to: own) == "no FIPS policy")
  }

  @Test(
    arguments: [
      "0", "7", "123456789012", "0%", "0.1%", "100%", "99.999999%", "100.0%", "007",
    ]) func `limits that are one`(text: String)
  {
    #expect(RankingLimit(text)?.text == text)
  }

  @Test(
    arguments: [
      "", "%", "-1", "+1", "1.5", "0.1 %", "100.1%", "101%", "1e3", "ten", " 1", "1 ", "1%%",
      ".5%", "5.%", "1234567890123", "0.1234567%", "½", "１",
    ]) func `limits that are none`(text: String)
  {
    #expect(RankingLimit(text) == nil)
  }

  @Test func `without options nobody breaks, and one record in a thousand is at risk`() {
    #expect(RankingRules().maxBreaks == RankingLimit("0"))
    #expect(RankingRules().maxAtRisk == RankingLimit("0.1%"))
  }

  /// Clients, connections and requests that break; those that keep make it 10, 1000 and 200.
  @Test(
    arguments: [
      ("0", (0, 0, 0), true), ("0", (1, 1, 0), false), ("3", (3, 999, 200), true),
      ("3", (4, 1, 0), false), ("0%", (1, 0, 0), true), ("0%", (1, 1, 0), false),
      ("0.1%", (5, 1, 0), true), ("0.1%", (1, 2, 0), false), ("1%", (1, 10, 2), true),
      // The larger share of the two units counts.
      ("1%", (1, 10, 3), false), ("1%", (1, 11, 2), false), ("1.5%", (1, 10, 3), true),
      ("100%", (10, 1_000, 200), true),
    ] as [(String, (Int, Int, Int), Bool)])
  func withinTheLimit(text: String, breaks: (Int, Int, Int), holds: Bool) throws {
    let limit = try #require(RankingLimit(text))
    var totals = SimulationReport.Totals()
    totals.breaks = .init(breaks.0, breaks.1, breaks.2)
    totals.keeps = .init(10 - breaks.0, 1_000 - breaks.1, 200 - breaks.2)
    #expect(limit.holds(\.breaks, of: totals) == holds)
    #expect(limit.holds(\.atRisk, of: totals))
    // What is at risk is of the same whole.
    (totals.breaks, totals.atRisk) = (totals.atRisk, totals.breaks)
    #expect(limit.holds(\.atRisk, of: totals) == holds)
  }

  @Test func `a share of a unit that is not there holds`() throws {
    var totals = SimulationReport.Totals()
    totals.breaks = .init(1, 0, 1)
    #expect(try #require(RankingLimit("100%")).holds(\.breaks, of: totals))
    #expect(try !#require(RankingLimit("99%")).holds(\.breaks, of: totals))
    #expect(try #require(RankingLimit("0%")).holds(\.keeps, of: totals))
  }
}
