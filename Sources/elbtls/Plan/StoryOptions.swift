import ArgumentParser

/// How the story of a client is shown, as it was typed.
struct StoryOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "The most rows that a list of the text shows, by default 20; 0 for all.", valueName: "N"))
  var top: Int?

  @OptionGroup var answer: AnswerOptions
}
