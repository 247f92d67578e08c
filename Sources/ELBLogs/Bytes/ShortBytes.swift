/// A few bytes as numbers, for tables of what was met lately.
package protocol RecentBytes: Sendable, Equatable {
  /// What no bytes are equal to.
  static var none: Self { get }
  /// A hash for tables in which a collision costs no more than a miss: it has no seed.
  var hash: UInt64 { get }
}

/// Eight to sixteen bytes in two words, such as the text of an IPv4 address.
///
/// The first eight, the last eight (the two may overlap) and their number determine the bytes, so
/// equal values stand for equal bytes.
package struct ShortBytes: RecentBytes {
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

/// Seventeen to forty bytes in five words, such as the text of most IPv6 addresses.
///
/// The words overlap where there are fewer bytes than forty; with their number they determine the
/// bytes.
package struct LongBytes: RecentBytes {
  @usableFromInline let words: InlineArray<5, UInt64>
  @usableFromInline let count: UInt32

  /// What no bytes are equal to.
  package static let none = LongBytes()

  private init() {
    words = InlineArray(repeating: 0)
    count = 0
  }

  /// Takes the bytes of a span; nil where it has fewer than seventeen or more than forty.
  @inlinable
  package init?(_ bytes: Span<UInt8>) {
    let count = bytes.count
    guard count >= 17, count <= 40 else { return nil }
    let last = count &- 8
    words = unsafe bytes.withUnsafeBytes { bytes in
      unsafe [
        bytes.rawWord(at: 0), bytes.rawWord(at: 8), bytes.rawWord(at: min(16, last)),
        bytes.rawWord(at: min(24, last)), bytes.rawWord(at: last),
      ]
    }
    self.count = UInt32(truncatingIfNeeded: count)
  }

  @inlinable
  package static func == (left: LongBytes, right: LongBytes) -> Bool {
    var difference = UInt64(left.count ^ right.count)
    for index in 0..<5 { difference |= left.words[index] ^ right.words[index] }
    return difference == 0
  }

  /// A hash of all words.
  @inlinable
  package var hash: UInt64 {
    let front = ByteHash.fold(words[0] ^ ByteHash.first, words[1] ^ ByteHash.second)
    let back = ByteHash.fold(words[2] ^ ByteHash.first, words[3] ^ ByteHash.second)
    return ByteHash.fold(front ^ words[4], back ^ ByteHash.first)
  }
}
