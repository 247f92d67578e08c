extension Timestamp {
  /// Reads the time of a log line: `2026-03-01T12:00:00`, a fraction of any length or none, then
  /// `Z` or nothing (UTC either way); nil for anything else, dates that do not exist included.
  ///
  /// Digits of the fraction beyond microseconds are dropped.
  init?(logged field: Span<UInt8>) {
    guard field.count >= 19, field[4] == UInt8(ascii: "-"), field[7] == UInt8(ascii: "-"),
      field[10] == UInt8(ascii: "T"), field[13] == UInt8(ascii: ":"),
      field[16] == UInt8(ascii: ":")
    else { return nil }
    var digits = DigitReader()
    let year = digits.pair(field[0], field[1]) * 100 + digits.pair(field[2], field[3])
    let month = digits.pair(field[5], field[6])
    let day = digits.pair(field[8], field[9])
    let hour = digits.pair(field[11], field[12])
    let minute = digits.pair(field[14], field[15])
    let second = digits.pair(field[17], field[18])
    guard digits.areValid else { return nil }

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
    self.init(
      year: year, month: month, day: day, hour: hour, minute: minute, second: second,
      microsecond: microsecond)
  }
}

/// Reads pairs of digits and remembers whether all of them were digits.
private struct DigitReader {
  private var worst: UInt8 = 0

  var areValid: Bool { worst < 10 }

  mutating func pair(_ tens: UInt8, _ ones: UInt8) -> Int {
    let tens = tens &- UInt8(ascii: "0")
    let ones = ones &- UInt8(ascii: "0")
    worst = max(worst, max(tens, ones))
    return Int(tens) &* 10 &+ Int(ones)
  }
}
