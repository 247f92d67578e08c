public import TLSFindings

import ELBLogs

/// Writes a report in GitHub's Markdown, for a ticket: the answer in the words of the text, and the
/// tables that matter.
public struct MarkdownRenderer: Sendable {
  /// The most rows of a table; nil for all of them.
  public var rowLimit: Int?

  /// Makes a renderer.
  ///
  /// - Parameter rowLimit: The most rows of a table; nil for all of them.
  public init(rowLimit: Int? = 20) { self.rowLimit = rowLimit }

  /// Writes a report.
  ///
  /// - Parameter report: The report to write.
  /// - Returns: Markdown that ends in a line feed.
  public func render(_ report: ScanReport) -> String {
    var page = MarkdownPage(rowLimit: rowLimit)
    page.add(Answer(report))
    page.add(
      "Clients that fail most", report.failingClients,
      [
        "client", "owner", "failed", "failed_at_most", "negotiated", "requests_negotiated",
        "causes", "last_failure",
        "last_success", "diagnosis_certainty", "diagnosis_summary", "diagnosis_remedy",
        "load_balancers",
      ], of: report.failures.clients)
    page.add("Causes of failure", report.table("causes"), ["cause", "count", "clients"])
    if !report.changes.isEmpty {
      page.add(
        "Changes seen in the logs", report.table("changes"),
        [
          "load_balancer", "listener", "change", "what", "last_before", "first_after",
          "clients_regressed",
        ])
      page.paragraph(ScanReport.Change.caution)
    }
    page.add(
      "How handshakes ended", report.outcomes,
      [
        "kind", "unit", "records", "clients", "negotiated", "failed", "no_client_hello",
        "plaintext_on_tls_port",
      ])
    page.add(
      "Protocol versions", report.table("tls_versions"),
      ["kind", "protocol", "count", "share", "clients"])
    page.add(
      "Cipher suites", report.table("cipher_suites"),
      ["kind", "protocol", "cipher", "count", "share", "clients"])
    page.add(
      "Key exchanges", report.table("key_exchanges"),
      ["kind", "group", "count", "share", "clients"])
    page.add(
      "Load balancers", report.balancers,
      ["id", "kind", "account", "region", "records", "failed"])
    page.addSources(of: report, report.input)
    return page.text
  }

  /// Writes a simulation.
  ///
  /// - Parameter report: The simulation to write.
  /// - Returns: Markdown that ends in a line feed.
  public func render(_ report: SimulationReport) -> String {
    var page = MarkdownPage(rowLimit: rowLimit)
    page.add(Answer(report))
    page.add(
      "By verdict", report.table("totals"), ["verdict", "clients", "connections", "requests"])
    let columns = [
      "client", "owner", "connections", "requests", "pairs", "last_seen", "explanation",
      "may_be_family", "may_be_remedy", "load_balancers",
    ]
    for (title, verdict) in [("Clients that break", Verdict.breaks), ("Clients at risk", .atRisk)] {
      var part = report
      part.clients.removeAll { $0.verdict != verdict }
      page.add(title, part.table("clients"), columns, of: report.totals[verdict].clients)
    }
    page.add(
      "Listeners", report.table("load_balancers"),
      [
        "id", "kind", "listener", "from_policies", "from_source", "breaks_clients",
        "at_risk_clients", "keeps_clients",
      ])
    page.add(
      "Clients whose last connection failed", report.table("failing_clients"),
      ["client", "owner", "failed", "family", "admitted_by_target", "admitted_by"])
    page.assumptions(report.assumptions)
    page.addSources(of: report, report.input)
    return page.text
  }

  /// Writes a ranking.
  ///
  /// - Parameter report: The ranking to write.
  /// - Returns: Markdown that ends in a line feed.
  public func render(_ report: RankingReport) -> String {
    var page = MarkdownPage(rowLimit: rowLimit)
    page.add(Answer(report))
    for ranking in report.rankings {
      var part = report
      part.rankings = [ranking]
      page.add(
        "\(ranking.balancers), tightest first", part.table("policies"),
        [
          "name", "recommended", "lowest_protocol", "forward_secrecy_only", "aead_only", "ciphers",
          "post_quantum", "may_be_present", "breaks_clients", "breaks_connections",
          "breaks_requests", "at_risk_clients", "obstacle",
        ])
    }
    page.assumptions(report.assumptions)
    page.addSources(of: report, report.input)
    return page.text
  }

