import ELBLogs
import LogCorpus
import Testing

@testable import TLSCensus

/// When events came, condensed to what memory allows.
@Suite struct EventCellsTests {
  private func times(_ count: Int, seed: UInt64) -> [(event: UInt32, time: Timestamp)] {
    var random = SplitMix64(seed: seed)
    return (0..<count).map { _ in
      (
        UInt32(random.below(3)),
        Timestamp(microseconds: Int64(random.below(100_000_000)) - 50_000_000)
      )
    }
  }

  private func cells(_ times: some Sequence<(event: UInt32, time: Timestamp)>) -> EventCells {
    var cells = EventCells()
    for (event, time) in times { cells.add(event, at: time) }
    return cells
  }

  @Test func fewRecordsAreKeptApart() {
    let times = times(1_000, seed: 1)
    let cells = cells(times)
    #expect(cells.microseconds == 1)
    #expect(cells.counts.values.reduce(0) { $0 + $1.count } == 1_000)
  }

  /// Neither the order of arrival nor that of merging shows.
  @Test func orderDoesNotShow() {
    var random = SplitMix64(seed: 2)
    let times = times(EventCells.limit + 9_000, seed: 3)
    let wanted = cells(times)
    #expect(wanted.lengthLog > 0)
    #expect(wanted.counts.count <= EventCells.limit)
    for _ in 0..<3 {
      let shuffled = times.shuffled(using: &random)
      let middle = random.below(times.count)
      // The other half numbers its events the other way round.
      let other = shuffled[middle...].map { (event: 2 - $0.event, time: $0.time) }
      var merged = cells(shuffled[..<middle])
      merged.merge(cells(other), events: [2, 1, 0])
      #expect(merged.lengthLog == wanted.lengthLog)
      #expect(merged.counts == wanted.counts)
    }
  }

  @Test func stretchesGrowToAllOfTime() {
    let all = cells(times(500, seed: 4)).widened(to: EventCells.longestLog)
    // Before and after 1970, three events.
    #expect(all.counts.count == 6)
    #expect(all.counts.values.reduce(0) { $0 + $1.count } == 500)
  }
}
