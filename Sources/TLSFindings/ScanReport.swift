public import ELBLogs

import TLSCensus

/// Everything that a scan answers, ready to be shown: one value, many renderers.
///
/// Its coding is the JSON contract `elbtls/report/1` (property names in snake case). Arrays are
/// sorted by count, largest first, then by key, so equal logs give equal reports.
public struct ScanReport: Codable, Sendable, Equatable {
  /// The name of the contract, `elbtls/report/1`.
  public var schema: String
  /// The version of the tool that wrote the report.
  public var toolVersion: String
  /// What counts as one client: `address`, `subnet`, `user-agent`, `domain` or `label`.
  public var clientsBy: String
  /// How far numbers and lists of clients may be from the truth, where there was not memory for all
  /// of them; left out where all were kept.
  public var approximate: Approximation?
  /// What was read, and what of it was understood.
  public var input: InputSummary
  /// The first and last time of the counted records; nil where there are none.
  @ExplicitNull public var period: Period?
  /// Which intervals the files hold that were read, and which are missing between them.
  public var coverage: Coverage
  /// One summary for each kind of log that was seen.
  public var kinds: [LogKind: KindSummary]
  /// Negotiated records by kind and protocol version.
  public var tlsVersions: [VersionUsage]
  /// Negotiated records by kind, protocol version and cipher suite.
  public var cipherSuites: [SuiteUsage]
  /// Negotiated records by kind and key-exchange group, where the log states one.
  public var keyExchanges: [GroupUsage]
  /// Failed handshakes: connections only.
  public var failures: Failures
  /// Outcomes that are neither successes nor failures of a handshake, kept per client.
  public var notCounted: NotCounted
  /// Negotiated and failed records over time.
  public var timeline: Timeline
  /// The load balancers that were seen.
  public var loadBalancers: [LoadBalancerSummary]
  /// Changes of configuration that show in the logs.
  public var changes: [Change]
}

extension ScanReport {
  /// How far numbers and lists of clients may be from the truth; counts of records are exact.
  public struct Approximation: Codable, Sendable, Equatable {
    /// The largest error of a number of clients, as a share of it, 0 to 1; numbers up to 1,024 are
    /// exact, but for those from which scanners were taken out. 997 of 1,000 numbers keep it.
    public var clientsError: Double
    /// The most failed connections that a listed client may have beyond those that are counted, and
    /// that one may have which was dropped.
    public var topError: Int
    /// True where scanners were to be left out of the failures: those that were dropped could not be,
    /// so that there may be fewer failures than are counted. Nil elsewhere.
    public var mayHoldScanners: Bool?

    /// States how far they may be.
    public init(clientsError: Double, topError: Int, mayHoldScanners: Bool? = nil) {
      self.clientsError = clientsError
      self.topError = topError
      self.mayHoldScanners = mayHoldScanners
    }

    init(_ approximation: TLSCensus.Approximation, excludesScanners: Bool) {
      self.init(
        clientsError: approximation.clientsError, topError: approximation.topError,
        mayHoldScanners: excludesScanners ? true : nil)
    }
  }

  /// The time span that the counted records cover.
  public struct Period: Codable, Sendable, Equatable {
    /// The time of the first record.
    public var first: Timestamp
    /// The time of the last record.
    public var last: Timestamp
  }

  /// One kind of log: its unit, its records, and how their handshakes ended.
  public struct KindSummary: Codable, Sendable, Equatable {
    /// What a record of this kind stands for. A Classic log is `connection` only where every
    /// record of it comes from a TCP or SSL listener.
    public var unit: RecordUnit
    /// Counted records.
    public var records: Int
    /// Distinct clients.
    public var clients: Int
    /// Records by outcome; every outcome has its key.
    public var outcomes: [Outcome: Int]
  }

  /// How often a protocol version was negotiated, and by how many clients.
  public struct VersionUsage: Codable, Sendable, Equatable {
    /// The kind of log.
    public var kind: LogKind
    /// The canonical protocol version, `TLSv1.2`.
    public var `protocol`: String
    /// Records.
    public var count: Int
    /// Share of the kind's negotiated records, 0 to 1.
    public var share: Double
    /// Distinct clients.
    public var clients: Int
  }

  /// How often a suite was negotiated at a protocol version, and by how many clients.
  public struct SuiteUsage: Codable, Sendable, Equatable {
    /// The kind of log.
    public var kind: LogKind
    /// The canonical protocol version.
    public var `protocol`: String
    /// The suite as logged (OpenSSL name).
    public var cipher: String
    /// Records.
    public var count: Int
    /// Share of the kind's negotiated records, 0 to 1.
    public var share: Double
    /// Distinct clients.
    public var clients: Int
  }

