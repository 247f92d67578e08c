import Foundation

/// A story that was planted in a month: who it is about, what the logs show of it, and what a
/// report has to say.
public struct PlantedStory: Codable, Sendable, Equatable {
  /// What happens, in a few words; unique in a month.
  public var title: String
  /// The client, as it must be reported; unique in a month.
  public var client: String
  /// What a report has to say.
  public var answer: PlantedAnswer
  /// The client's records in order of creation.
  public var records: [PlantedRecord]

  /// Failed connections.
  public var failed: Int { records.count { $0.outcome == .failed } }
  /// Negotiated connections.
  public var negotiated: Int { records.count { $0.isConnection && $0.outcome == .negotiated } }
  /// When its first connection failed.
  public var firstFailure: String? { records.first { $0.outcome == .failed }?.created }
  /// When its last connection failed.
  public var lastFailure: String? { records.last { $0.outcome == .failed }?.created }
  /// When its last connection succeeded.
  public var lastSuccess: String? {
    records.last { $0.isConnection && $0.outcome == .negotiated }?.created
  }
}

/// What a report has to say about a planted client, in the words of its JSON.
public struct PlantedAnswer: Codable, Sendable, Equatable {
  /// A list of clients in the report.
  public enum List: String, Codable, Sendable, CaseIterable {
    /// `failures.top_clients`.
    case failures
    /// `failures.scanners.top_clients`.
    case scanners
    /// `not_counted.no_client_hello.top_clients`.
    case noClientHello = "no_client_hello"
    /// `not_counted.plaintext_on_tls_port.top_clients`.
    case plaintextOnTLSPort = "plaintext_on_tls_port"
  }

  /// `diagnosis.code`.
  public var code: String
  /// `diagnosis.certainty`; nil where nothing is concluded.
  public var certainty: String?
  /// `pattern`; nil where nothing failed, so that the contract does not say.
  public var pattern: String?
  /// Codes that `other_diagnoses` has to hold, among others.
  public var others: [String] = []
  /// The lists that the client stands in; it stands in no other.
  public var lists: [List] = [.failures]

  init(_ code: String, _ certainty: String?, _ pattern: String?) {
    self.code = code
    self.certainty = certainty
    self.pattern = pattern
  }

  /// The same answer for a client of other lists than `failures`.
  func listed(in lists: List...) -> PlantedAnswer {
    var answer = self
    answer.lists = lists
    return answer
  }
}

/// One record of a planted client.
public struct PlantedRecord: Codable, Sendable, Equatable {
  /// When the connection was created, where the line says so, else the line's own time.
  public var created: String
  /// The line's own time.
  public var time: String
  /// The kind of log.
  public var kind: CorpusKind
  /// Whether it is a connection; otherwise it is a request.
  public var isConnection: Bool
  /// The balancer.
  public var balancer: String?
  /// The listener: an NLB's id, an ALB's port; nil on requests.
  public var listener: String?
  /// How the handshake ended.
  public var outcome: CorpusOutcome
  /// The cause, where it failed.
  public var cause: String?
  /// The canonical version, where one was agreed on.
  public var `protocol`: String?
  /// The suite, where one was agreed on.
  public var cipher: String?

  init(_ facts: RecordFacts) {
    created = facts.created.text
    time = facts.time.text
    kind = facts.kind
    isConnection = facts.isConnection
    balancer = facts.balancer
    listener = facts.listener
    outcome = facts.outcome
    cause = facts.cause
    self.protocol = facts.tls?.version.rawValue
    cipher = facts.tls?.cipher
  }
}

/// A change of a listener that was planted in a month, in the words of the JSON contract.
public struct PlantedChange: Codable, Sendable, Equatable, Hashable {
  /// The balancer.
  public var loadBalancer: String
  /// The listener; nil for a certificate, which belongs to balancer and server name.
  public var listener: String?
  /// What happened.
  public var change: String
  /// The version, the suite, or the new certificate.
  public var what: String
  /// The old certificate.
  public var before: String?
  /// The last record of the old state.
  public var lastBefore: String
  /// The first record of the balancer after it.
  public var firstAfter: String
  /// Clients that used the old state and have only failed since.
  public var clientsRegressed: Int

  /// Makes a change of every property.
  public init(
    loadBalancer: String, listener: String?, change: String, what: String, before: String?,
    lastBefore: String, firstAfter: String, clientsRegressed: Int
  ) {
    self.loadBalancer = loadBalancer
    self.listener = listener
    self.change = change
    self.what = what
    self.before = before
    self.lastBefore = lastBefore
    self.firstAfter = firstAfter
    self.clientsRegressed = clientsRegressed
  }
}

/// Everything that a month was made to say.
public struct MonthTruth: Codable, Sendable, Equatable {
  /// The planted stories.
  public var stories: [PlantedStory]
  /// The planted changes; a report holds them and no others.
  public var changes: [PlantedChange]

  /// Makes the truth about a month.
  public init(stories: [PlantedStory], changes: [PlantedChange]) {
    self.stories = stories
    self.changes = changes
  }

  /// The stories and changes as indented JSON with sorted keys in snake case.
  public var json: Data {
    get throws {
      let encoder = JSONEncoder()
      encoder.keyEncodingStrategy = .convertToSnakeCase
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      return try encoder.encode(self) + Data("\n".utf8)
    }
  }
}
