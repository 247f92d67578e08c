/// Eight to sixteen bytes in two words, such as the text of an IPv4 address.
///
/// The first eight, the last eight (the two may overlap) and their number determine the bytes, so
/// equal values stand for equal bytes.
package struct ShortBytes: Sendable, Equatable {
  @usableFromInline let first: UInt64
  @usableFromInline let last: UInt64
  @usableFromInline let count: UInt32

  /// What no bytes are equal to.
  package static let none = ShortBytes()

  private init() {
    (first, last, count) = (0, 0, 0)
  }

  /// Takes the bytes of a span; nil where it has fewer than eight or more than sixteen.
  @inlinable
  package init?(_ bytes: Span<UInt8>) {
    let count = bytes.count
    guard count >= 8, count <= 16 else { return nil }
    (first, last) = unsafe bytes.withUnsafeBytes { bytes in
      unsafe (
        bytes.loadUnaligned(as: UInt64.self),
        bytes.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
      )
    }
    self.count = UInt32(truncatingIfNeeded: count)
  }

  @inlinable
  package static func == (left: ShortBytes, right: ShortBytes) -> Bool {
    left.first == right.first && left.last == right.last && left.count == right.count
  }

  /// A hash for tables in which a collision costs no more than a miss: it has no seed.
  @inlinable
  package var hash: UInt64 {
    ByteHash.fold(first ^ ByteHash.first, last ^ ByteHash.second)
  }
}
