/// Writes a table as comma-separated values (RFC 4180), for spreadsheets.
///
/// The first line names the columns. A number is one, a time is RFC 3339 in UTC, what is not known
/// is empty, and text that a spreadsheet would take for a formula begins with an apostrophe.
public struct CSVRenderer: Sendable {
  /// Makes a renderer.
  public init() {}

  /// Writes a table.
  ///
  /// - Parameter table: The table to write.
  /// - Returns: Lines that end in carriage return and line feed.
  public func render(_ table: ReportTable) -> String {
    var text = ""
    for row in [table.columns.map { ReportTable.Cell.text($0.name) }] + table.rows {
      text += row.map(CSVRenderer.field).joined(separator: ",") + "\r\n"
    }
    return text
  }

  private static func field(_ cell: ReportTable.Cell) -> String {
    switch cell {
    case .none: ""
    case .text(let text): quoted(harmless(text))
    case .integer(let number): String(number)
    case .number(let number): "\(number)"
    case .time(let time): time.description
    case .boolean(let truth): truth ? "true" : "false"
    }
  }

  /// The text, with an apostrophe before what begins as a formula (OWASP, CSV Injection).
  private static func harmless(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, formulaStarts.contains(first) else { return text }
    return "'" + text
  }

  /// What a formula may begin with; the wide forms are taken for the others in some places.
  private static let formulaStarts: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠",
  ]

  /// The text in quotation marks where it needs them; empty text does, to be something.
  private static func quoted(_ text: String) -> String {
    let marks = ",\"\r\n".utf8
    guard
      text.isEmpty || text.utf8.contains(where: marks.contains) || text.hasPrefix(" ")
        || text.hasSuffix(" ")
    else { return text }
    var quoted = "\"".unicodeScalars
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted.append(scalar) }
      quoted.append(scalar)
    }
    quoted.append("\"")
    return String(quoted)
  }
}
