import ELBLogs

/// How a line states an event: the numbers of the bytes that it has for each part.
struct EventSpelling: Sendable, Hashable {
  /// Everything that is no text, and the number of the file's origin.
  private var head: UInt64 = 0
  private var loadBalancer: UInt32 = 0
  private var listener: UInt32 = 0
  private var group: UInt32 = 0
  private var detail: UInt32 = 0
  private var port: UInt16 = 0
  /// The protocol and the suite; left out where these are compared by their bytes.
  var suite: UInt32 = 0

  /// A spelling of nothing.
  init() {}

  /// Numbers the parts of a record other than its suite; those of another record are looked at
  /// first. `port` is the one that tells listeners apart, else 0.
  init(
    _ record: borrowing LogRecord, at port: UInt16, from origin: FileOrigin,
    like other: EventSpelling, texts: inout NameTable
  ) {
    self.port = port
    head = EventSpelling.head(of: record, from: origin.number)
    loadBalancer = texts.number(of: record.loadBalancer, ifNot: other.loadBalancer)
    // What most lines do not have is not looked for.
    if !record.listener.isEmpty {
      listener = texts.number(of: record.listener, ifNot: other.listener)
    }
    if !record.keyExchange.isEmpty {
      group = texts.number(of: record.keyExchange, ifNot: other.group)
    }
    if record.cause != nil {
      detail = texts.number(of: record.causeDetail, ifNot: other.detail)
    }
  }

  /// A number that differs between most spellings.
  var sample: UInt64 {
    head &+ UInt64(loadBalancer) &* 3 &+ UInt64(listener) &* 5 &+ UInt64(group) &* 7
  }

  /// Packs the parts of a record that are no text, and the number of the file's origin.
  static func head(of record: borrowing LogRecord, from origin: UInt32) -> UInt64 {
    let cause: UInt64 =
      switch record.cause {
      case nil: 0
      case .alert: 1
      case .verify: 2
      case .noAgreement: 3
      }
    // A single word may be the protocol or the suite.
    let hasProtocol: UInt64 = record.protocol.isEmpty ? 0 : 1
    let unit: UInt64 = record.unit == .connection ? 1 : 0
    let certificate: UInt64 = record.showsClientCertificate ? 1 : 0
    let flags = hasProtocol | unit << 1 | certificate << 2 | cause << 3
    return UInt64(origin) << 32 | flags << 16 | UInt64(record.outcome.index) << 8
      | UInt64(record.kind.index)
  }
}
