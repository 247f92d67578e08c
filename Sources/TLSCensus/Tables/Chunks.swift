/// A list that grows without moving what it holds.
///
/// An array that is full is copied to one of twice the size, and for a moment both are there: at its
/// worst that is three times what it holds. Here the elements lie in chunks of a fixed size, so there
/// is never more than one chunk too much, and a list that is used up gives its chunks back one by one.
struct Chunks<Element: Sendable>: Sendable {
  private var chunks: [[Element]] = []
  /// How many elements there are.
  private(set) var count = 0

  /// How many elements a chunk holds: large enough to be a few hundred kilobytes, which the
  /// allocator gives back to the system, whatever lies behind it.
  static var chunkCount: Int { 1 << shift }

  private static var shift: Int { 14 }
  private static var mask: Int { chunkCount &- 1 }

  /// An element, by its place from 0 to `count`.
  ///
  /// - Complexity: O(1).
  subscript(index: Int) -> Element {
    get { chunks[index >> Self.shift][index & Self.mask] }
    _modify { yield &chunks[index >> Self.shift][index & Self.mask] }
  }

  /// Adds an element behind the others.
  ///
  /// - Complexity: O(1).
  mutating func append(_ element: Element) {
    if count & Self.mask == 0 {
      // The first one grows as an array does, so that few elements need little.
      var chunk: [Element] = []
      if count > 0 { chunk.reserveCapacity(Self.chunkCount) }
      chunks.append(chunk)
    }
    chunks[chunks.count &- 1].append(element)
    count &+= 1
  }

  /// Takes the last elements out, as many as lie together.
  ///
  /// - Returns: The elements in their order, or nil where there are none.
  mutating func popLastChunk() -> [Element]? {
    guard let chunk = chunks.popLast() else { return nil }
    count -= chunk.count
    return chunk
  }

  /// The bytes that the list takes up, unused room included.
  ///
  /// - Complexity: O(1).
  var byteCount: Int {
    guard let first = chunks.first else { return 0 }
    let whole = chunks.count > 1 ? chunks.count * Self.chunkCount : first.capacity
    return whole * MemoryLayout<Element>.stride
  }
}
