/// An IP address as a number, so that equal addresses are equal whatever their spelling.
///
/// An IPv4 address is kept as its IPv4-mapped IPv6 form (RFC 4291, 2.5.5.2).
public struct ClientAddress: Sendable, Hashable {
  /// The upper 64 bits.
  public let high: UInt64
  /// The lower 64 bits.
  public let low: UInt64

  /// Makes an address from its two halves.
  @inlinable
  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// Makes an IPv4 address.
  @inlinable
  public init(ipv4: UInt32) {
    self.init(high: 0, low: 0xFFFF_0000_0000 | UInt64(ipv4))
  }

  /// The IPv4 address, or nil where it is an IPv6 one.
  @inlinable
  public var ipv4: UInt32? {
    high == 0 && low >> 32 == 0xFFFF ? UInt32(truncatingIfNeeded: low) : nil
  }
}

extension ClientAddress: CustomStringConvertible {
  /// Dotted decimal for IPv4; for IPv6 the one form of RFC 5952: lower case, the longest run of
  /// zero groups (the first of equals, at least two) written `::`.
  public var description: String {
    if let ipv4 {
      return [24, 16, 8, 0].map { String(ipv4 >> $0 & 0xFF) }.joined(separator: ".")
    }
    let groups = [high, low].flatMap { half in [48, 32, 16, 0].map { half >> $0 & 0xFFFF } }
    let zeros = ClientAddress.longestZeroRun(in: groups)
    let texts = groups.map { String($0, radix: 16) }
    guard let zeros else { return texts.joined(separator: ":") }
    return texts[..<zeros.lowerBound].joined(separator: ":") + "::"
      + texts[zeros.upperBound...].joined(separator: ":")
  }

  private static func longestZeroRun(in groups: [UInt64]) -> Range<Int>? {
    var longest = 0..<0
    var start = 0
    for index in 0...groups.count {
      if index < groups.count, groups[index] == 0 { continue }
      if index - start > longest.count { longest = start..<index }
      start = index + 1
    }
    return longest.count >= 2 ? longest : nil
  }
}
