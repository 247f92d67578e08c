import ELBLogs
import LogCorpus
import TLSFindings

/// Lines of clients on one NLB listener, or on ALBs, written briefly.
enum Scene {
  static let certificate = CorpusBalancer(id: "edge", domains: ["edge.example.com"])

  /// A client's address by number.
  static func client(_ number: Int) -> LoggedClient { LoggedClient(index: number) }

  /// A connection to the NLB that was made at a time.
  static func nlb(
    _ client: Int, _ handshake: NLBLine.Handshake, at time: CorpusTime,
    balancer: String = "net/edge/c6e77e28c25b2234", listener: LogText = "3e1b2a4c5d6f7081",
    certificate serial: Int? = nil, domain: LogText = "edge.example.com"
  ) -> CorpusLine {
    var line = NLBLine(handshake: handshake)
    line.client = Scene.client(client)
    line.created = time
    line.time = time.adding(seconds: 2)
    line.balancer = balancer
    line.listener = listener
    line.certificate = serial.map { certificate.certificate(serial: $0) } ?? "-"
    line.domain = domain
    return .nlb(line)
  }

  /// A connection that agreed on a version and a suite.
  static func agreed(
    _ client: Int, _ version: AgreedTLS.Version, _ cipher: String = "A", at time: CorpusTime
  ) -> CorpusLine {
    nlb(client, .negotiated(AgreedTLS(version, cipher)), at: time)
  }

  /// A connection that failed for a cause that is not stated.
  static func refused(_ client: Int, at time: CorpusTime) -> CorpusLine {
    nlb(client, .noAgreement, at: time)
  }

  /// A connection to an ALB.
  static func alb(
    _ client: Int, _ handshake: ALBConnectionLine.Handshake, at time: CorpusTime
  ) -> CorpusLine {
    var line = ALBConnectionLine(handshake: handshake)
    line.client = Scene.client(client)
    line.time = time
    return .albConnection(line)
  }

  /// A request to an ALB.
  static func request(
    _ client: Int, _ version: AgreedTLS.Version, at time: CorpusTime, certificate serial: Int = 1
  ) -> CorpusLine {
    var line = ALBAccessLine(handshake: .negotiated(AgreedTLS(version, "A")))
    line.client = Scene.client(client)
    line.time = time
    line.created = time
    line.certificate = certificate.certificate(serial: serial)
    return .albAccess(line)
  }
}

/// The changes as short texts: `protocol_dropped TLSv1.0 10:04:00-10:05:00 14`.
func changes(_ lines: [CorpusLine]) async throws -> [String] {
  try await report(of: lines).changes.map(\.brief)
}

extension ScanReport.Change {
  var brief: String {
    let what = what.split(separator: "/").last ?? ""
    return "\(change.rawValue) \(what) \(lastBefore.clock)-\(firstAfter.clock) \(clientsRegressed)"
  }
}

extension Timestamp {
  fileprivate var clock: Substring { description.dropFirst(11).prefix(8) }
}
