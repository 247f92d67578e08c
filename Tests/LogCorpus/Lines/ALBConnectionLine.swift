/// One line of an ALB connection log, made from what it is meant to say.
public struct ALBConnectionLine: Sendable {
  /// How the attempt ended.
  public enum Handshake: Sendable {
    /// `Success`.
    case negotiated(AgreedTLS)
    /// `Failed:<code>`, with what had been chosen by then, if anything.
    case failed(code: String, chosen: AgreedTLS?)
    /// A plain HTTP listener.
    case notTLS
  }

  /// A client certificate, as far as the log shows it.
  public struct Certificate: Sendable {
    /// The subject.
    public var subject: LogText
    /// The first and last moment of its validity.
    public var validity: (notBefore: CorpusTime, notAfter: CorpusTime)
    /// The serial number.
    public var serial: LogText

    /// Makes a certificate.
    public init(subject: LogText, notBefore: CorpusTime, notAfter: CorpusTime, serial: LogText) {
      self.subject = subject
      validity = (notBefore, notAfter)
      self.serial = serial
    }
  }

  /// When the handshake ended.
  public var time = CorpusTime(2026, 3, 1, 12)
  /// The client.
  public var client = LoggedClient("203.0.113.9")
  /// The client's port.
  public var clientPort = 41_234
  /// The listener's port.
  public var listenerPort = 443
  /// How the attempt ended.
  public var handshake: Handshake
  /// How long the handshake took, in milliseconds; not written where it failed.
  public var handshakeMilliseconds = 8
  /// The client's certificate, if it sent one.
  public var certificate: Certificate?
  /// The connection's trace id (field 12).
  public var connectionTraceID: LogText = "TID_0123456789abcdef0123456789abcdef"
  /// The balancer's id (field 14).
  public var balancer = "app/shop/50dc6c495c0c9188"
  /// The node's address (field 15).
  public var node: LogText = "192.0.2.10"
  /// Fields that AWS may add one day.
  public var futureFields: [LogText] = []
  /// The number of fields written, 11 to 15.
  public var fieldCount = 15

  /// Makes a line.
  public init(
    handshake: Handshake = .negotiated(AgreedTLS(.tls13, "TLS_AES_128_GCM_SHA256", .x25519))
  ) {
    self.handshake = handshake
  }

  private var agreed: AgreedTLS? {
    switch handshake {
    case .negotiated(let tls): tls
    case .failed(_, let chosen): chosen
    case .notTLS: nil
    }
  }

  /// What the line is meant to say.
  public var facts: RecordFacts {
    var facts = RecordFacts(
      kind: .albConnection, isConnection: true, time: time, created: time,
      client: client.identity, outcome: .notTLS, balancer: fieldCount >= 14 ? balancer : nil,
      listener: String(listenerPort))
    switch handshake {
    case .negotiated(var tls):
      facts.outcome = .negotiated
      if fieldCount < 13 { tls.group = nil }
      facts.tls = tls
    case .failed(let code, _):
      facts.outcome = .failed
      facts.cause = "verify:" + code
    case .notTLS: break
    }
    return facts
  }

  /// Appends the line, without a line feed.
  public func append(to line: inout LineBuffer) {
    line.append(time: time)
    line.appendField(client.logged)
    line.appendField(number: clientPort)
    line.appendField(number: listenerPort)
    let agreed = agreed
    line.appendField(agreed.map { $0.versionSpelling ?? $0.version.rawValue } ?? "-")
    line.appendField(agreed?.cipher ?? "-")
    if case .negotiated = handshake {
      line.appendField(decimal: handshakeMilliseconds, digits: 3)
    } else {
      line.appendField("-")
    }
    line.appendField(quoted: certificate?.subject ?? "-")
    if let certificate {
      line.append(" NotBefore=")
      line.append(secondsOf: certificate.validity.notBefore)
      line.append("Z;NotAfter=")
      line.append(secondsOf: certificate.validity.notAfter)
      line.append(UInt8(ascii: "Z"))
      line.appendField(certificate.serial)
    } else {
      line.append(" - -")
    }
    switch handshake {
    case .negotiated: line.append(" Success")
    case .failed(let code, _): line.append(" Failed:" + code)
    case .notTLS: line.append(" -")
    }
    let later: [LogText] = [
      connectionTraceID, LogText(agreed?.loggedGroup ?? "-"), LogText(balancer), node,
    ]
    for text in later.prefix(fieldCount - 11) { line.appendField(text) }
    for text in futureFields { line.appendField(text) }
  }
}
