extension Span where Element == UInt8 {
  /// A 64-bit hash of the bytes, the same in every run and on every machine for one seed.
  ///
  /// Sixteen bytes at a time are folded with a full 64 × 64 → 128 bit multiplication. Tables that
  /// hostile input fills use a seed drawn at start; choices that must not depend on the run (which
  /// eight names a client keeps) use a fixed one.
  ///
  /// - Complexity: O(*n*), sixteen bytes for each multiplication.
  package func byteHash(seed: UInt64) -> UInt64 {
    unsafe withUnsafeBytes { bytes in
      let count = bytes.count
      var state = seed ^ ByteHash.first
      var offset = 0
      while offset &+ 16 < count {
        state = unsafe ByteHash.fold(
          bytes.word(at: offset) ^ ByteHash.second, bytes.word(at: offset &+ 8) ^ state)
        offset &+= 16
      }
      // The last one to sixteen bytes, in two words that may overlap.
      var low: UInt64 = 0
      var high: UInt64 = 0
      if count >= 8 {
        let last = count &- 8
        low = unsafe bytes.word(at: min(offset, last))
        high = unsafe bytes.word(at: last)
      } else {
        while offset < count {
          low = unsafe low << 8 | UInt64(bytes[offset])
          offset &+= 1
        }
      }
      return ByteHash.fold(
        ByteHash.third ^ UInt64(count), ByteHash.fold(low ^ ByteHash.second, high ^ state))
    }
  }
}

extension UnsafeRawBufferPointer {
  /// The eight bytes at `offset`, the first one lowest.
  func word(at offset: Int) -> UInt64 {
    UInt64(littleEndian: unsafe loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }
}

/// The mixing step of the byte hash, shared with the hash of addresses.
package enum ByteHash {
  // Odd constants with as many set as clear bits.
  @inlinable package static var first: UInt64 { 0xD6E8_FEB8_6659_FD93 }
  @inlinable package static var second: UInt64 { 0xA076_1D64_78BD_642F }
  static let third: UInt64 = 0xE703_7ED1_A0B4_28DB

  /// Multiplies to 128 bits and folds the halves together, so that every input bit reaches every
  /// output bit.
  @inlinable
  package static func fold(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }
}
