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
    return unsafe withUnsafeBufferPointer { buffer -> Int? in
      guard let base = buffer.baseAddress else { return nil }
      guard let found = unsafe memchr(base + start, Int32(byte), buffer.count - start) else {
        return nil
      }
      return unsafe UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }
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
