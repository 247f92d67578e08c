import ArgumentParser
import ReportDatabase
import Reports

/// What is shown and where, checked.
struct OutputPlan {
  /// The most clients and rows of a list; nil for all.
  var top: Int?
  var form: ReportForm
  var destination: ReportDestination
  var usesColor: Bool

  /// The table that CSV writes; nil for the main one, or for all of them in a folder.
  var table: String?

  /// Checks the arguments, which a configuration file completes.
  ///
  /// - Parameters:
  ///   - options: What was typed.
  ///   - file: What holds where nothing was.
  ///   - tables: The tables that the command's report has, the main one first; most runs do not ask.
  /// - Throws: `ValidationError` in words that name the option.
  init<Form>(
    _ options: OutputOptions<Form>, _ file: Configuration, tables: @autoclosure () -> [String]
  ) throws {
    let typed = options.output
    let options = options.completed(by: file)
    top = try Self.rowLimit(options.top)
    form = options.output.flatMap { ReportForm(rawValue: $0.rawValue) } ?? .text
    destination = try ReportDestination(checking: options.outputFile, of: form)
    usesColor = (options.color ?? .auto).applies(to: destination)
    table = try options.table.map { try Self.table($0, of: tables(), form, destination) }
    if form == .sqlite {
      try destination.checkForDatabase(
        as: typed == nil ? "sqlite (\(file.place(of: .output)))" : "--output sqlite")
    }
  }

  /// The most rows of a list by `--top`, 20 where it is not given; nil for all.
  ///
  /// - Throws: `ValidationError` where it is negative.
  static func rowLimit(_ top: Int?) throws -> Int? {
    let limit = top ?? 20
    guard limit >= 0 else { throw ValidationError("--top must be 0, for all, or more") }
    return limit == 0 ? nil : limit
  }

  private static func table(
    _ name: String, of tables: [String], _ form: ReportForm, _ destination: ReportDestination
  ) throws -> String {
    guard form == .csv else {
      throw ValidationError(
        "--table names what --output csv writes; give that, too, or leave it out")
    }
    guard tables.contains(name) else {
      throw ValidationError(
        "--table '\(name)' is no table of this report; "
          + "choose from \(tables.joined(separator: ", "))")
    }
    if case .folder(let path) = destination {
      throw ValidationError(
        "--output-file \(path)/ takes all tables; leave out --table, or name a file")
    }
    return name
  }

  /// The tables that were asked for: one as text, or all of them.
  func tables<Report: TabularReport>(of report: Report) -> ReportContents {
    let forms = Report.tables
    if form == .sqlite { return .database(forms.map { $0.table(of: report) }) }
    if case .folder = destination {
      return .files(
        forms.map { ("\($0.name).csv", CSVRenderer().render($0.table(of: report))) })
    }
    let form = forms.first { $0.name == table } ?? forms.first
    return .text(form.map { CSVRenderer().render($0.table(of: report)) } ?? "")
  }

  /// Whether what is written says how far it may be from the truth; rows of clients cannot.
  var saysWarnings: Bool {
    switch (form, destination) {
    case (.jsonl, _): false
    case (.csv, .standardOutput), (.csv, .file): table == "warnings"
    default: true
    }
  }

  /// The renderer of pages.
  var htmlRenderer: HTMLRenderer { HTMLRenderer(rowLimit: top) }

  /// The renderer for tickets.
  var markdownRenderer: MarkdownRenderer { MarkdownRenderer(rowLimit: top) }

  /// The renderer for a person: as wide as the terminal.
  var textRenderer: TextRenderer {
    TextRenderer(width: destination.columns, color: usesColor, rowLimit: top)
  }
}

extension ReportDestination {
  /// Reads the argument of `--output-file`.
  ///
  /// - Parameters:
  ///   - argument: The argument.
  ///   - form: What will be written there; CSV may go to a folder.
  /// - Throws: `ValidationError` where it is empty, or a folder for what is one file.
  init(checking argument: String, of form: ReportForm = .text) throws {
    guard !argument.isEmpty else {
      throw ValidationError("--output-file is empty; name a file, or - for standard output")
    }
    // The path would lose its slash, and a file would be where a folder was asked for.
    guard form == .csv || !argument.hasSuffix("/") else {
      throw ValidationError(
        "--output-file '\(argument)' is a folder, which only --output csv fills; name a file")
    }
    self.init(argument)
    if form == .csv, case .file(let path) = self, argument.hasSuffix("/") || path.isFolder {
      self = .folder(path)
    }
  }

  /// Refuses what cannot become a database.
  ///
  /// - Parameter name: What asked for one, `--output sqlite`.
  /// - Throws: `ValidationError` without SQLite, and for standard output.
  func checkForDatabase(as name: String) throws {
    guard TableDatabase.isAvailable else {
      throw ValidationError(
        "\(name) is not in this build; build with 'make' where SQLite's header is "
          + "(libsqlite3-dev), or with 'swift build -c release --traits SQLite'")
    }
    guard self != .standardOutput else {
      throw ValidationError(
        "\(name) cannot go to standard output; name a file, as --output-file report.db")
    }
  }

  /// How wide a report may be there.
  var columns: Int { Terminal.columns(of: self == .standardOutput ? .standardOutput : nil) }
}

extension ColorChoice {
  /// Whether text that goes there is coloured.
  func applies(to destination: ReportDestination) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto: destination == .standardOutput && Terminal.standardOutput.wantsColor
    }
  }
}
