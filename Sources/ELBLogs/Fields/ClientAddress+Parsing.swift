extension ClientAddress {
  /// Reads an IPv4 or IPv6 address without brackets, zone or port; nil for anything else, such as
  /// the text that stands for a client in an anonymised log.
  ///
  /// Numbers of an IPv4 address have no leading zeros, because programs disagree on what those
  /// mean.
  public init?(_ text: Span<UInt8>) {
    // The first group of an IPv6 address has at most four digits.
    for index in 0..<Swift.min(5, text.count) where text[index] == UInt8(ascii: ":") {
      guard let address = ClientAddress.parseIPv6(text) else { return nil }
      self = address
      return
    }
    guard let ipv4 = ClientAddress.parseIPv4(text, from: 0) else { return nil }
    self.init(ipv4: ipv4)
  }

  private static func parseIPv4(_ text: Span<UInt8>, from start: Int) -> UInt32? {
    guard text.count - start >= 7, text.count - start <= 15 else { return nil }
    var address: UInt32 = 0
    var part: UInt32 = 0
    var digits = 0
    var points = 0
    for index in start..<text.count {
      let byte = text[index]
      if byte.isASCIIDigit {
        if digits > 0, part == 0 { return nil }
        part = part &* 10 &+ UInt32(byte &- UInt8(ascii: "0"))
        digits &+= 1
        if part > 255 { return nil }
      } else if byte == UInt8(ascii: "."), digits > 0 {
        address = address << 8 | part
        part = 0
        digits = 0
        points &+= 1
      } else {
        return nil
      }
    }
    guard points == 3, digits > 0 else { return nil }
    return address << 8 | part
  }

  private static func parseIPv6(_ text: Span<UInt8>) -> ClientAddress? {
    guard text.count >= 2, text.count <= 45 else { return nil }
    var groups = GroupList()
    var index = 0
    if text[0] == UInt8(ascii: ":") {
      guard text[1] == UInt8(ascii: ":") else { return nil }
      groups.markGap()
      index = 2
    }
    while index < text.count {
      let start = index
      var value: UInt64 = 0
      while index < text.count, let digit = text[index].hexadecimalValue {
        value = value << 4 | UInt64(digit)
        index &+= 1
      }
      if index < text.count, text[index] == UInt8(ascii: ".") {
        guard let ipv4 = parseIPv4(text, from: start) else { return nil }
        guard groups.append(UInt64(ipv4 >> 16)), groups.append(UInt64(ipv4 & 0xFFFF)) else {
          return nil
        }
        return groups.address
      }
      guard (1...4).contains(index - start), groups.append(value) else { return nil }
      guard index < text.count else { break }
      guard text[index] == UInt8(ascii: ":") else { return nil }
      index &+= 1
      guard index < text.count else { return nil }
      if text[index] == UInt8(ascii: ":") {
        guard groups.markGap() else { return nil }
        index &+= 1
      }
    }
    return groups.address
  }
}

/// The sixteen-bit groups of an IPv6 address while they are read, before and after a `::`.
private struct GroupList {
  private var front: UInt128 = 0
  private var frontCount = 0
  private var back: UInt128 = 0
  private var backCount = 0
  private var hasGap = false

  /// Adds a group; false where there are eight already.
  mutating func append(_ group: UInt64) -> Bool {
    guard frontCount &+ backCount < 8 else { return false }
    if hasGap {
      back = back << 16 | UInt128(group)
      backCount &+= 1
    } else {
      front = front << 16 | UInt128(group)
      frontCount &+= 1
    }
    return true
  }

  /// Notes a `::` here; false where there was one before.
  @discardableResult
  mutating func markGap() -> Bool {
    defer { hasGap = true }
    return !hasGap
  }

  /// The address, or nil where the number of groups is not that of an address.
  var address: ClientAddress? {
    let count = frontCount + backCount
    guard hasGap ? count < 8 : count == 8 else { return nil }
    let bits = front << UInt128(16 * (8 - frontCount)) | back
    return ClientAddress(
      high: UInt64(truncatingIfNeeded: bits >> 64), low: UInt64(truncatingIfNeeded: bits))
  }
}

extension UInt8 {
  fileprivate var hexadecimalValue: UInt8? {
    if isASCIIDigit { return self &- UInt8(ascii: "0") }
    let lower = self | 0x20
    return lower &- UInt8(ascii: "a") < 6 ? lower &- UInt8(ascii: "a") &+ 10 : nil
  }
}
