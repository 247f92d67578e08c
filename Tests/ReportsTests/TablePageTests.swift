import Testing

@testable import Reports
@testable import TLSFindings

/// The page of documentation on tables, which is made from the tables themselves.
@Suite struct TablePageTests {
  @Test func pageHasEveryTableAndColumn() throws {
    let parts = [
      TablePageTests.introduction, section(ScanReport.self, "scan"),
      section(SimulationReport.self, "simulate"), section(RankingReport.self, "rank"),
      section(ComparisonReport.self, "compare"),
    ]
    try expectGolden("../../../docs/tables.md", parts.joined(separator: "\n"))
  }

  private func section<Report: TabularReport>(_ type: Report.Type, _ command: String) -> String {
    let tables = Report.tables.map { form in
      let columns = form.columns.map { column in
        column.kind == .text ? "`\(column.name)`" : "`\(column.name)` \(column.kind.rawValue)"
      }
      return "- **\(form.name)**: \(form.summary)\n  \(columns.joined(separator: ", "))\n"
    }
    return "## `elbtls \(command)`\n\n" + tables.joined()
  }

  private static let introduction = """
    # Tables

    What `--output csv` and `--output sqlite` write. The first table of a command is its main one,
    which CSV writes to standard output; `--table NAME` names another, and a folder as
    `--output-file` takes all of them.

    ```sh
    elbtls --output csv --table timeline logs/ > timeline.csv
    elbtls --output csv --top 0 --output-file tables/ logs/
    elbtls --output sqlite --top 0 --output-file report.db logs/
    sqlite3 report.db "SELECT cause, count(*), sum(count) FROM top_client_causes GROUP BY cause"
    ```

    Names and meanings are those of the JSON (the schemas are in `schemas/`); what is in an object
    there has the object's name before its own. A column holds text unless a word behind it says
    otherwise: `sentence`, `integer`, `share` (0 to 1), `rate` (for each hour), `time` (RFC 3339,
    UTC) or `boolean`. Several texts in one cell are joined by `; `. What is not known is empty, or
    `NULL`.

    Text is on one line: control characters and what turns the direction of text are visible
    escapes (`\\x1B`), and in CSV what a spreadsheet would take for a formula has an apostrophe
    before it. JSON has the text as it was logged. Lists of clients hold as many as `--top` says.

    In a database `boolean` is 1 or 0, and the table `tables` says what a row of each table is. Its
    `user_version` is 1; a change that breaks queries would raise it. `group` and `to` are words of
    SQL: write `"group"`.

    """
}
