import ELBLogs
import TLSFindings

/// Everything that the page of a ranking shows, in words.
struct RankingPage {
  let shell: PageShell
  let answer: AnswerView
  let rankings: [RankingTable]
  let assumptions: [PageText]
  let coverage: [CoverageView]
  let accounting: AccountingView
  let method: MethodView

  /// Puts a report into words.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - limit: The most rows of a table, but for those of policies.
  init(_ report: RankingReport, limit: Int) {
    var answer = Answer(report)
    // One paragraph for each type of balancer.
    answer.sentences = report.rankings.enumerated().map { index, ranking in
      ((index == 0 ? [] : [ranking.lead]) + ranking.reasons).joined(separator: " ")
    }
    self.answer = AnswerView(answer, advice: report.rankings.compactMap(Advice.init))
    rankings = report.rankings.map { RankingTable($0, of: report) }
    assumptions =
      report.rankings.isEmpty
      ? [] : report.assumptions.map { PageText($0, limit: PageText.paragraph) }
    coverage = [CoverageView(report.coverage, limit: limit)].compactMap { $0 }
    accounting = AccountingView(report.input, limit: limit)
    method = MethodView(report)
    shell = PageShell(
      title: "TLS policies, tightest first", period: report.period,
      toolVersion: report.toolVersion,
      sections: rankings.map { ($0.id, $0.balancers, true) } + [
        ("assumptions", "Assumptions", !assumptions.isEmpty),
        ("coverage", "Coverage", !coverage.isEmpty),
        ("input", "What was read", true),
        ("method", "Method", true),
      ])
  }
}

extension Advice {
  /// The move to the policy that may come; nil where there is none, or it is in force.
  fileprivate init?(_ ranking: RankingReport.Ranking) {
    guard let name = ranking.recommendation.policy,
      let policy = ranking.policies.first(where: { $0.name == name }),
      ranking.from.policies != [name] || ranking.from.mayBeCustom
    else { return nil }
    let (breaks, atRisk) = (policy.totals.breaks.clients, policy.totals.atRisk.clients)
    self.init(
      breaks + atRisk == 0
        ? "Set \(name) on the TLS listeners of the \(ranking.balancers)."
        : "Set \(name) on the TLS listeners of the \(ranking.balancers), after a look at the "
          + "clients that it concerns: elbtls simulate --to \(name)",
      reach: "\(Advice.clients(breaks)) \(breaks < 2 ? "breaks" : "break"), "
        + "\(Advice.clients(atRisk)) \(atRisk < 2 ? "is" : "are") at risk")
  }

  private static func clients(_ count: Int) -> String {
    count == 0 ? "nobody" : count.counted("client")
  }
}

extension MethodView {
  init(_ report: RankingReport) {
    self.init(
      clientsBy: report.clientsBy,
      [
        (
          "Tightest",
          "The policy with the higher lowest version; among equals the one with forward secrecy "
            + "only, then with AEAD only, then with fewer suites; a post-quantum policy before its "
            + "twin."
        ),
        (
          "Limits",
          "A policy may come where what breaks is within --max-breaks (\(report.maxBreaks) here) and "
            + "what is at risk within --max-at-risk (\(report.maxAtRisk) here): a number of clients, "
            + "or a share of records."
        ),
        ("Breaks", "No client that could have produced what was logged connects."),
        (
          "At risk",
          "Some clients that could have produced what was logged connect, and some do not: the logs "
            + "cannot tell which of them it was."
        ),
        (
          "Strength",
          "Forward secrecy: a key that is stolen later opens no recorded connection. AEAD: no suite "
            + "uses CBC or a stream cipher. Post-quantum: a key exchange that withstands a quantum "
            + "computer is offered. FIPS: made for FIPS 140."
        ),
      ])
  }
}
