import ELBLogs
import Foundation
import ReportDatabase
import Testing

@testable import Reports
@testable import TLSFindings

@Suite struct TableDatabaseTests {
  private let path = FileManager.default.temporaryDirectory.appending(path: "elbtls-\(UUID()).db")
    .path

  #if SQLite
    /// A value as Python's `sqlite3` sees it.
    private enum Value: Decodable, Equatable {
      case null
      case text(String)
      case integer(Int)
      case number(Double)

      init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
          self = .null
        } else if let integer = try? container.decode(Int.self) {
          self = .integer(integer)
        } else if let number = try? container.decode(Double.self) {
          self = .number(number)
        } else {
          self = .text(try container.decode(String.self))
        }
      }

      init(_ cell: ReportTable.Cell) {
        self =
          switch cell {
          case .none: .null
          case .text(let text): .text(text)
          case .integer(let number): .integer(number)
          case .number(let number): Int(exactly: number).map { .integer($0) } ?? .number(number)
          case .time(let time): .text(time.description)
          case .boolean(let truth): .integer(truth ? 1 : 0)
          }
      }
    }

    private func expectSame<Report: TabularReport>(_ report: Report) throws {
      let tables = Report.tables.map { $0.table(of: report) }
      try TableDatabase.write(tables, to: path)
      defer { try? FileManager.default.removeItem(atPath: path) }
      let seen = try TableReader.read("sqlite", file: path, as: [String: [[Value]]].self)
      #expect(Set(seen.keys) == Set(tables.map(\.name)))
      for table in tables {
        #expect(seen[table.name]?.first == table.columns.map { .text($0.name) })
        #expect(seen[table.name]?.dropFirst().map { $0 } == table.rows.map { $0.map(Value.init) })
      }
    }

    /// Python's `sqlite3` sees every cell of every table.
    @Test(
      .enabled(if: TableReader.mustRun || TableReader.isAvailable, "needs Python"),
      arguments: Fixture.all)
    func pythonReadsIt(_ fixture: Fixture) throws { try expectSame(fixture.report) }

    @Test(
      .enabled(if: TableReader.mustRun || TableReader.isAvailable, "needs Python"),
      arguments: ComparisonFixture.all)
    func pythonReadsComparisons(_ fixture: ComparisonFixture) throws {
      try expectSame(fixture.report)
    }

    @Test(
      .enabled(if: TableReader.mustRun || TableReader.isAvailable, "needs Python"),
      arguments: SimulationFixture.all)
    func pythonReadsSimulations(_ fixture: SimulationFixture) throws {
      try expectSame(fixture.report)
    }

    @Test(
      .enabled(if: TableReader.mustRun || TableReader.isAvailable, "needs Python"),
      arguments: RankingFixture.all)
    func pythonReadsRankings(_ fixture: RankingFixture) throws { try expectSame(fixture.report) }

    @Test func placeThatCannotBeWritten() {
      #expect(throws: (any Error).self) {
        try TableDatabase.write([], to: "/nowhere/at/all.db")
      }
    }
  #else
    @Test func buildsWithoutSQLiteSayIt() {
      #expect(!TableDatabase.isAvailable)
      #expect(throws: TableDatabase.Unavailable.self) { try TableDatabase.write([], to: path) }
      #expect(!FileManager.default.fileExists(atPath: path))
    }
  #endif
}
