import ArgumentParser

/// What is shown, as it was typed, by a command whose reports come in some of the forms.
struct OutputOptions<Form: FormChoice>: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "The most clients and rows that a list shows, by default 20; 0 for all. JSON limits clients alone.",
      valueName: "N"))
  var top: Int?

  @Option(
    help: ArgumentHelp("The form of the report, text by default\(Form.remarks).", valueName: "FORM")
  )
  var output: Form?

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

/// When text is coloured.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto
  case always
  case never
}
