import ELBLogs
import TLSFindings

extension Page {
  /// Adds the two windows side by side.
  mutating func addWindows(of report: ComparisonReport) {
    let rows = report.windowRows
    guard !rows.isEmpty else { return }
    heading("Windows")
    var table = Table(columns: [.word(""), .number("before"), .number("after")])
    table.rows = rows.map { row in
      .cells([Table.Cell((row.isPart ? "  " : "") + row.title)] + row.cells)
    }
    write(table)
    if let caution = report.windowsCaution { paragraph(caution, style: .faint) }
  }
}

/// One number of both windows.
struct WindowRow {
  var title: String
  /// Whether it is a part of the row before, or a rate of it.
  var isPart: Bool
  /// Before, and after.
  var cells: [Table.Cell]
}

extension ComparisonReport {
  /// What there is of both windows, with rates for each hour with logs, since windows of different
  /// lengths cannot be compared by counts; empty where neither has a record.
  var windowRows: [WindowRow] {
    let windows = [before, after]
    guard windows.contains(where: { $0.period != nil }) else { return [] }
    var rows: [WindowRow] = []
    func add(_ title: String, isPart: Bool = false, _ cell: (Window) -> Table.Cell) {
      rows.append(WindowRow(title: title, isPart: isPart, cells: windows.map(cell)))
    }
    add("first record") { Table.Cell($0.period?.first.minute ?? "-") }
    add("last record") { Table.Cell($0.period?.last.minute ?? "-") }
    add("time with logs") { Table.Cell($0.coveredSeconds.asSeconds) }
    add("clients") { Table.Cell($0.clients) }
    add("that negotiated", isPart: true) { Table.Cell($0.clientsNegotiated) }
    if windows.contains(where: { $0.connections.records > 0 }) {
      add("connections negotiated") { Table.Cell($0.connections.negotiated) }
      add("each hour", isPart: true) { rate($0.connections.negotiatedPerHour) }
      add("connections failed") { window in
        window.showsFailures
          ? Table.Cell(window.connections.failed, style: .failure)
          : Table.Cell("not logged", style: .faint)
      }
      add("each hour", isPart: true) { rate($0.connections.failedPerHour) }
      add("share", isPart: true) {
        $0.showsFailures
          ? Table.Cell(
            $0.connections.failed.percent(of: $0.connections.negotiated + $0.connections.failed))
          : Table.Cell("-", style: .faint)
      }
    }
    if windows.contains(where: { $0.requests.records > 0 }) {
      add("requests negotiated") { Table.Cell($0.requests.negotiated) }
      add("each hour", isPart: true) { rate($0.requests.negotiatedPerHour) }
    }
    return rows
  }

  /// What to say where the time with logs is not known from the names of files; nil where it is.
  var windowsCaution: String? {
    [before, after].contains { $0.coveredBy == .records }
      ? "No file name tells which time is covered: hours with a handshake are counted." : nil
  }
}

extension ComparisonReport.Window {
  /// Whether any kind of log that was seen shows failed handshakes.
  var showsFailures: Bool { kinds.contains(where: \.showsFailures) }
}

private func rate(_ number: Double?) -> Table.Cell {
  Table.Cell(number?.oneDecimal ?? "-", style: .faint)
}
