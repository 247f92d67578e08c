extension ReferenceGrammar {
  /// Microseconds since 1970 of a time `yyyy-MM-ddTHH:mm:ss`, with or without a fraction and `Z`;
  /// nil where the token is no time, or the date does not exist.
  static func microseconds(of token: [UInt8]) -> Int64? {
    let shape = Array("0000-00-00T00:00:00".utf8)
    guard token.count >= shape.count else { return nil }
    for (byte, expected) in zip(token, shape) {
      let fits = isDigit(expected) ? isDigit(byte) : byte == expected
      guard fits else { return nil }
    }
    let year = number(token[0..<4])
    let month = number(token[5..<7])
    let day = number(token[8..<10])
    let hour = number(token[11..<13])
    let minute = number(token[14..<16])
    let second = number(token[17..<19])
    guard (1...12).contains(month), (1...daysOf(month: month, year: year)).contains(day) else {
      return nil
    }
    // 60 is a leap second: the first second of the next minute.
    guard hour <= 23, minute <= 59, second <= 60 else { return nil }

    var rest = Array(token[19...])
    if rest.last == UInt8(ascii: "Z") {
      rest.removeLast()
    }
    var fraction = 0
    if !rest.isEmpty {
      let digits = Array(rest.dropFirst())
      guard rest[0] == UInt8(ascii: "."), isDigits(digits) else { return nil }
      let sixDigits = digits.prefix(6) + Array(repeating: UInt8(ascii: "0"), count: 6)
      fraction = number(sixDigits.prefix(6))
    }

    var days = 0
    for earlier in min(year, 1970)..<max(year, 1970) {
      let length = isLeap(earlier) ? 366 : 365
      days += year >= 1970 ? length : -length
    }
    for earlier in 1..<month {
      days += daysOf(month: earlier, year: year)
    }
    days += day - 1
    let seconds = ((days * 24 + hour) * 60 + minute) * 60 + second
    return Int64(seconds * 1_000_000 + fraction)
  }

  private static func number(_ digits: some Sequence<UInt8>) -> Int {
    digits.reduce(0) { number, digit in number * 10 + Int(digit - UInt8(ascii: "0")) }
  }

  private static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 400) || (year.isMultiple(of: 4) && !year.isMultiple(of: 100))
  }

  private static func daysOf(month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
