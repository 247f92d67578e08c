public import ELBLogs

/// Who would break under another security policy: one value, many renderers.
///
/// Its coding is the JSON contract `elbtls/simulation/1` (property names in snake case). Verdicts
/// hold under `assumptions`; no log records what a client offered.
public struct SimulationReport: Codable, Sendable, Equatable {
  /// The contract, `elbtls/simulation/1`.
  public var schema: String
  /// The version of the tool that made the report.
  public var toolVersion: String
  /// The name of the policy that is simulated.
  public var to: String
  /// What the policy negotiates, on each type of balancer that was seen and offers it.
  public var targets: [Target]
  /// What counts as one client: `address`, `subnet`, `user-agent`, `domain` or `label`.
  public var clientsBy: String
  /// What was read, and what of it was understood.
  public var input: InputSummary
  /// The first and last time of the counted records; nil where there are none.
  @ExplicitNull public var period: ScanReport.Period?
  /// Which intervals the files hold that were read, and which are missing between them.
  public var coverage: Coverage
  /// What the verdicts rest on.
  public var assumptions: [String]
  /// Clients by their worst verdict, and records by that of their pair.
  public var totals: Totals
  /// One entry for each listener of each balancer in each kind of log.
  public var loadBalancers: [LoadBalancer]
  /// Balancers whose type does not offer the policy: nothing is said about their clients.
  public var leftOut: [LeftOut]
  /// Records that the present policy cannot have produced, and those from before a change where it
  /// was inferred from what came after.
  public var notFromPresentPolicy: Outdated
  /// The clients: those that break first, then those at risk, each with the most such records first.
  public var clients: [Client]
  /// Clients whose last connection failed and whose user agent names a kind of client with a known
  /// hello, and what could admit them; those with the most failures first.
  public var failingClients: [FailingClient]
}

extension SimulationReport {
  /// What a policy negotiates on one type of balancer.
  public struct Target: Codable, Sendable, Equatable {
    /// `application`, `network` or `classic`.
    public var type: String
    /// The protocol versions, oldest first.
    public var protocols: [String]
    /// The suites by OpenSSL name, in its order.
    public var ciphers: [String]
  }

  /// Numbers for each verdict.
  public struct Totals: Codable, Sendable, Equatable {
    /// What goes on working.
    public var keeps = Tally()
    /// What cannot work any more.
    public var breaks = Tally()
    /// What the logs cannot decide.
    public var atRisk = Tally()
  }

  /// How many have one verdict.
  public struct Tally: Codable, Sendable, Equatable {
    /// Distinct clients whose worst verdict it is.
    public var clients = 0
    /// Connections with a pair of this verdict.
    public var connections = 0
    /// Requests with a pair of this verdict.
    public var requests = 0
  }

  /// One listener of a load balancer in one kind of log.
  public struct LoadBalancer: Codable, Sendable, Equatable {
    /// `app/name/id`, `net/name/id`, or a Classic name; nil where neither line nor file names it.
    @ExplicitNull public var id: String?
    /// The kind of log.
    public var kind: LogKind
    /// The listener's id (NLB) or port; nil where the lines do not say.
    @ExplicitNull public var listener: String?
    /// The AWS account of a balancer whose name is not unique; else nil.
    @ExplicitNull public var account: String?
    /// The AWS region of a balancer whose name is not unique; else nil.
    @ExplicitNull public var region: String?
    /// The present policy.
    public var from: Present
    /// Clients by their worst verdict there, and records.
    public var totals: Totals
  }

  /// The policy that was taken to be in force.
  public struct Present: Codable, Sendable, Equatable {
    /// The policies of which one is in force; the verdicts hold for each.
    public var policies: [String]
    /// How they are known.
    public var source: Source
    /// Whether the policy may be a custom one as well; then nothing is proven to break.
    public var mayBeCustom: Bool
    /// When the records show the last change of versions or suites; of inferred policies, only what
    /// came later counts.
    @ExplicitNull public var changed: Timestamp?
    /// Why the policy was inferred although it was asked for otherwise.
    @ExplicitNull public var note: String?
  }

