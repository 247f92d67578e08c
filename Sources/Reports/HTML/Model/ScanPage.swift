import ELBLogs
import TLSFindings

/// Everything that the page of a scan shows, in words: templates count nothing.
struct ScanPage {
  let shell: PageShell
  let answer: AnswerView
  let outcomes: OutcomesTable?
  let versions: [ShareTable]
  let suites: [ShareTable]
  let groups: [ShareTable]
  let timeline: TimelineView?
  let changes: ChangesView?
  let causes: ShareTable?
  let clients: [ClientTable]
  let scanners: ScannersView?
  let notCounted: NotCountedView?
  let balancers: BalancersTable?
  let coverage: [CoverageView]
  let accounting: AccountingView
  let method: MethodView

  /// Puts a report into words.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - limit: The most rows of a table.
  init(_ report: ScanReport, limit: Int) {
    answer = AnswerView(Answer(report), advice: Advice.first(of: report.failures.topClients))
    outcomes = OutcomesTable(report)
    versions = ShareTable.versions(of: report)
    suites = ShareTable.suites(of: report, limit: limit)
    groups = ShareTable.groups(of: report, limit: limit)
    timeline = TimelineView(report)
    changes = ChangesView(report.changes, limit: limit)
    causes = ShareTable.causes(of: report, limit: limit)
    clients = [ClientTable.failing(in: report, limit: limit)].compactMap { $0 }
    scanners = ScannersView(report, limit: limit)
    notCounted = NotCountedView(report.notCounted, limit: limit)
    balancers = BalancersTable(report, limit: limit)
    coverage = [CoverageView(report.coverage, limit: limit)].compactMap { $0 }
    accounting = AccountingView(report.input, limit: limit)
    method = MethodView(report)
    shell = PageShell(
      title: "TLS report", period: report.period, toolVersion: report.toolVersion,
      sections: [
        ("clients", "Failing clients", !clients.isEmpty),
        ("causes", "Causes", causes != nil), ("scanners", "Scanners", scanners != nil),
        ("not-counted", "Not counted", notCounted != nil),
        ("timeline", "Timeline", timeline != nil),
        ("changes", "Changes", changes != nil),
        ("versions", "TLS versions", true),
        ("suites", "Cipher suites", true),
        ("outcomes", "Outcomes", outcomes != nil),
        ("balancers", "Load balancers", balancers != nil),
        ("coverage", "Coverage", !coverage.isEmpty),
        ("input", "What was read", true),
        ("method", "Method", true),
      ])
  }
}
