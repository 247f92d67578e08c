extension Timestamp {
  /// Reads the time of a log line: `2026-03-01T12:00:00`, a fraction of any length or none, then
  /// `Z` or nothing (UTC either way); nil for anything else, dates that do not exist included.
  ///
  /// Digits of the fraction beyond microseconds are dropped.
  init?(logged field: Span<UInt8>) {
    guard let parts = field.dateAndTime else { return nil }
    if let microsecond = field.usualFraction {
      self.init(parts, microsecond: microsecond)
      return
    }
    var position = 19
    var microsecond = 0
    if position < field.count, field[position] == UInt8(ascii: ".") {
      position += 1
      let firstDigit = position
      var unit = 100_000
      while position < field.count, field[position].isASCIIDigit {
        microsecond += Int(field[position] &- UInt8(ascii: "0")) * unit
        unit /= 10
        position += 1
      }
      guard position > firstDigit else { return nil }
    }
    if position < field.count, field[position] == UInt8(ascii: "Z") { position += 1 }
    guard position == field.count else { return nil }
    self.init(parts, microsecond: microsecond)
  }
}
