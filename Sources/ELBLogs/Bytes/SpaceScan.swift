extension Span where Element == UInt8 {
  /// The index of the first space at or after `start`, or nil.
  ///
  /// Most fields are shorter than sixteen bytes, where one comparison of a vector costs less than
  /// the call of `memchr` that the rest is left to.
  func firstSpace(from start: Int) -> Int? {
    let space = UInt8(ascii: " ")
    guard start >= 0, start &+ 16 <= count else { return firstIndex(of: space, from: start) }
    let equal = unsafe withUnsafeBytes { bytes in
      unsafe bytes.loadUnaligned(fromByteOffset: start, as: SIMD16<UInt8>.self)
        .== SIMD16<UInt8>(repeating: space)
    }
    let lanes = unsafe unsafeBitCast(equal, to: SIMD2<UInt64>.self)
    if lanes[0] != 0 { return start &+ lanes[0].trailingZeroBitCount / 8 }
    if lanes[1] != 0 { return start &+ 8 &+ lanes[1].trailingZeroBitCount / 8 }
    return firstIndex(of: space, from: start &+ 16)
  }
}
