import ArgumentParser

/// Which records are counted beside time and kind, as it was typed.
struct FilterOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Only clients in this block of addresses, or this address; repeat it or use commas.",
      valueName: "CIDR"))
  var client: [String] = []

  @Option(
    help: ArgumentHelp(
      "No clients in this block of addresses; repeat it or use commas.", valueName: "CIDR"))
  var exclude: [String] = []

  @Option(
    help: ArgumentHelp(
      "Only files of this account, twelve digits; repeat it or use commas.", valueName: "ACCOUNT"))
  var account: [String] = []

  @Option(
    help: ArgumentHelp(
      "Only files of this region, us-east-2; repeat it or use commas.", valueName: "REGION"))
  var region: [String] = []

  @Option(
    help: ArgumentHelp(
      """
      Only load balancers that fit, with * and ?: the whole app/name/id where the pattern has a /, \
      else the name; repeat it or use commas.
      """,
      valueName: "PATTERN"))
  var loadBalancer: [String] = []

  @Option(
    help: ArgumentHelp(
      "Only connections and requests to this port; repeat it or use commas.", valueName: "PORT"))
  var port: [String] = []

  @Option(
    help: ArgumentHelp(
      "Only server names (SNI) that fit, with * and ?; repeat it or use commas.",
      valueName: "PATTERN"))
  var domain: [String] = []
}
