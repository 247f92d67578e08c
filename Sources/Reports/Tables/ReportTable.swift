public import ELBLogs

/// A table of a report, for spreadsheets, databases and tickets: named columns of one kind each.
///
/// Texts are on one line and harmless: what could move a cursor, hide or turn the direction of text
/// is a visible escape, as on a terminal (`\x1B`). JSON alone has them as they were logged.
public struct ReportTable: Sendable, Equatable {
  /// The name, as in the JSON: `top_clients`.
  public var name: String
  /// What a row stands for, in a sentence.
  public var summary: String
  /// The columns, named as in the JSON.
  public var columns: [Column]
  /// The rows, with a cell for each column.
  public var rows: [[Cell]]

  /// Makes a table, whose texts must be harmless already.
  public init(name: String, summary: String, columns: [Column], rows: [[Cell]]) {
    self.name = name
    self.summary = summary
    self.columns = columns
    self.rows = rows
  }
}

extension ReportTable {
  /// What the cells of a column have in common.
  public struct Column: Sendable, Equatable {
    /// The name, as in the JSON; what is in an object there has the object's name before its own.
    public var name: String
    /// What the cells hold.
    public var kind: Kind

    /// Makes a column.
    public init(name: String, kind: Kind) {
      self.name = name
      self.kind = kind
    }
  }

  /// What the cells of a column hold, unless they are empty.
  public enum Kind: String, Sendable {
    /// A name or a code, from logs for the most part; several are joined by `; `.
    case text
    /// A sentence of the report.
    case sentence
    /// A whole number.
    case integer
    /// A share, 0 to 1.
    case share
    /// How many there are for each hour.
    case rate
    /// A moment.
    case time
    /// Yes or no.
    case boolean
  }

  /// The value of one column in one row.
  public enum Cell: Sendable, Equatable {
    /// Nothing: not known, or there is none.
    case none
    /// Text on one line.
    case text(String)
    /// A whole number.
    case integer(Int)
    /// Any number; a finite one.
    case number(Double)
    /// A moment.
    case time(Timestamp)
    /// Yes or no.
    case boolean(Bool)
  }
}
