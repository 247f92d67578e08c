import ArgumentParser
import Reports
import TLSFindings

/// `elbtls simulate`: who breaks under another security policy.
struct Simulate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Who breaks if the security policy changes.",
    usage: """
      elbtls simulate --to POLICY [PATH...] [options]
      elbtls simulate --to-protocols LIST --to-ciphers LIST [PATH...] [options]
      """,
    discussion: """
      Everything that a client negotiated is judged under the policy that is in force (--from, \
      --listeners, or inferred from the logs) and the one to come:

        breaks   no client that could have negotiated this now can connect then
        at risk  the logs cannot decide it, for the reason that is given
        keeps    every client that could have negotiated this can connect then

      No log records what a client offers. What a client lacks follows from what the balancer \
      would have chosen before; the report prints what that rests on. Only clients that were seen \
      are judged: read a month rather than a day.

      CONDITIONS
        --fail-if 'METRIC COMPARISON NUMBER', records of either unit, per cent of
        them, or clients:
          breaks > 0   at_risk > 0.1%   clients.breaks > 3

      EXAMPLES
        Who breaks without TLS 1.0 and 1.1 and without CBC:
          elbtls simulate --from ELBSecurityPolicy-TLS13-1-2-2021-06 \\
            --to ELBSecurityPolicy-TLS13-1-2-Res-2021-06 logs/
        The policies in force as AWS describes them:
          aws elbv2 describe-listeners --load-balancer-arn ARN > listeners.json
          elbtls simulate --listeners listeners.json --to TLS13-1-2-Res-2021-06 logs/
        A policy of one's own on a Classic balancer:
          elbtls simulate --kind classic --to-protocols TLSv1.2 \\
            --to-ciphers ECDHE-RSA-AES128-GCM-SHA256,AES128-GCM-SHA256 logs/
        By partner, and fail where anybody breaks:
          elbtls simulate --to TLS13-1-3-2021-06 --by label --labels partners.csv \\
            --fail-if 'breaks > 0' logs/
      """)

  @OptionGroup(title: "WHICH POLICY IS TO COME") var target: TargetPolicyOptions
  @OptionGroup(title: "WHICH POLICY IS IN FORCE") var present: PresentPolicyOptions
  @OptionGroup(title: "WHAT IS READ") var paths: PathOptions
  @OptionGroup(title: "WHAT IS READ") var input: CountOptions
  @OptionGroup(title: "WHICH RECORDS COUNT") var filters: FilterOptions
  @OptionGroup(title: "WHAT COUNTS AS ONE CLIENT") var clients: ClientOptions
  @OptionGroup(title: "WHAT FAILS THE RUN") var gates: GateOptions
  @OptionGroup(title: "WHAT IS SHOWN") var output: OutputOptions<MoveForm>

  private var plan: SimulatePlan {
    get throws {
      try SimulatePlan(
        target: target, present: present, paths: paths, input: input, filters: filters,
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
      var report = SimulationReport(
        result, to: plan.target, from: plan.present.choice, catalogue: plan.present.catalogue,
        top: plan.output.top, minCount: plan.clients.minCount, labels: plan.clients.labels,
        toolVersion: toolVersion)
      report.input.configuration = reading.configuration.path
      report.input.warnings += plan.present.warnings
      verdict.judge(report)
      verdict.judge(report, by: plan.gates)
      try plan.output.destination.write(plan.render(report))
    }
    try verdict.pronounce()
  }
}
