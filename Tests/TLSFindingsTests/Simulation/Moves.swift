import AWSInventory
import ELBLogs
import Foundation
import LogCorpus
import SystemPackage
import TLSCensus
import TLSFacts

@testable import TLSFindings

/// Clients by what becomes of them when TLS13-1-2-2021-06 is followed by its Res.
enum Fate {
  static let from = "ELBSecurityPolicy-TLS13-1-2-2021-06"
  static let to = "ELBSecurityPolicy-TLS13-1-2-Res-2021-06"

  static let keeps = AgreedTLS(.tls12, "ECDHE-RSA-AES128-GCM-SHA256")
  /// AES256-GCM stands behind it in the old policy, and is in the new one.
  static let isAtRisk = AgreedTLS(.tls12, "ECDHE-RSA-AES128-SHA256")
  /// All that is in the new policy stands ahead of it in the old one.
  static let breaks = AgreedTLS(.tls12, "ECDHE-RSA-AES256-SHA384")
  static let isModern = AgreedTLS(.tls13, "TLS_AES_128_GCM_SHA256")
  /// Only an older policy can have produced it.
  static let isOutdated = AgreedTLS(.tls10, "AES128-SHA")
}

/// Lines of clients on listeners of all types, written briefly.
enum Line {
  /// A connection to the port of an ALB.
  static func connection(
    _ client: Int, _ tls: AgreedTLS, port: Int = 443, at time: CorpusTime = march(12)
  ) -> CorpusLine {
    var line = ALBConnectionLine(handshake: .negotiated(tls))
    line.client = Scene.client(client)
    line.listenerPort = port
    line.time = time
    return .albConnection(line)
  }

  /// A request to an ALB, whose URL names a port or none.
  static func request(
    _ client: Int, _ tls: AgreedTLS, port: Int? = 443, agent: LogText = "curl/8.5.0",
    at time: CorpusTime = march(12)
  ) -> CorpusLine {
    var line = ALBAccessLine(handshake: .negotiated(tls))
    line.client = Scene.client(client)
    line.request = LogText(url("shop.example.com", port))
    line.userAgent = agent
    line.time = time
    line.created = time
    return .albAccess(line)
  }

  /// A request to a Classic balancer, whose URL names a port or none.
  static func classic(
    _ client: Int, _ tls: AgreedTLS, port: Int? = 443, balancer: String = "web-classic",
    at time: CorpusTime = march(12)
  ) -> CorpusLine {
    var line = ClassicLine(handshake: .negotiated(tls))
    line.client = Scene.client(client)
    line.request = LogText(url("www.example.com", port))
    line.balancer = balancer
    line.time = time
    return .classic(line)
  }

  /// A connection to a listener of an NLB.
  static func nlb(
    _ client: Int, _ tls: AgreedTLS, listener: LogText = "3e1b2a4c5d6f7081",
    at time: CorpusTime = march(12)
  ) -> CorpusLine {
    Scene.nlb(client, .negotiated(tls), at: time, listener: listener)
  }

  private static func url(_ host: String, _ port: Int?) -> String {
    "GET https://\(host)\(port.map { ":\($0)" } ?? "")/ HTTP/1.1"
  }
}

/// What a simulation is asked.
struct Question {
  var to = PolicyTarget(named: Fate.to, in: .builtIn)
  var from = PresentPolicyChoice.named(Fate.from)
  var catalogue = PolicyCatalogue.builtIn
  var grouping = ClientGrouping.address
  var filter = RecordFilter()
  var top: Int?
  var minCount = 1
  var labels: Labels?

  struct NoSuchPolicy: Error {}

  /// Asks about another move.
  static func move(from: String?, to: String) -> Question {
    Question(
      to: PolicyTarget(named: to, in: .builtIn), from: from.map { .named($0) } ?? .inferred)
  }

  /// The census of files of lines, which tells ports apart.
  func census(of files: [[CorpusLine]], workers: Int = 1) async throws -> CensusResult {
    let scratch = try LogScratch()
    for (index, lines) in files.enumerated() { try scratch.write(lines, to: "\(index).log") }
    return await CensusTaker(
      filter: filter, grouping: grouping, separatesPorts: true, workers: workers
    ).count(LogFinder.find([scratch.path]))
  }

  /// The simulation of files of lines.
  func simulation(of files: [[CorpusLine]], workers: Int = 1) async throws -> SimulationReport {
    simulation(of: try await census(of: files, workers: workers), to: try target)
  }

  func simulation(of lines: [CorpusLine]) async throws -> SimulationReport {
    try await simulation(of: [lines])
  }

  /// The simulation of one census.
  func simulation(of census: CensusResult, to target: PolicyTarget) -> SimulationReport {
    SimulationReport(
      census, to: target, from: from, catalogue: catalogue, top: top, minCount: minCount,
      labels: labels, toolVersion: "1.2.3")
  }

  private var target: PolicyTarget {
    get throws {
      guard let to else { throw NoSuchPolicy() }
      return to
    }
  }
}

extension ListenerInventory {
  /// What answers of the AWS CLI say, each a file.
  init(_ answers: [String], catalogue: PolicyCatalogue = .builtIn) throws {
    let files = try answers.enumerated().map { index, text in
      try AWSFile(name: "\(index).json", bytes: Array(text.utf8), expecting: .listeners) {
        try JSONDecoder().decode(AWSAnswer.self, from: Data($0))
      }
    }
    try self.init(files, catalogue: catalogue)
  }

  /// The listeners of one ALB or NLB, by the last part of their ARNs.
  static func of(
    _ balancer: String, _ listeners: [(id: String, port: Int, policy: String)]
  ) throws -> ListenerInventory {
    let service = "arn:aws:elasticloadbalancing:us-east-2:123456789012"
    let items = listeners.map { listener in
      """
      {"ListenerArn": "\(service):listener/\(balancer)/\(listener.id)",
       "LoadBalancerArn": "\(service):loadbalancer/\(balancer)", "Port": \(listener.port),
       "Protocol": "\(balancer.hasPrefix("net") ? "TLS" : "HTTPS")",
       "SslPolicy": "\(listener.policy)"}
      """
    }
    return try ListenerInventory(["{\"Listeners\": [\(items.joined(separator: ","))]}"])
  }
}

extension SimulationReport {
  /// Clients of each verdict: those that break, are at risk and keep.
  var clientCounts: [Int] { [totals.breaks.clients, totals.atRisk.clients, totals.keeps.clients] }

  /// What becomes of a client.
  func fate(of client: Int) -> Client? {
    clients.first { $0.client == Scene.client(client).identity }
  }

  /// The reasons for a client's verdicts, the worst first.
  func reasons(of client: Int) -> [String] { fate(of: client)?.pairs.map(\.reason) ?? [] }

  /// The listener of a port or id, in a kind of log.
  func listener(_ name: String?, _ kind: LogKind) -> LoadBalancer? {
    loadBalancers.first { $0.listener == name && $0.kind == kind }
  }
}

extension SimulationReport.Tally {
  /// Short for tests.
  init(_ clients: Int, _ connections: Int, _ requests: Int) {
    self.init(clients: clients, connections: connections, requests: requests)
  }
}
