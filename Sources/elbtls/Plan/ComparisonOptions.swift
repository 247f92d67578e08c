import ArgumentParser

/// What is compared, as it was typed.
struct ComparisonOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The moment that splits the records: a date, or RFC 3339.", valueName: "TIME"))
  var at: String?

  @Option(
    help: ArgumentHelp(
      "In place of --at: what was before, as a PATH; repeat it for more.", valueName: "PATH"),
    completion: .file())
  var before: [String] = []

  @Option(
    help: ArgumentHelp(
      "In place of --at: what came after, as a PATH; repeat it for more.", valueName: "PATH"),
    completion: .file())
  var after: [String] = []

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "In how many tenths of the time before a client came at least to be missed after.",
      valueName: "N"))
  var minIntervals = 3
}
