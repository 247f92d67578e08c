extension Span where Element == UInt8 {
  /// The bytes as text, with what is not UTF-8 replaced by U+FFFD.
  package var repairedText: String {
    unsafe withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
  }

  /// Where the parts between the bytes that equal `separator` lie; there is one part more than there
  /// are such bytes, and it may be empty.
  func parts(separatedBy separator: UInt8) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = 0
    while let end = firstIndex(of: separator, from: start) {
      parts.append(start..<end)
      start = end + 1
    }
    parts.append(start..<count)
    return parts
  }
}
