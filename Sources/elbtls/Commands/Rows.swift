import ArgumentParser
import ELBLogs
import Reports
import SystemPackage
import TLSCensus
import TLSFindings

/// `elbtls rows`: the raw lines behind a number.
struct Rows: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rows",
    abstract: "The raw lines behind a number of the report.",
    usage: "elbtls rows [PATH...] [options]",
    discussion: """
      Shows the records that the filters let through as their lines have them, with file and line \
      number, in the order of paths and lines. The filters are those of the scan, so what a report \
      counts is what is found here.

      Text is 'path:line: ' and the line, byte for byte where it goes to a file or another \
      program; on a terminal what could move the cursor is escaped. With --output jsonl each line \
      is an object with path, line, time, kind, client, outcome, cause, protocol, cipher and text; \
      a line that is not UTF-8 has its bytes in text_base64, too.

      Standard error says how many rows there are where not all are shown. With --limit 0, or \
      more than \(RowPlan.mostHeldRows) rows, files are read one after the other, so that none has \
      to be held in memory.

      EXAMPLES
        The failed connections of one client:
          elbtls rows --client 203.0.113.7 --outcome failed logs/
        Every connection that a certificate broke, for another program:
          elbtls rows --cause 'verify:ClientCert*' --limit 0 --output jsonl logs/
        Who still uses a CBC suite at one load balancer:
          elbtls rows --load-balancer shop --cipher 'AES128-SHA,AES256-SHA' logs/
        The lines alone:
          elbtls rows --protocol TLSv1.0 --limit 0 logs/ | cut -d ' ' -f 2-
      """)

  @OptionGroup(title: "WHAT IS READ") var paths: PathOptions
  @OptionGroup(title: "WHAT IS READ") var input: InputOptions
  @OptionGroup(title: "WHICH RECORDS COUNT") var filters: FilterOptions
  @OptionGroup(title: "WHICH ROWS ARE SHOWN") var rows: RowOptions

  private var plan: RowPlan {
    get throws { try RowPlan(paths: paths, input: input, filters: filters, rows: rows) }
  }

  func validate() throws { _ = try plan }

  func run() async throws {
    let plan = try plan
    let reading = plan.reading
    let found = LogFinder.find(reading.paths, threads: reading.workers)
    let taker = RowTaker(
      filter: reading.filter, rowFilter: plan.rows, inflater: reading.inflater,
      workers: reading.workers, stop: Interruption.stop)
    let writer = RowWriter(plan.form, limit: plan.limit)
    let result: RowResult
    if let limit = plan.limit, limit <= RowPlan.mostHeldRows {
      result = await withProgress(of: found, shown: reading.showsProgress) { meter in
        await taker.first(limit, of: found, meter: meter)
      }
      for row in result.rows where !writer.write(row) { break }
    } else {
      // The rows themselves show how far it is.
      let isShown = reading.showsProgress && !Terminal.standardOutput.isTerminal
      result = await withProgress(of: found, shown: isShown) { meter in
        await taker.all(of: found, meter: meter) { writer.write($0) }
      }
    }
    try writer.finish()

    result.input.omissions.warnings.forEach(complain)
    let verdict = ExitVerdict(on: result.input, of: reading)
    let shown = min(result.count, plan.limit ?? result.count)
    if shown < result.count, !verdict.isInterrupted {
      complain("\(shown.grouped) of \(counted(result.count, "row")) shown; --limit 0 shows all")
    } else if result.count == 0, result.input.lines > 0, !verdict.isInterrupted {
      let records = result.input.skipped[.filtered, default: 0]
      complain("no row: none of \(counted(records, "record")) is what the filters ask for")
    }
    try verdict.pronounce()
  }
}
