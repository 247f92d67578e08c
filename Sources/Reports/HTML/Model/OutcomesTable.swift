import ELBLogs
import TLSFindings

/// How the records of each kind of log ended: a row for each kind, a column for each outcome.
struct OutcomesTable {
  /// A column's title and what stands under it; on a narrow page they stand beside each other.
  struct Cell {
    let title: String
    let text: String
    /// Whether it counts failures, and there are some.
    let isBad: Bool
  }

  /// A kind of log.
  struct Row {
    let title: String
    let cells: [Cell]
  }

  let columns: [String]
  let rows: [Row]
  /// Whether some records do not tell how they ended.
  let hasUndetermined: Bool

  /// Nil where nothing was counted.
  init?(_ report: ScanReport) {
    guard !report.kinds.isEmpty else { return nil }
    let outcomes = report.outcomesSeen
    columns = ["Records", "Clients", "Share failed"] + outcomes.map(\.title.asSentence)
    rows = report.kindsInOrder.compactMap { kind in
      guard let summary = report.kinds[kind] else { return nil }
      let isBad = (summary.outcomes[.failed] ?? 0) > 0
      var cells = [
        Cell(title: "Records", text: summary.records.grouped, isBad: false),
        Cell(title: "Clients", text: summary.clients.grouped, isBad: false),
        Cell(title: "Share failed", text: report.failedShare(of: kind) ?? "-", isBad: isBad),
      ]
      cells += outcomes.map {
        Cell(
          title: $0.title.asSentence, text: report.count(of: $0, of: kind),
          isBad: $0 == .failed && isBad)
      }
      return Row(title: report.groupTitle(of: kind), cells: cells)
    }
    hasUndetermined = outcomes.contains(.undetermined)
  }
}
