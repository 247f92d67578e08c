import ArgumentParser
import ELBLogs
import Reports
import TLSCensus
import TLSFindings

/// `elbtls compare`: before and after a change.
struct Compare: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Before and after a change: who stopped working, fell silent, or recovered.",
    usage: """
      elbtls compare --at TIME [PATH...] [options]
      elbtls compare --before PATH... --after PATH... [options]
      """,
    discussion: """
      A client is lost where it worked before and only fails after. It is silent where it came \
      regularly until then and shows no handshake after, for longer than it ever stayed away: it \
      may just not have come, but in ALB access logs silence is the only trace of a client \
      that cannot connect any more. Regular is who came in at least three tenths of the time \
      before (--min-intervals). Only time for which there are files counts, so that a hole in \
      a copy looks neither like a quiet night nor like a client that left.

      With --at a connection is on the side on which it was made, where the log says when \
      (NLB), all else on that of the line's time. A client that still succeeds anywhere is not \
      lost: name the load balancer that changed. Requests after a change may come over \
      connections made before it; at load balancers with connection logs they prove nothing.

      CONDITIONS
        --fail-if 'METRIC COMPARISON NUMBER', a number of clients, or per cent of
        the clients before (of new_failing: after):
          lost > 0       silent > 5        new_failing > 0.1%   still_failing > 3
          recovered < 1  downgraded > 0%   upgraded < 10%

      EXAMPLES
        A change at five past ten:
          elbtls compare --at 2026-03-15T10:05:00Z logs/
        A week before it and what came since, at the load balancer that changed:
          elbtls compare --at 2026-03-15T10:05:00Z --since 2026-03-08T10:05:00Z \\
            --load-balancer partner-api logs/
        Two days, one folder each:
          elbtls compare --before logs/2026/03/14 --after logs/2026/03/16
        Fail where anybody is lost:
          elbtls compare --at 2026-03-15T10:05:00Z --fail-if 'lost > 0' logs/
      """)

  @OptionGroup(title: "WHAT IS COMPARED") var comparison: ComparisonOptions
  @OptionGroup(title: "WHAT IS READ") var paths: PathOptions
  @OptionGroup(title: "WHAT IS READ") var input: CountOptions
  @OptionGroup(title: "WHICH RECORDS COUNT") var filters: FilterOptions
  @OptionGroup(title: "WHAT COUNTS AS ONE CLIENT") var clients: ClientOptions
  @OptionGroup(title: "WHAT FAILS THE RUN") var gates: GateOptions
  @OptionGroup(title: "WHAT IS SHOWN") var scanners: ScannerOptions
  @OptionGroup(title: "WHAT IS SHOWN") var output: OutputOptions<MoveForm>

  private var plan: ComparePlan {
    get throws {
      try ComparePlan(
        comparison: comparison, paths: paths, input: input, filters: filters, clients: clients,
        gates: gates,
        scanners: scanners, output: output)
    }
  }

  func validate() throws { _ = try plan }

  func run() async throws {
    let plan = try plan
    let reading = plan.reading
    try plan.output.destination.check()

    let found = try ComparedLogs(plan)
    let taker = CensusPairTaker(
      filter: reading.filter, grouping: plan.clients.grouping, inflater: reading.inflater,
      workers: reading.workers, memoryLimit: reading.memoryLimit, stop: Interruption.stop)
    let pair = await withProgress(of: found.all, shown: reading.showsProgress) { meter in
      if case .moment(let moment) = plan.split {
        await taker.count(found.all, splitAt: moment, meter: meter)
      } else {
        await taker.count(
          before: found.before, after: found.after, meter: meter)
      }
    }

    if pair.isBeyondMemory { throw reading.beyondMemory }
    var verdict = ExitVerdict(on: pair.input, of: reading)
    if let side = found.emptySide { verdict.lackLogs(of: side) }
    // A program that reads JSON learns from it also why there was nothing to read.
    if pair.input.lines > 0 || (plan.output.form == .json && !found.all.files.isEmpty) {
      var report = ComparisonReport(
        pair, minIntervals: plan.minIntervals, top: plan.output.top,
        minCount: plan.clients.minCount, labels: plan.clients.labels,
        excludesScanners: plan.excludesScanners, toolVersion: toolVersion)
      report.input.configuration = reading.configuration.path
      verdict.judge(report)
      verdict.judge(report, by: plan.gates)
      try plan.output.destination.write(plan.render(report))
    }
    try verdict.pronounce()
  }
}
