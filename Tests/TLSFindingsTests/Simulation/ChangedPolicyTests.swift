import ELBLogs
import LogCorpus
import TLSFacts
import Testing

@testable import TLSFindings

/// Listeners whose policy changed within the period: TLS 1.3 came at 10:30.
@Suite struct ChangedPolicyTests {
  private static let to = "ELBSecurityPolicy-TLS13-1-3-2021-06"
  private static let change = Timestamp(march(10, 30))

  /// Clients 0 to 4 go over to TLS 1.3; 5 to 8 use TLS 1.2 before and after it comes.
  private static let lines: [CorpusLine] =
    (0..<5).flatMap {
      [
        Line.nlb($0, Fate.keeps, at: march(10, $0)),
        Line.nlb($0, Fate.isModern, at: march(10, 30 + $0)),
      ]
    }
    + (5..<9).flatMap {
      [
        Line.nlb($0, Fate.keeps, at: march(10, $0)),
        Line.nlb($0, Fate.keeps, at: march(10, 30 + $0)),
      ]
    }

  @Test func `what came before the change does not count for inference`() async throws {
    let early = [Line.nlb(20, Fate.isOutdated, at: march(10))]
    let report = try await Question.move(from: nil, to: ChangedPolicyTests.to)
      .simulation(of: ChangedPolicyTests.lines + early)
    let from = try #require(report.loadBalancers.first).from
    #expect(from.changed == ChangedPolicyTests.change)
    // No policy has TLS 1.0 with TLS 1.3 and not the old suites: without the change it would fit.
    #expect(from.policies.contains(Fate.from) && from.source == .inferred)
    #expect(report.reasons(of: 20) == ["before_last_change"])
  }

  /// A client that came only before TLS 1.3 did may have it: what is inferred of the time after
  /// proves nothing about it.
  @Test func `a client of the time before is at risk, and one of both times is judged`()
    async throws
  {
    let early = [Line.nlb(20, Fate.keeps, at: march(10))]
    let question = Question.move(from: nil, to: ChangedPolicyTests.to)
    let report = try await question.simulation(of: ChangedPolicyTests.lines + early)
    #expect(report.fate(of: 20)?.verdict == .atRisk)
    #expect(report.reasons(of: 5) == ["version_dropped"])
    #expect(report.reasons(of: 0) == ["before_last_change", "pair_kept"])
    #expect(report.totals.breaks.clients == 4)
    #expect(
      report.notFromPresentPolicy == .init(count: 6, last: Timestamp(march(10, 4))))
    #expect(report.assumptions.contains { $0.contains("only before such a change") })
  }

  /// Who names the policy says that it was in force.
  @Test func `with a named policy the time does not matter`() async throws {
    let early = [Line.nlb(20, Fate.keeps, at: march(10))]
    let report = try await Question.move(from: Fate.from, to: ChangedPolicyTests.to)
      .simulation(of: ChangedPolicyTests.lines + early)
    #expect(report.reasons(of: 20) == ["version_dropped"])
    #expect(report.loadBalancers.first?.from.changed == ChangedPolicyTests.change)
  }
}
