/// The generator of pseudo-random numbers behind every corpus: SplitMix64, from 64 bits of seed.
///
/// State advances by the odd constant `0x9E3779B97F4A7C15`; the output is the state mixed by two
/// multiplications and three shifts. Only integers are involved, so a seed gives the same numbers
/// on every platform.
public struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Makes a generator whose numbers depend on the seed alone.
  public init(seed: UInt64) {
    state = seed
  }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to, not including, `bound`; the bias is below 1 in 2^32 for small bounds.
  public mutating func below(_ bound: Int) -> Int {
    Int((next() >> 32).multipliedFullWidth(by: UInt64(bound) << 32).high)
  }

  /// A number within a closed range.
  public mutating func within(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.upperBound - range.lowerBound + 1)
  }

  /// True in `share` of 10,000 cases.
  public mutating func chance(per10000 share: Int) -> Bool {
    below(10_000) < share
  }

  /// The smallest of `draws` numbers below `bound`: the more draws, the more often a small one.
  public mutating func skewed(below bound: Int, draws: Int) -> Int {
    var smallest = below(bound)
    for _ in 1..<max(1, draws) { smallest = min(smallest, below(bound)) }
    return smallest
  }

  /// One element of a collection that must not be empty.
  public mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[below(elements.count)]
  }
}
