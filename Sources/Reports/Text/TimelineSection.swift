import ELBLogs
import TLSFindings

extension Page {
  /// Adds failures and versions over time, one table for each kind of log.
  mutating func addTimeline(of report: ScanReport) {
    let rowsPerKind = report.kinds.count > 2 ? 12 : 24
    guard
      let buckets = TimelineBuckets(
        report.timeline, atMost: rowsPerKind, coverage: report.coverage)
    else { return }
    heading("Timeline (UTC, \(buckets.lengthInWords) a row)")
    let barWidth = width >= 120 ? 24 : width >= 100 ? 12 : 0
    var hasDash = false
    for (index, kind) in report.kindsInOrder.filter(buckets.holds).enumerated() {
      if index > 0 { blank() }
      let versions = buckets.versions(of: kind)
      var table = Table(columns: [.word(report.groupTitle(of: kind))])
      if kind.showsFailures {
        table.columns += [.number("failed"), .number("share")]
        if barWidth > 0 { table.columns.append(.word("")) }
      }
      table.columns += versions.map { .number($0) }
      let mostFailed = buckets.starts.map { buckets.counts(of: kind, at: $0).failed }.max() ?? 0
      for start in buckets.starts {
        let counts = buckets.counts(of: kind, at: start)
        var cells = [Table.Cell(start.minute)]
        if buckets.isWithoutFiles(kind, at: start) {
          hasDash = true
          cells += table.columns.dropFirst().map {
            Table.Cell($0.title.isEmpty ? "" : "-", style: .faint)
          }
          table.rows.append(.cells(cells))
          continue
        }
        if kind.showsFailures {
          let all = counts.failed + counts.negotiated.values.reduce(0, +)
          cells.append(Table.Cell(counts.failed, style: .failure))
          cells.append(
            Table.Cell(
              counts.failed.percent(of: all), style: counts.failed > 0 ? .failure : .faint))
          if barWidth > 0 {
            cells.append(
              Table.Cell(bar(counts.failed, of: mostFailed, width: barWidth), style: .failure))
          }
        }
        cells += versions.map { Table.Cell(counts.negotiated[$0] ?? 0) }
        table.rows.append(.cells(cells))
      }
      write(table)
    }
    if hasDash { paragraph(TimelineBuckets.dash, style: .faint) }
  }
}
