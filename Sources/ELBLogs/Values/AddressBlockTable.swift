/// Values of blocks of addresses, found by an address: the longest prefix wins.
public struct AddressBlockTable<Value: Sendable>: Sendable {
  @usableFromInline var values: [AddressBlock: Value] = [:]
  /// The lengths that occur, longest first.
  @usableFromInline var mappedLengths: [Int] = []

  /// Makes an empty table.
  public init() {}

  /// How many blocks have a value.
  public var count: Int { values.count }

  /// Gives a block its value, unless it has one already.
  public mutating func insert(_ value: Value, for block: AddressBlock) {
    guard values[block] == nil else { return }
    values[block] = value
    guard !mappedLengths.contains(block.mappedLength) else { return }
    let place = mappedLengths.firstIndex { $0 < block.mappedLength } ?? mappedLengths.endIndex
    mappedLengths.insert(block.mappedLength, at: place)
  }

  /// The value of the smallest block that holds an address; nil where none does.
  ///
  /// - Complexity: O(*n*) in the number of distinct prefix lengths, not in that of blocks.
  @inlinable
  public func value(for address: ClientAddress) -> Value? {
    let shortest = address.ipv4 == nil ? 0 : 96
    for length in mappedLengths {
      guard length >= shortest else { return nil }
      let block = AddressBlock(masking: address, mappedLength: length)
      if let value = values[block] { return value }
    }
    return nil
  }
}
