import ArgumentParser
import ELBLogs

/// Where the logs are, as it was typed.
struct PathOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Files, folders, patterns, or - for standard input; none means the present folder.",
      valueName: "PATH"),
    completion: .file())
  var paths: [String] = []
}

/// What is read of them, as it was typed.
struct InputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Only these kinds: alb_access, alb_connection, nlb, classic; repeat it or use commas.",
      valueName: "KIND"),
    completion: .list(LogKind.allCases.map(\.rawValue)))
  var kind: [String] = []

  @Option(
    help: ArgumentHelp(
      "Only records at this time or later: a date, or RFC 3339; UTC unless it says otherwise.",
      valueName: "TIME"))
  var since: String?

  @Option(help: ArgumentHelp("Only records before this time.", valueName: "TIME"))
  var until: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "How many files are read at once; by default as many as there are cores.", valueName: "N"))
  var threads: Int?

  @Option(
    help: ArgumentHelp(
      "What inflates: built-in, the fastest and the default, zlib, or isal in builds that have it.",
      valueName: "INFLATER"),
    completion: .list(["built-in", "zlib", "isal"]))
  var inflate: String?

  @Flag(help: "Status 2 where a file is damaged or unreadable, or a line is rejected.")
  var strict = false

  @Flag(help: "No progress line on standard error.")
  var noProgress = false

  @OptionGroup var configuration: ConfigurationOptions
}
