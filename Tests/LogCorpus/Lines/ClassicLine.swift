/// One record of a Classic access log, made from what it is meant to say.
public struct ClassicLine: Sendable {
  /// How the handshake ended. It decides the two TLS fields; the request's scheme has to agree.
  public enum Handshake: Sendable {
    /// Version and suite were agreed on.
    case negotiated(AgreedTLS)
    /// A request with scheme `http`.
    case notTLS
    /// An `https` request or a TCP connection without TLS fields.
    case undetermined
  }

  /// The request field of a connection to a TCP or SSL listener.
  public static let noRequest: LogText = "- - - "

  /// When it was received.
  public var time = CorpusTime(2026, 3, 1, 12)
  /// The balancer's name.
  public var balancer = "web-classic"
  /// The client.
  public var client = LoggedClient("203.0.113.9")
  /// The client's port.
  public var clientPort = 41_234
  /// The backend and its port, or `-`.
  public var backend: LogText = "192.0.2.140:80"
  /// Times for request, backend and response in microseconds; -1 where unknown.
  public var microseconds = (request: 86, backend: 1_048, response: 41)
  /// Status towards the client; `-` on TCP and SSL listeners.
  public var status: LogText = "200"
  /// Status from the backend; `-` on TCP and SSL listeners.
  public var backendStatus: LogText = "200"
  /// Bytes received and sent.
  public var byteCounts = (received: 0, sent: 2_913)
  /// The request line; quotes in it stay as they are.
  public var request: LogText = "GET https://www.example.com:443/ HTTP/1.1"
  /// The user agent as logged: quotes escaped, line feeds raw.
  public var userAgent: LogText = "curl/8.5.0"
  /// How the handshake ended; absent from a line of 12 fields.
  public var handshake: Handshake
  /// The number of fields written, 12 or 15.
  public var fieldCount = 15

  /// Makes a line.
  public init(
    handshake: Handshake = .negotiated(AgreedTLS(.tls12, "ECDHE-RSA-AES128-GCM-SHA256"))
  ) {
    self.handshake = handshake
    if case .notTLS = handshake { request = "GET http://www.example.com:80/ HTTP/1.1" }
  }

  /// Makes the line a connection to a TCP or SSL listener.
  public mutating func becomeConnection() {
    request = ClassicLine.noRequest
    userAgent = "-"
    status = "-"
    backendStatus = "-"
  }

  /// The physical lines after the first one that the record takes.
  public var continuationLines: Int {
    fieldCount < 15 ? 0 : userAgent.bytes.count { $0 == UInt8(ascii: "\n") }
  }

  /// What the record is meant to say.
  public var facts: RecordFacts {
    var facts = RecordFacts(
      kind: .classic, isConnection: request == ClassicLine.noRequest, time: time, created: time,
      client: client.identity, outcome: .undetermined,
      userAgent: fieldCount >= 15 ? userAgent.stringIfPresent : nil, balancer: balancer)
    switch handshake {
    case .negotiated(let tls):
      facts.outcome = .negotiated
      facts.tls = tls
    case .notTLS: facts.outcome = .notTLS
    case .undetermined: break
    }
    return facts
  }

  /// Appends the record, without a line feed at its end.
  public func append(to line: inout LineBuffer) {
    line.append(time: time)
    line.appendField(balancer)
    line.appendField(client.logged)
    line.append(UInt8(ascii: ":"))
    line.append(number: clientPort)
    line.appendField(backend)
    line.appendField(decimal: microseconds.request, digits: 6)
    line.appendField(decimal: microseconds.backend, digits: 6)
    line.appendField(decimal: microseconds.response, digits: 6)
    line.appendField(status)
    line.appendField(backendStatus)
    line.appendField(number: byteCounts.received)
    line.appendField(number: byteCounts.sent)
    line.appendField(quoted: request)
    guard fieldCount >= 15 else { return }
    line.appendField(quoted: userAgent)
    if case .negotiated(let tls) = handshake {
      line.appendField(tls.cipher)
      line.appendField(tls.versionSpelling ?? tls.version.usualSpelling)
    } else {
      line.append(" - -")
    }
  }
}
