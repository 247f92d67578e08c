/// A kind of log, by its name in the JSON contract.
public enum CorpusKind: String, Sendable, CaseIterable, Codable, Comparable {
  /// Application Load Balancer access log.
  case albAccess = "alb_access"
  /// Application Load Balancer connection log.
  case albConnection = "alb_connection"
  /// Network Load Balancer access log.
  case nlb
  /// Classic Load Balancer access log.
  case classic

  /// Whether the left kind's name sorts first.
  public static func < (left: CorpusKind, right: CorpusKind) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// How a record's handshake was meant to end, by its name in the JSON contract.
public enum CorpusOutcome: String, Sendable, CaseIterable, Codable {
  /// Version and suite were agreed on.
  case negotiated
  /// The handshake failed.
  case failed
  /// No ClientHello arrived.
  case noClientHello = "no_client_hello"
  /// Plain HTTP on the TLS port.
  case plaintextOnTLSPort = "plaintext_on_tls_port"
  /// No TLS listener.
  case notTLS = "not_tls"
  /// The line does not say.
  case undetermined
}

/// What a generated record was meant to say: the truth that a parser must find again.
public struct RecordFacts: Sendable {
  /// The kind of log.
  public var kind: CorpusKind
  /// Whether the record is a connection; otherwise it is a request.
  public var isConnection: Bool
  /// The line's own time.
  public var time: CorpusTime
  /// When the connection was created, where the line says so; else the line's own time.
  public var created: CorpusTime
  /// The client: a canonical address, or the text in its place.
  public var client: String
  /// How the handshake ended.
  public var outcome: CorpusOutcome
  /// Version, suite and group, for a negotiated record.
  public var tls: AgreedTLS?
  /// The cause, for a failed record.
  public var cause: String?
  /// The user agent as logged, where there is one.
  public var userAgent: String?
  /// The server name (SNI), where there is one.
  public var domain: String?
  /// The balancer, where the line names it.
  public var balancer: String?
  /// The listener, where the line names it: its id on an NLB, its port on an ALB.
  public var listener: String?
}
