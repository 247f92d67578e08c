extension Span where Element == UInt8 {
  /// The client of an `address:port` field: what stands before the last `:`, without brackets.
  ///
  /// IPv6 addresses are logged without brackets, so only the last `:` separates the port. A field
  /// without `:` is the client as it stands.
  @inline(__always)
  func clientRange(ofEndpoint field: ByteRange) -> ByteRange {
    let bounds = field.bounds
    let end = lastIndex(of: UInt8(ascii: ":"), in: bounds) ?? bounds.upperBound
    return withoutBrackets(ByteRange(bounds.lowerBound, end))
  }

  /// The range without the brackets around it, where it has both.
  @inline(__always)
  func withoutBrackets(_ range: ByteRange) -> ByteRange {
    let bounds = range.bounds
    guard bounds.count >= 2, self[bounds.lowerBound] == UInt8(ascii: "["),
      self[bounds.upperBound - 1] == UInt8(ascii: "]")
    else { return range }
    return ByteRange(bounds.lowerBound + 1, bounds.upperBound - 1)
  }
}
