/// Cuts a line into fields from the left, without copying.
struct FieldCutter: ~Escapable {
  private let line: Span<UInt8>
  /// Where the next field begins; beyond the end once the last field was cut.
  private(set) var position: Int
  /// Whether an open quote kept a field from ending; nothing can be cut after it.
  private(set) var endedUnclosed = false
  /// Quotes that lay inside of fields so far.
  private(set) var strayQuotes = 0

  /// The spaces and the quotes among 64 bytes each: most windows hold several, and are looked at
  /// once. Quotes are not looked for before a quoted field comes, nor spaces while such fields follow
  /// each other.
  private var spaces = ByteWindow()
  private var quotes = ByteWindow()

  @_lifetime(copy line)
  @inline(__always)
  init(_ line: Span<UInt8>, at position: Int = 0) {
    self.line = line
    self.position = position
  }

  @inline(__always)
  private static var space: UInt8 { UInt8(ascii: " ") }
  @inline(__always)
  private static var quote: UInt8 { UInt8(ascii: "\"") }

  /// Cuts up to the next space; nil where the line has ended. A line that ends in a space has an
  /// empty last field.
  @inline(__always)
  mutating func token() -> ByteRange? {
    guard position <= line.count else { return nil }
    let start = position
    let end = spaces.first(FieldCutter.space, from: start, in: line)
    position = end &+ 1
    return ByteRange(start, end)
  }

  /// Passes over `number` tokens, at least one; false where the line has fewer.
  @inline(__always)
  mutating func skipTokens(_ number: Int) -> Bool {
    guard position <= line.count else { return false }
    let end = spaces.place(number, FieldCutter.space, from: position, in: line)
    position = (end ?? line.count) &+ 1
    return end != nil
  }

  /// Whether the next field is a quoted one.
  @inline(__always)
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
    var quote = quotes.first(FieldCutter.quote, from: start, in: line)
    while quote < line.count {
      let next = quote &+ 1
      if next == line.count || line[next] == FieldCutter.space {
        position = next &+ 1
        return ByteRange(start, quote)
      }
      strayQuotes &+= 1
      quote = quotes.first(FieldCutter.quote, from: next, in: line)
    }
    position = line.count + 1
    endedUnclosed = true
    return nil
  }
}

/// Which of 64 bytes of a line equal one byte, the same at every look.
private struct ByteWindow {
  private var start = 0
  /// A bit for each byte, the first one lowest.
  private var matches: UInt64 = 0

  /// Where the first such byte of `line` is at or behind `position`; the end of the line where there
  /// is none. Positions that are asked for one after another never go back.
  @inline(__always)
  mutating func first(_ byte: UInt8, from position: Int, in line: Span<UInt8>) -> Int {
    place(1, byte, from: position, in: line) ?? line.count
  }

  /// Where the one of such bytes is that is number `number`, from 1, at or behind `position`; the end
  /// of the line where it is the only one that is not there, nil where there are fewer.
  @inline(__always)
  mutating func place(
    _ number: Int, _ byte: UInt8, from position: Int, in line: Span<UInt8>
  ) -> Int? {
    var ahead = ahead(of: byte, from: position, in: line)
    var remaining = number
    while true {
      while ahead == 0 {
        guard start &+ 64 < line.count else { return remaining == 1 ? line.count : nil }
        ahead = move(to: start &+ 64, byte, in: line)
      }
      if remaining == 1 { return start &+ ahead.trailingZeroBitCount }
      remaining &-= 1
      ahead &= ahead &- 1
    }
  }

  /// Those at or behind `position` in the window, which is moved there where it lies before.
  @inline(__always)
  private mutating func ahead(of byte: UInt8, from position: Int, in line: Span<UInt8>) -> UInt64 {
    let offset = position &- start
    guard offset < 64, matches != 0 else { return move(to: position, byte, in: line) }
    return matches & UInt64.max << UInt64(truncatingIfNeeded: offset)
  }

  @inline(__always)
  private mutating func move(to position: Int, _ byte: UInt8, in line: Span<UInt8>) -> UInt64 {
    start = position
    matches = line.matches(of: byte, at: position)
    return matches
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
