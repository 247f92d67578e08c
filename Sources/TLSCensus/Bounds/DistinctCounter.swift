/// How many different things there were, in memory that does not grow with them: HyperLogLog.
///
/// Up to `exactLimit` things are counted exactly, by their hashes. Beyond it there are 2^14 registers
/// of a byte, each of which keeps the longest run of zeros that a hash of its share began with
/// (Flajolet, Fusy, Gandouet, Meunier: "HyperLogLog: the analysis of a near-optimal cardinality
/// estimation algorithm", 2007; with hashes of 64 bits, as Heule, Nunkesser and Hall: "HyperLogLog in
/// Practice", 2013). The count is Ertl's estimate, which is free of bias from the smallest count to
/// the largest ("New cardinality estimation algorithms for HyperLogLog sketches", 2017).
///
/// What a counter holds depends on the things alone: neither on their order, nor on how often each
/// came. So counters of parts merge to the counter of the whole.
struct DistinctCounter: Sendable, Equatable {
  /// The hashes, as long as they are few.
  private var hashes: Set<UInt64> = []
  /// The registers; none as long as hashes are kept.
  private var registers: [UInt8] = []

  /// So many things are counted exactly.
  static let exactLimit = 1_024
  /// The largest error of a count beyond `exactLimit`, as a share of it: three times the standard
  /// error, which 997 of 1,000 counts keep.
  static let relativeError = 3 * 1.04 / Double(1 << (registerLog / 2))

  private static let registerLog = 14
  private static let registerCount = 1 << registerLog
  /// The longest run of zeros that is told apart, and one more.
  private static let highestRank = 64 - registerLog + 1

  /// Counts a thing by its hash, each bit of which must be as good as random.
  ///
  /// - Complexity: O(1).
  mutating func add(_ hash: UInt64) {
    if registers.isEmpty {
      hashes.insert(hash)
      if hashes.count > DistinctCounter.exactLimit { spread() }
    } else {
      enter(hash)
    }
  }

  /// Counts what another counter counted.
  mutating func merge(_ other: DistinctCounter) {
    for hash in other.hashes { add(hash) }
    guard !other.registers.isEmpty else { return }
    if registers.isEmpty { spread() }
    for place in registers.indices {
      registers[place] = max(registers[place], other.registers[place])
    }
  }

  /// How many different things were counted.
  ///
  /// - Complexity: O(1), some ten thousand steps.
  var count: Int {
    // There were more than can be counted exactly, whatever the estimate.
    registers.isEmpty
      ? hashes.count : max(DistinctCounter.exactLimit + 1, Int(estimate.rounded()))
  }

  private mutating func spread() {
    registers = Array(repeating: 0, count: DistinctCounter.registerCount)
    for hash in hashes { enter(hash) }
    hashes = []
  }

  private mutating func enter(_ hash: UInt64) {
    let place = Int(truncatingIfNeeded: hash >> UInt64(64 - DistinctCounter.registerLog))
    // A bit behind the others ends the run.
    let rest =
      hash << UInt64(DistinctCounter.registerLog) | 1 << UInt64(DistinctCounter.registerLog - 1)
    let rank = UInt8(truncatingIfNeeded: rest.leadingZeroBitCount + 1)
    if registers[place] < rank { registers[place] = rank }
  }
}

// Ertl's improved raw estimate (algorithm 6 of his paper).
extension DistinctCounter {
  private var estimate: Double {
    let size = Double(DistinctCounter.registerCount)
    var shares = [Double](repeating: 0, count: DistinctCounter.highestRank + 1)
    for rank in registers { shares[Int(rank)] += 1 / size }
    var sum = DistinctCounter.tau(1 - shares[DistinctCounter.highestRank])
    for rank in (1..<DistinctCounter.highestRank).reversed() { sum = (sum + shares[rank]) / 2 }
    sum += DistinctCounter.sigma(shares[0])
    // 1 / (2 ln 2), the limit of the constant for many registers.
    return 0.721_347_520_444_481_7 * size / sum
  }

  /// x + the sum of x^(2^k) 2^(k - 1) for k from 1: what empty registers count for.
  private static func sigma(_ share: Double) -> Double {
    guard share < 1 else { return .infinity }
    var (power, weight, sum) = (share, 1.0, share)
    while true {
      power *= power
      let next = sum + power * weight
      if next == sum { return sum }
      (sum, weight) = (next, weight * 2)
    }
  }

  /// A third of 1 - x - the sum of (1 - x^(2^-k))^2 2^-k for k from 1: what full registers count for.
  private static func tau(_ share: Double) -> Double {
    guard share > 0, share < 1 else { return 0 }
    var (root, weight, sum) = (share, 1.0, 1 - share)
    while true {
      root = root.squareRoot()
      weight /= 2
      let next = sum - (1 - root) * (1 - root) * weight
      if next == sum { return sum / 3 }
      sum = next
    }
  }
}
