import Foundation

/// What a corpus was made to say, in the words of the JSON contract of `scan`.
///
/// Arrays are sorted by count, largest first, then by key. Optional values that are absent have no
/// key. Times are those of the lines, but a failing client's own times go by the connection's
/// creation where the line states it.
public struct Truth: Codable, Sendable, Equatable {
  /// What a reader must have met.
  public struct Input: Codable, Sendable, Equatable {
    /// Files read as logs, test objects and damaged ones included, skipped ones not.
    public var files: Int
    /// Physical lines.
    public var lines: Int
    /// Lines, or groups of lines, that are records.
    public var records: Int
    /// Lines to skip; every reason has its key.
    public var linesSkipped: [String: Int]
    /// Lines to reject; only reasons that occur.
    public var linesRejected: [String: Int]
    /// Files to leave out.
    public var filesSkipped: [SkippedFile]
    /// Files that can be read in part.
    public var filesDamaged: [DamagedFile]
  }

  /// A file to leave out.
  public struct SkippedFile: Codable, Sendable, Equatable {
    /// The path relative to the folder; of two duplicates, either may be named.
    public var path: String
    /// `duplicate`, `vended_json` or `vended_parquet`.
    public var reason: String
  }

  /// A file that can be read in part.
  public struct DamagedFile: Codable, Sendable, Equatable {
    /// The path relative to the folder.
    public var path: String
    /// `truncated_gzip` or `corrupt_gzip`.
    public var reason: String
    /// The whole lines before the damage.
    public var linesSalvaged: Int
  }

  /// A span of time.
  public struct Period: Codable, Sendable, Equatable {
    /// The time of the first record.
    public var first: String
    /// The time of the last record.
    public var last: String
  }

  /// One kind of log.
  public struct Kind: Codable, Sendable, Equatable {
    /// `request` or `connection`.
    public var unit: String
    /// Its records.
    public var records: Int
    /// Its distinct clients.
    public var clients: Int
    /// Its records by outcome; every outcome has its key.
    public var outcomes: [String: Int]
  }

  /// How often something was negotiated.
  public struct Usage: Codable, Sendable, Equatable {
    /// The kind of log.
    public var kind: CorpusKind
    /// The canonical version, on versions and suites.
    public var `protocol`: String?
    /// The suite as logged, on suites.
    public var cipher: String?
    /// The canonical group, on groups.
    public var group: String?
    /// Records.
    public var count: Int
    /// Share of the kind's negotiated records.
    public var share: Double
    /// Distinct clients.
    public var clients: Int
  }

  /// A cause of failure.
  public struct Cause: Codable, Sendable, Equatable {
    /// The cause.
    public var cause: String
    /// Failed connections.
    public var count: Int
    /// Distinct clients; absent within one client.
    public var clients: Int?
  }

  /// A text and how often it occurs.
  public struct Counted: Codable, Sendable, Equatable {
    /// The text.
    public var name: String
    /// Records.
    public var count: Int
  }

  /// A version and suite that a client negotiated.
  public struct Pair: Codable, Sendable, Equatable {
    /// The kind of log.
    public var kind: CorpusKind
    /// The canonical version.
    public var `protocol`: String
    /// The suite as logged.
    public var cipher: String
    /// Records.
    public var count: Int
  }

  /// A client, with everything about it: reports keep at most eight agents, names and balancers.
  public struct Client: Codable, Sendable, Equatable {
    /// The client.
    public var client: String
    /// Failed connections.
    public var failed: Int
    /// Negotiated connections.
    public var negotiated: Int
    /// Requests over TLS.
    public var requestsNegotiated: Int
    /// When its first connection failed.
    public var firstFailure: String?
    /// When its last connection failed.
    public var lastFailure: String?
    /// When its last connection succeeded.
    public var lastSuccess: String?
    /// Its causes.
    public var causes: [Cause]
    /// Its pairs, requests included.
    public var pairs: [Pair]
    /// All its user agents.
    public var userAgents: [Counted]
    /// All its server names.
    public var domains: [Counted]
    /// All its balancers.
    public var loadBalancers: [Counted]
  }

  /// Failed handshakes.
  public struct Failures: Codable, Sendable, Equatable {
    /// Failed connections.
    public var count: Int
    /// Distinct failing clients.
    public var clients: Int
    /// All causes.
    public var causes: [Cause]
    /// All failing clients.
    public var topClients: [Client]
  }

  /// An outcome that is no failure; `name` is the client.
  public struct OtherOutcome: Codable, Sendable, Equatable {
    /// Records.
    public var count: Int
    /// Distinct clients.
    public var clients: Int
    /// All clients with such records.
    public var topClients: [Counted]
  }

  /// Outcomes that are no failures.
  public struct NotCounted: Codable, Sendable, Equatable {
    /// Connections without a ClientHello.
    public var noClientHello: OtherOutcome
    /// Plain HTTP on a TLS port.
    public var plaintextOnTlsPort: OtherOutcome
  }

  /// One hour of one kind, and one version or all failures.
  public struct TimelineRow: Codable, Sendable, Equatable {
    /// The hour's start.
    public var start: String
    /// The kind of log.
    public var kind: CorpusKind
    /// The canonical version; absent on the row of failures.
    public var `protocol`: String?
    /// Negotiated records.
    public var negotiated: Int
    /// Failed connections.
    public var failed: Int
  }

  /// Hours, by the lines' own times; sorted by start, kind, version, failures last.
  public struct Timeline: Codable, Sendable, Equatable {
    /// The length of a bucket.
    public var bucketSeconds: Int
    /// The rows that are not zero.
    public var rows: [TimelineRow]
  }

  /// A load balancer within one kind of log.
  public struct Balancer: Codable, Sendable, Equatable {
    /// The id; absent where neither line nor file name tells it.
    public var id: String?
    /// The kind of log.
    public var kind: CorpusKind
    /// The account that the path states.
    public var account: String?
    /// The region that the path states.
    public var region: String?
    /// Its records.
    public var records: Int
    /// Its failed connections.
    public var failed: Int
  }

  /// What a reader must have met.
  public var input: Input
  /// The span of the records' own times.
  public var period: Period?
  /// The kinds that occur, by name.
  public var kinds: [String: Kind]
  /// Versions.
  public var tlsVersions: [Usage]
  /// Suites.
  public var cipherSuites: [Usage]
  /// Groups.
  public var keyExchanges: [Usage]
  /// Failed handshakes.
  public var failures: Failures
  /// Outcomes that are no failures.
  public var notCounted: NotCounted
  /// Hours.
  public var timeline: Timeline
  /// Load balancers.
  public var loadBalancers: [Balancer]
}

extension Truth {
  /// Reads a truth from the JSON that `json` writes.
  public init(json: Data) throws {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    self = try decoder.decode(Truth.self, from: json)
  }

  /// The truth as indented JSON with sorted keys in snake case.
  public var json: Data {
    get throws {
      let encoder = JSONEncoder()
      encoder.keyEncodingStrategy = .convertToSnakeCase
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      return try encoder.encode(self) + Data("\n".utf8)
    }
  }
}
