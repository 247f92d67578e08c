/// The numbers of `2026-03-01T12:00:00`, not yet known to be a date that exists.
struct DateDigits {
  var year = 0
  var month = 0
  var day = 0
  var hour = 0
  var minute = 0
  var second = 0
}

/// The fourteen bytes `yyyy-MM-ddTHH:` in two numbers that mean nothing.
struct HourText: Equatable {
  private let first: UInt64
  private let second: UInt64

  /// What no text is equal to: both halves of it cannot be zero.
  static let none = HourText(first: 0, second: 0)

  private init(first: UInt64, second: UInt64) {
    (self.first, self.second) = (first, second)
  }

  /// The fourteen bytes at the front; nil where the span ends before the seconds do.
  @inline(__always)
  init?(_ text: Span<UInt8>) {
    guard text.count >= 19 else { return nil }
    (first, second) = unsafe text.withUnsafeBytes { bytes in
      unsafe (bytes.word(at: 0), bytes.word(at: 6))
    }
  }
}

extension Span where Element == UInt8 {
  /// The numbers of the nineteen bytes `yyyy-MM-ddTHH:mm:ss` at the front, or nil where digits and
  /// punctuation do not stand so. Every line has such a time, so eight bytes are looked at at once.
  var dateAndTime: DateDigits? {
    guard count >= 19 else { return nil }
    let (front, middle, back) = unsafe withUnsafeBytes { bytes in
      unsafe (bytes.word(at: 0), bytes.word(at: 8), bytes.word(at: 11))
    }
    // yyyy-MM-  ddTHH:mm  HH:mm:ss
    guard Self.fits(front, punctuation: 0x2D00_002D_0000_0000, digits: 0x00FF_FF00_FFFF_FFFF),
      Self.fits(middle, punctuation: 0x0000_3A00_0054_0000, digits: 0xFFFF_00FF_FF00_FFFF),
      Self.fits(back, punctuation: 0x0000_3A00_003A_0000, digits: 0xFFFF_00FF_FF00_FFFF)
    else { return nil }
    return DateDigits(
      year: Self.pair(front, at: 0) * 100 + Self.pair(front, at: 2),
      month: Self.pair(front, at: 5), day: Self.pair(middle, at: 0),
      hour: Self.pair(back, at: 0), minute: Self.pair(back, at: 3),
      second: Self.pair(back, at: 6))
  }

  /// The seconds of a time whose hour is known: `mm:ss` behind `yyyy-MM-ddTHH:`; nil where other bytes
  /// stand there, or a number of more than 59.
  @inline(__always)
  var secondOfHour: Int? {
    guard count >= 19 else { return nil }
    // :mm:ss and the two bytes before; those do not matter.
    let word = unsafe withUnsafeBytes { unsafe $0.word(at: 11) } >> 16
    guard Self.fits(word, punctuation: 0x0000_0000_3A00_003A, digits: 0x0000_FFFF_00FF_FF00)
    else { return nil }
    let (minute, second) = (Self.pair(word, at: 1), Self.pair(word, at: 4))
    return minute < 60 && second < 60 ? minute &* 60 &+ second : nil
  }

  /// The microseconds of a time that ends in the eight bytes `.ffffffZ`, as nearly all do in ALB and
  /// Classic logs, or with its seconds, as they do in NLB logs; nil where it ends otherwise.
  @inline(__always)
  var usualFraction: Int? {
    if count == 19 { return 0 }
    guard count == 27 else { return nil }
    let word = unsafe withUnsafeBytes { unsafe $0.word(at: 19) }
    guard Self.fits(word, punctuation: 0x5A00_0000_0000_002E, digits: 0x00FF_FFFF_FFFF_FF00)
    else { return nil }
    let digits = word >> 8 & 0x0F0F_0F0F_0F0F
    // Three numbers below 100 in every other byte.
    let pairs = digits &* 10 &+ (digits >> 8)
    let (first, second, third) = (pairs & 0xFF, pairs >> 16 & 0xFF, pairs >> 32 & 0xFF)
    return Int(first &* 10_000 &+ second &* 100 &+ third)
  }

  /// Whether the bytes under the mask `digits` are digits and the others equal `punctuation`.
  @inline(__always)
  private static func fits(_ word: UInt64, punctuation: UInt64, digits: UInt64) -> Bool {
    guard word & ~digits == punctuation else { return false }
    // A digit is 0x30 to 0x39: its upper half is 3, and adding 6 to its lower half does not carry.
    let values = word & digits
    let threes = digits & 0x3030_3030_3030_3030
    let sixes = digits & 0x0606_0606_0606_0606
    return values & 0xF0F0_F0F0_F0F0_F0F0 == threes
      && (values &+ sixes) & 0xF0F0_F0F0_F0F0_F0F0 == threes
  }

  /// The number that two digits at `index` of the word make.
  @inline(__always)
  private static func pair(_ word: UInt64, at index: UInt64) -> Int {
    let tens = (word >> (index &* 8)) & 0x0F
    let ones = (word >> (index &* 8 &+ 8)) & 0x0F
    return Int(tens &* 10 &+ ones)
  }
}
