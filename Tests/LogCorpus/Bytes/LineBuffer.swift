/// Bytes of log lines under construction; formats numbers and times itself, for speed.
public struct LineBuffer: Sendable {
  /// The bytes so far.
  public private(set) var bytes: [UInt8] = []

  /// Makes an empty buffer.
  public init() {}

  /// The number of bytes so far.
  public var count: Int { bytes.count }

  /// Forgets the bytes and keeps the memory.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
  }

  /// Appends one byte.
  public mutating func append(_ byte: UInt8) {
    bytes.append(byte)
  }

  /// Appends a string as UTF-8.
  public mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  /// Appends bytes as they are.
  public mutating func append(_ text: LogText) {
    bytes.append(contentsOf: text.bytes)
  }

  /// Appends a blank and a text.
  public mutating func appendField(_ text: LogText) {
    bytes.append(UInt8(ascii: " "))
    bytes.append(contentsOf: text.bytes)
  }

  /// Appends a blank and a string.
  public mutating func appendField(_ text: String) {
    bytes.append(UInt8(ascii: " "))
    bytes.append(contentsOf: text.utf8)
  }

  /// Appends a blank and a text in double quotes, or bare where `isQuoted` is false.
  public mutating func appendField(quoted text: LogText, isQuoted: Bool = true) {
    guard isQuoted else { return appendField(text) }
    append(" \"")
    append(text)
    append(UInt8(ascii: "\""))
  }

  /// Appends a blank and a whole number.
  public mutating func appendField(number: Int) {
    bytes.append(UInt8(ascii: " "))
    append(number: number)
  }

  /// Appends a blank and a decimal with `digits` places after the point; -1 stands for unknown.
  public mutating func appendField(decimal scaled: Int, digits: Int) {
    bytes.append(UInt8(ascii: " "))
    guard scaled >= 0 else { return append("-1") }
    var scale = 1
    for _ in 0..<digits { scale *= 10 }
    append(number: scaled / scale)
    bytes.append(UInt8(ascii: "."))
    append(number: scaled % scale, width: digits)
  }

  /// Appends a whole number.
  public mutating func append(number: Int) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    let magnitude = Int(number.magnitude)
    var width = 1
    var bound = 10
    while magnitude >= bound, width < 18 {
      width += 1
      bound *= 10
    }
    append(number: magnitude, width: width)
  }

  /// Appends the last `width` decimal digits of a number that is not negative.
  public mutating func append(number: Int, width: Int) {
    let start = bytes.count
    for _ in 0..<width { bytes.append(0) }
    var rest = number
    for index in stride(from: start + width - 1, through: start, by: -1) {
      bytes[index] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
  }

  /// Appends the last `width` hexadecimal digits of a number, in lower case.
  public mutating func append(hex number: UInt64, width: Int) {
    for place in stride(from: width - 1, through: 0, by: -1) {
      let digit = UInt8(truncatingIfNeeded: (number >> UInt64(4 * place)) & 0xF)
      bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }

  /// Appends `yyyy-MM-ddTHH:mm:ss`.
  public mutating func append(secondsOf time: CorpusTime) {
    let date = time.date
    let second = time.secondOfDay
    append(number: date.year, width: 4)
    bytes.append(UInt8(ascii: "-"))
    append(number: date.month, width: 2)
    bytes.append(UInt8(ascii: "-"))
    append(number: date.day, width: 2)
    bytes.append(UInt8(ascii: "T"))
    append(number: second / 3_600, width: 2)
    bytes.append(UInt8(ascii: ":"))
    append(number: second / 60 % 60, width: 2)
    bytes.append(UInt8(ascii: ":"))
    append(number: second % 60, width: 2)
  }

  /// Appends `yyyy-MM-ddTHH:mm:ss.ffffffZ`.
  public mutating func append(time: CorpusTime) {
    append(secondsOf: time)
    bytes.append(UInt8(ascii: "."))
    append(number: time.microsecond, width: 6)
    bytes.append(UInt8(ascii: "Z"))
  }
}
