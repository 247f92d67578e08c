extension Timestamp {
  /// Reads a date (`2026-03-01`, midnight UTC) or an RFC 3339 time with `Z`, an offset, or neither
  /// (UTC), as a person types it; nil for anything else.
  ///
  /// Digits of the fraction beyond microseconds are dropped.
  public init?(rfc3339 text: String) {
    let bytes = [UInt8](text.utf8)
    if bytes.count == 10 {
      guard let midnight = Timestamp(logged: ([UInt8](text.utf8) + [UInt8]("T00:00:00".utf8)).span)
      else { return nil }
      self = midnight
      return
    }
    var body = bytes
    if body.count > 10, body[10] == UInt8(ascii: "t") || body[10] == UInt8(ascii: " ") {
      body[10] = UInt8(ascii: "T")
    }
    if body.last == UInt8(ascii: "z") { body[body.count - 1] = UInt8(ascii: "Z") }
    var offsetSeconds: Int64 = 0
    if body.count > 19, let sign = body.suffix(6).first, sign == 0x2B || sign == 0x2D {
      let offset = body.suffix(5)
      let digits = offset.filter { (0x30...0x39).contains($0) }.map { Int64($0 - 0x30) }
      guard digits.count == 4, offset[offset.startIndex + 2] == UInt8(ascii: ":") else {
        return nil
      }
      let hours = digits[0] * 10 + digits[1]
      let minutes = digits[2] * 10 + digits[3]
      guard hours <= 23, minutes <= 59 else { return nil }
      offsetSeconds = (hours * 3_600 + minutes * 60) * (sign == 0x2D ? -1 : 1)
      body.removeLast(6)
      guard body.last != UInt8(ascii: "Z") else { return nil }
    }
    guard let local = Timestamp(logged: body.span) else { return nil }
    self.init(microseconds: local.microseconds - offsetSeconds * 1_000_000)
  }
}
