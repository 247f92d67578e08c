/// One line of an NLB access log, made from what it is meant to say.
public struct NLBLine: Sendable {
  /// How the handshake ended.
  public enum Handshake: Sendable {
    /// Version and suite were agreed on; an alert came afterwards.
    case negotiated(AgreedTLS, laterAlert: Int? = nil)
    /// The client sent an alert; `cause` is its registered name, or the number where it has none.
    case alert(number: Int, cause: String)
    /// A ClientHello arrived, and no alert: certificate, server name or ALPN list must show it.
    case noAgreement
    /// Nothing arrived: certificate, server name and ALPN list must be `-`.
    case noClientHello
  }

  /// When the connection ended, in whole seconds.
  public var time = CorpusTime(2026, 3, 1, 12)
  /// When the connection was created, in whole seconds (field 22).
  public var created = CorpusTime(2026, 3, 1, 11, 59, 55)
  /// The balancer's id.
  public var balancer = "net/edge/c6e77e28c25b2234"
  /// The listener's id.
  public var listener: LogText = "3e1b2a4c5d6f7081"
  /// The client.
  public var client = LoggedClient("203.0.113.9")
  /// The client's port.
  public var clientPort = 41_234
  /// The address and port that it connected to.
  public var destination: LogText = "192.0.2.20:443"
  /// How long the connection lasted, in milliseconds.
  public var connectionMilliseconds = 5_012
  /// How long the handshake took; nil writes `-`.
  public var handshakeMilliseconds: Int? = 9
  /// Bytes received and sent.
  public var byteCounts = (received: 1_834, sent: 9_120)
  /// How the handshake ended.
  public var handshake: Handshake
  /// The certificate's ARN, or `-`.
  public var certificate: LogText = "-"
  /// The server name (field 18).
  public var domain: LogText = "-"
  /// The agreed protocol (ALPN, field 19).
  public var alpn: LogText = "-"
  /// The client's ALPN list (field 21).
  public var alpnList: LogText = "-"
  /// Fields that AWS may add one day.
  public var futureFields: [LogText] = []
  /// The number of fields written, 18 to 22.
  public var fieldCount = 22

  /// Makes a line whose certificate, server name and ALPN list are absent.
  public init(handshake: Handshake = .negotiated(AgreedTLS(.tls12, "ECDHE-RSA-AES128-GCM-SHA256")))
  {
    self.handshake = handshake
    if case .negotiated = handshake {} else { handshakeMilliseconds = nil }
  }

  /// What the line is meant to say.
  public var facts: RecordFacts {
    var facts = RecordFacts(
      kind: .nlb, isConnection: true, time: time.wholeSecond,
      created: (fieldCount >= 22 ? created : time).wholeSecond, client: client.identity,
      outcome: .failed, domain: domain.stringIfPresent, balancer: balancer,
      listener: listener.stringIfPresent)
    switch handshake {
    case .negotiated(let tls, _):
      facts.outcome = .negotiated
      facts.tls = tls
    case .alert(_, let cause): facts.cause = "alert:" + cause
    case .noAgreement: facts.cause = "no_agreement"
    case .noClientHello: facts.outcome = .noClientHello
    }
    return facts
  }

  /// Appends the line, without a line feed.
  public func append(to line: inout LineBuffer) {
    line.append(fieldCount > 18 ? "tls 2.0 " : "tls 1.0 ")
    line.append(secondsOf: time)
    line.appendField(balancer)
    line.appendField(listener)
    line.appendField(client.logged)
    line.append(UInt8(ascii: ":"))
    line.append(number: clientPort)
    line.appendField(destination)
    line.appendField(number: connectionMilliseconds)
    if let handshakeMilliseconds {
      line.appendField(number: handshakeMilliseconds)
    } else {
      line.append(" -")
    }
    line.appendField(number: byteCounts.received)
    line.appendField(number: byteCounts.sent)
    appendHandshake(to: &line)
    line.appendField(domain)
    guard fieldCount >= 21 else { return }
    line.appendField(alpn)
    line.appendField(alpn)
    line.appendField(alpnList)
    guard fieldCount >= 22 else { return }
    line.append(UInt8(ascii: " "))
    line.append(secondsOf: created)
    for text in futureFields { line.appendField(text) }
  }

  /// Fields 12 to 17.
  private func appendHandshake(to line: inout LineBuffer) {
    var alert: Int?
    var agreed: AgreedTLS?
    switch handshake {
    case .negotiated(let tls, let laterAlert): (agreed, alert) = (tls, laterAlert)
    case .alert(let number, _): alert = number
    case .noAgreement, .noClientHello: break
    }
    if let alert { line.appendField(number: alert) } else { line.append(" -") }
    line.appendField(certificate)
    line.append(" -")
    guard let agreed else { return line.append(" - - -") }
    line.appendField(agreed.cipher)
    line.appendField(agreed.versionSpelling ?? agreed.version.networkSpelling)
    line.appendField(agreed.loggedGroup)
  }
}
