import ArgumentParser

/// What is read and counted, as it was typed.
struct CountOptions: ParsableArguments {
  @OptionGroup var input: InputOptions

  @Option(
    help: ArgumentHelp(
      """
      The most memory for what is counted of clients, as 256M or 2G; beyond it a scan forgets those \
      that failed least. By default half of what there is.
      """,
      valueName: "SIZE"))
  var maxMemory: String?
}