  /// How often a key-exchange group was negotiated, and by how many clients.
  public struct GroupUsage: Codable, Sendable, Equatable {
    /// The kind of log.
    public var kind: LogKind
    /// The group's name.
    public var group: String
    /// Records.
    public var count: Int
    /// Share of the kind's negotiated records, 0 to 1.
    public var share: Double
    /// Distinct clients.
    public var clients: Int
  }

  /// Failed handshakes, by cause and by client.
  public struct Failures: Codable, Sendable, Equatable {
    /// Failed connections.
    public var count: Int
    /// Distinct clients with at least one failed connection.
    public var clients: Int
    /// Failed connections by the cause that the log states.
    public var causes: [CauseUsage]
    /// The clients that failed most.
    public var topClients: [ClientSummary]
    /// The clients that look like scanners. Their failures are in the numbers above, too, unless
    /// the report was made without them.
    public var scanners: ClientList
  }

  /// How often a cause was logged, and for how many clients.
  public struct CauseUsage: Codable, Sendable, Equatable {
    /// The cause, `alert:unknown_ca`.
    public var cause: String
    /// Failed connections.
    public var count: Int
    /// Distinct clients.
    public var clients: Int
  }

  /// A number of records, of clients, and the clients with the most of them.
  public struct ClientList: Codable, Sendable, Equatable {
    /// Records.
    public var count: Int
    /// Distinct clients.
    public var clients: Int
    /// The clients with the most records.
    public var topClients: [ClientSummary]
  }

  /// Outcomes that are no failures of a handshake.
  public struct NotCounted: Codable, Sendable, Equatable {
    /// Connections on which no ClientHello arrived.
    public var noClientHello: ClientList
    /// Plain HTTP requests that were sent to a TLS port.
    public var plaintextOnTlsPort: ClientList
  }

  /// Negotiated and failed records in buckets of time.
  public struct Timeline: Codable, Sendable, Equatable {
    /// The length of a bucket in seconds.
    public var bucketSeconds: Int
    /// The rows that are not zero, by start, kind and protocol.
    public var rows: [TimelineRow]
  }

  /// One bucket of time, for one kind and one protocol version.
  public struct TimelineRow: Codable, Sendable, Equatable {
    /// The start of the bucket.
    public var start: Timestamp
    /// The kind of log.
    public var kind: LogKind
    /// The canonical protocol version; nil on the row that holds the failures.
    @ExplicitNull public var `protocol`: String?
    /// Negotiated records.
    public var negotiated: Int
    /// Failed connections.
    public var failed: Int
  }

  /// One load balancer in one kind of log.
  public struct LoadBalancerSummary: Codable, Sendable, Equatable {
    /// `app/name/id`, `net/name/id`, or a Classic name; nil where neither line nor file names it.
    @ExplicitNull public var id: String?
    /// The kind of log.
    public var kind: LogKind
    /// The AWS account, where the path or file name states it.
    @ExplicitNull public var account: String?
    /// The AWS region, where the path or file name states it.
    @ExplicitNull public var region: String?
    /// Counted records.
    public var records: Int
    /// Failed connections.
    public var failed: Int
  }

  /// A change of a listener's configuration that shows in the logs.
  public struct Change: Codable, Sendable, Equatable {
    /// `app/name/id`, `net/name/id`, or a Classic name; nil where neither line nor file names it.
    @ExplicitNull public var loadBalancer: String?
    /// The listener's id (NLB) or port (ALB connection), where the log names it.
    @ExplicitNull public var listener: String?
    /// What happened.
    public var change: ChangeKind
    /// The protocol version, the suite, or the ARN of the new certificate.
    public var what: String
    /// The ARN of the old certificate; nil for other changes.
    @ExplicitNull public var before: String?
    /// The last record of the old state; of something new, the last one of a client that had come
    /// without it and has used it since.
    public var lastBefore: Timestamp
    /// The first record after it: of the listener where something was dropped, else the first with
    /// what is new.
    public var firstAfter: Timestamp
    /// Clients that used the old state and have only failed since; 0 where something was added.
    public var clientsRegressed: Int
  }

  /// What happened to a listener's configuration.
  public enum ChangeKind: String, Codable, Sendable {
    /// A protocol version is no longer negotiated.
    case protocolDropped = "protocol_dropped"
    /// A protocol version is negotiated for the first time.
    case protocolAdded = "protocol_added"
    /// A suite is no longer negotiated.
    case suiteDropped = "suite_dropped"
    /// A suite is negotiated for the first time.
    case suiteAdded = "suite_added"
    /// Another certificate is presented for a name.
    case certificateChanged = "certificate_changed"
  }
}
