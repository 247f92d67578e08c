extension LineReading {
  /// Reads a Classic line from its fourth field on.
  ///
  /// The request may hold any quote, and the user agent before the two TLS fields escapes its own,
  /// so the line is cut from both ends: eleven fields from the left, the two TLS fields and the
  /// user agent from the right.
  ///
  /// - Parameters:
  ///   - record: The record.
  ///   - cutter: Where the fourth field begins.
  ///   - escapes: Whether a quote behind a backslash, itself not escaped, is one of a user agent that
  ///     goes on in the next line.
  /// - Returns: What the line turned out to be.
  static func readClassic(
    _ record: inout LogRecord, _ cutter: inout FieldCutter, escapes: Bool = true
  ) -> LineReading {
    let line = record.line
    // 4 backend · 5–7 times · 8, 9 status codes · 10, 11 bytes · 12 request
    guard cutter.skipTokens(8), cutter.position < line.count,
      line[cutter.position] == UInt8(ascii: "\"")
    else { return .rejected(.tooFewFields) }
    guard let tail = ClassicTail(line, requestQuote: cutter.position, escapes: escapes) else {
      return .continues
    }

    let request = line.extracting(tail.request.bounds)
    record.unit = request.equals("- - - ") ? .connection : .request
    record.fields.userAgent = line.present(tail.userAgent)
    record.fields.cipher = line.present(tail.cipher)
    record.fields.protocol = line.present(tail.protocol)
    (record.outcome, record.cause) =
      HandshakeEvidence.classic(
        protocolSet: !record.fields.protocol.isEmpty,
        cipherSet: !record.fields.cipher.isEmpty,
        schemeIsHTTP: line.isSchemeHTTP(inRequest: tail.request)
      ).outcome
    return .record
  }
}

/// The fields of a Classic line from the request on.
private struct ClassicTail {
  var request: ByteRange
  var userAgent = ByteRange.absent
  var cipher = ByteRange.absent
  var `protocol` = ByteRange.absent

  /// Cuts the fields; nil where the line ends inside its user agent.
  init?(_ line: Span<UInt8>, requestQuote: Int, escapes: Bool) {
    let quote = UInt8(ascii: "\"")
    let requestStart = requestQuote + 1
    if let cipherSpace = ClassicTail.cipherSpace(line), cipherSpace - 1 >= requestStart,
      line[cipherSpace - 1] == quote, !(escapes && line.isEscaped(at: cipherSpace - 1))
    {
      // `" "` opens the user agent: its last quote is the last one before the closing quote that
      // stands behind a quote and a space.
      var search = cipherSpace - 1
      while let opening = line.lastIndex(of: quote, in: 0..<search), opening >= requestStart + 2 {
        if line[opening - 1] == UInt8(ascii: " "), line[opening - 2] == quote {
          request = ByteRange(requestStart, opening - 2)
          userAgent = ByteRange(opening + 1, cipherSpace - 1)
          let protocolSpace = line.lastIndex(of: UInt8(ascii: " "), in: 0..<line.count)
          guard let protocolSpace else { return nil }
          cipher = ByteRange(cipherSpace + 1, protocolSpace)
          `protocol` = ByteRange(protocolSpace + 1, line.count)
          return
        }
        search = opening
      }
      return nil
    }
    // Twelve fields (before May 2015): the request's closing quote ends the line. Such records
    // have no user agent that could hold a line feed. An escaped quote is one of a user agent.
    guard line.firstIndex(of: UInt8(ascii: "\n")) == nil, line.count - 1 > requestQuote,
      line[line.count - 1] == quote, !(escapes && line.isEscaped(at: line.count - 1)),
      !line.hasPrefix("\" \"", at: line.count - 3)
    else { return nil }
    request = ByteRange(requestStart, line.count - 1)
  }

  /// Where the space before the suite stands, if the line ends in two tokens without quotes and
  /// line feeds.
  private static func cipherSpace(_ line: Span<UInt8>) -> Int? {
    let space = UInt8(ascii: " ")
    guard let protocolSpace = line.lastIndex(of: space, in: 0..<line.count),
      let cipherSpace = line.lastIndex(of: space, in: 0..<protocolSpace)
    else { return nil }
    let tokens = line.extracting((cipherSpace + 1)..<line.count)
    guard tokens.firstIndex(of: UInt8(ascii: "\"")) == nil,
      tokens.firstIndex(of: UInt8(ascii: "\n")) == nil
    else { return nil }
    return cipherSpace
  }
}

extension Span where Element == UInt8 {
  /// Whether the quote at `index` belongs to a text that escapes its quotes and backslashes: an odd
  /// number of backslashes stands before it.
  @inline(__always)
  fileprivate func isEscaped(at index: Int) -> Bool {
    guard index > 0, self[index - 1] == UInt8(ascii: "\\") else { return false }
    return hasOddRun(of: UInt8(ascii: "\\"), before: index)
  }

  private func hasOddRun(of byte: UInt8, before end: Int) -> Bool {
    var start = end
    while start > 0, self[start - 1] == byte { start -= 1 }
    return !(end - start).isMultiple(of: 2)
  }
}
