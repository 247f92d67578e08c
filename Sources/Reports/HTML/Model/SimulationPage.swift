import ELBLogs
import TLSFindings

/// Everything that the page of a simulation shows, in words.
struct SimulationPage {
  let shell: PageShell
  let answer: AnswerView
  let verdicts: VerdictsView?
  let clients: [ClientTable]
  let listeners: ListenersTable?
  let leftOut: LeftOutTable?
  let assumptions: [PageText]
  let coverage: [CoverageView]
  let accounting: AccountingView
  let method: MethodView

  /// Puts a report into words.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - limit: The most rows of a table, but for those of clients that break or are at risk.
  init(_ report: SimulationReport, limit: Int) {
    answer = AnswerView(Answer(report), advice: Advice.all(of: report))
    verdicts = VerdictsView(report)
    clients = [
      ClientTable.outlooks(of: report, limit: limit),
      ClientTable.admissions(of: report, limit: limit),
    ].compactMap { $0 }
    listeners = ListenersTable(report.loadBalancers, limit: limit)
    leftOut = LeftOutTable(report.leftOut, limit: limit)
    assumptions = report.assumptions.map { PageText($0, limit: PageText.paragraph) }
    coverage = [CoverageView(report.coverage, limit: limit)].compactMap { $0 }
    accounting = AccountingView(report.input, limit: limit)
    method = MethodView(report)
    shell = PageShell(
      title: "Move to \(Printable(report.to).shortened(to: 80).text)", period: report.period,
      toolVersion: report.toolVersion,
      sections: [("verdicts", "Verdicts", verdicts != nil)]
        + clients.map { ($0.id, $0.id == "clients" ? "Clients" : "Failing clients", true) } + [
          ("listeners", "Listeners", listeners != nil),
          ("left-out", "Left out", leftOut != nil),
          ("assumptions", "Assumptions", !assumptions.isEmpty),
          ("coverage", "Coverage", !coverage.isEmpty),
          ("input", "What was read", true),
          ("method", "Method", true),
        ])
  }
}

extension Advice {
  /// What helps the clients that break, and those at risk; then what helps those whose agent names
  /// their kind.
  static func all(of report: SimulationReport, families: Int = 3) -> [Advice] {
    let general = [Verdict.breaks, .atRisk].compactMap { verdict -> Advice? in
      let clients = report.clients.filter { $0.verdict == verdict }
      guard let remedy = clients.first?.remedy else { return nil }
      let all = report.totals[verdict].clients
      return Advice(
        remedy,
        reach: "\(all.counted("client")) that "
          + (verdict == .breaks
            ? all == 1 ? "breaks" : "break" : all == 1 ? "is at risk" : "are at risk"),
        clients: clients.map(\.client), of: all)
    }
    var kinds: [(kind: SimulationReport.Kind, clients: [String])] = []
    for client in report.clients {
      guard let kind = client.mayBe else { continue }
      if let known = kinds.firstIndex(where: { $0.kind == kind }) {
        kinds[known].clients.append(client.client)
      } else {
        kinds.append((kind, [client.client]))
      }
    }
    return general
      + kinds.prefix(families).map { kind, clients in
        Advice(
          "\(kind.family): \(kind.remedy)",
          reach:
            "\(clients.count.counted("listed client")) by \(clients.count == 1 ? "its" : "their") "
            + "agent",
          clients: clients, of: clients.count)
      }
  }
}

extension MethodView {
  init(_ report: SimulationReport) {
    self.init(
      clientsBy: report.clientsBy,
      [
        ("Keeps working", "Every client that could have produced what was logged connects."),
        ("Breaks", "No client that could have produced what was logged connects."),
        (
          "At risk",
          "Some clients that could have produced what was logged connect, and some do not: the logs "
            + "cannot tell which of them it was."
        ),
        (
          "Pair",
          "A protocol version and a suite, as negotiated. A client counts by its worst pair, a "
            + "record by its own: one address may hide many clients."
        ),
        (
          "Present policy",
          "The policy in force: named with --from, as AWS describes the listener (--listeners), or "
            + "inferred: all policies that could have produced what was seen. A verdict holds for "
            + "each of them."
        ),
        (
          "What the logs cannot show",
          "What a client offers. A client that did not come in the period is not judged, and one "
            + "that fails today negotiates nothing that could be judged."
        ),
      ])
  }
}
