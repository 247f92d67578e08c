#if canImport(Glibc)
  import Glibc
#else
  import Musl
#endif

// The scans that every line goes through. `memchr` and `memcmp` of the C library use the widest
// vectors of the machine; all positions are checked against the span before a pointer is formed.

extension Span where Element == UInt8 {
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

  /// The index of the last `byte` in `bounds`, or nil.
  ///
  /// - Complexity: O(*n*), eight bytes at a time.
  @inline(__always)
  func lastIndex(of byte: UInt8, in bounds: Range<Int>) -> Int? {
    precondition(bounds.lowerBound >= 0 && bounds.upperBound <= count, "a scan stays in the span")
    var end = bounds.upperBound
    while end &- bounds.lowerBound >= 8 {
      let start = end &- 8
      let word = unsafe withUnsafeBytes { unsafe $0.word(at: start) }
      // Zero where they are equal; then the upper bit of each zero byte, of no other one.
      let difference = word ^ (UInt64(byte) &* 0x0101_0101_0101_0101)
      let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
      let zeros = ~((difference & low) &+ low | difference | low)
      if zeros != 0 { return start &+ (7 &- zeros.leadingZeroBitCount >> 3) }
      end = start
    }
    while end > bounds.lowerBound {
      end &-= 1
      if self[end] == byte { return end }
    }
    return nil
  }

  /// Whether both spans hold the same bytes.
  ///
  /// Most names are short: eight bytes at a time they are compared without a call.
  @inlinable
  package func hasSameBytes(as other: borrowing Span<UInt8>) -> Bool {
    let count = self.count
    guard count == other.count else { return false }
    guard count >= 8 else { return hasSameFewBytes(as: other) }
    guard count <= 32 else { return hasSameManyBytes(as: other) }
    return unsafe withUnsafeBytes { left in
      unsafe other.withUnsafeBytes { right in
        let last = count &- 8
        var difference = unsafe left.rawWord(at: last) ^ right.rawWord(at: last)
        var offset = 0
        while offset < last {
          difference |= unsafe left.rawWord(at: offset) ^ right.rawWord(at: offset)
          offset &+= 8
        }
        return difference == 0
      }
    }
  }

  @usableFromInline
  func hasSameFewBytes(as other: borrowing Span<UInt8>) -> Bool {
    for index in indices where self[index] != other[index] { return false }
    return true
  }

  @usableFromInline
  func hasSameManyBytes(as other: borrowing Span<UInt8>) -> Bool {
    unsafe withUnsafeBufferPointer { left in
      unsafe other.withUnsafeBufferPointer { right in
        guard let leftBase = left.baseAddress, let rightBase = right.baseAddress else {
          return true
        }
        return unsafe memcmp(leftBase, rightBase, left.count) == 0
      }
    }
  }

  /// Some of the bytes as a number that means nothing: from the end and from the middle, where long
  /// names differ most; of fewer than eight bytes, their number.
  @inlinable
  package var sample: UInt64 {
    let last = self.count &- 8
    guard last >= 0 else { return UInt64(truncatingIfNeeded: last) }
    return unsafe withUnsafeBytes { bytes in
      let (middle, end) = unsafe (bytes.rawWord(at: last / 2), bytes.rawWord(at: last))
      let nearEnd = unsafe bytes.rawWord(at: last &- last / 4)
      return middle ^ end &* 3 ^ nearEnd &* 5 &+ UInt64(truncatingIfNeeded: last)
    }
  }

  /// The first `length` bytes as a number, the first one lowest; nil where these are more than eight,
  /// or the span has fewer than eight.
  @inline(__always)
  func firstWord(length: Int) -> UInt64? {
    guard length > 0, length <= 8, count >= 8 else { return nil }
    let word = unsafe withUnsafeBytes { unsafe $0.word(at: 0) }
    return word & UInt64.max >> UInt64(truncatingIfNeeded: 64 &- length &* 8)
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
  /// The eight bytes at `offset` in the order of the machine.
  @inlinable
  func rawWord(at offset: Int) -> UInt64 {
    unsafe loadUnaligned(fromByteOffset: offset, as: UInt64.self)
  }
}
