import ELBLogs
import LogCorpus
import TLSCensus
import Testing

@Suite struct RecordFilterTests {
  private static let noon = CorpusTime(2026, 3, 1, 12)
  private static let one = CorpusTime(2026, 3, 1, 13)

  /// Records a microsecond around both ends of the hour.
  private static let times = [
    noon.adding(seconds: 0, microseconds: -1), noon, noon.adding(seconds: 0, microseconds: 1),
    one.adding(seconds: 0, microseconds: -1), one, one.adding(seconds: 0, microseconds: 1),
  ]

  private func result(_ filter: RecordFilter) async throws -> CensusResult {
    let scratch = try LogScratch()
    try scratch.write(
      RecordFilterTests.times.map { time in
        var line = ALBConnectionLine()
        line.time = time
        return CorpusLine.albConnection(line)
      })
    return await scratch.census(filter: filter)
  }

  @Test(arguments: [
    (false, false, 0...5), (true, false, 1...5), (false, true, 0...3), (true, true, 1...3),
  ])
  func `since is inclusive, until is exclusive`(
    since: Bool, until: Bool, kept: ClosedRange<Int>
  ) async throws {
    let filter = RecordFilter(
      since: since ? Timestamp(RecordFilterTests.noon) : nil,
      until: until ? Timestamp(RecordFilterTests.one) : nil)
    let result = try await result(filter)
    let times = RecordFilterTests.times
    #expect(
      result.census.period == Timestamp(times[kept.lowerBound])...Timestamp(times[kept.upperBound]))
    #expect(result.census.counts(of: .albConnection).records == kept.count)
    #expect(result.input.records == kept.count)
    #expect(result.input.skipped[.filtered, default: 0] == 6 - kept.count)
    #expect(result.input.linesAccountedFor == result.input.lines)
    #expect(filter.isOpen == (!since && !until))
  }

  @Test func `an empty span admits nothing`() async throws {
    let noon = Timestamp(RecordFilterTests.noon)
    let result = try await result(RecordFilter(since: noon, until: noon))
    #expect(CensusFacts(result.census) == CensusFacts())
    #expect(result.input.skipped[.filtered] == 6)
  }

  /// An NLB logs a connection when it ends; the line's own time counts.
  @Test func `the line's own time counts, not the connection's`() async throws {
    let scratch = try LogScratch()
    var line = NLBLine()
    line.time = RecordFilterTests.noon
    line.created = RecordFilterTests.noon.adding(seconds: -3_600)
    try scratch.write([.nlb(line)])
    let noon = Timestamp(RecordFilterTests.noon)
    #expect(await scratch.census(filter: RecordFilter(since: noon)).input.records == 1)
    #expect(await scratch.census(filter: RecordFilter(until: noon)).input.records == 0)
  }

  @Test func `only the chosen kinds are counted`() async throws {
    let scratch = try LogScratch()
    try scratch.write([
      .albAccess(ALBAccessLine()), .albConnection(ALBConnectionLine()), .nlb(NLBLine()),
      .classic(ClassicLine()), .blank,
    ])
    for chosen in 0..<16 {
      let kinds = Set(
        LogKind.allCases.enumerated().filter { chosen >> $0.offset & 1 == 1 }.map(\.element))
      var changed = RecordFilter()
      changed.kinds = kinds
      #expect(changed == RecordFilter(kinds: kinds))
      #expect(changed.isOpen == (kinds.count == 4))
      for filter in [RecordFilter(kinds: kinds), changed] {
        let result = await scratch.census(filter: filter)
        #expect(Set(CensusFacts(result.census).kinds.keys) == kinds)
        #expect(result.input.records == kinds.count)
        #expect(result.input.skipped[.filtered, default: 0] == 4 - kinds.count)
        #expect(result.input.skipped[.blank] == 1)
        #expect(result.input.linesAccountedFor == 5)
      }
    }
  }
}
