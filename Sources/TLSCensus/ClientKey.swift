public import ELBLogs

/// Who a client is: an address, the text that stands in its place in an anonymised log, or what the
/// census groups by, such as a user agent.
public struct ClientKey: Sendable, Hashable {
  // Text is known by its number, under an upper half that no client's address has.
  private static let textMark = UInt64.max
  // In the lower half of a key under that mark: a value of an address, of which both are numbers.
  private static let valueMark: UInt64 = 1 << 63

  let high: UInt64
  let low: UInt64

  /// Reads the client of a record; text that is no address is added to `names`.
  init(_ client: Span<UInt8>, names: inout NameTable) {
    if let address = ClientAddress(client), address.high != ClientKey.textMark {
      self.init(high: address.high, low: address.low)
    } else {
      self.init(text: names.number(of: client))
    }
  }

  init(text number: UInt32) {
    self.init(high: ClientKey.textMark, low: UInt64(number))
  }

  init(_ address: ClientAddress) {
    self.init(high: address.high, low: address.low)
  }

  /// The records of one address that carry one value; 0 stands for none.
  init(value: UInt32, of address: UInt32) {
    precondition(address < 1 << 31, "a census groups fewer than 2^31 addresses")
    self.init(
      high: ClientKey.textMark,
      low: ClientKey.valueMark | UInt64(address) << 32 | UInt64(value))
  }

  private init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// The address; nil where the client is known by text only.
  public var address: ClientAddress? {
    high == ClientKey.textMark ? nil : ClientAddress(high: high, low: low)
  }

  /// The number of the text among the census's names; nil where the client has an address.
  var textNumber: UInt32? {
    high == ClientKey.textMark && low < ClientKey.valueMark
      ? UInt32(truncatingIfNeeded: low) : nil
  }

  /// The value and the address of a part of a group; nil for every other key.
  var valueOfAddress: (value: UInt32, address: UInt32)? {
    guard high == ClientKey.textMark, low >= ClientKey.valueMark else { return nil }
    return (UInt32(truncatingIfNeeded: low), UInt32(truncatingIfNeeded: low >> 32) & 0x7FFF_FFFF)
  }

  /// The key in another census, whose names have these numbers.
  func mapped(_ names: [UInt32]) -> ClientKey {
    textNumber.map { ClientKey(text: names[Int($0)]) } ?? self
  }

  func tableHash(seed: UInt64) -> UInt64 {
    ByteHash.fold(ByteHash.fold(high ^ seed, ByteHash.first) ^ low, ByteHash.second)
  }
}
