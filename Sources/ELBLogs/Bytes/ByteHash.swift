extension Span where Element == UInt8 {
  /// A 64-bit hash of the bytes, the same in every run and on every machine for one seed.
  ///
  /// Sixteen bytes at a time are folded with a full 64 × 64 → 128 bit multiplication, of long spans
  /// in two rows that the processor works on at once. Both factors hold something of the seed: who
  /// does not know it cannot make one of them zero, which would wipe out the bytes before. Tables
  /// that hostile input fills use a seed drawn at start; choices that must not depend on the run
  /// (which eight names a client keeps) use a fixed one.
  ///
  /// - Complexity: O(*n*), sixteen bytes for each multiplication.
  package func byteHash(seed: UInt64) -> UInt64 {
    unsafe withUnsafeBytes { unsafe $0.byteHash(seed: seed) }
  }

  /// The same of some of the bytes, for those who hash several parts of a line.
  @inline(__always)
  func byteHash(from start: UInt32, to end: UInt32, seed: UInt64) -> UInt64 {
    precondition(start <= end && end <= count, "what is hashed lies in the span")
    return unsafe withUnsafeBytes { bytes in
      let part = unsafe UnsafeRawBufferPointer(rebasing: bytes[Int(start)..<Int(end)])
      return unsafe part.byteHash(seed: seed)
    }
  }
}

extension UnsafeRawBufferPointer {
  @inline(__always)
  fileprivate func byteHash(seed: UInt64) -> UInt64 {
    let key = seed ^ ByteHash.second
    var state = seed ^ ByteHash.first
    var offset = 0
    if count > 32 {
      var other = seed ^ ByteHash.third
      repeat {
        state = unsafe ByteHash.fold(word(at: offset) ^ key, word(at: offset &+ 8) ^ state)
        other = unsafe ByteHash.fold(word(at: offset &+ 16) ^ key, word(at: offset &+ 24) ^ other)
        offset &+= 32
      } while offset &+ 32 < count
      state ^= other
    }
    if offset &+ 16 < count {
      state = unsafe ByteHash.fold(word(at: offset) ^ key, word(at: offset &+ 8) ^ state)
      offset &+= 16
    }
    // The last one to sixteen bytes, in two words that may overlap.
    var low: UInt64 = 0
    var high: UInt64 = 0
    if count >= 8 {
      let last = count &- 8
      low = unsafe word(at: offset < last ? offset : last)
      high = unsafe word(at: last)
    } else {
      while offset < count {
        low = unsafe low << 8 | UInt64(self[offset])
        offset &+= 1
      }
    }
    return ByteHash.fold(
      ByteHash.third ^ UInt64(truncatingIfNeeded: count), ByteHash.fold(low ^ key, high ^ state))
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
