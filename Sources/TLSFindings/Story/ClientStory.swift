public import ELBLogs

/// Everything that the logs say about one client, or one block of clients, in time order.
///
/// Its coding is the JSON contract `elbtls/explanation/1` (property names in snake case). Times of
/// a connection are when it was made where the line says so. The story does not depend on the order
/// of files.
public struct ClientStory: Codable, Sendable, Equatable {
  /// The name of the contract, `elbtls/explanation/1`.
  public var schema: String
  /// The version of the tool that wrote the story.
  public var toolVersion: String
  /// Who was asked about: an address or a block in canonical form, or text.
  public var client: String
  /// What `client` is.
  public var form: Form
  /// What was read, and what of it was understood.
  public var input: InputSummary
  /// The first and last time of all counted records; nil where there are none.
  @ExplicitNull public var period: ScanReport.Period?
  /// Which intervals the files hold that were read, and which are missing between them.
  public var coverage: Coverage
  /// The client's records; 0 where it is not in these logs.
  public var records: Int
  /// Its records by outcome; every outcome has its key.
  public var outcomes: [Outcome: Int]
  /// Failed connections.
  public var failed: Int
  /// Negotiated connections; requests stand apart.
  public var negotiated: Int
  /// Requests that came over TLS.
  public var requestsNegotiated: Int
  /// When its first record was.
  @ExplicitNull public var first: Timestamp?
  /// When its last record was.
  @ExplicitNull public var last: Timestamp?
  /// What the scan says of it: one entry, or for a block those with most failures, then records.
  public var clients: [ClientSummary]
  /// Clients of the block that are not listed.
  public var moreClients: Int
  /// The listeners that it was seen on, by their first record.
  public var listeners: [ListenerUse]
  /// What it negotiated, by the first record.
  public var pairs: [PairUse]
  /// Its user agents, as logged.
  public var userAgents: NameList
  /// The server names that it asked for (SNI).
  public var domains: NameList
  /// The certificates that it was presented.
  public var certificates: NameList
  /// What was new or over, by time.
  public var moments: [Moment]
  /// Its records in time order, on each listener neighbours of one event as one.
  public var history: History
  /// Changes of configuration that show in the logs of the load balancers that it came to.
  public var changes: [ScanReport.Change]
  /// The longest times without a record of it.
  public var silences: Silences
  /// Raw lines for each event, those of failures first.
  public var evidence: [Evidence]
  /// What may help where the client is not in these logs; else nil.
  @ExplicitNull public var nearby: Nearby?

  /// The most clients of a block that are listed.
  static let clientLimit = 20
  /// The most stretches of the history.
  static let stretchLimit = 200
  /// The most events of which lines are shown.
  static let evidenceLimit = 50
  /// The most silences that are listed.
  static let silenceLimit = 5
}

extension ClientStory {
  /// What somebody asks about.
  public enum Form: String, Codable, Sendable {
    /// An address.
    case address
    /// A block of addresses.
    case block
    /// Text in the place of an address.
    case text
  }

  /// Where something happened, as far as the log and the file's name tell it.
  public struct Place: Codable, Sendable, Equatable {
    /// The kind of log.
    public var kind: LogKind
    /// `app/name/id`, `net/name/id`, or a Classic name.
    @ExplicitNull public var loadBalancer: String?
    /// The listener's id (NLB) or port (ALB connection).
    @ExplicitNull public var listener: String?
    /// The AWS account.
    @ExplicitNull public var account: String?
    /// The AWS region.
    @ExplicitNull public var region: String?
  }

  /// What a record says apart from its client and its time.
  public struct Event: Codable, Sendable, Equatable {
    /// Where it happened.
    public var place: Place
    /// Whether it was a request or a connection.
    public var unit: RecordUnit
    /// How the handshake ended.
    public var outcome: Outcome
    /// What it failed of; nil where it did not fail.
    @ExplicitNull public var cause: String?
    /// The canonical protocol version; also of failures that had agreed on one.
    @ExplicitNull public var `protocol`: String?
    /// The suite as logged; also of failures that had agreed on one.
    @ExplicitNull public var cipher: String?
    /// The key-exchange group, where it is logged.
    @ExplicitNull public var group: String?
    /// Whether the client showed a certificate (ALB connection).
    public var showsClientCertificate: Bool
  }

