import ArgumentParser

/// What is shown, as it was typed.
struct OutputOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "The most clients and rows that a list shows; 0 for all. JSON limits clients alone.",
      valueName: "N"))
  var top = 20

  @Option(
    help: ArgumentHelp(
      "The form of the report; html: a page for a browser, but of explain.", valueName: "FORM"))
  var output = ReportForm.text

  @Option(
    help: ArgumentHelp(
      "Where the report goes: a file, which is replaced at once, or - for standard output.",
      valueName: "FILE"),
    completion: .file())
  var outputFile = "-"

  @Option(
    help: ArgumentHelp(
      "Whether text is coloured; auto: on a terminal, unless NO_COLOR is set.",
      valueName: "WHEN"))
  var color = ColorChoice.auto
}

/// The forms that a report comes in.
enum ReportForm: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
  /// A page for a browser; of a story there is none.
  case html
}

/// When text is coloured.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto
  case always
  case never
}
