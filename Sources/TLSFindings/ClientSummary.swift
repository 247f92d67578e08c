public import ELBLogs

/// What the logs say about one client.
public struct ClientSummary: Codable, Sendable, Equatable {
  /// The client: an address, the text that stands in its place in an anonymised log, or the value
  /// that clients are grouped by.
  public var client: String
  /// Who owns the client, by the operator's list; nil without a list, or where it does not tell.
  public var owner: String?
  /// Failed connections.
  public var failed: Int
  /// The most that they may be, where there was not memory for all clients and this one was dropped
  /// for a time: then all its counts are the least that there were, its times are those of what was
  /// counted, and nothing is concluded from what it did not do. Left out where everything was
  /// counted.
  public var failedAtMost: Int? = nil
  /// Negotiated connections; requests stand apart.
  public var negotiated: Int
  /// Requests that came over TLS.
  public var requestsNegotiated: Int
  /// When its first connection failed.
  @ExplicitNull public var firstFailure: Timestamp?
  /// When its last connection failed.
  @ExplicitNull public var lastFailure: Timestamp?
  /// When its first connection succeeded.
  @ExplicitNull public var firstSuccess: Timestamp? = nil
  /// When its last connection succeeded.
  @ExplicitNull public var lastSuccess: Timestamp?
  /// Failed connections among failed and negotiated ones, 0 to 1; nil without any.
  @ExplicitNull public var failedShare: Double? = nil
  /// Failed connections for each hour from the first to the last one; nil where no hour lies between
  /// them.
  @ExplicitNull public var failuresPerHour: Double? = nil
  /// Its failed connections by cause.
  public var causes: [CauseCount]
  /// What it negotiated, by kind, protocol version and suite.
  public var pairs: [PairCount]
  /// At most eight user agents, as logged; from any record of the client, since failed lines have
  /// none.
  public var userAgents: [String]
  /// Whether there were more user agents than are listed, or may have been (`failedAtMost`).
  public var moreUserAgents: Bool
  /// At most eight server names (SNI).
  public var domains: [String]
  /// Whether there were more server names than are listed, or may have been (`failedAtMost`).
  public var moreDomains: Bool
  /// At most eight load balancers.
  public var loadBalancers: [String]
  /// Whether there were more load balancers than are listed, or may have been (`failedAtMost`).
  public var moreLoadBalancers: Bool
  /// How its failures lie in time.
  @ExplicitNull public var pattern: String?
  /// Why it fails.
  @ExplicitNull public var diagnosis: Diagnosis?
  /// What its remaining causes say.
  public var otherDiagnoses: [Diagnosis]

  /// A cause and how often the client met it.
  public struct CauseCount: Codable, Sendable, Equatable {
    /// The cause, `alert:unknown_ca`.
    public var cause: String
    /// Failed connections.
    public var count: Int
  }

  /// A protocol version and suite, and how often the client negotiated them.
  public struct PairCount: Codable, Sendable, Equatable {
    /// The kind of log.
    public var kind: LogKind
    /// The canonical protocol version.
    public var `protocol`: String
    /// The suite as logged (OpenSSL name).
    public var cipher: String
    /// Records.
    public var count: Int
  }

  /// A conclusion about a client, with its certainty and its evidence.
  public struct Diagnosis: Codable, Sendable, Equatable {
    /// A stable code.
    public var code: String
    /// `proven`, `likely` or `possible`; nil where nothing is concluded.
    @ExplicitNull public var certainty: String?
    /// The conclusion in a sentence.
    public var summary: String
    /// What it rests on.
    public var evidence: [String]
    /// What usually helps.
    @ExplicitNull public var remedy: String?
  }
}
