public import TLSFindings

extension TextRenderer {
  /// Writes a simulation as text.
  ///
  /// - Parameter report: The simulation to write.
  /// - Returns: Lines that end in line feeds.
  public func render(_ report: SimulationReport) -> String {
    var page = Page(width: width, color: color)
    page.addInterruption(of: report.input)
    page.add(Answer(report))
    page.addVerdicts(of: report)
    page.addClients(of: report)
    page.addListeners(of: report, limit: rowLimit)
    page.addFailingClients(of: report, limit: rowLimit)
    page.addAssumptions(report.assumptions)
    page.add(report.coverage, limit: rowLimit)
    page.addAccounting(of: report.input)
    return page.text
  }
}

extension Page {
  /// Adds the numbers of each verdict.
  mutating func addVerdicts(of report: SimulationReport) {
    guard report.totals.clients > 0 else { return }
    heading("Verdicts")
    var table = Table(columns: [
      .word(""), .number("clients"), .number("connections"), .number("share"), .number("requests"),
      .number("share"),
    ])
    let totals = report.totals
    for verdict in [Verdict.breaks, .atRisk, .keeps] {
      let tally = totals[verdict]
      let style: Style = verdict == .breaks ? .failure : verdict == .atRisk ? .caution : .plain
      table.rows.append(
        .cells([
          Table.Cell(verdict.title), Table.Cell(tally.clients, style: style),
          Table.Cell(tally.connections),
          Table.Cell(tally.connections.percent(of: totals.connections)),
          Table.Cell(tally.requests), Table.Cell(tally.requests.percent(of: totals.requests)),
        ]))
    }
    write(table)
    paragraph(
      "A client counts by its worst pair, a record by its own: one address may hide many clients.",
      style: .faint)
  }

  /// Adds what the verdicts rest on.
  mutating func addAssumptions(_ assumptions: [String]) {
    guard !assumptions.isEmpty else { return }
    heading("What this rests on")
    for assumption in assumptions { paragraph("- \(assumption)", hanging: 2) }
  }

  /// Adds each listener with its present policy.
  mutating func addListeners(of report: SimulationReport, limit: Int?) {
    guard !report.loadBalancers.isEmpty else { return }
    heading("Listeners")
    var table = Table(columns: [
      .text("balancer", minimumWidth: 16), .word("log"), .text("listener", minimumWidth: 8),
      .number("break"), .number("at risk"), .number("keep"),
    ])
    let shown = report.loadBalancers.prefix(limit ?? .max)
    for balancer in shown {
      table.rows.append(
        .cells([
          Table.Cell(balancer.id ?? "(no name)"), Table.Cell(balancer.kind.title),
          Table.Cell(balancer.listener ?? "-"),
          Table.Cell(balancer.totals.breaks.clients, style: .failure),
          Table.Cell(balancer.totals.atRisk.clients, style: .caution),
          Table.Cell(balancer.totals.keeps.clients),
        ]))
      table.rows.append(.lines({ [balancer.from.list.fitted(to: $0)] }, style: .faint))
      if let changed = balancer.from.changed {
        table.rows.append(
          .lines({ _ in ["versions or suites changed before \(changed.minute)"] }, style: .faint))
      }
    }
    write(table)
    let rest = report.loadBalancers.count - shown.count
    if rest > 0 { line("and \(rest.counted("more listener"))", indent: 2, style: .faint) }
    paragraph("break, at risk and keep: clients; each counts wherever it was seen.", style: .faint)
  }

  /// Adds what could admit the clients that fail today.
  mutating func addFailingClients(of report: SimulationReport, limit: Int?) {
    guard !report.failingClients.isEmpty else { return }
    heading("Clients whose last connection failed")
    paragraph(SimulationReport.FailingClient.caution, style: .faint)
    var table = Table(columns: [
      .text("client", minimumWidth: 15), .number("failed"), .text("may be", minimumWidth: 12),
      .word("then admitted"),
    ])
    for client in report.failingClients.prefix(limit ?? .max) {
      table.rows.append(
        .cells([
          Table.Cell(client.client), Table.Cell(client.failed, style: .failure),
          Table.Cell(client.family), Table.Cell(client.admittedByTarget ? "yes" : "no"),
        ]))
      let list = ItemList("by ", client.admittedBy.isEmpty ? ["no policy"] : client.admittedBy)
      table.rows.append(.lines({ [list.fitted(to: $0)] }, style: .faint))
    }
    write(table)
  }
}

extension SimulationReport.FailingClient {
  /// What the list of failing clients claims, and what it does not.
  static let caution =
    "What an untouched client of the kind that its user agent names could connect to: possible, no "
    + "more, and no statement of why it fails."
}

extension Verdict {
  /// The verdict's name in a report.
  var title: String {
    switch self {
    case .keeps: "keeps working"
    case .atRisk: "at risk"
    case .breaks: "breaks"
    }
  }
}

extension SimulationReport.Present {
  /// What may be in force, and how that is known.
  var list: ItemList {
    switch source {
    case .option: return ItemList("from ", policies)
    case .listeners: return ItemList("from ", policies.map { "\($0) (as described)" })
    case .inferred:
      let custom = policies.isEmpty ? "a custom policy" : "or a custom policy"
      return ItemList("inferred: ", policies + (mayBeCustom ? [custom] : []))
    }
  }
}
