/// The number that a gate compares with: a count, or a share in per cent; kept as it was typed, so
/// that `0.1%` of 1,000 is exactly 1.
public struct GateLimit: Sendable, Equatable {
  /// The digits as one number; 5 for `0.5`.
  public let digits: UInt64
  /// How many of the digits stand behind the point.
  public let decimals: Int
  /// Whether it is a share in per cent.
  public let isShare: Bool

  /// The most digits before the point.
  static let wholeLimit = 12
  /// The most digits behind the point.
  static let decimalLimit = 6

  /// Makes a limit of its digits.
  init(digits: UInt64, decimals: Int = 0, isShare: Bool = false) {
    self.digits = digits
    self.decimals = decimals
    self.isShare = isShare
  }

  /// Reads a number without its `%`; nil where it is none, or has more digits than are kept.
  init?(_ text: some StringProtocol, isShare: Bool) {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let fraction = parts.count > 1 ? parts[1] : ""
    guard (1...GateLimit.wholeLimit).contains(parts[0].utf8.count),
      parts.count == 1 || (1...GateLimit.decimalLimit).contains(fraction.utf8.count),
      case let numerals = String(parts[0]) + String(fraction),
      numerals.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let digits = UInt64(numerals)
    else { return nil }
    self.digits = digits
    decimals = fraction.utf8.count
    self.isShare = isShare
  }

  /// Whether it is more than all.
  var isBeyondAll: Bool { isShare && digits > 100 * scale }

  private var scale: UInt64 { (0..<decimals).reduce(1) { power, _ in power * 10 } }

  /// How a value compares with the limit: negative where it is smaller, zero where it is equal.
  func order(of value: GateValue) -> Int {
    // value / whole against digits / scale / 100, without a division.
    let factor = isShare ? 100 * scale : scale
    let left = UInt64(max(0, value.count)).multipliedFullWidth(by: factor)
    let right = digits.multipliedFullWidth(by: isShare ? UInt64(max(0, value.whole ?? 0)) : 1)
    if left.high != right.high { return left.high < right.high ? -1 : 1 }
    return left.low == right.low ? 0 : left.low < right.low ? -1 : 1
  }
}
