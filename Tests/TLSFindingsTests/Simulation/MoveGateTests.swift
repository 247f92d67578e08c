import ELBLogs
import LogCorpus
import Testing

@testable import TLSFindings

/// Conditions on simulations and rankings.
@Suite struct MoveGateTests {
  /// Of ten connections two break, from two clients, and one is at risk; of four requests one breaks.
  private static let lines: [CorpusLine] =
    [Line.nlb(1, Fate.breaks), Line.nlb(2, Fate.breaks), Line.nlb(3, Fate.isAtRisk)]
    + Line.nlb(4, Fate.keeps) * 7 + [Line.request(1, Fate.breaks)] + Line.request(4, Fate.keeps) * 3

  @Test(
    arguments: [
      ("breaks > 2", nil), ("breaks >= 2", "2 of 10 connections would break (20.00 %)"),
      (
        "breaks > 0",
        "2 of 10 connections would break (20.00 %); 1 of 4 requests would break (25.00 %)"
      ),
      // The larger of the two units counts.
      ("breaks > 20%", "1 of 4 requests would break (25.00 %)"), ("breaks > 25%", nil),
      ("at_risk > 0", "1 of 10 connections would be at risk (10.00 %)"),
      ("at_risk > 10%", nil), ("at_risk > 9.9%", "1 of 10 connections would be at risk (10.00 %)"),
      ("clients.breaks > 2", nil), ("clients.breaks > 1", "2 of 4 clients would break (50.00 %)"),
      ("clients.at_risk >= 1", "1 of 4 clients would be at risk (25.00 %)"),
    ] as [(String, String?)]) func `by numbers of a simulation`(text: String, reason: String?)
    async throws
  {
    let report = try await Question().simulation(of: MoveGateTests.lines)
    let verdict = try Gate(text, of: SimulationReport.gateMetrics).judge(report)
    #expect(verdict == (reason.map { .trips($0) } ?? .passes))
  }

  @Test(arguments: ["breaks > 0", "at_risk > 0.1%", "clients.breaks > 3"])
  func `where nothing is judged there is no answer`(text: String) async throws {
    for lines in [[], [Line.classic(1, Fate.keeps)], [CorpusLine.failure(of: "203.0.113.9")]] {
      let report = try await Question().simulation(of: lines)
      let verdict = try Gate(text, of: SimulationReport.gateMetrics).judge(report)
      #expect(
        verdict
          == .undecided("nothing was negotiated where \(Fate.to) can come; check paths and filters")
      )
    }
  }

  /// A ranking is judged by what its recommended policies do.
  @Test(
    arguments: [
      ("0", "breaks > 0", nil), ("5", "breaks > 0", "trips"), ("5", "clients.breaks > 5", nil),
    ] as [(String, String, String?)])
  func `by numbers of a ranking`(limit: String, text: String, outcome: String?) async throws {
    let rules = RankingRules(
      maxBreaks: try #require(RankingLimit(limit)), maxAtRisk: try #require(RankingLimit("100%")))
    let census = try await Question().census(of: [MoveGateTests.lines])
    let report = RankingReport(
      census, from: .named(Fate.from), catalogue: .builtIn, rules: rules, toolVersion: "1.2.3")
    let verdict = try Gate(text, of: RankingReport.gateMetrics).judge(report)
    if outcome == nil {
      #expect(verdict == .passes)
    } else if case .trips(let reason) = verdict {
      #expect(reason.contains("would break"))
    } else {
      Issue.record("\(verdict)")
    }
  }

  @Test func `a ranking without a recommendation has no answer`() async throws {
    for lines in [[], [Line.nlb(1, Fate.isOutdated)]] {
      let census = try await Question().census(of: [lines])
      let report = RankingReport(
        census, from: .named(Fate.from), catalogue: .builtIn, rules: RankingRules(),
        toolVersion: "1.2.3")
      let verdict = try Gate("breaks > 0", of: RankingReport.gateMetrics).judge(report)
      #expect(
        verdict
          == .undecided(
            lines.isEmpty
              ? "nothing was negotiated; check paths and filters"
              : "no policy of network load balancers can be recommended"))
    }
  }

  @Test(arguments: ["keeps > 0", "failed > 0", "breaks", "breaks > 101%", "clients.breaks > 1%"])
  func `conditions that are none`(text: String) {
    #expect(throws: GateSyntaxError.self) {
      try Gate(text, of: SimulationReport.gateMetrics)
    }
  }
}
