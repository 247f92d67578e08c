import ELBLogs
import TLSFindings

extension Page {
  /// Adds the two windows side by side, with rates for each hour with logs, since windows of
  /// different lengths cannot be compared by counts.
  mutating func addWindows(of report: ComparisonReport) {
    let windows = [report.before, report.after]
    guard windows.contains(where: { $0.period != nil }) else { return }
    heading("Windows")
    var table = Table(columns: [.word(""), .number("before"), .number("after")])
    func add(_ title: String, _ cell: (ComparisonReport.Window) -> Table.Cell) {
      table.rows.append(.cells([Table.Cell(title)] + windows.map(cell)))
    }
    add("first record") { Table.Cell($0.period?.first.minute ?? "-") }
    add("last record") { Table.Cell($0.period?.last.minute ?? "-") }
    add("time with logs") { Table.Cell($0.coveredSeconds.asSeconds) }
    add("clients") { Table.Cell($0.clients) }
    add("  that negotiated") { Table.Cell($0.clientsNegotiated) }
    if windows.contains(where: { $0.connections.records > 0 }) {
      add("connections negotiated") { Table.Cell($0.connections.negotiated) }
      add("  each hour") { rate($0.connections.negotiatedPerHour) }
      add("connections failed") { window in
        window.kinds.contains(where: \.showsFailures)
          ? Table.Cell(window.connections.failed, style: .failure)
          : Table.Cell("not logged", style: .faint)
      }
      add("  each hour") { rate($0.connections.failedPerHour) }
      add("  share") {
        Table.Cell(
          $0.connections.failed.percent(of: $0.connections.negotiated + $0.connections.failed))
      }
    }
    if windows.contains(where: { $0.requests.records > 0 }) {
      add("requests negotiated") { Table.Cell($0.requests.negotiated) }
      add("  each hour") { rate($0.requests.negotiatedPerHour) }
    }
    write(table)
    if windows.contains(where: { $0.coveredBy == .records }) {
      paragraph(
        "No file name tells which time is covered: hours with a handshake are counted.",
        style: .faint)
    }
  }
}

private func rate(_ number: Double?) -> Table.Cell {
  Table.Cell(number?.oneDecimal ?? "-", style: .faint)
}
