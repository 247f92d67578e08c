public import ELBLogs

/// Everything that a comparison answers, ready to be shown.
///
/// Its coding is the JSON contract `elbtls/comparison/1` (property names in snake case). Requests
/// and connections are never added. Lists are sorted by what they are about, most first, then by
/// client, so equal logs give equal reports.
public struct ComparisonReport: Codable, Sendable, Equatable {
  /// The name of the contract, `elbtls/comparison/1`.
  public var schema: String
  /// The version of the tool that wrote the report.
  public var toolVersion: String
  /// What counts as one client: `address`, `subnet`, `user-agent`, `domain` or `label`.
  public var clientsBy: String
  /// What was read, for both windows.
  public var input: InputSummary
  /// The moment that splits the records; nil where their files do.
  @ExplicitNull public var at: Timestamp?
  /// In how many tenths of the time before a client must have come to be missed after.
  public var minIntervals: Int
  /// What was before.
  public var before: Window
  /// What came after.
  public var after: Window
  /// What a reader should know before trusting the lists.
  public var warnings: [String]
  /// Clients that worked before and only fail after; by failures after.
  public var lost: ClientList
  /// Clients that came regularly before, until its end, and show no handshake after for longer than
  /// they ever stayed away. They may just not have come. By records before.
  public var silent: ClientList
  /// Clients that worked before and show no handshake after, but are not called silent.
  public var notMissed: NotMissed
  /// Clients that failed before and succeed after; by successes after.
  public var recovered: ClientList
  /// Clients without a handshake before that only fail after; by failures after.
  public var newFailing: ClientList
  /// Clients that only failed before and only fail after; by failures after.
  public var stillFailing: ClientList
  /// How many clients of `newFailing` and `stillFailing` look like scanners, by what they did in
  /// both windows.
  public var scanners: Int
  /// Whether these are left out of the two lists.
  public var excludesScanners: Bool
  /// Clients whose highest version is higher after; by records after.
  public var upgraded: ClientList
  /// Clients whose highest version is lower after; by records after.
  public var downgraded: ClientList
  /// Clients whose highest version is the same, with none of the suites of before; by records
  /// after.
  public var suitesChanged: ClientList
}

extension ComparisonReport {
  /// One of the two windows.
  public struct Window: Codable, Sendable, Equatable {
    /// The times of the first and the last record, when the connection was made where the line says
    /// so; nil where there are none.
    @ExplicitNull public var period: ScanReport.Period?
    /// How many seconds of the window there are logs for.
    public var coveredSeconds: Int
    /// What tells that.
    public var coveredBy: CoverageSource
    /// Which intervals have no file.
    public var coverage: Coverage
    /// The kinds of log that were seen.
    public var kinds: [LogKind]
    /// Distinct clients.
    public var clients: Int
    /// Distinct clients with a negotiated record.
    public var clientsNegotiated: Int
    /// Connections.
    public var connections: UnitCounts
    /// Requests.
    public var requests: UnitCounts
  }

  /// What tells for which time there are logs.
  public enum CoverageSource: String, Codable, Sendable {
    /// The names of the files.
    case files
    /// The hours in which a record lies, because no file name tells.
    case records
  }

  /// Records of one unit, and how many they are for each hour with logs.
  public struct UnitCounts: Codable, Sendable, Equatable {
    /// Records of any outcome.
    public var records: Int
    /// Those with a negotiated handshake.
    public var negotiated: Int
    /// Those that failed; 0 of requests, and of connections that no log shows to fail.
    public var failed: Int
    /// Negotiated records for each hour with logs; nil without such an hour.
    @ExplicitNull public var negotiatedPerHour: Double?
    /// Failed connections for each hour with logs; nil without such an hour, of requests, and where
    /// no kind of log shows failures.
    @ExplicitNull public var failedPerHour: Double?
  }

  /// Clients of one fate.
  public struct ClientList: Codable, Sendable, Equatable {
    /// Distinct clients.
    public var clients: Int
    /// Their share of all clients before; of all clients after for those that were not there
    /// before; 0 to 1.
    public var share: Double
    /// Their records before.
    public var before: Records
    /// Their records after.
    public var after: Records
    /// The clients that it is about most.
    public var topClients: [Client]
  }

  /// Handshakes of some clients within a window, and what share of all they are, 0 to 1.
  public struct Records: Codable, Sendable, Equatable {
    /// Negotiated and failed connections.
    public var connections: Int
    /// Their share of those of all clients.
    public var connectionShare: Double
    /// Negotiated requests.
    public var requests: Int
    /// Their share of those of all clients.
    public var requestShare: Double
  }

  /// Clients that worked before, show no handshake after, and are not called silent.
  public struct NotMissed: Codable, Sendable, Equatable {
    /// Regular clients that stayed away as long before, or whose load balancers have no files
    /// after.
    public var tooEarly: Int
    /// Regular clients that had left before: at the end of the window they had been away for more
    /// than twice as long as ever between two visits.
    public var leftBefore: Int
    /// Clients that did not come regularly.
    public var irregular: Int
  }

  /// One client in both windows.
  public struct Client: Codable, Sendable, Equatable {
    /// The client.
    public var client: String
    /// Who owns the client, by the operator's list; nil without a list, or where it does not tell.
    public var owner: String?
    /// What `versionBefore` and `versionAfter` are of: connections, or requests where both
    /// windows have no negotiated connections; nil where no version is known.
    @ExplicitNull public var unit: RecordUnit?
    /// The highest version that it negotiated before.
    @ExplicitNull public var versionBefore: String?
    /// The highest version that it negotiated after.
    @ExplicitNull public var versionAfter: String?
    /// Its last negotiated record before.
    @ExplicitNull public var lastSuccessBefore: Timestamp?
    /// Its first handshake that succeeded after; requests at load balancers that log connections,
    /// too, prove none.
    @ExplicitNull public var firstSuccessAfter: Timestamp?
    /// In how many tenths of the time before it came; nil but for silent clients.
    @ExplicitNull public var intervalsSeen: Int?
    /// How many seconds with logs it stayed away before at most; nil but for silent clients.
    @ExplicitNull public var longestAbsenceSeconds: Int?
    /// What the logs say about it before, without a diagnosis; nil where it has no record.
    @ExplicitNull public var before: ClientSummary?
    /// What the logs say about it after, without a diagnosis; nil where it has no record.
    @ExplicitNull public var after: ClientSummary?
    /// How its failures in both windows lie in time.
    @ExplicitNull public var pattern: String?
    /// Why it fails, concluded from both windows.
    @ExplicitNull public var diagnosis: ClientSummary.Diagnosis?
    /// What its remaining causes say.
    public var otherDiagnoses: [ClientSummary.Diagnosis]
  }
}
