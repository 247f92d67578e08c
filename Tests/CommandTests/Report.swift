import Foundation
import LogCorpus

/// The JSON of `scan` as another program reads it, in the types of the truth where they agree.
struct Report: Decodable {
  var clientsBy: String

  struct Input: Decodable {
    var files: Int
    var lines: Int
    var records: Int
    var linesSkipped: [String: Int]
    var linesRejected: [String: Int]
    var filesSkipped: [Truth.SkippedFile]
    var filesDamaged: [Truth.DamagedFile]
    var warnings: [String]

    /// Lines that are accounted for.
    var accounted: Int {
      records + linesSkipped.values.reduce(0, +) + linesRejected.values.reduce(0, +)
    }
  }

  struct Client: Decodable {
    var client: String
    var owner: String?
    var failed: Int
    var negotiated: Int
    var requestsNegotiated: Int
    var firstFailure: String?
    var lastFailure: String?
    var firstSuccess: String?
    var lastSuccess: String?
    var failedShare: Double?
    var failuresPerHour: Double?
    var causes: [Truth.Cause]
    var pairs: [Truth.Pair]
    var userAgents: [String]
    var moreUserAgents: Bool
    var domains: [String]
    var moreDomains: Bool
    var loadBalancers: [String]
    var moreLoadBalancers: Bool
    var pattern: String?
    var diagnosis: Diagnosis?
    var otherDiagnoses: [Diagnosis]
  }

  struct Diagnosis: Decodable {
    var code: String
    var certainty: String?
    var summary: String
    var evidence: [String]
    var remedy: String?
  }

  struct Failures: Decodable {
    var count: Int
    var clients: Int
    var causes: [Truth.Cause]
    var topClients: [Client]
    var scanners: ClientList
  }

  struct ClientList: Decodable {
    var count: Int
    var clients: Int
    var topClients: [Client]
  }

  struct Change: Decodable {
    var loadBalancer: String
    var listener: String?
    var change: String
    var what: String
    var before: String?
    var lastBefore: String
    var firstAfter: String
    var clientsRegressed: Int
  }

  struct NotCounted: Decodable {
    var noClientHello: ClientList
    var plaintextOnTlsPort: ClientList
  }

  var schema: String
  var toolVersion: String
  var input: Input
  var period: Truth.Period?
  var kinds: [String: Truth.Kind]
  var tlsVersions: [Truth.Usage]
  var cipherSuites: [Truth.Usage]
  var keyExchanges: [Truth.Usage]
  var failures: Failures
  var notCounted: NotCounted
  var timeline: Truth.Timeline
  var loadBalancers: [Truth.Balancer]
  var changes: [Change]

  init(json: Data) throws {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    self = try decoder.decode(Report.self, from: json)
  }
}
