import ArgumentParser
import TLSFacts
import TLSFindings

/// `elbtls policies match`: which policies fit what was seen.
struct MatchPolicies: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "match",
    abstract: "Which policies could have produced what was negotiated, or hold these suites.",
    usage: "elbtls policies match [--pair PAIR ...] [--ciphers SUITES] [options]",
    discussion: """
      A policy fits where it can negotiate every pair and holds every version and suite that is \
      named. Those that hold exactly what is named come first. Suites may be named by OpenSSL's \
      name, IANA's name or code point.

      EXAMPLES
        What was logged on a balancer whose policy nobody remembers:
          elbtls policies match --type network --pair TLSv1.2,AES128-SHA \\
            --pair TLSv1.0,ECDHE-RSA-AES128-SHA
        Which policy a scanner's list of suites is:
          elbtls policies match --protocols TLSv1.3 \\
            --ciphers TLS_AES_128_GCM_SHA256:TLS_AES_256_GCM_SHA384
      """)

  @OptionGroup(title: "WHAT WAS SEEN") var seen: MatchOptions
  @OptionGroup(title: "WHICH POLICIES") var type: TypeOptions
  @OptionGroup(title: "HOW IT IS SHOWN") var output: AnswerOptions

  private var plan: MatchPlan {
    get throws { try MatchPlan(seen, type: type.type, output: output) }
  }

  func validate() throws { _ = try plan }

  func run() async throws {
    let plan = try plan
    let match = PolicyMatch(plan.question, in: .builtIn, toolVersion: toolVersion)
    try plan.output.write(match) { $0.render(match) }
  }
}
