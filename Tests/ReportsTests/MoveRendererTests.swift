import Foundation
import Testing

@testable import Reports
@testable import TLSFindings

/// Simulations as text and JSON.
@Suite struct SimulationRendererTests {
  @Test(arguments: SimulationFixture.all, [80, 160])
  func looksAsRecorded(_ fixture: SimulationFixture, width: Int) throws {
    try expectGolden(
      "simulation-\(fixture.name)-\(width).txt", TextRenderer(width: width).render(fixture.report))
  }

  @Test func jsonLooksAsRecorded() throws {
    try expectGolden("simulation-typical.json", JSONRenderer().render(SimulationReport.typical))
  }

  @Test(arguments: SimulationFixture.all)
  func fitsAndIsPrintable(_ fixture: SimulationFixture) {
    for width in [80, 81, 100, 131, 132, 133, 160] {
      expectFits(TextRenderer(width: width).render(fixture.report), width)
    }
  }

  @Test(arguments: SimulationFixture.all)
  func colourChangesNoWord(_ fixture: SimulationFixture) {
    let coloured = TextRenderer(color: true).render(fixture.report)
    #expect(
      coloured.replacing(/\u{1B}\[[0-9]+m/, with: "") == TextRenderer().render(fixture.report))
  }

  /// The first sentence, for clients that break, are at risk, and keep.
  @Test(arguments: [
    (37, 112, 9, "37 clients (<0.1 % of requests) will certainly break under P; 112 (1.1 % of"),
    (1, 0, 9, "1 client (<0.1 % of requests) will certainly break under P; no other is at risk."),
    (0, 3, 9, "No client will certainly break under P; 3 (<0.1 % of requests) may."),
    (0, 0, 9, "All 9 clients that negotiated TLS keep working under P."),
    (0, 0, 1, "The only client that negotiated TLS keeps working under P."),
    (0, 0, 0, "Nothing was negotiated in these logs, so nothing is known about P."),
  ])
  func firstSentence(breaks: Int, atRisk: Int, keeps: Int, sentence: String) {
    var report = SimulationReport.empty
    report.to = "P"
    report.totals.breaks = .init(clients: breaks, connections: 0, requests: breaks)
    report.totals.atRisk = .init(clients: atRisk, connections: 0, requests: atRisk * 100)
    report.totals.keeps = .init(clients: keeps, connections: 0, requests: 1_000_000)
    let answer = SimulationHeadline.answer(of: report)
    #expect(answer.hasPrefix(sentence), "\(answer)")
  }

  @Test func balancersThatLackThePolicyAreSaid() {
    var report = SimulationReport.empty
    report.leftOut = SimulationReport.typical.leftOut
    #expect(
      SimulationHeadline.answer(of: report)
        == "No balancer that was seen offers \(report.to).")
    report.leftOut.append(report.leftOut[0])
    report.totals.keeps.clients = 2
    #expect(
      SimulationHeadline.answer(of: report)
        == "All 2 clients that can be judged keep working under \(report.to).")
    let doubts = SimulationHeadline.doubts(of: report)
    #expect(doubts.count == 1 && doubts[0].hasSuffix(": (no name), old-shop."))
  }
}

/// Rankings as text and JSON.
@Suite struct RankingRendererTests {
  @Test(arguments: RankingFixture.all, [80, 160])
  func looksAsRecorded(_ fixture: RankingFixture, width: Int) throws {
    try expectGolden(
      "ranking-\(fixture.name)-\(width).txt", TextRenderer(width: width).render(fixture.report))
  }

  @Test func jsonLooksAsRecorded() throws {
    try expectGolden("ranking-typical.json", JSONRenderer().render(RankingReport.typical))
  }

  @Test(arguments: RankingFixture.all)
  func fitsAndIsPrintable(_ fixture: RankingFixture) {
    for width in [80, 81, 100, 131, 132, 133, 160] {
      expectFits(TextRenderer(width: width).render(fixture.report), width)
    }
  }
}

extension RankingRendererTests {
  @Test func aPolicyInForceMayStay() {
    var report = RankingReport.typical
    let lead = { TextRenderer(width: 160).render(report).prefix { $0 != "\n" } }
    #expect(lead().hasSuffix("ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09 may come."))
    report.rankings[0].from.policies = ["ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09"]
    #expect(lead().hasSuffix("ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09, in force now, may stay."))
  }

  @Test func whereNothingFitsThePolicyIsACustomOne() {
    let present = SimulationReport.Present(
      policies: [], source: .inferred, mayBeCustom: true, changed: nil, note: nil)
    #expect(present.list.fitted(to: 80) == "inferred: a custom policy")
  }
}

private func expectFits(_ text: String, _ width: Int) {
  for line in text.split(separator: "\n") {
    let printable = Printable(String(line))
    #expect(printable.width <= width, "\(width): \(line)")
    #expect(printable.text == line)
  }
}
