/// Cuts a line into fields from the left, without copying.
struct FieldCutter: ~Escapable {
  private let line: MarkedLine
  /// Where the next field begins; beyond the end once the last field was cut.
  private(set) var position: Int
  /// Whether an open quote kept a field from ending; nothing can be cut after it.
  private(set) var endedUnclosed = false
  /// Quotes that lay inside of fields so far.
  private(set) var strayQuotes = 0

  @_lifetime(copy record)
  @inline(__always)
  init(_ record: borrowing LogRecord, at position: Int = 0) {
    line = record.marked
    self.position = position
  }

  /// Cuts up to the next space; nil where the line has ended. A line that ends in a space has an
  /// empty last field.
  @inline(__always)
  mutating func token() -> ByteRange? {
    guard let end = line.firstSpace(from: position) else { return nil }
    let start = position
    position = end &+ 1
    return ByteRange(start, end)
  }

  /// Passes over `number` tokens, at least one; false where the line has fewer.
  @inline(__always)
  mutating func skipTokens(_ number: Int) -> Bool {
    guard let end = line.space(number, from: position) else { return false }
    position = end &+ 1
    return true
  }

  /// Whether the next field is a quoted one.
  @inline(__always)
  var isAtQuote: Bool { position < line.count && line.bytes[position] == UInt8(ascii: "\"") }

  /// Cuts a field that may be quoted; the range leaves the quotes out. Nil where the line has ended,
  /// or where an open quote is not closed.
  ///
  /// A quoted field ends at the first quote that is followed by a space or by the line's end, so
  /// a stray quote inside a value does not end it early.
  @inline(__always)
  mutating func field() -> ByteRange? {
    guard isAtQuote else { return token() }
    let start = position &+ 1
    guard let quote = line.firstQuote(from: start), line.isSpace(at: quote &+ 1) else {
      return fieldWithStrayQuotes()
    }
    position = quote &+ 2
    return ByteRange(start, quote)
  }

  /// Cuts a field behind whose second quote there is no space.
  private mutating func fieldWithStrayQuotes() -> ByteRange? {
    let start = position &+ 1
    var next = start
    while let quote = line.firstQuote(from: next), quote < line.count {
      next = quote &+ 1
      if line.isSpace(at: next) {
        position = next &+ 1
        return ByteRange(start, quote)
      }
      strayQuotes &+= 1
    }
    position = line.count + 1
    endedUnclosed = true
    return nil
  }
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

  /// Whether the range holds `byte`.
  func contains(_ byte: UInt8, in range: ByteRange) -> Bool {
    extracting(range.bounds).firstIndex(of: byte) != nil
  }

  /// Whether the range holds decimal digits and nothing else, at least one.
  func isDigits(_ range: ByteRange) -> Bool {
    guard !range.isEmpty else { return false }
    for index in range.bounds where !self[index].isASCIIDigit { return false }
    return true
  }

  /// Whether the range is digits, a point, digits.
  @inline(__always)
  func isDecimal(_ range: ByteRange) -> Bool {
    let start = range.bounds.lowerBound
    if range.count == 3, self[start &+ 1] == UInt8(ascii: ".") {
      return self[start].isASCIIDigit && self[start &+ 2].isASCIIDigit
    }
    return isLongDecimal(range)
  }

  private func isLongDecimal(_ range: ByteRange) -> Bool {
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
