import ELBLogs
import TLSFindings

extension Page {
  /// Adds the protocol versions of each kind, by records and by clients.
  mutating func addVersions(of report: ScanReport) {
    guard !report.tlsVersions.isEmpty else { return }
    heading("TLS versions")
    var table = Table(columns: [
      .word("version"), .number("records"), .number("share"), .word(""), .number("clients"),
      .number("of clients"),
    ])
    let barWidth = width >= 120 ? 24 : 12
    for kind in report.kindsInOrder {
      let versions = report.tlsVersions.filter { $0.kind == kind }
      guard !versions.isEmpty else { continue }
      table.rows.append(.group(report.groupTitle(of: kind)))
      let total = report.negotiated(kind)
      let clients = report.kinds[kind]?.clients ?? 0
      for version in versions {
        let style: Style = Headline.isOld(version.protocol) ? .caution : .plain
        table.rows.append(
          .cells([
            Table.Cell(version.protocol, style: style), Table.Cell(version.count),
            Table.Cell(version.count.percent(of: total)),
            Table.Cell(bar(version.count, of: total, width: barWidth), style: style),
            Table.Cell(version.clients), Table.Cell(version.clients.percent(of: clients)),
          ]))
      }
    }
    write(table)
  }

  /// Adds the cipher suites that were negotiated most.
  mutating func addSuites(of report: ScanReport, limit: Int?) {
    guard !report.cipherSuites.isEmpty else { return }
    heading("Cipher suites")
    let shown = report.cipherSuites.prefix(limit ?? .max)
    var table = Table(columns: [
      .text("suite", minimumWidth: 12), .text("version", minimumWidth: 7), .number("records"),
      .number("share"), .number("clients"),
    ])
    for kind in report.kindsInOrder where shown.contains(where: { $0.kind == kind }) {
      table.rows.append(.group(report.groupTitle(of: kind)))
      for suite in shown where suite.kind == kind {
        let style: Style = Headline.isOld(suite.protocol) ? .caution : .plain
        table.rows.append(
          .cells([
            Table.Cell(suite.cipher), Table.Cell(suite.protocol, style: style),
            Table.Cell(suite.count), Table.Cell(suite.count.percent(of: report.negotiated(kind))),
            Table.Cell(suite.clients),
          ]))
      }
    }
    write(table)
    addRest(report.cipherSuites.dropFirst(shown.count).map(\.count), of: "suite")
  }

  /// Adds the key-exchange groups, where logs state them.
  mutating func addGroups(of report: ScanReport, limit: Int?) {
    guard !report.keyExchanges.isEmpty else { return }
    heading("Key-exchange groups")
    let shown = report.keyExchanges.prefix(limit ?? .max)
    var table = Table(columns: [
      .text("group", minimumWidth: 12), .number("records"), .number("share"), .number("clients"),
    ])
    for kind in report.kindsInOrder where shown.contains(where: { $0.kind == kind }) {
      table.rows.append(.group(report.groupTitle(of: kind)))
      for group in shown where group.kind == kind {
        table.rows.append(
          .cells([
            Table.Cell(group.group), Table.Cell(group.count),
            Table.Cell(group.count.percent(of: report.negotiated(kind))), Table.Cell(group.clients),
          ]))
      }
    }
    write(table)
    addRest(report.keyExchanges.dropFirst(shown.count).map(\.count), of: "group")
  }

  /// Says how many rows a table leaves out, and that none of them is larger than the last shown.
  ///
  /// - Parameters:
  ///   - counts: The counts of the rows left out, largest first.
  ///   - noun: What a row is.
  mutating func addRest(_ counts: [Int], of noun: String) {
    guard let largest = counts.first else { return }
    let each = largest == 1 ? "1 record" : "at most \(largest.counted("record"))"
    line("and \(counts.count.counted("more " + noun)) with \(each) each", indent: 2, style: .faint)
  }
}

/// A bar as long as a share, in eighths of a column; never empty where there is something.
func bar(_ part: Int, of whole: Int, width: Int) -> String {
  guard part > 0, whole > 0 else { return "" }
  let share = min(1, Double(part) / Double(whole))
  let eighths = max(1, Int((share * Double(width * 8)).rounded()))
  let remainder = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8]
  return String(repeating: "█", count: eighths / 8) + remainder
}
