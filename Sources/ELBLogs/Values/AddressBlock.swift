/// A block of addresses with a common prefix (CIDR, RFC 4632): `203.0.113.0/24`, `2001:db8::/32`.
///
/// A block of IPv4 addresses holds no IPv6 ones, nor the other way round: `::/0` is all of IPv6
/// alone, although `ClientAddress` keeps IPv4 in its mapped form.
public struct AddressBlock: Sendable, Hashable {
  /// The first address: bits behind the prefix are zero.
  public let first: ClientAddress
  /// The bits of the prefix in 128-bit form, so 96 more than written for IPv4.
  @usableFromInline let mappedLength: Int

  /// Makes a block of a masked address.
  @usableFromInline
  init(masking address: ClientAddress, mappedLength: Int) {
    first = address.masked(to: mappedLength)
    self.mappedLength = mappedLength
  }

  /// Makes the block that an address lies in.
  ///
  /// - Parameters:
  ///   - address: Any address of the block.
  ///   - prefixLength: The bits of the prefix: 0 to 32 for IPv4, 0 to 128 for IPv6.
  public init(_ address: ClientAddress, prefixLength: Int) {
    let bits = address.ipv4 == nil ? 128 : 32
    precondition((0...bits).contains(prefixLength), "a prefix is no longer than its address")
    self.init(masking: address, mappedLength: 128 - bits + prefixLength)
  }

  /// Reads `address/length` or an address alone, which is a block of one; nil for anything else.
  ///
  /// Bits behind the prefix may be set, as in `203.0.113.7/24`; they mean nothing.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard let address = ClientAddress([UInt8](parts[0].utf8).span) else { return nil }
    // An IPv4-mapped address that is written as IPv6 has a length of IPv6.
    let bits = parts[0].utf8.contains(UInt8(ascii: ":")) ? 128 : 32
    var length = bits
    if parts.count == 2 {
      guard (1...3).contains(parts[1].utf8.count), parts[1].utf8.allSatisfy(\.isASCIIDigit),
        let written = Int(parts[1]), written <= bits
      else { return nil }
      length = written
    }
    self.init(masking: address, mappedLength: 128 - bits + length)
  }

  /// Whether it is a block of IPv4 addresses.
  public var isIPv4: Bool { mappedLength >= 96 && first.ipv4 != nil }

  /// The bits of the prefix as they are written: 0 to 32 for IPv4, 0 to 128 for IPv6.
  public var prefixLength: Int { isIPv4 ? mappedLength - 96 : mappedLength }

  /// Whether an address lies in the block.
  public func contains(_ address: ClientAddress) -> Bool {
    (address.ipv4 != nil) == isIPv4 && address.masked(to: mappedLength) == first
  }
}

extension AddressBlock: CustomStringConvertible {
  /// The first address in its canonical form and the length, `203.0.113.0/24`.
  public var description: String { "\(first)/\(prefixLength)" }
}

extension ClientAddress {
  /// The address with all but its first `length` bits, of 128, cleared.
  @usableFromInline
  func masked(to length: Int) -> ClientAddress {
    ClientAddress(
      high: high & ~(UInt64.max >> min(length, 64)),
      low: low & ~(UInt64.max >> max(length - 64, 0)))
  }
}
