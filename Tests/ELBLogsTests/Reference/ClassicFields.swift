/// A Classic line, cut from both ends because its request may hold any quote.
struct ClassicFields {
  /// The eleven tokens before the request.
  var tokens: [[UInt8]]
  var request: [UInt8]
  var userAgent: [UInt8] = []
  var cipher: [UInt8] = []
  var `protocol`: [UInt8] = []

  private static let quote = UInt8(ascii: "\"")
  private static let quoteSpaceQuote = Array("\" \"".utf8)

  /// Where the quote stands that opens the request, after eleven tokens.
  static func openingOfRequest(in line: [UInt8]) -> Int? {
    let tokens = ReferenceGrammar.tokens(of: line)
    guard tokens.count >= 12, tokens[11].first == quote else { return nil }
    return tokens[..<11].reduce(0) { position, token in position + token.count + 1 }
  }

  /// The fields of a line that ends with user agent, suite and protocol.
  ///
  /// - Parameters:
  ///   - line: The line.
  ///   - opening: Where the request opens.
  ///   - escapes: Whether an escaped quote closes nothing.
  /// - Returns: The fields; nil where it is no such line.
  static func fifteen(
    of line: [UInt8], opening: Int, escapes: Bool = true
  ) -> ClassicFields? {
    let tokens = ReferenceGrammar.tokens(of: line)
    let suite = tokens[tokens.count - 2]
    let version = tokens[tokens.count - 1]
    let excluded = [quote, UInt8(ascii: "\n")]
    guard !suite.contains(where: excluded.contains), !version.contains(where: excluded.contains)
    else { return nil }

    // The quote that closes the user agent stands before " suite protocol".
    let closing = line.count - version.count - 1 - suite.count - 1 - 1
    guard closing > opening, line[closing] == quote, !escapes || !isEscaped(line[..<closing])
    else { return nil }

    // The user agent opens with the third byte of the last `" "` before it; the first byte of
    // those closes the request, so it cannot be the quote that opens it.
    var userAgentOpening = closing - 1
    while userAgentOpening - 2 > opening {
      let requestClosing = userAgentOpening - 2
      if Array(line[requestClosing...userAgentOpening]) == quoteSpaceQuote {
        return ClassicFields(
          tokens: Array(tokens[..<11]),
          request: Array(line[(opening + 1)..<requestClosing]),
          userAgent: Array(line[(userAgentOpening + 1)..<closing]),
          cipher: suite,
          protocol: version)
      }
      userAgentOpening -= 1
    }
    return nil
  }

  /// The fields of a line that ends with the request, as before May 2015.
  static func twelve(
    of line: [UInt8], opening: Int, escapes: Bool = true
  ) -> ClassicFields? {
    let closing = line.count - 1
    guard closing > opening, line[closing] == quote, !escapes || !isEscaped(line[..<closing])
    else { return nil }
    guard Array(line.suffix(3)) != quoteSpaceQuote else { return nil }
    return ClassicFields(
      tokens: Array(ReferenceGrammar.tokens(of: line)[..<11]),
      request: Array(line[(opening + 1)..<closing]))
  }

  /// Whether a quote behind `text` is escaped: read from the left, its last backslash is not itself
  /// the second one of a pair.
  private static func isEscaped(_ text: ArraySlice<UInt8>) -> Bool {
    text.reduce(false) { isAfterOpenBackslash, byte in
      byte == UInt8(ascii: "\\") && !isAfterOpenBackslash
    }
  }
}
