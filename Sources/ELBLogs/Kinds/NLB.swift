extension LineReading {
  /// Reads an NLB line from its fourth field on: 18 fields are required, 21 and 22 are read where
  /// they are there. Quotes mean nothing here: the ALPN list is cut at 256 bytes, so they may be
  /// unbalanced.
  static func readNLB(
    _ record: inout LogRecord, _ cutter: inout FieldCutter, _ times: inout TimestampReader
  ) -> LineReading {
    let line = record.line
    record.unit = .connection
    // 4 elb · 5 listener · 6 client:port · 7 destination · 8, 9 times · 10, 11 bytes ·
    // 12 incoming alert · 13 certificate · 14 reserved · 15 cipher · 16 protocol · 17 group ·
    // 18 SNI
    guard let loadBalancer = cutter.token(), let listener = cutter.token(),
      let endpoint = cutter.token(), cutter.skipTokens(5), let alert = cutter.token(),
      let certificate = cutter.token(), cutter.skipTokens(1), let cipher = cutter.token(),
      let version = cutter.token(), let group = cutter.token(), let domain = cutter.token()
    else { return .rejected(.tooFewFields) }
    // 19, 20 ALPN · 21 ALPN client list · 22 connection creation time
    var alpnList = ByteRange.absent
    var creation = ByteRange.absent
    if cutter.skipTokens(2) {
      alpnList = line.presentUnquoted(cutter.token())
      creation = line.presentUnquoted(cutter.token())
    }

    record.fields.loadBalancer = line.presentUnquoted(loadBalancer)
    record.fields.listener = line.presentUnquoted(listener)
    record.fields.client = line.clientRange(ofEndpoint: endpoint)
    record.fields.certificate = line.presentUnquoted(certificate)
    record.fields.cipher = line.presentUnquoted(cipher)
    record.fields.protocol = line.presentUnquoted(version)
    record.fields.keyExchange = line.presentUnquoted(group)
    record.fields.domain = line.presentUnquoted(domain)
    if let start = times.read(line.extracting(creation.bounds)) {
      record.connectionStart = start
    }

    let sentAlert = line.presentUnquoted(alert)
    (record.outcome, record.cause) =
      HandshakeEvidence.nlb(
        protocolSet: !record.fields.protocol.isEmpty,
        alertSet: !sentAlert.isEmpty,
        clientHelloSeen: !record.fields.certificate.isEmpty || !record.fields.domain.isEmpty
          || !alpnList.isEmpty
      ).outcome
    if record.cause == .alert { record.fields.causeDetail = sentAlert }
    return .record
  }
}

extension Span where Element == UInt8 {
  /// The range, or the empty one where the value is nil, empty, `-`, `""` or `"-"`.
  @inline(__always)
  fileprivate func presentUnquoted(_ range: ByteRange?) -> ByteRange {
    guard let range else { return .absent }
    return range.count > 3 ? range : shortPresentUnquoted(range)
  }

  private func shortPresentUnquoted(_ range: ByteRange) -> ByteRange {
    guard !isAbsent(range) else { return .absent }
    let value = extracting(range.bounds)
    return value.equals("\"\"") || value.equals("\"-\"") ? .absent : range
  }
}
