extension LineReading {
  /// Reads an ALB access line from its fourth field on: 18 fields are required, 19 and 20 are read
  /// where they are there, and whatever follows is left alone.
  @_lifetime(copy line)
  static func readALBAccess(
    _ line: Span<UInt8>, _ cutter: inout FieldCutter, type: ByteRange, time: Timestamp,
    loadBalancer: ByteRange
  ) -> LineReading {
    // 4 client:port · 5 target · 6–8 times · 9, 10 status codes · 11, 12 bytes
    guard let endpoint = cutter.token(), cutter.skipTokens(8) else {
      return .rejected(.tooFewFields)
    }
    // 13 request · 14 user agent · 15 cipher · 16 protocol · 17 target group · 18 trace id
    var request = ByteRange.absent
    var record = LogRecord(line: line, kind: .albAccess, unit: .request, time: time)
    for number in 13...18 {
      switch cutter.field() {
      case .lineEnded: return .rejected(.tooFewFields)
      case .unclosed: return .rejected(.unbalancedQuotes)
      case .value(let field):
        switch number {
        case 13: request = field
        case 14: record.fields.userAgent = line.present(field)
        case 15: record.fields.cipher = line.present(field)
        case 16: record.fields.protocol = line.present(field)
        default: break
        }
      }
    }
    record.fields.domain = line.optionalField(&cutter)
    record.fields.certificate = line.optionalField(&cutter)
    record.fields.loadBalancer = loadBalancer
    record.fields.client = line.clientRange(ofEndpoint: endpoint)

    let typeName = line.extracting(type.bounds)
    (record.outcome, record.cause) =
      HandshakeEvidence.albAccess(
        type: typeName.equals("http") || typeName.equals("ws") ? .plain : .secure,
        protocolSet: !record.fields.protocol.isEmpty,
        cipherSet: !record.fields.cipher.isEmpty,
        schemeIsHTTP: line.isSchemeHTTP(inRequest: request)
      ).outcome
    return .record(record)
  }
}

extension Span where Element == UInt8 {
  /// Cuts a field that a line need not have; absent also where its quotes are damaged.
  func optionalField(_ cutter: inout FieldCutter) -> ByteRange {
    guard case .value(let field) = cutter.field(), !contains(UInt8(ascii: "\""), in: field) else {
      return .absent
    }
    return present(field)
  }

  /// Whether the URL of a request field (`GET http://host:80/ HTTP/1.1`) has the scheme `http`.
  func isSchemeHTTP(inRequest request: ByteRange) -> Bool {
    let text = extracting(request.bounds)
    guard let space = text.firstSpace(from: 0), text.count >= space + 8 else { return false }
    return (text[space + 1] | 0x20) == UInt8(ascii: "h")
      && (text[space + 2] | 0x20) == UInt8(ascii: "t")
      && (text[space + 3] | 0x20) == UInt8(ascii: "t")
      && (text[space + 4] | 0x20) == UInt8(ascii: "p")
      && text.hasPrefix("://", at: space + 5)
  }
}
