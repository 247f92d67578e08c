import ArgumentParser

/// What a recommended policy must be, as it was typed.
struct RankOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "The most that a recommended policy may break: clients, or with % a share of records.",
      valueName: "LIMIT"))
  var maxBreaks = "0"

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "The most that it may put at risk: clients, or with % a share of records.",
      valueName: "LIMIT"))
  var maxAtRisk = "0.1%"

  @Flag(help: "Recommend a policy for FIPS 140; without this, none of those.")
  var fips = false

  @Option(
    help: ArgumentHelp(
      "Recommend this one, too, if it is the tightest, whatever it is: an old one, or of RFC 9151. "
        + "May be repeated.",
      valueName: "POLICY"))
  var also: [String] = []
}
