import ELBLogs

/// Stretches of time for which there are logs, in order and apart from each other.
struct CoveredTime: Sendable, Equatable {
  /// The stretches.
  let ranges: [Range<Timestamp>]
  /// How much lies before each stretch, in microseconds.
  private let before: [Int64]
  /// All of it, in microseconds.
  let microseconds: Int64

  /// The union of any ranges.
  ///
  /// - Complexity: O(*n* log *n*) in their number.
  init(_ ranges: [Range<Timestamp>]) {
    var joined: [Range<Timestamp>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) where !range.isEmpty {
      if let last = joined.last, range.lowerBound <= last.upperBound {
        joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
    var sum: Int64 = 0
    var before: [Int64] = []
    for range in joined {
      before.append(sum)
      sum += range.microseconds
    }
    self.ranges = joined
    self.before = before
    microseconds = sum
  }

  /// All of it, in whole seconds.
  var seconds: Int { Int(microseconds / 1_000_000) }

  /// How much lies before a moment, in microseconds.
  ///
  /// - Complexity: O(log *n*) in the number of stretches.
  func microseconds(before moment: Timestamp) -> Int64 {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].lowerBound < moment { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return 0 }
    let range = ranges[low - 1]
    return before[low - 1]
      + (range.lowerBound..<max(range.lowerBound, min(moment, range.upperBound))).microseconds
  }

  /// How much lies in a range, in microseconds.
  func microseconds(in range: Range<Timestamp>) -> Int64 {
    microseconds(before: range.upperBound) - microseconds(before: range.lowerBound)
  }

  /// What both cover.
  func intersection(_ other: CoveredTime) -> CoveredTime {
    var common: [Range<Timestamp>] = []
    var (left, right) = (0, 0)
    while left < ranges.count, right < other.ranges.count {
      common.append(ranges[left].clamped(to: other.ranges[right]))
      if ranges[left].upperBound < other.ranges[right].upperBound {
        left += 1
      } else {
        right += 1
      }
    }
    return CoveredTime(common)
  }
}

extension Range<Timestamp> {
  fileprivate var microseconds: Int64 { upperBound.microseconds - lowerBound.microseconds }
}