  /// A listener, and what the client did there.
  public struct ListenerUse: Codable, Sendable, Equatable {
    /// The listener.
    public var place: Place
    /// All records.
    public var records: Int
    /// Negotiated records.
    public var negotiated: Int
    /// Failed connections.
    public var failed: Int
    /// The first record.
    public var first: Timestamp
    /// The last record.
    public var last: Timestamp
  }

  /// A protocol version and suite, and when the client negotiated them.
  public struct PairUse: Codable, Sendable, Equatable {
    /// The kind of log.
    public var kind: LogKind
    /// The canonical protocol version.
    public var `protocol`: String
    /// The suite as logged.
    public var cipher: String
    /// Records.
    public var count: Int
    /// The first of them.
    public var first: Timestamp
    /// The last of them.
    public var last: Timestamp
  }

  /// Names of one sort, those with the most records first.
  public struct NameList: Codable, Sendable, Equatable {
    /// The names; at most 64.
    public var names: [NameUse]
    /// Whether there were more.
    public var more: Bool
  }

  /// A name, and when the client's records carried it.
  public struct NameUse: Codable, Sendable, Equatable {
    /// The name, as logged.
    public var name: String
    /// Records.
    public var count: Int
    /// The first of them.
    public var first: Timestamp
    /// The last of them.
    public var last: Timestamp
    /// The first two of their lines and the last one.
    public var lines: [RawLine]
  }

  /// A moment at which something was new or over.
  public struct Moment: Codable, Sendable, Equatable {
    /// When.
    public var time: Timestamp
    /// What.
    public var what: MomentKind
    /// The event that was there then.
    public var event: Event
    /// Of a switch: the protocol version and suite before it.
    @ExplicitNull public var before: String?
    /// Of a switch: the last record before it.
    @ExplicitNull public var lastBefore: Timestamp?
  }

  /// What was new or over.
  public enum MomentKind: String, Codable, Sendable {
    /// The first record of all.
    case firstSeen = "first_seen"
    /// The first connection that succeeded.
    case firstSuccess = "first_success"
    /// The first connection that failed.
    case firstFailure = "first_failure"
    /// The first record with a protocol version, where another one was used before.
    case firstUseOfVersion = "first_use_of_version"
    /// On a listener, one version and suite came in the place of another, which never came again.
    case switched
    /// The last connection that succeeded.
    case lastSuccess = "last_success"
    /// The last connection that failed.
    case lastFailure = "last_failure"
    /// The last record of all.
    case lastSeen = "last_seen"
  }

  /// Records in time order.
  public struct History: Codable, Sendable, Equatable {
    /// Consecutive records of one event on one listener, by the first of them.
    public var stretches: [Stretch]
    /// The seconds within which the order of different events is not told; nil where every
    /// record has its place.
    @ExplicitNull public var orderedToSeconds: Double?
    /// Records of events that are not listed.
    public var recordsLeftOut: Int
  }

  /// Consecutive records of one event on one listener.
  public struct Stretch: Codable, Sendable, Equatable {
    /// The first of them.
    public var first: Timestamp
    /// The last of them.
    public var last: Timestamp
    /// Records.
    public var count: Int
    /// What they were.
    public var event: Event
  }

  /// Times without a record.
  public struct Silences: Codable, Sendable, Equatable {
    /// The longest ones, longest first.
    public var longest: [Silence]
    /// Others that are as remarkable.
    public var more: Int
  }

  /// A time without a record.
  public struct Silence: Codable, Sendable, Equatable {
    /// The last record before it.
    public var start: Timestamp
    /// The first record after it.
    public var end: Timestamp
  }

  /// An event and some of its lines.
  public struct Evidence: Codable, Sendable, Equatable {
    /// The event.
    public var event: Event
    /// Records.
    public var count: Int
    /// The first two lines and the last one.
    public var lines: [RawLine]
  }

  /// A line of a log, and where it stands.
  public struct RawLine: Codable, Sendable, Equatable {
    /// The file, as it was reached.
    public var path: String
    /// The line's number, from 1.
    public var line: Int
    /// The line as logged, with what is not UTF-8 replaced; at most 8 KiB of it.
    public var text: String
  }

  /// What may help where a client is not in the logs.
  public struct Nearby: Codable, Sendable, Equatable {
    /// Clients in these logs.
    public var clients: Int
    /// Clients that have text in the place of an address.
    public var anonymousClients: Int
    /// The block of usual size around the address; nil for blocks and text.
    @ExplicitNull public var block: String?
    /// Clients in that block.
    @ExplicitNull public var clientsInBlock: Int?
    /// Records that the filters left out, which may be the client's.
    public var recordsFiltered: Int
  }
}
