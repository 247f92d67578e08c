/// Eight to forty bytes in five words, such as a protocol with its suite.
///
/// The words overlap where there are fewer bytes than forty; with their number they determine the
/// bytes, so equal values stand for equal bytes.
package struct FortyBytes: Sendable, Equatable {
  @usableFromInline let words: InlineArray<5, UInt64>
  @usableFromInline let count: UInt32

  /// What no bytes are equal to.
  package static let none = FortyBytes()

  private init() {
    words = InlineArray(repeating: 0)
    count = 0
  }

  /// Takes the bytes of a span; nil where it has fewer than eight or more than forty.
  @inlinable
  package init?(_ bytes: Span<UInt8>) {
    let count = bytes.count
    guard count >= 8, count <= 40 else { return nil }
    let last = count &- 8
    words = unsafe bytes.withUnsafeBytes { bytes in
      unsafe [
        bytes.rawWord(at: 0), bytes.rawWord(at: min(8, last)), bytes.rawWord(at: min(16, last)),
        bytes.rawWord(at: min(24, last)), bytes.rawWord(at: last),
      ]
    }
    self.count = UInt32(truncatingIfNeeded: count)
  }

  @inlinable
  package static func == (left: FortyBytes, right: FortyBytes) -> Bool {
    var difference = UInt64(left.count ^ right.count)
    for index in 0..<5 { difference |= left.words[index] ^ right.words[index] }
    return difference == 0
  }

  /// A hash for tables in which a collision costs no more than a miss: it has no seed.
  @inlinable
  package var hash: UInt64 {
    let front = ByteHash.fold(words[0] ^ ByteHash.first, words[1] ^ ByteHash.second)
    let back = ByteHash.fold(words[2] ^ ByteHash.first, words[4] ^ ByteHash.second)
    return front ^ back &+ words[3]
  }
}
