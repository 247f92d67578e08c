/// Every policy of each type of balancer, by whom it would break, and the tightest that may come.
///
/// Its coding is the JSON contract `elbtls/ranking/1` (property names in snake case).
public struct RankingReport: Codable, Sendable, Equatable {
  /// The contract, `elbtls/ranking/1`.
  public var schema: String
  /// The version of the tool that made the report.
  public var toolVersion: String
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
  /// How much a recommended policy may break, as it was asked for.
  public var maxBreaks: String
  /// How much a recommended policy may put at risk, as it was asked for.
  public var maxAtRisk: String
  /// One for each type of balancer that negotiated anything.
  public var rankings: [Ranking]
}

extension RankingReport {
  /// The policies of one type of balancer.
  public struct Ranking: Codable, Sendable, Equatable {
    /// `application`, `network` or `classic`.
    public var type: String
    /// What was taken to be in force, on all listeners together.
    public var from: SimulationReport.Present
    /// Records that are not of the present policies, as in a simulation.
    public var notFromPresentPolicy: SimulationReport.Outdated
    /// How many connections used a post-quantum key exchange; nil where no log states the group.
    @ExplicitNull public var postQuantum: PostQuantumShare?
    /// The policies, tightest first.
    public var policies: [RankedPolicy]
    /// What may come.
    public var recommendation: Recommendation
  }

  /// The use of post-quantum key exchange.
  public struct PostQuantumShare: Codable, Sendable, Equatable {
    /// Connections with a post-quantum group.
    public var connections: Int
    /// Connections whose group is logged.
    public var of: Int
  }

  /// A policy, how strong it is, and whom it would break.
  public struct RankedPolicy: Codable, Sendable, Equatable {
    /// Its name.
    public var name: String
    /// The lowest protocol version.
    public var lowestProtocol: String
    /// Whether every suite has forward secrecy.
    public var forwardSecrecyOnly: Bool
    /// Whether no suite uses CBC or a stream cipher.
    public var aeadOnly: Bool
    /// How many suites it has.
    public var ciphers: Int
    /// Whether it offers post-quantum key exchange.
    public var postQuantum: Bool
    /// Whether it is made for FIPS 140.
    public var fips: Bool
    /// Whether it may be in force on any listener.
    public var mayBePresent: Bool
    /// Why it is not recommended whatever it breaks; nil where it may be.
    @ExplicitNull public var obstacle: String?
    /// Whether what it breaks and puts at risk is within the limits.
    public var isWithinLimits: Bool
    /// Clients by their worst verdict, and records.
    public var totals: SimulationReport.Totals
  }

  /// The tightest policy that may come.
  public struct Recommendation: Codable, Sendable, Equatable {
    /// Its name; nil where none is within the limits.
    @ExplicitNull public var policy: String?
    /// Why, in a sentence.
    public var reason: String
    /// The next tighter policy that could be recommended, and is not; nil where there is none.
    @ExplicitNull public var nextTighter: String?
    /// Why that one is out.
    @ExplicitNull public var nextTighterReason: String?
  }
}
