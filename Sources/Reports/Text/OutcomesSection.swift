import ELBLogs
import TLSFindings

extension Page {
  /// Adds one column for each kind of log: its records, its clients, and how handshakes ended.
  mutating func addOutcomes(of report: ScanReport) {
    let kinds = report.kindsInOrder
    guard !kinds.isEmpty else { return }
    heading("Records and outcomes")
    var table = Table(columns: [.word("")] + kinds.map { .number($0.title) })
    table.rows.append(.cells([""] + kinds.map { Table.Cell(report.unit(of: $0), style: .faint) }))
    let summaries = kinds.compactMap { report.kinds[$0] }
    table.rows.append(.cells(["records"] + summaries.map { Table.Cell($0.records) }))
    table.rows.append(.cells(["clients"] + summaries.map { Table.Cell($0.clients) }))
    for outcome in report.outcomesSeen {
      table.rows.append(
        .cells([Table.Cell(outcome.title)] + kinds.map { cell(outcome, of: $0, in: report) }))
    }
    if kinds.contains(where: \.showsFailures) {
      table.rows.append(.cells(["share failed"] + kinds.map { failedShare($0, in: report) }))
    }
    write(table)
    if summaries.contains(where: { ($0.outcomes[.undetermined] ?? 0) > 0 }) {
      paragraph(
        "Undetermined: the line does not say whether, or how, a handshake ended.",
        style: .faint)
    }
  }
}

private func cell(_ outcome: Outcome, of kind: LogKind, in report: ScanReport) -> Table.Cell {
  let text = report.count(of: outcome, of: kind)
  let count = report.kinds[kind]?.outcomes[outcome] ?? 0
  return Table.Cell(text, style: count == 0 ? .faint : outcome == .failed ? .failure : .plain)
}

extension ScanReport {
  /// The outcome's count; a kind of log that could not show the outcome has no zero of it.
  func count(of outcome: Outcome, of kind: LogKind) -> String {
    if outcome == .failed, !kind.showsFailures { return "not logged" }
    let count = kinds[kind]?.outcomes[outcome] ?? 0
    return count == 0 && !kind.canShow(outcome) ? "-" : count.grouped
  }

  /// The share of the kind's judged handshakes that failed; nil where no failure is logged.
  func failedShare(of kind: LogKind) -> String? {
    guard kind.showsFailures else { return nil }
    let failed = kinds[kind]?.outcomes[.failed] ?? 0
    return failed.percent(of: failed + negotiated(kind))
  }

  /// The outcomes worth a line: how handshakes ended, and all others that were seen.
  var outcomesSeen: [Outcome] {
    Outcome.allCases.filter { outcome in
      outcome == .negotiated || outcome == .failed
        || kinds.values.contains { ($0.outcomes[outcome] ?? 0) > 0 }
    }
  }
}

extension LogKind {
  func canShow(_ outcome: Outcome) -> Bool {
    switch outcome {
    case .negotiated: true
    case .failed: showsFailures
    case .noClientHello: self == .nlb
    case .plaintextOnTLSPort: self == .albAccess
    case .notTLS: self != .nlb
    case .undetermined: !showsFailures
    }
  }
}

private func failedShare(_ kind: LogKind, in report: ScanReport) -> Table.Cell {
  guard let share = report.failedShare(of: kind) else { return "" }
  let failed = report.kinds[kind]?.outcomes[.failed] ?? 0
  return Table.Cell(share, style: failed > 0 ? .failure : .plain)
}
