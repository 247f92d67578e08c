import ELBLogs

/// A report that can be shown as tables.
public protocol TabularReport {
  /// The forms of its tables, the main one first.
  static var tables: [TableForm<Self>] { get }
}

/// What a table of a report is made of; known without any report.
public struct TableForm<Report>: Sendable {
  /// The table's name.
  public let name: String
  /// What a row stands for, in a sentence.
  public let summary: String
  /// The table's columns.
  public let columns: [ReportTable.Column]
  private let rows: @Sendable (Report) -> [[ReportTable.Cell]]

  /// Makes a form.
  ///
  /// - Parameters:
  ///   - name: The table's name.
  ///   - summary: What a row stands for.
  ///   - fields: The columns, and where their cells come from.
  ///   - values: The values that have a row each.
  init<Value>(
    _ name: String, _ summary: String, _ fields: [TableField<Value>],
    of values: @escaping @Sendable (Report) -> [Value]
  ) {
    self.name = name
    self.summary = summary
    columns = fields.map(\.column)
    rows = { report in values(report).map { value in fields.map { $0.cell(value) } } }
  }

  /// Fills the table from a report.
  ///
  /// - Complexity: O(*n*) in the number of cells.
  public func table(of report: Report) -> ReportTable {
    ReportTable(name: name, summary: summary, columns: columns, rows: rows(report))
  }
}

/// One column of a table, and where its cells come from.
struct TableField<Value>: Sendable {
  var column: ReportTable.Column
  var cell: @Sendable (Value) -> ReportTable.Cell

  private init(
    _ name: String, _ kind: ReportTable.Kind,
    _ cell: @escaping @Sendable (Value) -> ReportTable.Cell
  ) {
    column = ReportTable.Column(name: name, kind: kind)
    self.cell = cell
  }

  static func text(_ name: String, _ value: @escaping @Sendable (Value) -> String?) -> Self {
    Self(name, .text) { value($0).map { .text(Printable($0).text) } ?? .none }
  }

  static func sentence(_ name: String, _ value: @escaping @Sendable (Value) -> String?) -> Self {
    Self(name, .sentence) { value($0).map { .text(Printable($0).text) } ?? .none }
  }

  /// Several texts in one cell.
  static func list(_ name: String, _ values: @escaping @Sendable (Value) -> [String]) -> Self {
    text(name) { values($0).joined(separator: "; ") }
  }

  static func integer(_ name: String, _ value: @escaping @Sendable (Value) -> Int?) -> Self {
    Self(name, .integer) { value($0).map { .integer($0) } ?? .none }
  }

  static func share(_ name: String, _ value: @escaping @Sendable (Value) -> Double?) -> Self {
    Self(name, .share) { number(value($0)) }
  }

  static func rate(_ name: String, _ value: @escaping @Sendable (Value) -> Double?) -> Self {
    Self(name, .rate) { number(value($0)) }
  }

  static func time(_ name: String, _ value: @escaping @Sendable (Value) -> Timestamp?) -> Self {
    Self(name, .time) { value($0).map { .time($0) } ?? .none }
  }

  static func boolean(_ name: String, _ value: @escaping @Sendable (Value) -> Bool) -> Self {
    Self(name, .boolean) { .boolean(value($0)) }
  }

  /// The column of a part, in the table of what it is a part of; empty where the part is absent.
  func of<Whole>(
    _ prefix: String = "", _ part: @escaping @Sendable (Whole) -> Value?
  ) -> TableField<Whole> {
    let cell = cell
    return TableField<Whole>(prefix + column.name, column.kind) { part($0).map(cell) ?? .none }
  }

  private static func number(_ value: Double?) -> ReportTable.Cell {
    value.flatMap { $0.isFinite ? .number($0) : nil } ?? .none
  }
}

extension Array {
  /// The columns of a part, in the table of what it is a part of.
  func of<Value, Whole>(
    _ prefix: String = "", _ part: @escaping @Sendable (Whole) -> Value?
  ) -> [TableField<Whole>] where Element == TableField<Value> {
    map { $0.of(prefix, part) }
  }
}
