import ArgumentParser
import TLSFacts
import TLSFindings

/// `elbtls policies show`: everything that is known of a policy.
struct ShowPolicy: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Everything that is known of one policy, and whom it cuts off.",
    usage: "elbtls policies show NAME [options]",
    discussion: """
      Versions, suites in order with their strength and the reason for it, groups where AWS \
      publishes them, when it is the default of which way of creation, which kinds of older \
      clients it cuts off with an RSA and with an ECDSA certificate, and how all this is known.

      EXAMPLES
        A policy by its short name:
          elbtls policies show TLS13-1-2-Res-2021-06
        The one of that name that Classic Load Balancers have:
          elbtls policies show ELBSecurityPolicy-2015-05 --type classic
      """)

  @Argument(
    help: ArgumentHelp(
      "A policy, in any case, with or without ELBSecurityPolicy-.", valueName: "NAME"))
  var name: String

  @OptionGroup(title: "WHICH POLICY") var type: TypeOptions
  @OptionGroup(title: "WHICH POLICY") var policies: PolicyOptions
  @OptionGroup(title: "HOW IT IS SHOWN") var output: AnswerOptions
  @OptionGroup(title: "HOW IT IS SHOWN") var file: ConfigurationOptions

  private var named: [SecurityPolicy] {
    get throws { try policies.catalogue.named(name, on: type.type) }
  }

  func validate() throws {
    _ = try named
    _ = try AnswerPlan(output, file)
  }

  func run() async throws {
    let description = PolicyDescription(try named, toolVersion: toolVersion)
    try policies.complain()
    try AnswerPlan(output, file).write(description) { $0.render(description) }
  }
}
