public import ELBLogs

/// Who a client is: an address, or the text that stands in its place in an anonymised log.
public struct ClientKey: Sendable, Hashable {
  // Text is known by its number, under an upper half that no client's address has.
  private static let textMark = UInt64.max

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
    high == ClientKey.textMark ? UInt32(truncatingIfNeeded: low) : nil
  }

  func tableHash(seed: UInt64) -> UInt64 {
    ByteHash.fold(ByteHash.fold(high ^ seed, ByteHash.first) ^ low, ByteHash.second)
  }
}
