/// One line of an ALB access log, made from what it is meant to say.
///
/// Every property has a plausible value, so that a test states only what it is about.
public struct ALBAccessLine: Sendable {
  /// How the handshake ended. It decides the two TLS fields; the type and the scheme of the
  /// request have to agree with it.
  public enum Handshake: Sendable {
    /// Version and suite were agreed on: a secure type.
    case negotiated(AgreedTLS)
    /// Type `http` or `ws`.
    case notTLS
    /// A secure type, no TLS fields, and a request with scheme `http`.
    case plaintextOnTLSPort
    /// A secure type and no TLS fields.
    case undetermined
  }

  /// The type of request: `http`, `https`, `h2`, `grpcs`, `ws`, `wss`.
  public var type: String
  /// When it was answered.
  public var time = CorpusTime(2026, 3, 1, 12)
  /// When it arrived (field 22).
  public var created = CorpusTime(2026, 3, 1, 11, 59, 59)
  /// The balancer's id.
  public var balancer = "app/shop/50dc6c495c0c9188"
  /// The client.
  public var client = LoggedClient("203.0.113.9")
  /// The client's port; nil leaves the colon out too.
  public var clientPort: Int? = 41_234
  /// The target and its port, or `-`.
  public var target: LogText = "192.0.2.130:8080"
  /// Times for request, target and response in milliseconds; -1 where unknown.
  public var milliseconds = (request: 0, target: 23, response: 0)
  /// Status towards the client.
  public var status: LogText = "200"
  /// Status from the target.
  public var targetStatus: LogText = "200"
  /// Bytes received and sent.
  public var byteCounts = (received: 512, sent: 4_096)
  /// The request line.
  public var request: LogText = "GET https://shop.example.com:443/ HTTP/1.1"
  /// The user agent as logged, escapes included.
  public var userAgent: LogText = "curl/8.5.0"
  /// How the handshake ended.
  public var handshake: Handshake
  /// The target group's ARN, or `-`.
  public var targetGroup: LogText = "-"
  /// The trace id.
  public var traceID: LogText = "Root=1-69a42b40-24556940a6452a00294d3990"
  /// The server name (field 19).
  public var domain: LogText = "shop.example.com"
  /// The certificate's ARN, `session-reused`, or `-` (field 20).
  public var certificate: LogText = "session-reused"
  /// The rule's priority (field 21).
  public var rulePriority: LogText = "0"
  /// Actions, redirect URL and error reason (fields 23 to 25).
  public var actions: LogText = "forward"
  /// The redirect URL (field 24).
  public var redirectURL: LogText = "-"
  /// The error reason (field 25).
  public var errorReason: LogText = "-"
  /// The statuses of the targets (field 27); the list of targets is the target itself.
  public var targetStatusList: LogText = "200"
  /// Classification and its reason (fields 28 and 29).
  public var classification: (verdict: LogText, reason: LogText) = ("-", "-")
  /// The connection's trace id (field 30).
  public var connectionTraceID: LogText = "TID_0123456789abcdef0123456789abcdef"
  /// The node's address (field 34).
  public var node: LogText = "192.0.2.10"
  /// The HTTP/2 reset codes (fields 35 and 36).
  public var resetCodes: (client: LogText, server: LogText) = ("-", "-")
  /// Fields that AWS may add one day.
  public var futureFields: [LogText] = []
  /// The number of fields written, 18 to 36.
  public var fieldCount = 30
  /// Whether fields 19 and 20 are quoted.
  public var quotesNames = true
  /// Whether fields 26 and 27 are quoted.
  public var quotesTargets = true
  /// Whether the blank before field 21 is missing, as AWS itself once wrote it.
  public var lacksBlankBeforePriority = false

  /// Makes a line of type `https`, or `http` where no TLS listener is involved.
  public init(handshake: Handshake = .negotiated(AgreedTLS(.tls13, "TLS_AES_128_GCM_SHA256"))) {
    self.handshake = handshake
    if case .notTLS = handshake { type = "http" } else { type = "https" }
  }

  /// What the line is meant to say.
  public var facts: RecordFacts {
    var facts = RecordFacts(
      kind: .albAccess, isConnection: false, time: time, created: time, client: client.identity,
      outcome: .negotiated, userAgent: userAgent.stringIfPresent,
      domain: fieldCount >= 19 ? domain.stringIfPresent : nil, balancer: balancer)
    switch handshake {
    case .negotiated(let tls): facts.tls = tls
    case .notTLS: facts.outcome = .notTLS
    case .plaintextOnTLSPort: facts.outcome = .plaintextOnTLSPort
    case .undetermined: facts.outcome = .undetermined
    }
    return facts
  }

  /// Appends the line, without a line feed.
  public func append(to line: inout LineBuffer) {
    appendRequiredFields(to: &line)
    guard fieldCount >= 19 else { return }
    line.appendField(quoted: domain, isQuoted: quotesNames)
    guard fieldCount >= 20 else { return }
    line.appendField(quoted: certificate, isQuoted: quotesNames)
    guard fieldCount >= 21 else { return }
    if !lacksBlankBeforePriority { line.append(UInt8(ascii: " ")) }
    line.append(rulePriority)
    guard fieldCount >= 22 else { return }
    line.append(UInt8(ascii: " "))
    line.append(time: created)
    let quoted: [(LogText, Bool)] = [
      (actions, true), (redirectURL, true), (errorReason, true), (target, quotesTargets),
      (targetStatusList, quotesTargets), (classification.verdict, true),
      (classification.reason, true),
    ]
    for (text, isQuoted) in quoted.prefix(fieldCount - 22) {
      line.appendField(quoted: text, isQuoted: isQuoted)
    }
    guard fieldCount >= 30 else { return }
    line.appendField(connectionTraceID)
    for _ in 31..<(1 + max(30, min(fieldCount, 33))) { line.appendField(quoted: "-") }
    guard fieldCount >= 34 else { return }
    for text in [node, resetCodes.client, resetCodes.server].prefix(fieldCount - 33) {
      line.appendField(text)
    }
    for text in futureFields { line.appendField(text) }
  }

  private func appendRequiredFields(to line: inout LineBuffer) {
    line.append(type)
    line.append(UInt8(ascii: " "))
    line.append(time: time)
    line.appendField(balancer)
    line.appendField(client.logged)
    if let clientPort {
      line.append(UInt8(ascii: ":"))
      line.append(number: clientPort)
    }
    line.appendField(target)
    line.appendField(decimal: milliseconds.request, digits: 3)
    line.appendField(decimal: milliseconds.target, digits: 3)
    line.appendField(decimal: milliseconds.response, digits: 3)
    line.appendField(status)
    line.appendField(targetStatus)
    line.appendField(number: byteCounts.received)
    line.appendField(number: byteCounts.sent)
    line.appendField(quoted: request)
    line.appendField(quoted: userAgent)
    if case .negotiated(let tls) = handshake {
      line.appendField(tls.cipher)
      line.appendField(tls.versionSpelling ?? tls.version.usualSpelling)
    } else {
      line.append(" - -")
    }
    line.appendField(targetGroup)
    line.appendField(quoted: traceID)
  }
}
