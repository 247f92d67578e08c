import ELBLogs
import Testing

@testable import TLSFindings

/// Stretches of time, in minutes of 2026-03-01.
@Suite struct CoveredTimeTests {
  /// Unions of any ranges, in any order.
  @Test(arguments: [
    ([], []), ([5..<10], [5..<10]), ([5..<5], []), ([10..<15, 0..<5], [0..<5, 10..<15]),
    ([0..<5, 5..<10], [0..<10]), ([0..<20, 5..<10], [0..<20]), ([0..<7, 5..<10], [0..<10]),
    ([0..<5, 0..<5], [0..<5]),
  ])
  func union(ranges: [Range<Int>], joined: [Range<Int>]) {
    let time = CoveredTime(minutes: ranges)
    #expect(time.ranges == joined.map { .minutes($0) })
    #expect(time.seconds == joined.reduce(0) { $0 + $1.count * 60 })
  }

  /// What lies before a minute, of 0–5 and 10–20.
  @Test(arguments: [(-1, 0), (0, 0), (3, 3), (5, 5), (8, 5), (10, 5), (15, 10), (20, 15), (99, 15)])
  func before(minute: Int, covered: Int) {
    let time = CoveredTime(minutes: [0..<5, 10..<20])
    #expect(time.microseconds(before: .minute(minute)) == Int64(covered) * 60_000_000)
    #expect(
      time.microseconds(in: .minutes(-5..<max(minute, -5))) == Int64(covered) * 60_000_000)
  }

  @Test(arguments: [
    ([0..<10], [5..<20], [5..<10]), ([0..<10], [10..<20], []), ([], [0..<10], []),
    ([0..<5, 10..<15, 20..<25], [3..<22], [3..<5, 10..<15, 20..<22]),
    ([0..<30], [0..<5, 10..<15], [0..<5, 10..<15]),
  ])
  func intersection(left: [Range<Int>], right: [Range<Int>], common: [Range<Int>]) {
    let (left, right) = (CoveredTime(minutes: left), CoveredTime(minutes: right))
    #expect(left.intersection(right) == CoveredTime(minutes: common))
    #expect(right.intersection(left) == CoveredTime(minutes: common))
  }
}

extension CoveredTime {
  init(minutes: [Range<Int>]) { self.init(minutes.map { .minutes($0) }) }
}

extension Range<Timestamp> {
  static func minutes(_ range: Range<Int>) -> Range<Timestamp> {
    Timestamp.minute(range.lowerBound)..<Timestamp.minute(range.upperBound)
  }
}

extension Timestamp {
  /// A minute of 2026-03-01.
  static func minute(_ minute: Int) -> Timestamp {
    Timestamp(seconds: 1_772_323_200 + Int64(minute) * 60)
  }
}
