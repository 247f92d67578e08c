import ELBLogs

/// The intervals of one balancer's files as numbers, one after another in time.
struct BalancerSlots {
  /// Consecutive intervals without a file.
  struct Gap {
    /// The node without a file; nil where no node had one.
    var node: String?
    /// From the first to the last missing interval.
    var slots: ClosedRange<Int64>
    /// Missing intervals; with a node, those for which another node had a file.
    var intervals: Int

    /// Gaps of all nodes first, then the largest, then the earliest.
    static func precedes(_ left: Gap, _ right: Gap) -> Bool {
      if (left.node == nil) != (right.node == nil) { return left.node == nil }
      if left.intervals != right.intervals { return left.intervals > right.intervals }
      if left.slots.lowerBound != right.slots.lowerBound {
        return left.slots.lowerBound < right.slots.lowerBound
      }
      return (left.node ?? "").precedes(right.node ?? "")
    }
  }

  /// The length of an interval.
  let seconds: Int64
  /// Where on the clock intervals begin, in seconds modulo their length.
  private let phase: Int64
  /// The slots of each node, in order, each once.
  private let nodes: [(node: String?, slots: [Int64])]
  /// The slots of all nodes, in order, each once.
  private let all: [Int64]
  /// The slot of every file, in order.
  private let files: [Int64]

  /// Numbers the intervals that end at the given times, of which there must be at least one.
  init(_ streams: [(node: String?, ends: [Timestamp])], of kind: LogKind) {
    let step: Int64 =
      kind == .classic && streams.allSatisfy { Self.isHourly($0.ends) } ? 3_600 : 300
    let first = streams.flatMap(\.ends).min()?.seconds ?? 0
    let phase = first - floorDivided(first, by: step) * step
    let slot = { (end: Timestamp) in floorDivided(end.seconds - phase, by: step) - 1 }
    seconds = step
    self.phase = phase
    nodes = streams.map { ($0.node, Set($0.ends.map(slot)).sorted()) }
    all = Set(nodes.flatMap(\.slots)).sorted()
    files = streams.flatMap { $0.ends.map(slot) }.sorted()
  }

  /// Whether a node's files come every hour, the default of Classic balancers: at the same minute.
  private static func isHourly(_ ends: [Timestamp]) -> Bool {
    guard let first = ends.first else { return true }
    return ends.allSatisfy { ($0.seconds - first.seconds).isMultiple(of: 3_600) }
  }

  /// The number of nodes; nil where files name none.
  var nodeCount: Int? { nodes.contains { $0.node == nil } ? nil : nodes.count }

  /// The start of an interval.
  func start(of slot: Int64) -> Timestamp { Timestamp(seconds: slot * seconds + phase) }

  /// The end of an interval.
  func end(of slot: Int64) -> Timestamp { start(of: slot + 1) }

  /// The intervals from the first to the last file that lie wholly or partly between two times.
  func window(since: Timestamp?, until: Timestamp?) -> ClosedRange<Int64>? {
    guard var first = all.first, var last = all.last else { return nil }
    if let since { first = max(first, floorDivided(since.seconds - phase, by: seconds)) }
    if let until {
      // The last whole second before `until`, which a slot that begins before it holds.
      let second = Timestamp(microseconds: until.microseconds - 1).seconds
      last = min(last, floorDivided(second - phase, by: seconds))
    }
    return first <= last ? first...last : nil
  }

  /// The intervals of a window for which any node had a file.
  func held(within window: ClosedRange<Int64>) -> [Range<Timestamp>] {
    all.filter(window.contains).map { start(of: $0)..<end(of: $0) }
  }

  /// The number of files within a window.
  func fileCount(within window: ClosedRange<Int64>) -> Int { count(of: files, in: window) }

  /// The intervals of a window for which no node had a file.
  func wholeGaps(within window: ClosedRange<Int64>) -> [Gap] {
    gaps(between: all, within: window).map {
      Gap(node: nil, slots: $0, intervals: $0.count)
    }
  }

  /// The intervals of a window for which a node had no file, between two of its own, although
  /// other nodes had one.
  func nodeGaps(within window: ClosedRange<Int64>) -> [Gap] {
    nodes.flatMap { node, slots in
      gaps(between: slots, within: window).compactMap { gap in
        let others = count(of: all, in: gap)
        return others > 0 ? Gap(node: node, slots: gap, intervals: others) : nil
      }
    }
  }

  /// What is missing between the numbers of a rising list, as far as it lies in a window.
  private func gaps(
    between slots: [Int64], within window: ClosedRange<Int64>
  ) -> [ClosedRange<Int64>] {
    zip(slots, slots.dropFirst()).compactMap { before, after in
      let first = max(before + 1, window.lowerBound)
      let last = min(after - 1, window.upperBound)
      return first <= last ? first...last : nil
    }
  }

  /// How many numbers of a rising list lie in a range.
  private func count(of slots: [Int64], in range: ClosedRange<Int64>) -> Int {
    position(in: slots) { $0 > range.upperBound } - position(in: slots) { $0 >= range.lowerBound }
  }

  /// The position of the first number that is far enough, by halving.
  private func position(in slots: [Int64], where isFarEnough: (Int64) -> Bool) -> Int {
    var (low, high) = (0, slots.count)
    while low < high {
      let middle = (low + high) / 2
      if isFarEnough(slots[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

/// The quotient, rounded down also below zero.
private func floorDivided(_ number: Int64, by divisor: Int64) -> Int64 {
  let (quotient, remainder) = number.quotientAndRemainder(dividingBy: divisor)
  return remainder < 0 ? quotient - 1 : quotient
}
