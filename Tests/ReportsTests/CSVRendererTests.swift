import ELBLogs
import Foundation
import Testing

@testable import Reports
@testable import TLSFindings

@Suite struct CSVRendererTests {
  /// All tables of a report, one after the other.
  private func text<Report: TabularReport>(of report: Report) -> String {
    Report.tables.map { form in
      "== \(form.name)\n" + CSVRenderer().render(form.table(of: report))
    }.joined()
  }

  @Test(arguments: Fixture.all)
  func looksAsRecorded(_ fixture: Fixture) throws {
    try expectGolden("tables-\(fixture.name).csv", text(of: fixture.report))
  }

  @Test func comparisonsLookAsRecorded() throws {
    try expectGolden(
      "tables-comparison-typical.csv", text(of: ComparisonFixture.typical.report))
  }

  @Test(arguments: SimulationFixture.all)
  func simulationsLookAsRecorded(_ fixture: SimulationFixture) throws {
    try expectGolden("tables-simulation-\(fixture.name).csv", text(of: fixture.report))
  }

  @Test(arguments: RankingFixture.all)
  func rankingsLookAsRecorded(_ fixture: RankingFixture) throws {
    try expectGolden("tables-ranking-\(fixture.name).csv", text(of: fixture.report))
  }

  @Test func namesAreUnique() {
    for names in [
      ScanReport.tables.map(\.name), SimulationReport.tables.map(\.name),
      RankingReport.tables.map(\.name), ComparisonReport.tables.map(\.name),
    ] { #expect(Set(names).count == names.count) }
    func columnsAreUnique<Report: TabularReport>(_ type: Report.Type) {
      for form in Report.tables {
        #expect(Set(form.columns.map(\.name)).count == form.columns.count, "\(form.name)")
      }
    }
    columnsAreUnique(ScanReport.self)
    columnsAreUnique(SimulationReport.self)
    columnsAreUnique(RankingReport.self)
    columnsAreUnique(ComparisonReport.self)
  }

  /// Texts of one cell, and how they are written.
  @Test(arguments: [
    ("plain", "plain"), ("", "\"\""), ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""),
    (" x", "\" x\""), ("x ", "\"x \""), ("=1+2", "'=1+2"), ("+1", "'+1"), ("-1", "'-1"),
    ("@SUM(A1)", "'@SUM(A1)"), ("=cmd|' /C calc'!A0,x", "\"'=cmd|' /C calc'!A0,x\""),
    ("＝1", "'＝1"), ("-", "'-"), ("a=1", "a=1"), ("\tx", "\\x09x"), ("\r\nx", "\\x0D\\x0Ax"),
    ("\u{1B}[2J", "\\x1B[2J"), ("\u{202E}x", "\\u202Ex"), ("\"\u{301}", "\"\"\"\u{301}\""),
  ])
  func texts(_ text: String, _ field: String) {
    let form = TableForm<[String]>("t", "", [.text("c") { $0 }]) { $0 }
    #expect(CSVRenderer().render(form.table(of: [text])) == "c\r\n\(field)\r\n")
  }

  /// A number that begins with a minus sign stays a number.
  @Test(arguments: [
    (ReportTable.Cell.integer(-3), "-3"), (.number(0.1), "0.1"), (.number(1e-9), "1e-09"),
    (.none, ""), (.boolean(false), "false"), (.time(Timestamp(seconds: 0)), "1970-01-01T00:00:00Z"),
  ])
  func values(_ cell: ReportTable.Cell, _ field: String) {
    let table = ReportTable(
      name: "t", summary: "", columns: [.init(name: "c", kind: .integer)], rows: [[cell]])
    #expect(CSVRenderer().render(table) == "c\r\n\(field)\r\n")
  }

  @Test func saysHowFarClientsMayBeFromTheTruth() throws {
    let form = try #require(ScanReport.tables.first { $0.name == "report" })
    func errors(_ report: ScanReport) -> [String: ReportTable.Cell] {
      let table = form.table(of: report)
      return Dictionary(uniqueKeysWithValues: zip(table.columns.map(\.name), table.rows[0]))
        .filter { $0.key.hasSuffix("_error") }
    }
    #expect(
      errors(.bounded) == [
        "approximate_clients_error": .number(0.024375), "approximate_top_error": .integer(3),
      ])
    #expect(
      errors(.typical) == ["approximate_clients_error": .none, "approximate_top_error": .none])
  }

  @Test func notFiniteIsNotKnown() {
    let form = TableForm<[Double]>("t", "", [.share("c") { $0 }]) { $0 }
    #expect(form.table(of: [.nan, .infinity]).rows == [[.none], [.none]])
  }

  /// Python's `csv` sees the rows and the columns that there are, on one line each.
  @Test(
    .enabled(if: TableReader.mustRun || TableReader.isAvailable, "needs Python"),
    arguments: Fixture.all)
  func pythonReadsIt(_ fixture: Fixture) throws {
    for form in ScanReport.tables {
      let table = form.table(of: fixture.report)
      let text = CSVRenderer().render(table)
      #expect(text.utf8.count { $0 == 0x0A } == table.rows.count + 1)
      let rows = try TableReader.read("csv", text, as: [[String]].self)
      #expect(rows.first == table.columns.map(\.name))
      #expect(rows.dropFirst().map(\.count) == table.rows.map(\.count))
      for (row, cells) in zip(rows.dropFirst(), table.rows) {
        for (field, cell) in zip(row, cells) {
          guard case .text(let text) = cell else { continue }
          #expect(field == text || field == "'" + text)
          #expect(!field.contains { "=+-@".contains($0) } || !"=+-@".contains(field.prefix(1)))
        }
      }
    }
  }
}
