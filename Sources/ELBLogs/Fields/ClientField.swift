extension Span where Element == UInt8 {
  /// The client of an `address:port` field: what stands before the last `:`, without brackets.
  ///
  /// IPv6 addresses are logged without brackets, so only the last `:` separates the port. A field
  /// without `:` is the client as it stands.
  func clientRange(ofEndpoint field: ByteRange) -> ByteRange {
    var end = field.bounds.upperBound
    var index = end
    while index > field.bounds.lowerBound {
      index &-= 1
      if self[index] == UInt8(ascii: ":") {
        end = index
        break
      }
    }
    return withoutBrackets(ByteRange(field.bounds.lowerBound, end))
  }

  /// The range without the brackets around it, where it has both.
  func withoutBrackets(_ range: ByteRange) -> ByteRange {
    let bounds = range.bounds
    guard bounds.count >= 2, self[bounds.lowerBound] == UInt8(ascii: "["),
      self[bounds.upperBound - 1] == UInt8(ascii: "]")
    else { return range }
    return ByteRange(bounds.lowerBound + 1, bounds.upperBound - 1)
  }
}
