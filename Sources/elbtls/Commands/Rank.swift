import ArgumentParser
import Reports
import TLSFindings

/// `elbtls rank`: every security policy, by whom it would break.
struct Rank: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rank",
    abstract: "Every security policy by whom it would break, and the tightest that may come.",
    usage: "elbtls rank [PATH...] [options]",
    discussion: """
      Simulates every policy of the balancers' type (see 'elbtls simulate --help' for what the \
      verdicts mean), tightest first: a higher lowest version, then forward secrecy only, then \
      AEAD only, then fewer suites; a post-quantum policy before its twin without.

      The recommendation is the tightest policy within --max-breaks and --max-at-risk. Only what \
      AWS lists today is recommended; policies for FIPS 140 only with --fips, those of RFC 9151 \
      only when named with --also, because they restrict what no log shows.

      CONDITIONS
        --fail-if 'METRIC COMPARISON NUMBER', on what the recommended policy breaks or
        puts at risk: records of either unit, per cent of them, or clients:
          breaks > 0   at_risk > 0.1%   clients.breaks > 3

      EXAMPLES
        What is the tightest policy that breaks nobody?
          elbtls rank --from ELBSecurityPolicy-2016-08 logs/
        The policies in force as AWS describes them, and up to five clients may break:
          elbtls rank --listeners listeners.json --max-breaks 5 logs/
        For one balancer, for another program:
          elbtls rank --load-balancer partner-api --output json logs/
      """)

  @OptionGroup(title: "WHAT IS RECOMMENDED") var rank: RankOptions
  @OptionGroup(title: "WHICH POLICY IS IN FORCE") var present: PresentPolicyOptions
  @OptionGroup(title: "WHAT IS READ") var paths: PathOptions
  @OptionGroup(title: "WHAT IS READ") var input: CountOptions
  @OptionGroup(title: "WHICH RECORDS COUNT") var filters: FilterOptions
  @OptionGroup(title: "WHAT COUNTS AS ONE CLIENT") var clients: ClientOptions
  @OptionGroup(title: "WHAT FAILS THE RUN") var gates: GateOptions
  @OptionGroup(title: "WHAT IS SHOWN") var output: OutputOptions<RankingForm>

  private var plan: RankPlan {
    get throws {
      try RankPlan(
        rank: rank, present: present, paths: paths, input: input, filters: filters,
        clients: clients,
        gates: gates, output: output)
    }
  }

  func validate() throws { _ = try plan }

  func run() async throws {
    let plan = try plan
    let reading = plan.reading
    try plan.output.destination.check()

    let (found, result) = try await reading.count(by: plan.clients.grouping, separatesPorts: true)

    var verdict = ExitVerdict(on: result.input, of: reading)
    // A program that reads JSON learns from it also why there was nothing to read.
    if result.input.lines > 0 || (plan.output.form == .json && !found.files.isEmpty) {
      var report = RankingReport(
        result, from: plan.present.choice, catalogue: plan.present.catalogue, rules: plan.rules,
        toolVersion: toolVersion)
      report.input.configuration = reading.configuration.path
      report.input.warnings += plan.present.warnings
      verdict.judge(report, by: plan.gates)
      try plan.output.destination.write(plan.render(report))
    }
    try verdict.pronounce()
  }
}
