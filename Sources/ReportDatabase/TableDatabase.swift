public import Reports

#if SQLite
  import GRDB
#endif

/// Tables of a report as a SQLite database, for questions in SQL.
///
/// Each table has its name and columns: text as `TEXT`, whole numbers as `INTEGER`, shares and rates
/// as `REAL`, moments as RFC 3339 `TEXT`, which SQLite's date functions know, yes and no as 1 and 0.
/// What is not known is `NULL`. The table `tables` says what a row of each stands for.
public enum TableDatabase {
  /// Whether this build can write databases: only with the package trait `SQLite`.
  public static var isAvailable: Bool {
    #if SQLite
      true
    #else
      false
    #endif
  }

  /// The number of the contract, kept as the database's `user_version`.
  static let version = 1

  /// Writes a new database.
  ///
  /// - Parameters:
  ///   - tables: The tables.
  ///   - path: A file that must not exist yet.
  /// - Throws: An error of SQLite, or `Unavailable` in builds without it.
  /// - Complexity: O(*n*) in the number of cells.
  public static func write(_ tables: [ReportTable], to path: String) throws {
    #if SQLite
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.write { database in
        try database.execute(sql: "PRAGMA user_version = \(version)")
        for table in [index(of: tables)] + tables { try insert(table, into: database) }
      }
      try queue.close()
    #else
      throw Unavailable()
    #endif
  }

  /// This build has no SQLite.
  public struct Unavailable: Error, CustomStringConvertible {
    /// The reason in words.
    public var description: String { "this build has no SQLite" }
  }

  /// The table that lists the others.
  private static func index(of tables: [ReportTable]) -> ReportTable {
    ReportTable(
      name: "tables", summary: "A table of this database.",
      columns: [.init(name: "name", kind: .text), .init(name: "summary", kind: .sentence)],
      rows: tables.map { [.text($0.name), .text($0.summary)] })
  }
}

#if SQLite
  extension TableDatabase {
    /// Nobody else sees the file while it is written, and after a failure it is thrown away, so
    /// that neither a journal nor a wait for the disk is of use.
    private static var configuration: Configuration {
      var configuration = Configuration()
      configuration.prepareDatabase { database in
        try database.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
      }
      return configuration
    }

    private static func insert(_ table: ReportTable, into database: Database) throws {
      let columns = table.columns.map { "\(quoted($0.name)) \($0.kind.sqlType)" }
      try database.execute(
        sql: "CREATE TABLE \(quoted(table.name)) (\(columns.joined(separator: ", ")))")
      let places = table.columns.map { _ in "?" }.joined(separator: ", ")
      let statement = try database.makeStatement(
        sql: "INSERT INTO \(quoted(table.name)) VALUES (\(places))")
      for row in table.rows {
        try statement.execute(arguments: StatementArguments(row.map(\.databaseValue)))
      }
    }

    /// A name that may be a word of SQL.
    private static func quoted(_ name: String) -> String { "\"\(name)\"" }
  }

  extension ReportTable.Kind {
    fileprivate var sqlType: String {
      switch self {
      case .text, .sentence, .time: "TEXT"
      case .integer, .boolean: "INTEGER"
      case .share, .rate: "REAL"
      }
    }
  }

  extension ReportTable.Cell {
    fileprivate var databaseValue: DatabaseValue {
      switch self {
      case .none: .null
      case .text(let text): text.databaseValue
      case .integer(let number): number.databaseValue
      case .number(let number): number.databaseValue
      case .time(let time): time.description.databaseValue
      case .boolean(let truth): truth.databaseValue
      }
    }
  }
#endif
