import ArgumentParser
import ELBLogs
import Reports
import TLSCensus
import TLSFindings

/// `elbtls explain`: everything that the logs say about one client.
struct Explain: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Everything about one client, in time order, with the diagnosis.",
    usage: "elbtls explain CLIENT [PATH...] [options]",
    discussion: """
      CLIENT is an address in any spelling, a block of addresses, or the text that stands in the \
      place of an address in an anonymised log, exactly as it is there.

      The story begins with what is concluded and why. Then come the moments at which something \
      was new or over, the records in time order, silences, listeners, versions and suites, user \
      agents, server names and certificates, and raw lines for each event with file and line \
      number: the first two and the last. All clients are counted in the same pass, because what \
      a listener still negotiates shows only among all.

      Of a client with very many records those of one event within a stretch of time stand \
      together; the story says how long that is.

      EXAMPLES
        One client:
          elbtls explain 203.0.113.7 logs/
        A customer's network, since a change:
          elbtls explain 203.0.113.0/24 --since 2026-03-01T12:00:00Z logs/
        Every row of every list, and the same for another program:
          elbtls explain 2001:db8::17 --top 0 logs/
          elbtls explain 2001:db8::17 --output json logs/
        All lines of its failures:
          elbtls rows --client 203.0.113.7 --outcome failed --limit 0 logs/
      """)

  @Argument(
    help: ArgumentHelp(
      "An address, a CIDR block, or text in the place of an address.", valueName: "CLIENT"))
  var client: String

  @OptionGroup(title: "WHAT IS READ") var paths: PathOptions
  @OptionGroup(title: "WHAT IS READ") var input: CountOptions
  @OptionGroup(title: "WHICH RECORDS COUNT") var filters: FilterOptions
  @OptionGroup(title: "WHAT IS SHOWN") var output: StoryOptions

  private var plan: ExplainPlan {
    get throws {
      try ExplainPlan(client: client, paths: paths, input: input, filters: filters, output: output)
    }
  }

  func validate() throws { _ = try plan }

  func run() async throws {
    let plan = try plan
    let reading = plan.reading
    try plan.output.destination.check()

    let found = LogFinder.find(reading.paths, threads: reading.workers)
    let tracer = ClientTracer(
      plan.client, filter: reading.filter, inflater: reading.inflater, workers: reading.workers,
      memoryLimit: reading.memoryLimit, stop: Interruption.stop)
    let result = await withProgress(of: found, shown: reading.showsProgress) { meter in
      await tracer.trace(found, meter: meter)
    }
    let input = result.census.input
    if input.lines > 0 || (plan.output.form == .json && !found.files.isEmpty) {
      var story = ClientStory(result, toolVersion: toolVersion)
      story.input.configuration = reading.configuration.path
      try plan.output.destination.write(plan.render(story))
    }
    try ExitVerdict(on: input, of: reading).pronounce()
  }
}
