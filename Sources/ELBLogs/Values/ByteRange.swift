/// Where a field lies in its line: byte offsets, half open. Empty where the field is absent.
@usableFromInline
struct ByteRange: Equatable, Sendable {
  @usableFromInline var start: UInt32
  @usableFromInline var end: UInt32

  /// The range of a field that the line does not have.
  static let absent = ByteRange(0, 0)

  init(_ start: Int, _ end: Int) {
    self.start = UInt32(truncatingIfNeeded: start)
    self.end = UInt32(truncatingIfNeeded: end)
  }

  var isEmpty: Bool { start == end }
  var count: Int { Int(end &- start) }
  @usableFromInline var bounds: Range<Int> { Int(start)..<Int(end) }
}
