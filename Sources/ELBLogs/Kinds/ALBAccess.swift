extension LineReading {
  /// Reads an ALB access line from its fourth field on: 18 fields are required, 19 and 20 are read
  /// where they are there, and whatever follows is left alone.
  static func readALBAccess(_ record: inout LogRecord, _ cutter: inout FieldCutter) -> LineReading {
    let line = record.line
    record.unit = .request
    // 4 client:port · 5 target · 6–8 times · 9, 10 status codes · 11, 12 bytes
    // Where one of them is missing, the request would begin at its URL, and the cipher stand where the
    // version does.
    guard let endpoint = cutter.token(), cutter.skipTokens(8), cutter.isAtQuote else {
      return .rejected(.tooFewFields)
    }
    // 13 request · 14 user agent · 15 cipher · 16 protocol · 17 target group · 18 trace id
    guard let request = cutter.field(), let userAgent = cutter.field(),
      let cipher = cutter.field(), let version = cutter.field(), cutter.field() != nil,
      cutter.field() != nil
    else { return .rejected(cutter.endedUnclosed ? .unbalancedQuotes : .tooFewFields) }
    record.fields.client = line.clientRange(ofEndpoint: endpoint)
    record.fields.userAgent = line.present(userAgent)
    record.fields.cipher = line.present(cipher)
    record.fields.protocol = line.present(version)
    record.fields.domain = line.optionalField(&cutter)
    record.fields.certificate = ByteRange(min(cutter.position, line.count), line.count)
    let isTLSSet = !record.fields.protocol.isEmpty || !record.fields.cipher.isEmpty

    (record.outcome, record.cause) =
      HandshakeEvidence.albAccess(
        type: line.isTypePlain ? .plain : .secure,
        protocolSet: !record.fields.protocol.isEmpty,
        cipherSet: !record.fields.cipher.isEmpty,
        schemeIsHTTP: !isTLSSet && line.isSchemeHTTP(inRequest: request)
      ).outcome
    return .record
  }
}

extension Span where Element == UInt8 {
  /// Cuts a field that a line need not have; absent also where its quotes are damaged.
  @inline(__always)
  func optionalField(_ cutter: inout FieldCutter) -> ByteRange {
    let strayQuotes = cutter.strayQuotes
    let isQuoted = cutter.isAtQuote
    guard let field = cutter.field(), cutter.strayQuotes == strayQuotes else { return .absent }
    return isQuoted || !contains(UInt8(ascii: "\""), in: field) ? present(field) : .absent
  }

  /// Whether an ALB access line has the request type `http` or `ws`: every other one is secure.
  @inline(__always)
  fileprivate var isTypePlain: Bool {
    firstWord(length: 5) == 0x20_7074_7468 /* http */ || firstWord(length: 3) == 0x20_7377 /* ws */
  }

  /// Whether the URL of a request field (`GET http://host:80/ HTTP/1.1`) has the scheme `http`.
  func isSchemeHTTP(inRequest request: ByteRange) -> Bool {
    let text = extracting(request.bounds)
    guard let space = text.firstIndex(of: UInt8(ascii: " ")), text.count >= space + 8 else {
      return false
    }
    return (text[space + 1] | 0x20) == UInt8(ascii: "h")
      && (text[space + 2] | 0x20) == UInt8(ascii: "t")
      && (text[space + 3] | 0x20) == UInt8(ascii: "t")
      && (text[space + 4] | 0x20) == UInt8(ascii: "p")
      && text.hasPrefix("://", at: space + 5)
  }
}
