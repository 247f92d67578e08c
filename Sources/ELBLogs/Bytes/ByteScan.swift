#if canImport(Glibc)
  import Glibc
#else
  import Musl
#endif

// The scans that every line goes through. `memchr` and `memcmp` of the C library use the widest
// vectors of the machine; all positions are checked against the span before a pointer is formed.

extension Span where Element == UInt8 {
  /// The index of the first `byte` at or after `start`, or nil, where it is likely to be near.
  ///
  /// Most fields are shorter than 32 bytes: comparing two vectors costs less than a call.
  ///
  /// - Complexity: O(*n*), at the speed of `memchr`.
  func firstIndex(ofNear byte: UInt8, from start: Int) -> Int? {
    guard start >= 0, start &+ 32 <= count else { return firstIndex(of: byte, from: start) }
    let (near, far) = unsafe withUnsafeBytes { bytes in
      unsafe (bytes.matches(of: byte, at: start), bytes.matches(of: byte, at: start &+ 16))
    }
    if near.first != 0 { return start &+ near.first.trailingZeroBitCount / 8 }
    if near.second != 0 { return start &+ 8 &+ near.second.trailingZeroBitCount / 8 }
    if far.first != 0 { return start &+ 16 &+ far.first.trailingZeroBitCount / 8 }
    if far.second != 0 { return start &+ 24 &+ far.second.trailingZeroBitCount / 8 }
    return firstIndex(of: byte, from: start &+ 32)
  }

  /// The index of the first `byte` at or after `start`, or nil.
  ///
  /// - Complexity: O(*n*), at the speed of `memchr`.
  package func firstIndex(of byte: UInt8, from start: Int = 0) -> Int? {
    precondition(start >= 0 && start <= count, "a scan starts inside the span")
    return unsafe withUnsafeBytes { bytes -> Int? in
      guard let base = bytes.baseAddress,
        let found = unsafe memchr(base + start, Int32(byte), bytes.count &- start)
      else { return nil }
      return unsafe UnsafeRawPointer(found) - base
    }
  }

  /// The index behind the `number`-th `byte` at or after `start`, or nil where there are fewer.
  ///
  /// - Complexity: O(*n*), sixteen bytes at a time.
  func index(afterMatch number: Int, of byte: UInt8, from start: Int) -> Int? {
    precondition(start >= 0 && start <= count && number > 0, "a scan starts inside the span")
    var remaining = number
    var position = start
    unsafe withUnsafeBytes { bytes in
      while position &+ 16 <= bytes.count {
        let lanes = unsafe bytes.matches(of: byte, at: position)
        let matches = (lanes.first.nonzeroBitCount &+ lanes.second.nonzeroBitCount) / 8
        if matches >= remaining { break }
        remaining &-= matches
        position &+= 16
      }
    }
    // The match lies in the next sixteen bytes, or nowhere.
    while position < count {
      position &+= 1
      if self[position &- 1] == byte {
        remaining &-= 1
        if remaining == 0 { return position }
      }
    }
    return nil
  }

  /// The index of the last `byte` before `end`, or nil.
  ///
  /// - Complexity: O(*n*), a byte at a time: only the tails of Classic lines are searched from
  ///   behind.
  package func lastIndex(of byte: UInt8, before end: Int) -> Int? {
    var index = end
    while index > 0 {
      index &-= 1
      if self[index] == byte { return index }
    }
    return nil
  }

  /// Whether both spans hold the same bytes.
  package func hasSameBytes(as other: borrowing Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    return unsafe withUnsafeBufferPointer { left in
      unsafe other.withUnsafeBufferPointer { right in
        guard let leftBase = left.baseAddress, let rightBase = right.baseAddress else {
          return true
        }
        return unsafe memcmp(leftBase, rightBase, left.count) == 0
      }
    }
  }

  /// Whether the span holds exactly the bytes of `text`.
  package func equals(_ text: StaticString) -> Bool {
    count == text.utf8CodeUnitCount && hasPrefix(text, at: 0)
  }

  /// Whether the bytes of `text` stand at `start`.
  package func hasPrefix(_ text: StaticString, at start: Int = 0) -> Bool {
    guard start >= 0, count - start >= text.utf8CodeUnitCount else { return false }
    return unsafe withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return text.utf8CodeUnitCount == 0 }
      return unsafe memcmp(base + start, text.utf8Start, text.utf8CodeUnitCount) == 0
    }
  }
}

extension UnsafeRawBufferPointer {
  /// Compares sixteen bytes at `offset` with `byte`: eight set bits for each that is equal, eight
  /// clear ones for each that is not.
  @inline(__always)
  fileprivate func matches(of byte: UInt8, at offset: Int) -> (first: UInt64, second: UInt64) {
    let equal =
      unsafe loadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
      .== SIMD16<UInt8>(repeating: byte)
    let lanes = unsafe unsafeBitCast(equal, to: SIMD2<UInt64>.self)
    return (UInt64(littleEndian: lanes[0]), UInt64(littleEndian: lanes[1]))
  }
}
