/// Cuts a line into fields from the left, without copying.
struct FieldCutter: ~Escapable {
  private let line: Span<UInt8>
  /// Where the next field begins; beyond the end once the last field was cut.
  private(set) var position: Int
  /// Whether an open quote kept a field from ending; nothing can be cut after it.
  private(set) var endedUnclosed = false

  @_lifetime(copy line)
  init(_ line: Span<UInt8>, at position: Int = 0) {
    self.line = line
    self.position = position
  }

  /// Cuts up to the next space; nil where the line has ended. A line that ends in a space has an
  /// empty last field.
  mutating func token() -> ByteRange? {
    guard position <= line.count else { return nil }
    let start = position
    let end = line.firstIndex(ofNear: UInt8(ascii: " "), from: start) ?? line.count
    position = end + 1
    return ByteRange(start, end)
  }

  /// Passes over `number` tokens, at least one; false where the line has fewer.
  mutating func skipTokens(_ number: Int) -> Bool {
    guard position <= line.count else { return false }
    let space = UInt8(ascii: " ")
    if let next = line.index(afterMatch: number, of: space, from: position) {
      position = next
      return true
    }
    // The last of them may end the line.
    let reachesEnd =
      number == 1 || line.index(afterMatch: number - 1, of: space, from: position) != nil
    position = line.count + 1
    return reachesEnd
  }

  /// Cuts a field that may be quoted; the range leaves the quotes out.
  ///
  /// A quoted field ends at the first quote that is followed by a space or by the line's end, so
  /// a stray quote inside a value does not end it early.
  mutating func field() -> CutField {
    guard position < line.count, line[position] == UInt8(ascii: "\"") else {
      guard let token = token() else { return .lineEnded }
      return .value(token)
    }
    let start = position + 1
    var search = start
    while let quote = line.firstIndex(ofNear: UInt8(ascii: "\""), from: search) {
      if quote + 1 == line.count || line[quote + 1] == UInt8(ascii: " ") {
        position = quote + 2
        return .value(ByteRange(start, quote))
      }
      search = quote + 1
    }
    position = line.count + 1
    endedUnclosed = true
    return .unclosed
  }
}

/// What cutting one field gave.
enum CutField {
  case value(ByteRange)
  case unclosed
  case lineEnded
}

extension Span where Element == UInt8 {
  /// Whether the field is empty or the `-` that stands for an absent value.
  func isAbsent(_ range: ByteRange) -> Bool {
    range.isEmpty || (range.count == 1 && self[Int(range.start)] == UInt8(ascii: "-"))
  }

  /// The range itself, or the empty range where the value is absent.
  func present(_ range: ByteRange) -> ByteRange {
    isAbsent(range) ? .absent : range
  }

  /// Whether the range, a short one, holds `byte`.
  func contains(_ byte: UInt8, in range: ByteRange) -> Bool {
    for index in range.bounds where self[index] == byte { return true }
    return false
  }

  /// Whether the range holds decimal digits and nothing else, at least one.
  func isDigits(_ range: ByteRange) -> Bool {
    guard !range.isEmpty else { return false }
    for index in range.bounds where !self[index].isASCIIDigit { return false }
    return true
  }

  /// Whether the range is digits, a point, digits.
  func isDecimal(_ range: ByteRange) -> Bool {
    let field = extracting(range.bounds)
    guard let point = field.firstIndex(of: UInt8(ascii: ".")) else { return false }
    return isDigits(ByteRange(Int(range.start), Int(range.start) + point))
      && isDigits(ByteRange(Int(range.start) + point + 1, Int(range.end)))
  }
}

extension UInt8 {
  var isASCIIDigit: Bool { self &- UInt8(ascii: "0") < 10 }
  var isASCIILowercase: Bool { self &- UInt8(ascii: "a") < 26 }
}
