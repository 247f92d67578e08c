import ArgumentParser
import TLSFacts
import TLSFindings

/// `elbtls policies list`: the policies in one table.
struct ListPolicies: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "The policies in one table.",
    usage: "elbtls policies list [options]",
    discussion: """
      Each policy stands with its versions, how many suites it has, whether all of them have \
      forward secrecy, and the class of the weakest one. Conditions add up.

      EXAMPLES
        Those of Classic Load Balancers:
          elbtls policies list --type classic
        Those with TLS 1.3 and post-quantum key exchange, for another program:
          elbtls policies list --protocol TLSv1.3 --pq --output json
      """)

  @OptionGroup(title: "WHICH POLICIES") var type: TypeOptions

  @Option(
    name: .customLong("protocol"),
    help: ArgumentHelp(
      "Only policies that negotiate this version, in any spelling.", valueName: "VERSION"))
  var version: String?

  @Flag(help: "Only policies made for FIPS 140.")
  var fips = false

  @Flag(help: "Only policies with post-quantum key exchange.")
  var pq = false

  @OptionGroup(title: "WHICH POLICIES") var policies: PolicyOptions
  @OptionGroup(title: "HOW IT IS SHOWN") var output: AnswerOptions
  @OptionGroup(title: "HOW IT IS SHOWN") var file: ConfigurationOptions

  private var filter: PolicyList.Filter {
    get throws {
      var filter = PolicyList.Filter()
      filter.type = type.type
      filter.version = try version.map { try TLSVersion.typed($0, for: "--protocol") }
      filter.isFIPS = fips
      filter.isPostQuantum = pq
      return filter
    }
  }

  func validate() throws {
    _ = try filter
    _ = try policies.catalogue
    _ = try AnswerPlan(output, file)
  }

  func run() async throws {
    let list = PolicyList(try policies.catalogue, filter: try filter, toolVersion: toolVersion)
    try policies.complain()
    try AnswerPlan(output, file).write(list) { $0.render(list) }
  }
}
