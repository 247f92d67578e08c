import ArgumentParser

/// What counts as one client, as it was typed.
struct ClientOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("What counts as one client; label needs --labels.", valueName: "WHAT"))
  var by = ClientForm.address

  @Option(
    help: ArgumentHelp(
      "The prefix lengths of --by subnet for IPv4 and IPv6; by default 24,48.",
      valueName: "N,N"))
  var subnetLengths: String?

  @Option(
    help: ArgumentHelp(
      """
      Who owns which clients: CSV of a CIDR, a domain or ua: and a user agent, then the owner; or \
      AWS's ip-ranges.json. May be repeated.
      """,
      valueName: "FILE"),
    completion: .file())
  var labels: [String] = []

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Leave clients with fewer records than this out of the lists of clients.", valueName: "N"))
  var minCount = 1
}

/// The things that may count as one client.
enum ClientForm: String, ExpressibleByArgument, CaseIterable {
  case address
  case subnet
  case userAgent = "user-agent"
  case domain
  case label
}
