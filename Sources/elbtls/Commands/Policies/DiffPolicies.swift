import ArgumentParser
import TLSFacts
import TLSFindings

/// `elbtls policies diff`: what changes between two policies.
struct DiffPolicies: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "What changes from one policy to another, and whom that cuts off.",
    usage: "elbtls policies diff FROM TO [options]",
    discussion: """
      Versions and suites that are lost and gained, suites that stand elsewhere in the order, and \
      the kinds of older clients that connect before and not after. Which of the clients that you \
      have are affected, only logs tell.

      EXAMPLES
        From the default of the API to a policy without CBC:
          elbtls policies diff 2016-08 TLS13-1-2-Res-2021-06
        What changed between two policies of one name:
          elbtls policies diff 2015-05 2016-08 --type classic
      """)

  @Argument(help: ArgumentHelp("The policy before.", valueName: "FROM"))
  var from: String

  @Argument(help: ArgumentHelp("The policy after.", valueName: "TO"))
  var to: String

  @OptionGroup(title: "WHICH POLICIES") var type: TypeOptions
  @OptionGroup(title: "WHICH POLICIES") var policies: PolicyOptions
  @OptionGroup(title: "HOW IT IS SHOWN") var output: AnswerOptions
  @OptionGroup(title: "HOW IT IS SHOWN") var file: ConfigurationOptions

  private var plan: DifferencePlan {
    get throws {
      try DifferencePlan(
        from: from, to: to, type: type.type, in: try policies.catalogue, output: output,
        file: file)
    }
  }

  func validate() throws { _ = try plan }

  func run() async throws {
    let plan = try plan
    let difference = PolicyDifference(from: plan.from, to: plan.to, toolVersion: toolVersion)
    try policies.complain()
    try plan.output.write(difference) { $0.render(difference) }
  }
}
