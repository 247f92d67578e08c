import ELBLogs
import TLSFindings

/// Everything that the page of a comparison shows, in words.
struct ComparisonPage {
  let shell: PageShell
  let answer: AnswerView
  let windows: WindowsView?
  /// Whether there is anything to say of clients.
  let hasFates: Bool
  let fates: ShareTable?
  /// Who was not called silent; nil where that is nobody.
  let notMissed: String?
  let clients: [ClientTable]
  let coverage: [CoverageView]
  let accounting: AccountingView
  let method: MethodView

  /// Puts a report into words.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - limit: The most rows of a table, but for those of clients.
  init(_ report: ComparisonReport, limit: Int) {
    answer = AnswerView(
      Answer(report), advice: Advice.first(of: report.accused.compactMap(\.diagnosedAfter)))
    windows = WindowsView(report)
    let fates = report.fates.filter { $0.list.clients > 0 }
    self.fates = ShareTable(fates)
    notMissed = report.notMissedSentence
    hasFates = !fates.isEmpty || notMissed != nil
    clients = fates.compactMap { ClientTable($0, of: report, limit: limit) }
    coverage = [
      CoverageView(report.before.coverage, limit: limit, window: "before"),
      CoverageView(report.after.coverage, limit: limit, window: "after"),
    ].compactMap { $0 }
    accounting = AccountingView(report.input, limit: limit)
    method = MethodView(report)
    // From the first record of either window to the last.
    var period = report.before.period ?? report.after.period
    if let after = report.after.period { period?.last = after.last }
    shell = PageShell(
      title: "TLS before and after", period: period, toolVersion: report.toolVersion,
      sections: [
        ("windows", "Windows", windows != nil),
        ("fates", "Clients", hasFates),
      ]
        + fates.filter { !$0.list.topClients.isEmpty }.map { ($0.id.rawValue, $0.name, true) }
        + coverage.map { ($0.id, $0.title, true) } + [
          ("input", "What was read", true),
          ("method", "Method", true),
        ])
  }
}

/// Both windows side by side.
struct WindowsView {
  /// One number of both.
  struct Row {
    let title: String
    let isPart: Bool
    let before: PageText
    let after: PageText
  }

  let rows: [Row]
  let caution: String?

  /// Nil where neither has a record.
  init?(_ report: ComparisonReport) {
    let rows = report.windowRows
    guard !rows.isEmpty else { return nil }
    self.rows = rows.map { row in
      Row(
        title: row.isPart ? row.title : row.title.asSentence, isPart: row.isPart,
        before: PageText(row.cells[0].text.text), after: PageText(row.cells[1].text.text))
    }
    caution = report.windowsCaution
  }
}

extension ShareTable {
  /// How many clients each fate has; nil without any.
  fileprivate init?(_ fates: [Fate]) {
    guard !fates.isEmpty else { return nil }
    self.init(
      "Clients, as shares of those before; those that were not there before, of those after",
      subject: "What became of them", columns: ["Clients"],
      fates.map { fate in
        Row(
          fate.title, tone: fate.isBad ? .bad : nil,
          shares: [Share(fate.list.clients, share: fate.list.share)])
      })
  }
}

extension ComparisonReport {
  /// The listed clients that only fail after, those that worked before first.
  fileprivate var accused: [Client] {
    lost.topClients + stillFailing.topClients + newFailing.topClients
  }
}

extension ComparisonReport.Client {
  /// The client as it is after, with what was concluded from both windows.
  fileprivate var diagnosedAfter: ClientSummary? {
    var summary = after
    summary?.diagnosis = diagnosis
    return summary
  }
}

extension MethodView {
  init(_ report: ComparisonReport) {
    self.init(
      clientsBy: report.clientsBy,
      [
        (
          "Before, after",
          report.at.map { "Records before \($0.minute), and from then on." }
            ?? "Records of the files of either side."
        ),
        (
          "Time with logs",
          "The intervals for which there is a file; rates are of it, since windows of different "
            + "lengths cannot be compared by counts."
        ),
        (
          "Lost",
          "A client that negotiated before and has only failed after. Only ALB connection logs and "
            + "NLB logs show failures."
        ),
        (
          "Silent",
          "A client that came in at least \(report.minIntervals) tenths of the time before, until "
            + "its end, and shows no handshake after for longer than it ever stayed away. Classic "
            + "balancers and ALB access logs show only silence, never a failure."
        ),
        (
          "Higher or lower version",
          "The highest version that a client negotiated, before and after. It also changes where "
            + "several clients share an address."
        ),
        (
          "Certainty",
          "Proven: the log lines state it. Likely: the evidence leaves one usual reading. Possible: "
            + "it would explain what was logged, as other things would."
        ),
      ])
  }
}
