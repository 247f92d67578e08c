extension LineReading {
  /// Reads an ALB connection line from its fifth field on: 11 fields are required, 13 and 14 are
  /// read where they are there.
  static func readALBConnection(
    _ record: inout LogRecord, _ cutter: inout FieldCutter
  ) -> LineReading {
    let line = record.line
    record.unit = .connection
    // 5 protocol · 6 cipher · 7 latency · 8 subject · 9 validity · 10 serial · 11 verify status
    let version = cutter.field()
    let cipher = cutter.field()
    _ = cutter.field()
    let subject = cutter.field()
    for _ in 9...10 { _ = cutter.field() }
    guard let version, let cipher, let status = cutter.field()
    else { return .rejected(cutter.endedUnclosed ? .unbalancedQuotes : .tooFewFields) }
    record.fields.protocol = line.present(version)
    record.fields.cipher = line.present(cipher)
    record.showsClientCertificate = subject.map { !line.isAbsent($0) } ?? false
    _ = line.optionalField(&cutter)  // 12 trace id
    record.fields.keyExchange = line.optionalField(&cutter)
    record.fields.loadBalancer = line.optionalField(&cutter)

    (record.outcome, record.cause) =
      HandshakeEvidence.albConnection(line.verifyStatus(status)).outcome
    if record.cause == .verify { record.fields.causeDetail = line.verifyCode(status) }
    return .record
  }
}

extension Span where Element == UInt8 {
  fileprivate func verifyStatus(_ range: ByteRange) -> HandshakeEvidence.VerifyStatus {
    let status = extracting(range.bounds)
    if isAbsent(range) { return .absent }
    if status.equals("Success") { return .success }
    return status.hasPrefix("Failed") ? .failed : .unknown
  }

  /// The code after `Failed:`; empty where there is none.
  fileprivate func verifyCode(_ range: ByteRange) -> ByteRange {
    let status = extracting(range.bounds)
    guard status.hasPrefix("Failed:") else { return .absent }
    return ByteRange(range.bounds.lowerBound + 7, range.bounds.upperBound)
  }
}
