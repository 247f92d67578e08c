import ArgumentParser
import Reports
import TLSFindings

/// `elbtls scan`: the whole report of a folder of logs.
struct Scan: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scan",
    // Read alone, the command is none that writes completions; the library need not look for that.
    _superCommandName: "elbtls",
    abstract: "The whole report: TLS usage, failures, the clients that fail most, and accounting.",
    usage: "elbtls [scan] [PATH...] [options]",
    discussion: """
      The report opens with the answer, then shows per kind of log how handshakes ended, which \
      versions, suites and groups were negotiated, by how many records and how many clients, \
      which causes of failure were logged, and which clients fail most, how, and why as far as \
      the logs tell. It ends with the account of every file and line.

      CONDITIONS
        --fail-if 'METRIC COMPARISON NUMBER', compared by >, >=, <, <= or ==, such as
          failed > 0.5%               of connections that failed or negotiated
          cause alert:unknown_ca > 9  failed connections with this cause
          protocol < TLSv1.2 > 0      negotiated requests or connections
          suite AES128-SHA >= 1%      either of requests or of connections
          clients.failed > 3          clients; of failed and cause alone
        Causes and suites may have * and ?, without regard to case; a suite may be named
        as 'elbtls ciphers' takes it. What the logs cannot show is not judged, which is
        status 2.

      EXAMPLES
        Everything under the present folder:
          elbtls
        Since noon on a day, in UTC:
          elbtls --since 2026-03-01T12:00:00Z logs/
        Only what shows failed handshakes, all failing clients, for another program:
          elbtls --kind alb_connection --kind nlb --top 0 --output json logs/
        A pattern, and standard input:
          elbtls 'logs/**/*_20260301T*.log.gz'
          aws s3 cp s3://example-logs/some-object.log.gz - | elbtls -
        Fail where more than one connection in 200 fails, or old versions are in use:
          elbtls --fail-if 'failed > 0.5%' --fail-if 'protocol < TLSv1.2 > 0' logs/
        The clients of one partner at one load balancer, without a monitor:
          elbtls --client 203.0.113.0/24 --exclude 203.0.113.250 \\
            --load-balancer partner-api logs/
        A page for a browser, to send or to print:
          elbtls --output html --output-file report.html logs/
        The failing clients for a spreadsheet, and all tables in a folder:
          elbtls --output csv --top 0 logs/ > failing.csv
          elbtls --output csv --top 0 --output-file tables/ logs/
        Totals for a monitor, and a database for questions in SQL:
          elbtls --output openmetrics --output-file elbtls.prom logs/
          elbtls --output sqlite --top 0 --output-file report.db logs/
        A nightly report that fails where anything could not be read:
          elbtls --strict --output json --output-file report.json logs/
      """)

  @OptionGroup(title: "WHAT IS READ") var paths: PathOptions
  @OptionGroup(title: "WHAT IS READ") var input: CountOptions
  @OptionGroup(title: "WHICH RECORDS COUNT") var filters: FilterOptions
  @OptionGroup(title: "WHAT COUNTS AS ONE CLIENT") var clients: ClientOptions
  @OptionGroup(title: "WHAT FAILS THE RUN") var gates: GateOptions
  @OptionGroup(title: "WHAT IS SHOWN") var scanners: ScannerOptions
  @OptionGroup(title: "WHAT IS SHOWN") var output: OutputOptions<ReportForm>

  private var plan: ScanPlan {
    get throws {
      try ScanPlan(
        paths: paths, input: input, filters: filters, clients: clients, gates: gates,
        scanners: scanners,
        output: output)
    }
  }

  func validate() throws { _ = try plan }

  func run() async throws {
    let plan = try plan
    let reading = plan.reading
    try plan.output.destination.check()

    let (found, result) = try await reading.count(
      by: plan.clients.grouping, beyondMemory: .forgetsClients)

    var verdict = ExitVerdict(on: result.input, of: reading)
    // A program that reads JSON learns from it also why there was nothing to read.
    if result.input.lines > 0 || (plan.output.form == .json && !found.files.isEmpty) {
      var report = ScanReport(
        result, top: plan.output.top, minCount: plan.clients.minCount,
        labels: plan.clients.labels, excludesScanners: plan.excludesScanners,
        toolVersion: toolVersion)
      report.input.configuration = reading.configuration.path
      verdict.note(report, in: plan.output)
      verdict.judge(report, by: plan.gates)
      try plan.output.destination.write(plan.render(report))
    }
    try verdict.pronounce()
  }
}
