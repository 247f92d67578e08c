/// A moment in UTC, as exact as the logs state it: microseconds since 1970-01-01T00:00:00Z.
public struct Timestamp: Sendable, Hashable, Comparable {
  /// Microseconds since 1970-01-01T00:00:00Z; negative before it.
  public var microseconds: Int64

  /// Makes a moment from microseconds since 1970-01-01T00:00:00Z.
  @inlinable
  public init(microseconds: Int64) {
    self.microseconds = microseconds
  }

  /// Makes a moment from whole seconds since 1970-01-01T00:00:00Z.
  @inlinable
  public init(seconds: Int64) {
    self.microseconds = seconds * 1_000_000
  }

  /// Whole seconds since 1970-01-01T00:00:00Z, rounded down.
  @inlinable
  public var seconds: Int64 {
    let quotient = microseconds / 1_000_000
    return microseconds % 1_000_000 < 0 ? quotient - 1 : quotient
  }

  /// Earlier moments come first.
  @inlinable
  public static func < (left: Timestamp, right: Timestamp) -> Bool {
    left.microseconds < right.microseconds
  }
}

extension Timestamp {
  /// Makes a moment from the fields of a date and time in UTC, or nil where no such date exists.
  ///
  /// The calendar is the proleptic Gregorian one; years run from 0 to 9999, and a leap second
  /// (`60`) is the first second of the next minute.
  init?(_ parts: DateDigits, microsecond: Int) {
    let (year, month, day) = (parts.year, parts.month, parts.day)
    guard month >= 1, month <= 12, parts.hour <= 23, parts.minute <= 59, parts.second <= 60,
      day >= 1, day <= 28 || day <= Timestamp.days(inMonth: month, of: year)
    else { return nil }
    let days = Timestamp.daysSince1970(year: year, month: month, day: day)
    let seconds = days * 86_400 + parts.hour * 3_600 + parts.minute * 60 + parts.second
    self.init(microseconds: Int64(seconds * 1_000_000 + microsecond))
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days from 1970-01-01, counting years from March so that the leap day comes last.
  private static func daysSince1970(year: Int, month: Int, day: Int) -> Int {
    // 400 years more keep every term positive, so that division rounds down.
    let marchYear = UInt32(truncatingIfNeeded: month <= 2 ? year + 399 : year + 400)
    let marchMonth = UInt32(truncatingIfNeeded: month > 2 ? month - 3 : month + 9)
    let leapDays = marchYear / 4 &- marchYear / 100 &+ marchYear / 400
    let dayOfYear = (153 &* marchMonth &+ 2) / 5 &+ UInt32(truncatingIfNeeded: day)
    return Int(marchYear &* 365 &+ leapDays &+ dayOfYear) - 719_469 - 146_097
  }
}

extension Timestamp: CustomStringConvertible {
  /// RFC 3339 in UTC; the fraction of a second is shown only where there is one.
  public var description: String {
    let wholeSeconds = seconds
    let fraction = microseconds - wholeSeconds * 1_000_000
    let days = (wholeSeconds - (wholeSeconds % 86_400 + 86_400) % 86_400) / 86_400
    let secondOfDay = wholeSeconds - days * 86_400
    let (year, month, day) = Timestamp.civilDate(daysSince1970: Int(days))
    var text = Timestamp.padded(year, to: 4) + "-" + Timestamp.padded(month, to: 2)
    text += "-" + Timestamp.padded(day, to: 2) + "T"
    text += Timestamp.padded(Int(secondOfDay / 3_600), to: 2) + ":"
    text += Timestamp.padded(Int(secondOfDay / 60 % 60), to: 2) + ":"
    text += Timestamp.padded(Int(secondOfDay % 60), to: 2)
    if fraction != 0 {
      var digits = Timestamp.padded(Int(fraction), to: 6)
      while digits.hasSuffix("0") { digits.removeLast() }
      text += "." + digits
    }
    return text + "Z"
  }

  private static func civilDate(daysSince1970: Int) -> (year: Int, month: Int, day: Int) {
    let days = daysSince1970 + 719_468
    let era = (days >= 0 ? days : days - 146_096) / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}

extension Timestamp: Codable {
  /// Reads the RFC 3339 text that `encode(to:)` writes.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let moment = Timestamp(rfc3339: text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "expected an RFC 3339 time, found \"\(text)\"")
    }
    self = moment
  }

  /// Writes the moment as RFC 3339 text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
