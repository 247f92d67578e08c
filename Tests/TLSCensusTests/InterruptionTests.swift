import ELBLogs
import LogCorpus
import TLSCensus
import Testing

/// Every taker stops where it is asked to, and says how much it left.
@Suite struct InterruptionTests {
  /// Asks for a stop with the first row that it is given.
  @Test func `files that nobody began to read are left`() async throws {
    let scratch = try LogScratch()
    for number in 0..<5 {
      try scratch.write([.nlb(NLBLine()), .nlb(NLBLine())], to: "\(number).log")
    }
    let logs = LogFinder.find([scratch.path])
    let stop = StopToken()
    let taker = RowTaker(workers: 1, stop: stop)
    let result = await taker.all(of: logs) { _ in
      stop.stop()
      return true
    }
    #expect(result.input.filesLeft == 5)
    #expect(result.input.files == 1)
    #expect(result.count == 2 && result.input.lines == 2)
    #expect(result.input.linesAccountedFor == result.input.lines)
  }

  @Test func `nothing is read after a stop, and nothing is left without one`() async throws {
    let scratch = try LogScratch()
    for number in 0..<3 { try scratch.write([.nlb(NLBLine())], to: "\(number).log") }
    let logs = LogFinder.find([scratch.path])
    let moment = Timestamp(microseconds: 0)
    let selection = try #require(ClientSelection("203.0.113.9"))
    for isStopped in [false, true] {
      let stop = StopToken()
      if isStopped { stop.stop() }
      let census = await CensusTaker(workers: 2, stop: stop).count(logs).input
      let rows = await RowTaker(workers: 2, stop: stop).first(1, of: logs).input
      let trace = await ClientTracer(selection, workers: 2, stop: stop).trace(logs).census.input
      let split = await CensusPairTaker(workers: 2, stop: stop).count(logs, splitAt: moment).input
      let sides = await CensusPairTaker(workers: 2, stop: stop)
        .count(before: logs, after: logs).input
      for input in [census, rows, trace, split] {
        #expect(input.filesLeft == (isStopped ? 3 : 0))
        #expect(input.files == (isStopped ? 0 : 3))
      }
      #expect(sides.filesLeft == (isStopped ? 6 : 0))
    }
  }
}
