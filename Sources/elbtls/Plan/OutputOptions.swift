import ArgumentParser

/// What is shown, as it was typed.
struct OutputOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "The most clients and rows that a list shows, by default 20; 0 for all. JSON limits clients alone.",
      valueName: "N"))
  var top: Int?

  @Option(
    help: ArgumentHelp(
      """
      The form of the report, text by default; openmetrics: of scan alone; jsonl: clients, one a line; sqlite: a \
      file.
      """, valueName: "FORM"))
  var output: ReportForm?

  @Option(
    help: ArgumentHelp(
      "The table that --output csv writes, by its name in the JSON; by default the main one.",
      valueName: "NAME"))
  var table: String?

  @Option(
    help: ArgumentHelp(
      """
      Where the report goes: a file, which is replaced at once, or - for standard output; of csv \
      also a folder, as tables/, for all tables.
      """,
      valueName: "FILE"),
    completion: .file())
  var outputFile = "-"

  @Option(
    help: ArgumentHelp(
      "Whether text is coloured; auto, the default: on a terminal, unless NO_COLOR is set.",
      valueName: "WHEN"))
  var color: ColorChoice?
}

/// The forms that a report comes in.
enum ReportForm: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
  /// A page for a browser; of a story there is none.
  case html
  /// Tables for a spreadsheet.
  case csv
  /// For a ticket.
  case markdown
  /// Clients, an object on each line.
  case jsonl
  /// Totals for a monitor; of a scan alone.
  case openmetrics
  /// All tables in one file, for questions in SQL.
  case sqlite
}

/// When text is coloured.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto
  case always
  case never
}