  /// Writes a comparison.
  ///
  /// - Parameter report: The comparison to write.
  /// - Returns: Markdown that ends in a line feed.
  public func render(_ report: ComparisonReport) -> String {
    var page = MarkdownPage(rowLimit: rowLimit)
    page.add(Answer(report))
    page.add(
      "What became of clients", report.table("fates"),
      [
        "fate", "clients", "share", "before_connections", "before_requests", "after_connections",
        "after_requests",
      ])
    page.add(
      "Clients", report.table("clients"),
      [
        "fate", "client", "owner", "version_before", "version_after", "last_success_before",
        "after_failed", "after_negotiated", "diagnosis_certainty", "diagnosis_summary",
        "diagnosis_remedy", "load_balancers",
      ], of: report.fates.reduce(0) { $0 + $1.list.clients })
    page.addSources(of: report, report.input)
    return page.text
  }
}

extension MarkdownPage {
  /// Adds what was read, what of it was not understood, and where files are missing.
  fileprivate mutating func addSources(of report: some TabularReport, _ input: InputSummary) {
    for (suffix, title) in [
      ("", "Coverage"), ("_before", "Coverage before"), ("_after", "Coverage after"),
    ] {
      var coverage = report.table("coverage" + suffix)
      coverage.keepRows(withMore: "missing_intervals", "missing_node_intervals")
      add(
        title, coverage,
        [
          "load_balancer", "kind", "first", "last", "intervals", "missing_intervals",
          "missing_node_intervals",
        ])
    }
    if let file = input.configuration { name(file, of: "Configuration") }
    var lines = report.table("input_lines")
    lines.keepRows(withMore: "lines")
    add("What became of lines", lines, ["fate", "reason", "lines"])
    add("Damaged files", report.table("files_damaged"), ["path", "reason", "lines_salvaged"])
    add("Files not read", report.table("files_skipped"), ["path", "reason"])
    guard !input.warnings.isEmpty else { return }
    paragraph("Warnings:")
    list(input.warnings)
  }

  /// Adds what the verdicts rest on.
  fileprivate mutating func assumptions(_ assumptions: [String]) {
    guard !assumptions.isEmpty else { return }
    paragraph("What this rests on:")
    list(assumptions)
  }
}

extension TabularReport {
  /// A table by its name; an empty one where the report has none of that name.
  fileprivate func table(_ name: String) -> ReportTable {
    Self.tables.first { $0.name == name }?.table(of: self)
      ?? ReportTable(name: name, summary: "", columns: [], rows: [])
  }
}

extension ScanReport {
  /// The clients that failed, with what else is only the least that there was marked as such.
  fileprivate var failingClients: ReportTable {
    var table = table("top_clients")
    let columns = table.columns.indices.filter {
      ["negotiated", "requests_negotiated"].contains(table.columns[$0].name)
    }
    for (row, client) in failures.topClients.enumerated() where client.failedAtMost != nil {
      for column in columns {
        guard case .integer(let least) = table.rows[row][column] else { continue }
        table.rows[row][column] = .text("≥ \(least.grouped)")
      }
    }
    return table
  }

  /// The kinds of log, without zeros of what they could not show.
  fileprivate var outcomes: ReportTable {
    var table = table("kinds")
    for (row, kind) in kindsInOrder.enumerated() {
      for outcome in Outcome.allCases where !kind.canShow(outcome) {
        let column = table.columns.firstIndex { $0.name == outcome.rawValue }
        guard let column, table.rows[row][column] == .integer(0) else { continue }
        table.rows[row][column] = .none
      }
    }
    return table
  }

  /// The load balancers, without zeros of failures where none is logged.
  fileprivate var balancers: ReportTable {
    var table = table("load_balancers")
    guard let column = table.columns.firstIndex(where: { $0.name == "failed" }) else {
      return table
    }
    for (row, balancer) in loadBalancers.enumerated()
    where !balancer.kind.showsFailures && balancer.failed == 0 {
      table.rows[row][column] = .none
    }
    return table
  }
}

extension ReportTable {
  /// Leaves out the rows that have 0 in all these columns.
  fileprivate mutating func keepRows(withMore names: String...) {
    let places = columns.indices.filter { names.contains(columns[$0].name) }
    rows.removeAll { row in
      places.allSatisfy { row[$0] == .integer(0) || row[$0] == .none }
    }
  }
}
