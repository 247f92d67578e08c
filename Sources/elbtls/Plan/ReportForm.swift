import ArgumentParser

/// The forms that a report comes in.
enum ReportForm: String, FormChoice {
  case text
  case json
  /// A page for a browser.
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

  static let remarks =
    "; jsonl: clients, one a line; openmetrics: totals for a monitor; sqlite: a file"
}

/// The forms of the reports of one command, named as among all: `--help` lists these and no others.
protocol FormChoice: ExpressibleByArgument, CaseIterable, RawRepresentable<String> {
  /// What has to be said of some of them, behind a sentence.
  static var remarks: String { get }
}

/// The forms of a simulation or a comparison.
enum MoveForm: String, FormChoice {
  case text, json, html, csv, markdown, jsonl, sqlite

  static let remarks = "; jsonl: clients, one a line; sqlite: a file"
}

/// The forms of a ranking, which lists policies and no clients.
enum RankingForm: String, FormChoice {
  case text, json, html, csv, markdown, sqlite

  static let remarks = "; sqlite: a file"
}
