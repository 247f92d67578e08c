extension Span where Element == UInt8 {
  /// A 64-bit hash of the bytes, the same in every run and on every machine for one seed.
  ///
  /// Eight bytes at a time are folded with a full 64 × 64 → 128 bit multiplication. Tables that
  /// hostile input fills use a seed drawn at start; choices that must not depend on the run (which
  /// eight names a client keeps) use a fixed one.
  ///
  /// - Complexity: O(*n*), about eight bytes for each multiplication.
  package func byteHash(seed: UInt64) -> UInt64 {
    unsafe withUnsafeBytes { bytes in
      var state = seed ^ (UInt64(bytes.count) &* 0x9E37_79B9_7F4A_7C15)
      var offset = 0
      while offset &+ 8 <= bytes.count {
        let word = unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        state = ByteHash.fold(state ^ UInt64(littleEndian: word), 0xD6E8_FEB8_6659_FD93)
        offset &+= 8
      }
      var tail: UInt64 = 0
      while offset < bytes.count {
        tail = unsafe tail << 8 | UInt64(bytes[offset])
        offset &+= 1
      }
      return ByteHash.fold(state ^ tail, 0xA076_1D64_78BD_642F ^ seed)
    }
  }
}

/// The mixing step of the byte hash, shared with the hash of addresses.
package enum ByteHash {
  /// Multiplies to 128 bits and folds the halves together, so that every input bit reaches every
  /// output bit.
  @inlinable
  package static func fold(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }
}