  /// How the present policy is known.
  public enum Source: String, Codable, Sendable {
    /// The operator named it.
    case option
    /// AWS's description of the listener names it.
    case listeners
    /// These are the policies that could have produced what was seen.
    case inferred
  }

  /// A balancer that is not judged.
  public struct LeftOut: Codable, Sendable, Equatable {
    /// `app/name/id`, `net/name/id`, or a Classic name; nil where neither line nor file names it.
    @ExplicitNull public var id: String?
    /// The kind of log.
    public var kind: LogKind
    /// Negotiated records.
    public var records: Int
    /// Why, in words.
    public var reason: String
  }

  /// Records of a policy that is no longer in force.
  public struct Outdated: Codable, Sendable, Equatable {
    /// Records.
    public var count: Int
    /// The time of the last one; nil where there is none.
    @ExplicitNull public var last: Timestamp?
  }

  /// What becomes of one client.
  public struct Client: Codable, Sendable, Equatable {
    /// The client: an address, the text that stands in its place in an anonymised log, or the value
    /// that clients are grouped by.
    public var client: String
    /// Who owns the client, by the operator's list; nil without a list, or where it does not tell.
    public var owner: String?
    /// The worst verdict of its pairs.
    public var verdict: Verdict
    /// Whether all that breaks lies before something that keeps.
    public var upgradedSince: Bool
    /// What it negotiated: the worst verdict first, then by count.
    public var pairs: [Pair]
    /// At most eight user agents, the most frequent first.
    public var userAgents: [String]
    /// Whether there were more user agents than are listed.
    public var moreUserAgents: Bool
    /// At most eight server names (SNI), the most frequent first.
    public var domains: [String]
    /// Whether there were more server names than are listed.
    public var moreDomains: Bool
    /// At most eight load balancers.
    public var loadBalancers: [String]
    /// Whether there were more load balancers than are listed.
    public var moreLoadBalancers: Bool
    /// What its owner can do; nil for a client that keeps.
    @ExplicitNull public var remedy: String?
    /// The kind of client that a user agent names, and what is known to help it; nil where there is
    /// none, and for a client that keeps. An agent is what a client says of itself.
    @ExplicitNull public var mayBe: Kind?
  }

  /// A kind of client.
  public struct Kind: Codable, Sendable, Equatable {
    /// Its name, `Java 7`.
    public var family: String
    /// What its owner can do.
    public var remedy: String
  }

  /// What becomes of one pair that a client negotiated.
  public struct Pair: Codable, Sendable, Equatable {
    /// The kind of log.
    public var kind: LogKind
    /// Whether its records are requests or connections.
    public var unit: RecordUnit
    /// The canonical protocol version.
    public var `protocol`: String
    /// The suite as logged (OpenSSL name).
    public var cipher: String
    /// Records.
    public var count: Int
    /// The time of the last one.
    public var lastSeen: Timestamp
    /// What becomes of it.
    public var verdict: Verdict
    /// Why, as a stable code.
    public var reason: String
    /// Why, in a sentence.
    public var explanation: String
  }

  /// A client whose last connection failed, and what it could connect to.
  public struct FailingClient: Codable, Sendable, Equatable {
    /// The client.
    public var client: String
    /// Who owns the client; nil without a list, or where it does not tell.
    public var owner: String?
    /// Failed connections.
    public var failed: Int
    /// The kind of client that a user agent of its address names.
    public var family: String
    /// The user agent.
    public var userAgent: String
    /// Always `possible`: an agent is a claim, and says nothing of why a handshake failed.
    public var certainty: String
    /// The policies that would admit an untouched client of this kind, with an RSA or an ECDSA
    /// certificate.
    public var admittedBy: [String]
    /// Whether the simulated policy is one of them.
    public var admittedByTarget: Bool
  }
}
