import ELBLogs
import LogCorpus
import TLSCensus
import Testing

@testable import TLSFindings

/// Diagnoses in a report, from lines.
@Suite struct DiagnosisReportTests {
  private static let scanner = "198.51.100.66"

  /// A scanner that failed on five ports, and two clients that fail of their own.
  private static var lines: [CorpusLine] {
    let scans = (0..<5).map { port -> CorpusLine in
      var line = ALBConnectionLine(
        handshake: .failed(code: "UnmappedConnectionError", chosen: nil))
      line.client = LoggedClient(scanner)
      line.listenerPort = 8_000 + port
      return .albConnection(line)
    }
    var unmapped = ALBConnectionLine(
      handshake: .failed(code: "UnmappedConnectionError", chosen: nil))
    unmapped.client = LoggedClient("203.0.113.9")
    return scans + CorpusLine.albConnection(unmapped) * 2
      + CorpusLine.failure(of: "203.0.113.10") * 3 + CorpusLine.nlb(NLBLine()) * 10
  }

  private func report(
    of lines: [CorpusLine] = lines, by grouping: ClientGrouping = .address, top: Int? = 10,
    excludesScanners: Bool
  ) async throws -> ScanReport {
    let scratch = try LogScratch()
    try scratch.write(lines)
    let result = await CensusTaker(grouping: grouping, workers: 1).count(
      LogFinder.find([scratch.path]))
    return ScanReport(
      result, top: top, excludesScanners: excludesScanners, toolVersion: "1.2.3")
  }

  @Test func `scanners are listed, and counted unless they are excluded`() async throws {
    let all = try await report(excludesScanners: false)
    #expect(all.failures.count == 10 && all.failures.clients == 3)
    #expect(all.failures.topClients.first?.client == Self.scanner)
    #expect(all.failures.causes.map(\.count) == [7, 3])
    #expect(all.failures.causes.map(\.clients) == [2, 1])

    let rest = try await report(excludesScanners: true)
    #expect(rest.failures.count == 5 && rest.failures.clients == 2)
    #expect(rest.failures.topClients.map(\.client) == ["203.0.113.10", "203.0.113.9"])
    #expect(
      rest.failures.causes.map(\.cause) == ["alert:unknown_ca", "verify:UnmappedConnectionError"])
    #expect(rest.failures.causes.map(\.count) == [3, 2])
    #expect(rest.failures.causes.map(\.clients) == [1, 1])

    for report in [all, rest] {
      let scanners = report.failures.scanners
      #expect(scanners.count == 5 && scanners.clients == 1)
      #expect(scanners.topClients.map(\.client) == [Self.scanner])
      #expect(scanners.topClients.first?.diagnosis?.code == "probe_or_scanner")
      // What the logs hold stays what it is.
      #expect(report.kinds[.albConnection]?.outcomes[.failed] == 7)
    }
  }

  /// A cause that scanners alone met is gone with them; the list may be shorter than the count.
  @Test func `scanners that are not listed are counted`() async throws {
    let scans = Self.lines.prefix(5) + [.nlb(NLBLine())]
    let found = try await report(of: Array(scans), top: 0, excludesScanners: true).failures
    #expect(found.count == 0 && found.clients == 0 && found.causes.isEmpty)
    #expect(found.scanners.count == 5 && found.scanners.topClients.isEmpty)
  }

  @Test(arguments: [(false, "10 of 20 connections failed (50.00 %)"), (true, nil)])
  func `gates read the same numbers`(excludesScanners: Bool, reason: String?) async throws {
    let report = try await report(excludesScanners: excludesScanners)
    let verdict = try Gate("failed > 5", of: ScanReport.gateMetrics).judge(report)
    #expect(verdict == (reason.map { .trips($0) } ?? .passes))
  }

  /// A failed line has neither agent nor, at an ALB, a name: other lines of the address have.
  @Test func `one picture from all kinds and balancers`() async throws {
    var failed = ALBConnectionLine(
      handshake: .failed(code: "UnmappedConnectionError", chosen: nil))
    failed.time = march(14)
    var request = ALBAccessLine(handshake: .negotiated(AgreedTLS(.tls10, "AES128-SHA")))
    request.userAgent = "Java/1.6.0_35"
    request.domain = "old.example.com"
    request.balancer = "app/old/0123456789abcdef"
    var other = ALBConnectionLine(
      handshake: .negotiated(AgreedTLS(.tls12, "ECDHE-RSA-AES128-GCM-SHA256")))
    other.client = LoggedClient("203.0.113.77")
    other.time = march(15)
    let report = try await report(
      of: [.albConnection(failed)] + CorpusLine.albAccess(request) * 4
        + CorpusLine.albConnection(other) * 20, excludesScanners: false)
    let client = try #require(report.failures.topClients.first)
    #expect(client.pattern == "never_succeeded")
    let diagnosis = try #require(client.diagnosis)
    #expect(diagnosis.code == "no_common_version" && diagnosis.certainty == "likely")
    #expect(
      diagnosis.evidence.contains(
        "User agent Java/1.6.0_35, from 4 requests of the same address."))
    #expect(
      diagnosis.evidence.contains(
        "Server name old.example.com, from 4 records of the same address.")
    )
  }

  /// Clients without a user agent that fail on five ports, one each, are no scanner together.
  @Test func `nothing is inferred of those that belong to no group`() async throws {
    let lines = (1...5).map { number -> CorpusLine in
      var line = ALBConnectionLine(
        handshake: .failed(code: "UnmappedConnectionError", chosen: nil))
      line.client = LoggedClient("198.51.100.\(number)")
      line.listenerPort = 8_000 + number
      return .albConnection(line)
    }
    let failures = try await report(of: lines, by: .userAgent, excludesScanners: true).failures
    #expect(failures.count == 5 && failures.scanners.count == 0)
    #expect(failures.topClients.map(\.client) == ["(unknown)"])
    #expect(failures.topClients.first?.diagnosis?.code == "unexplained")
  }

  @Test func `evidence of a group comes from the group`() async throws {
    var request = ALBAccessLine(handshake: .negotiated(AgreedTLS(.tls10, "AES128-SHA")))
    request.userAgent = "Java/1.6.0_35"
    var failed = ALBConnectionLine(
      handshake: .failed(code: "UnmappedConnectionError", chosen: nil))
    failed.client = request.client
    let found = try await report(
      of: [.albAccess(request), .albConnection(failed)],
      by: .subnet(ipv4Length: 24, ipv6Length: 48), excludesScanners: false)
    let evidence = try #require(found.failures.topClients.first?.diagnosis).evidence
    #expect(evidence.contains("User agent Java/1.6.0_35, from 1 request of the same group."))
  }

  @Test func `what is no failure has a diagnosis, too`() async throws {
    var plain = ALBAccessLine(handshake: .plaintextOnTLSPort)
    plain.request = "GET http://shop.example.com:443/ HTTP/1.1"
    var probe = NLBLine(handshake: .noClientHello)
    probe.client = LoggedClient("192.0.2.60")
    let found = try await report(
      of: [.albAccess(plain)] + CorpusLine.nlb(probe) * 3, excludesScanners: false)
    #expect(
      found.notCounted.plaintextOnTlsPort.topClients.map(\.diagnosis?.code)
        == ["plaintext_on_tls_port"])
    #expect(
      found.notCounted.noClientHello.topClients.map(\.diagnosis?.code)
        == ["probe_or_scanner"])
    #expect(found.notCounted.noClientHello.topClients.map(\.pattern) == [nil])
    #expect(found.failures.scanners.count == 0)
  }
}
