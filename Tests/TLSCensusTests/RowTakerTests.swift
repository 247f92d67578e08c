import ELBLogs
import LogCorpus
import Synchronization
import TLSCensus
import Testing

/// Rows come by path and line, however they are read.
@Suite struct RowTakerTests {
  private func folder() throws -> LogScratch {
    let scratch = try LogScratch()
    var traffic = RandomTraffic(seed: 11)
    for number in 0..<7 {
      try scratch.write(traffic.lines(20 + 30 * (number % 3)), to: "\(number).log")
    }
    return scratch
  }

  private func all(of scratch: LogScratch, _ filter: RowFilter) async -> [LoggedRow] {
    let rows = Mutex<[LoggedRow]>([])
    let result = await RowTaker(rowFilter: filter, workers: 2)
      .all(of: LogFinder.find([scratch.path])) { row in
        rows.withLock { $0.append(row) }
        return true
      }
    let taken = rows.withLock { $0 }
    #expect(result.count == taken.count)
    #expect(result.input.records == taken.count)
    return taken
  }

  @Test(arguments: [1, 2, 5], [1, 3, 40, 1_000])
  func `the first rows are the first of all`(workers: Int, limit: Int) async throws {
    let scratch = try folder()
    let all = await all(of: scratch, RowFilter())
    #expect(all.count > 100)
    let first = await RowTaker(workers: workers, readSize: 512)
      .first(limit, of: LogFinder.find([scratch.path]))
    #expect(first.rows == Array(all.prefix(limit)))
    #expect(first.count == all.count)
    #expect(first.input.lines == all.count + first.input.skippedAndRejected)
  }

  @Test func `what is wanted no more is counted all the same`() async throws {
    let scratch = try folder()
    let all = await all(of: scratch, RowFilter())
    let taken = Mutex(0)
    let result = await RowTaker(workers: 1).all(of: LogFinder.find([scratch.path])) { _ in
      taken.withLock { count in
        count += 1
        return count < 5
      }
    }
    #expect(taken.withLock { $0 } == 5)
    #expect(result.count == all.count)
  }

  @Test(arguments: Outcome.allCases)
  func `each outcome alone`(outcome: Outcome) async throws {
    let scratch = try folder()
    var filter = RowFilter()
    filter.outcomes = [outcome]
    let rows = await all(of: scratch, filter)
    #expect(rows == (await all(of: scratch, RowFilter())).filter { $0.outcome == outcome })
    #expect(rows.allSatisfy { ($0.cause != nil) == ($0.outcome == .failed) })
  }
}

extension InputAccount {
  /// Lines that are no counted records.
  fileprivate var skippedAndRejected: Int {
    skipped.values.reduce(0, +) + rejected.values.reduce(0, +)
  }
}
