import ELBLogs
import LogCorpus
import TLSFindings
import Testing

/// Failing clients: who they are, in which order, and what is said of each.
@Suite struct FailureTests {
  private let failures =
    CorpusLine.failure(of: "203.0.113.30") * 2 + CorpusLine.failure(of: "203.0.113.20") * 5
    + CorpusLine.failure(of: "198.51.100.7") * 2 + [CorpusLine.failure(of: "203.0.113.1")]

  @Test func `those that failed most come first, equals by name`() async throws {
    let found = try await report(of: failures).failures
    #expect(found.count == 10)
    #expect(found.clients == 4)
    #expect(
      found.topClients.map(\.client) == [
        "203.0.113.20", "198.51.100.7", "203.0.113.30", "203.0.113.1",
      ])
    #expect(found.topClients.map(\.failed) == [5, 2, 2, 1])
  }

  @Test(arguments: [(0, 0), (1, 1), (2, 2), (4, 4), (5, 4), (nil, 4)] as [(Int?, Int)])
  func `the top is cut, the counts are not`(top: Int?, listed: Int) async throws {
    let found = try await report(of: failures, top: top)
    let all = try await report(of: failures, top: nil)
    #expect(found.failures.topClients == Array(all.failures.topClients.prefix(listed)))
    #expect(found.failures.topClients.count == listed)
    #expect(found.failures.count == 10)
    #expect(found.failures.clients == 4)
    #expect(found.failures.causes == all.failures.causes)
  }

  @Test func `causes go by count, then by name`() async throws {
    var refused = NLBLine(handshake: .noAgreement)
    refused.domain = "edge.example.com"
    let expired = ALBConnectionLine(handshake: .failed(code: "ClientCertExpired", chosen: nil))
    let untrusted = ALBConnectionLine(handshake: .failed(code: "ClientCertUntrusted", chosen: nil))
    let found = try await report(
      of: CorpusLine.albConnection(untrusted) * 2 + [.albConnection(expired)]
        + CorpusLine.nlb(refused) * 2 + CorpusLine.failure(of: "203.0.113.9") * 2
        + [.failure(of: "203.0.113.10")], top: 10
    ).failures
    #expect(
      found.causes.map(\.cause) == [
        "alert:unknown_ca", "no_agreement", "verify:ClientCertUntrusted",
        "verify:ClientCertExpired",
      ])
    #expect(found.causes.map(\.count) == [3, 2, 2, 1])
    #expect(found.causes.map(\.clients) == [2, 1, 1, 1])
    let client = try #require(found.topClients.first)
    #expect(client.client == "203.0.113.9")
    #expect(
      client.causes.map(\.cause) == [
        "alert:unknown_ca", "no_agreement", "verify:ClientCertUntrusted",
        "verify:ClientCertExpired",
      ])
    #expect(client.causes.map(\.count) == [2, 2, 2, 1])
  }

  @Test func `connections and requests stand apart`() async throws {
    var connection = ClassicLine()
    connection.becomeConnection()
    let found = try await report(
      of: [.failure(of: "203.0.113.9")] + CorpusLine.nlb(NLBLine()) * 2
        + CorpusLine.albConnection(ALBConnectionLine()) * 3
        + CorpusLine.albAccess(ALBAccessLine()) * 5 + CorpusLine.classic(connection) * 7
        + CorpusLine.classic(ClassicLine()) * 11
        + [.albAccess(ALBAccessLine(handshake: .notTLS))], top: 10
    ).failures
    let client = try #require(found.topClients.first)
    #expect(found.topClients.count == 1)
    #expect(client.failed == 1)
    #expect(client.negotiated == 2 + 3 + 7)
    #expect(client.requestsNegotiated == 5 + 11)
    #expect(client.pairs.map(\.kind) == [.classic, .albAccess, .albConnection, .nlb])
    #expect(client.pairs.map(\.count) == [18, 5, 3, 2])
    #expect(client.pairs.map(\.protocol) == ["TLSv1.2", "TLSv1.3", "TLSv1.3", "TLSv1.2"])
  }

  @Test func `pairs do not tell groups apart, and equals go by kind, version and suite`()
    async throws
  {
    func line(_ version: AgreedTLS.Version, _ cipher: String, _ group: AgreedTLS.Group)
      -> CorpusLine
    {
      .nlb(NLBLine(handshake: .negotiated(AgreedTLS(version, cipher, group))))
    }
    let found = try await report(
      of: [
        line(.tls12, "B", .x25519), line(.tls12, "A", .x25519), line(.tls11, "C", .x25519),
        line(.tls13, "D", .x25519), line(.tls13, "D", .secp256r1),
        .albConnection(ALBConnectionLine(handshake: .negotiated(AgreedTLS(.tls13, "Z")))),
        .failure(of: "203.0.113.9"),
      ], top: 10
    ).failures
    let client = try #require(found.topClients.first)
    #expect(client.pairs.map(\.cipher) == ["D", "Z", "C", "A", "B"])
    #expect(client.pairs.map(\.count) == [2, 1, 1, 1, 1])
  }

  /// An NLB line is written when the connection ends; what counts is when it was made.
  @Test func `times are those of the connection's creation`() async throws {
    func line(_ handshake: NLBLine.Handshake, made: CorpusTime, ended: CorpusTime) -> CorpusLine {
      var line = NLBLine(handshake: handshake)
      line.created = made
      line.time = ended
      return .nlb(line)
    }
    let failed = NLBLine.Handshake.alert(number: 48, cause: "unknown_ca")
    let agreed = NLBLine.Handshake.negotiated(AgreedTLS(.tls12, "AES128-SHA"))
    let found = try await report(
      of: [
        line(failed, made: march(10), ended: march(20)),
        line(failed, made: march(9), ended: march(21)),
        line(failed, made: march(11), ended: march(11)),
        line(agreed, made: march(8), ended: march(22)),
        line(agreed, made: march(7), ended: march(23)),
        // A request is no connection, however late.
        .albAccess(ALBAccessLine()),
      ], top: 10
    ).failures
    let client = try #require(found.topClients.first)
    #expect(client.firstFailure == Timestamp(march(9)))
    #expect(client.lastFailure == Timestamp(march(11)))
    #expect(client.lastSuccess == Timestamp(march(8)))
  }

  @Test func `a client that never succeeded has no last success`() async throws {
    let client = try #require(
      try await report(
        of: [.failure(of: "203.0.113.9"), .albAccess(ALBAccessLine())], top: 10
      ).failures.topClients.first)
    #expect(client.lastSuccess == nil)
    #expect(client.negotiated == 0)
    #expect(client.requestsNegotiated == 1)
    #expect(client.pattern == "never_succeeded")
  }

  @Test func `names go by count, then by name, and more than eight are announced`() async throws {
    func line(_ agent: Int, _ domain: Int) -> CorpusLine {
      var line = ALBAccessLine()
      line.userAgent = LogText("Agent/\(agent)")
      line.domain = LogText("www\(domain).example.com")
      return .albAccess(line)
    }
    let lines = (0..<9).map { line($0, $0 % 8) } + line(3, 5) * 2 + [.failure(of: "203.0.113.9")]
    let client = try #require(try await report(of: lines, top: 10).failures.topClients.first)
    #expect(client.userAgents.count == 8)
    #expect(client.moreUserAgents)
    // 5 came three times and 0 twice, the others once.
    #expect(client.domains == [5, 0, 1, 2, 3, 4, 6, 7].map { "www\($0).example.com" })
    #expect(!client.moreDomains)
    #expect(
      client.loadBalancers == ["app/shop/50dc6c495c0c9188", "net/edge/c6e77e28c25b2234"])
    #expect(!client.moreLoadBalancers)
  }

  @Test func `what is no failure is listed apart`() async throws {
    var plain = ALBAccessLine(handshake: .plaintextOnTLSPort)
    plain.request = "GET http://shop.example.com:443/ HTTP/1.1"
    var other = plain
    other.client = LoggedClient("203.0.113.2")
    let found = try await report(
      of: CorpusLine.nlb(NLBLine(handshake: .noClientHello)) * 4 + [.albAccess(plain)]
        + CorpusLine.albAccess(other) * 2, top: 1)
    #expect(found.failures.count == 0 && found.failures.topClients.isEmpty)
    #expect(found.failures.causes.isEmpty)
    let silent = found.notCounted.noClientHello
    #expect(silent.count == 4 && silent.clients == 1)
    #expect(silent.topClients.map(\.client) == ["203.0.113.9"])
    #expect(silent.topClients.map(\.failed) == [0])
    let plaintext = found.notCounted.plaintextOnTlsPort
    #expect(plaintext.count == 3 && plaintext.clients == 2)
    #expect(plaintext.topClients.map(\.client) == ["203.0.113.2"])
  }

  /// Names that are not UTF-8 look the same once repaired, and equivalent ones compare as equal.
  @Test(
    arguments: [([0xFE], [0xFF]), ([0x65, 0xCC, 0x81], [0xC3, 0xA9])] as [([UInt8], [UInt8])])
  func `equals that look alike do not depend on who came first`(
    first: [UInt8], second: [UInt8]
  ) async throws {
    let start = Array("tls 2.0 2026-03-01T12:00:00 net/edge/c6e77e28c25b2234 listener ".utf8)
    let end = { (alert: String) in
      Array(":51341 192.0.2.10:443 5 - 0 0 \(alert) - - - - - edge.example.com\n".utf8)
    }
    let lines = [start + first + end("48"), start + second + end("46")]
    var reports: [ScanReport] = []
    for order in [lines, lines.reversed()] {
      let scratch = try LogScratch()
      try scratch.write(Array(order.joined()))
      reports.append(await scratch.report())
    }
    #expect(reports[0].failures.clients == 2)
    #expect(reports[0] == reports[1])
  }
}
