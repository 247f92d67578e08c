import ELBLogs
import LogCorpus
import Testing

@testable import TLSCensus

@Suite struct FailureHistoryTests {
  /// Times within a narrow span, so that many are equal; some lie before 1970.
  private static func times(_ count: Int, _ random: inout SplitMix64) -> [Timestamp] {
    (0..<count).map { _ in Timestamp(seconds: Int64(random.within(-60...60))) }
  }

  private func history(_ times: [Timestamp]) throws -> FailureHistory {
    var history = FailureHistory(try #require(times.first))
    for time in times.dropFirst() { history.add(time) }
    return history
  }

  @Test(arguments: [1, 2, 31, 32, 33, 64, 200])
  func `the first, the last and the latest whatever the order`(count: Int) throws {
    var random = SplitMix64(seed: UInt64(count))
    for _ in 0..<20 {
      let times = FailureHistoryTests.times(count, &random)
      let history = try history(times)
      let sorted = times.sorted()
      #expect(history.first == sorted.first)
      #expect(history.last == sorted.last)
      #expect(history.latest == sorted.suffix(32))
      #expect(try self.history(sorted) == history)
      #expect(try self.history(sorted.reversed()) == history)
    }
  }

  @Test(arguments: [3, 32, 50, 120])
  func `parts merge to the whole in any order`(count: Int) throws {
    var random = SplitMix64(seed: UInt64(count))
    for _ in 0..<20 {
      let times = FailureHistoryTests.times(count, &random)
      let whole = try history(times)
      let cuts = [random.within(1...(count - 2)), count - 1]
      let parts = try [
        history(Array(times[..<cuts[0]])), history(Array(times[cuts[0]..<cuts[1]])),
        history(Array(times[cuts[1]...])),
      ]
      for order in [[0, 1, 2], [2, 1, 0], [1, 0, 2], [1, 2, 0]] {
        var leftFirst = parts[order[0]]
        leftFirst.merge(parts[order[1]])
        leftFirst.merge(parts[order[2]])
        var rightFirst = parts[order[1]]
        rightFirst.merge(parts[order[2]])
        var outer = parts[order[0]]
        outer.merge(rightFirst)
        #expect(leftFirst == whole)
        #expect(outer == whole)
      }
    }
  }

  @Test func `the limit is the one that is promised`() {
    #expect(FailureHistory.limit == 32)
  }
}
