extension LineReading {
  /// Reads an ALB connection line from its fifth field on: 11 fields are required, 13 and 14 are
  /// read where they are there.
  @_lifetime(copy line)
  static func readALBConnection(
    _ line: Span<UInt8>, _ cutter: inout FieldCutter, time: Timestamp, client: ByteRange,
    listenerPort: ByteRange
  ) -> LineReading {
    var status = ByteRange.absent
    var record = LogRecord(line: line, kind: .albConnection, unit: .connection, time: time)
    // 5 protocol · 6 cipher · 7 latency · 8 subject · 9 validity · 10 serial · 11 verify status
    for number in 5...11 {
      switch cutter.field() {
      case .lineEnded: return .rejected(.tooFewFields)
      case .unclosed: return .rejected(.unbalancedQuotes)
      case .value(let field):
        switch number {
        case 5: record.fields.protocol = line.present(field)
        case 6: record.fields.cipher = line.present(field)
        case 11: status = field
        default: break
        }
      }
    }
    _ = line.optionalField(&cutter)  // 12 trace id
    record.fields.keyExchange = line.optionalField(&cutter)
    record.fields.loadBalancer = line.optionalField(&cutter)
    record.fields.listener = listenerPort
    record.fields.client = line.withoutBrackets(client)

    (record.outcome, record.cause) =
      HandshakeEvidence.albConnection(line.verifyStatus(status)).outcome
    if record.cause == .verify { record.fields.causeDetail = line.verifyCode(status) }
    return .record(record)
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
