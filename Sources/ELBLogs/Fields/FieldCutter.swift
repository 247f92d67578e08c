/// Cuts a line into fields from the left, without copying.
struct FieldCutter: ~Escapable {
  private let line: Span<UInt8>
  /// Where the next field begins; beyond the end once the last field was cut.
  private(set) var position: Int
  /// Whether an open quote kept a field from ending; nothing can be cut after it.
  private(set) var endedUnclosed = false
  /// Quotes that lay inside of fields so far.
  private(set) var strayQuotes = 0

  /// The spaces that are not passed yet among the 64 bytes at `windowStart`: most windows hold
  /// several fields, and are looked at once.
  private var spaces: UInt64
  private var windowStart: Int

  @_lifetime(copy line)
  init(_ line: Span<UInt8>, at position: Int = 0) {
    self.line = line
    self.position = position
    windowStart = position
    spaces = line.matches(of: FieldCutter.space, at: position)
  }

  private static var space: UInt8 { UInt8(ascii: " ") }
  private static var quote: UInt8 { UInt8(ascii: "\"") }

  /// Cuts up to the next space; nil where the line has ended. A line that ends in a space has an
  /// empty last field.
  @inline(__always)
  mutating func token() -> ByteRange? {
    guard position <= line.count else { return nil }
    let start = position
    return ByteRange(start, endToken())
  }

  /// Passes over `number` tokens, at least one; false where the line has fewer.
  @inline(__always)
  mutating func skipTokens(_ number: Int) -> Bool {
    var remaining = number
    while remaining > spaces.nonzeroBitCount, windowStart < line.count {
      remaining -= spaces.nonzeroBitCount
      moveWindow(to: windowStart &+ 64)
    }
    while remaining > 1, spaces != 0 {
      spaces &= spaces &- 1
      remaining &-= 1
    }
    // The last token may end the line.
    guard remaining == 1, position <= line.count else {
      position = line.count + 1
      return false
    }
    _ = endToken()
    return true
  }

  /// Whether the next field is a quoted one.
  var isAtQuote: Bool { position < line.count && line[position] == FieldCutter.quote }

  /// Cuts a field that may be quoted; the range leaves the quotes out. Nil where the line has ended,
  /// or where an open quote is not closed.
  ///
  /// A quoted field ends at the first quote that is followed by a space or by the line's end, so
  /// a stray quote inside a value does not end it early.
  @inline(__always)
  mutating func field() -> ByteRange? {
    guard isAtQuote else { return token() }
    let start = position &+ 1
    guard let end = closingQuote(from: start) else {
      position = line.count + 1
      endedUnclosed = true
      return nil
    }
    position = end &+ 2
    if position &- windowStart < 64 {
      spaces &= UInt64.max << UInt64(truncatingIfNeeded: position &- windowStart)
    } else {
      moveWindow(to: position)
    }
    return ByteRange(start, end)
  }

  /// Passes the next space, and returns where it is; the end of the line where there is none.
  @inline(__always)
  private mutating func endToken() -> Int {
    while spaces == 0 {
      guard windowStart < line.count else {
        position = line.count &+ 1
        return line.count
      }
      moveWindow(to: windowStart &+ 64)
    }
    let end = windowStart &+ spaces.trailingZeroBitCount
    spaces &= spaces &- 1
    position = end &+ 1
    return end
  }

  /// The first quote that is followed by a space or by the line's end.
  @inline(__always)
  private mutating func closingQuote(from start: Int) -> Int? {
    var position = start
    while position < line.count {
      var quotes = line.matches(of: FieldCutter.quote, at: position)
      while quotes != 0 {
        let quote = position &+ quotes.trailingZeroBitCount
        let next = quote &+ 1
        if next == line.count || line[next] == FieldCutter.space { return quote }
        strayQuotes &+= 1
        quotes &= quotes &- 1
      }
      position &+= 64
    }
    return nil
  }

  private mutating func moveWindow(to start: Int) {
    windowStart = start
    spaces = line.matches(of: FieldCutter.space, at: start)
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
    var position = range.bounds.lowerBound
    let end = range.bounds.upperBound
    while position < end {
      let matches = matches(of: byte, at: position)
      if matches != 0 { return position &+ matches.trailingZeroBitCount < end }
      position &+= 64
    }
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
