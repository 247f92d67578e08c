/// What the reference parser makes of one file.
struct ReferenceReading: Equatable, Sendable {
  /// Physical lines, a final one without line feed included.
  var lines = 0
  /// The records, in the order of their first lines.
  var records: [ReferenceRecord] = []
  /// Skipped lines by reason; a reason that did not occur has no key.
  var skipped: [String: Int] = [:]
  /// Rejected lines, in the order of the file.
  var rejected: [RejectedLine] = []

  /// A line that could not be understood; lines are numbered from 1.
  struct RejectedLine: Equatable, Sendable {
    var line: Int
    var reason: String
  }
}

/// One record as the reference parser understands it. What is absent is empty.
struct ReferenceRecord: Equatable, Sendable {
  /// The number of its first physical line, from 1.
  var lineNumber: Int
  /// `alb_access`, `alb_connection`, `nlb` or `classic`.
  var kind: String
  /// `request` or `connection`.
  var unit: String
  /// The name of its outcome.
  var outcome = ""
  /// `alert:48`, `verify:UnmappedConnectionError`, `no_agreement`, or nil. Alerts keep their
  /// number: their names are not the parser's business.
  var cause: String?
  /// Microseconds since 1970-01-01T00:00:00Z.
  var time: Int64
  /// When the connection began where the line says so, else the time.
  var connectionStart: Int64
  var client: [UInt8] = []
  var loadBalancer: [UInt8] = []
  var listener: [UInt8] = []
  var `protocol`: [UInt8] = []
  var cipher: [UInt8] = []
  var group: [UInt8] = []
  var userAgent: [UInt8] = []
  var domain: [UInt8] = []
  var certificate: [UInt8] = []

  init(lineNumber: Int, kind: String, unit: String, time: Int64) {
    self.lineNumber = lineNumber
    self.kind = kind
    self.unit = unit
    self.time = time
    self.connectionStart = time
  }
}

extension ReferenceRecord: CustomStringConvertible {
  /// All that is known of it on one line, with texts instead of bytes.
  var description: String {
    func text(_ bytes: [UInt8]) -> String {
      String(decoding: bytes, as: UTF8.self).debugDescription
    }
    return "line \(lineNumber): \(kind) \(unit) \(outcome) \(cause ?? "-")"
      + " time \(time) start \(connectionStart) client \(text(client))"
      + " balancer \(text(loadBalancer)) listener \(text(listener))"
      + " protocol \(text(`protocol`)) cipher \(text(cipher)) group \(text(group))"
      + " agent \(text(userAgent)) domain \(text(domain)) certificate \(text(certificate))"
  }
}
