import ELBLogs

/// Copies every record into the form of the reference parser, so that the two can be compared.
struct RecordCollector: RecordConsumer {
  private(set) var records: [ReferenceRecord] = []

  mutating func begin(_ file: LogFile) {}

  mutating func consume(_ record: borrowing LogRecord) -> RecordFate {
    records.append(ReferenceRecord(record))
    return .counted
  }
}

extension ReferenceRecord {
  init(_ record: borrowing LogRecord) {
    self.init(
      lineNumber: record.lineNumber, kind: record.kind.rawValue, unit: record.unit.rawValue,
      time: record.time.microseconds)
    connectionStart = record.connectionStart.microseconds
    outcome = record.outcome.rawValue
    let detail = String(decoding: Self.bytes(record.causeDetail), as: UTF8.self)
    cause =
      switch record.cause {
      case .alert: "alert:" + Self.withoutLeadingZeros(detail)
      case .verify: "verify:" + (detail.isEmpty ? "unspecified" : detail)
      case .noAgreement: "no_agreement"
      case nil: nil
      }
    client = Self.bytes(record.client)
    loadBalancer = Self.bytes(record.loadBalancer)
    listener = Self.bytes(record.listener)
    `protocol` = Self.bytes(record.protocol)
    cipher = Self.bytes(record.cipher)
    group = Self.bytes(record.keyExchange)
    userAgent = Self.bytes(record.userAgent)
    domain = Self.bytes(record.domain)
    certificate = Self.bytes(record.certificate)
  }

  private static func bytes(_ field: Span<UInt8>) -> [UInt8] {
    field.indices.map { field[$0] }
  }

  /// Alert numbers are compared as numbers.
  private static func withoutLeadingZeros(_ detail: String) -> String {
    guard !detail.isEmpty, detail.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return detail
    }
    let digits = detail.drop { $0 == "0" }
    return digits.isEmpty ? "0" : String(digits)
  }
}
