import ArgumentParser
import TLSFacts
import TLSFindings

/// `elbtls policies match`: which policies fit what was seen.
struct MatchPolicies: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "match",
    abstract: "Which policies could have produced what was negotiated, or hold these suites.",
    usage: """
      elbtls policies match [--pair PAIR ...] [--ciphers SUITES] [options]
      elbtls policies match PATH... [options]
      """,
    discussion: """
      A policy fits where it can negotiate every pair and holds every version and suite that is \
      named. Those that hold exactly what is named come first. Suites may be named by OpenSSL's \
      name, IANA's name or code point.

      With a PATH the pairs are those that the logs hold: for each listener, which policies could \
      have produced everything since the last change that the records show.

      EXAMPLES
        What was logged on a balancer whose policy nobody remembers:
          elbtls policies match --type network --pair TLSv1.2,AES128-SHA \\
            --pair TLSv1.0,ECDHE-RSA-AES128-SHA
        What is in force on each listener, as far as a folder of logs tells:
          elbtls policies match logs/
        Which policy a scanner's list of suites is:
          elbtls policies match --protocols TLSv1.3 \\
            --ciphers TLS_AES_128_GCM_SHA256:TLS_AES_256_GCM_SHA384
      """)

  @Argument(
    help: ArgumentHelp(
      "In place of --pair, --ciphers and --protocols: files, folders, patterns, or - for standard input.",
      valueName: "PATH"),
    completion: .file())
  var paths: [String] = []

  @OptionGroup(title: "WHAT WAS SEEN") var seen: MatchOptions
  @OptionGroup(title: "WHICH POLICIES") var type: TypeOptions
  @OptionGroup(title: "WHICH POLICIES") var policies: PolicyOptions
  @OptionGroup(title: "WHAT IS READ") var input: CountOptions
  @OptionGroup(title: "WHICH RECORDS COUNT") var filters: FilterOptions
  @OptionGroup(title: "HOW IT IS SHOWN") var output: AnswerOptions

  private var plan: MatchPlan {
    get throws {
      try MatchPlan(
        seen, type: type.type, in: policies, paths: paths, input: input, filters: filters,
        output: output)
    }
  }

  func validate() throws { _ = try plan }

  func run() async throws {
    let plan = try plan
    try policies.complain()
    guard let reading = plan.reading else {
      let match = PolicyMatch(plan.question, in: plan.catalogue, toolVersion: toolVersion)
      try plan.output.write(match) { $0.render(match) }
      return
    }
    try plan.output.destination.check()
    let (found, result) = try await reading.count(separatesPorts: true)
    let verdict = ExitVerdict(on: result.input, of: reading)
    // A program that reads JSON learns from it also why there was nothing to read.
    if result.input.lines > 0 || (plan.output.form == .json && !found.files.isEmpty) {
      var match = ListenerMatch(
        result, type: plan.question.type, in: plan.catalogue, toolVersion: toolVersion)
      match.input.configuration = reading.configuration.path
      try plan.output.write(match) { $0.render(match) }
    }
    try verdict.pronounce()
  }
}
