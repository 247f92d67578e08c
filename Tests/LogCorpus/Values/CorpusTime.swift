/// A moment in UTC, in microseconds since 1970-01-01T00:00:00Z.
public struct CorpusTime: Sendable, Hashable, Comparable {
  /// Microseconds since 1970-01-01T00:00:00Z.
  public var microseconds: Int

  /// Makes a moment from microseconds since 1970-01-01T00:00:00Z.
  public init(microseconds: Int) {
    self.microseconds = microseconds
  }

  /// Makes a moment from a date after 1970 and a time of day.
  public init(
    _ year: Int, _ month: Int, _ day: Int, _ hour: Int = 0, _ minute: Int = 0, _ second: Int = 0
  ) {
    var days = day - 1
    for earlier in 1970..<year { days += CorpusTime.isLeap(earlier) ? 366 : 365 }
    for earlier in 1..<month { days += CorpusTime.days(inMonth: earlier, of: year) }
    microseconds = (days * 86_400 + hour * 3_600 + minute * 60 + second) * 1_000_000
  }

  /// Whether the left moment is the earlier one.
  public static func < (left: CorpusTime, right: CorpusTime) -> Bool {
    left.microseconds < right.microseconds
  }

  /// The moment so many seconds later.
  public func adding(seconds: Int, microseconds extra: Int = 0) -> CorpusTime {
    CorpusTime(microseconds: microseconds + seconds * 1_000_000 + extra)
  }

  /// Whole seconds since 1970.
  public var seconds: Int { microseconds / 1_000_000 }

  /// The fraction of the second, in microseconds.
  public var microsecond: Int { microseconds % 1_000_000 }

  /// The second within its day.
  public var secondOfDay: Int { seconds % 86_400 }

  /// The moment without its fraction, as an NLB logs it.
  public var wholeSecond: CorpusTime { CorpusTime(microseconds: seconds * 1_000_000) }

  /// The latest multiple of `length` seconds that is not after this moment.
  public func rounded(downTo length: Int) -> CorpusTime {
    CorpusTime(microseconds: seconds / length * length * 1_000_000)
  }

  /// The calendar date.
  public var date: (year: Int, month: Int, day: Int) {
    // Fliegel and Van Flandern's integer formula, from the Julian day number.
    var left = seconds / 86_400 + 2_440_588 + 68_569
    let century = 4 * left / 146_097
    left -= (146_097 * century + 3) / 4
    let year = 4_000 * (left + 1) / 1_461_001
    left -= 1_461 * year / 4 - 31
    let month = 80 * left / 2_447
    let day = left - 2_447 * month / 80
    let carry = month / 11
    return (100 * (century - 49) + year + carry, month + 2 - 12 * carry, day)
  }

  /// RFC 3339 in UTC, the fraction without trailing zeros and only where there is one.
  public var text: String {
    var buffer = LineBuffer()
    buffer.append(secondsOf: self)
    var text = LogText(bytes: buffer.bytes).string
    if microsecond > 0 {
      var digits = LineBuffer()
      digits.append(number: microsecond, width: 6)
      var fraction = digits.bytes
      while fraction.last == UInt8(ascii: "0") { fraction.removeLast() }
      text += "." + String(decoding: fraction, as: UTF8.self)
    }
    return text + "Z"
  }

  private static func isLeap(_ year: Int) -> Bool {
    (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
