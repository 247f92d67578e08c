import ELBLogs
import Foundation
import LogCorpus
import SystemPackage
import TLSCensus
import TLSFindings
import Testing

/// What a comparison says of lines in files.
@Suite struct ComparisonReportTests {
  private static let noon = Timestamp(march(12))

  /// The comparison of files at noon.
  private func comparison(
    _ files: [String: [CorpusLine]], filter: RecordFilter = RecordFilter(), workers: Int = 1,
    minIntervals: Int = 3
  ) async throws -> ComparisonReport {
    let scratch = try LogScratch()
    for (name, lines) in files { try scratch.write(lines, to: name) }
    let pair = await CensusPairTaker(filter: filter, workers: workers)
      .count(LogFinder.find([scratch.path]), splitAt: ComparisonReportTests.noon)
    return ComparisonReport(pair, minIntervals: minIntervals, top: nil, toolVersion: "1.2.3")
  }

  private func comparison(of lines: [CorpusLine]) async throws -> ComparisonReport {
    try await comparison(["lines.log": lines])
  }

  /// An NLB connection that was made and ended at these times.
  private func session(
    _ client: String, _ created: CorpusTime, until ended: CorpusTime? = nil,
    _ version: AgreedTLS.Version = .tls12
  ) -> CorpusLine {
    var line = NLBLine(handshake: .negotiated(AgreedTLS(version, "AES128-SHA")))
    line.client = LoggedClient(client)
    line.created = created
    line.time = ended ?? created
    return .nlb(line)
  }

  private func request(_ client: String, _ time: CorpusTime) -> CorpusLine {
    var line = ALBAccessLine()
    line.client = LoggedClient(client)
    line.time = time
    return .albAccess(line)
  }

  private func refusal(_ client: String, _ time: CorpusTime) -> CorpusLine {
    var line = ALBConnectionLine(handshake: .failed(code: "UnmappedConnectionError", chosen: nil))
    line.client = LoggedClient(client)
    line.time = time
    return .albConnection(line)
  }

  /// The file of the NLB for the five minutes up to an end.
  private func file(_ end: CorpusTime, of balancer: String = "net.edge.c6e77e28c25b2234") -> String
  {
    let digits = end.text.filter(\.isNumber).prefix(12)
    return "123456789012_elasticloadbalancing_us-east-2_\(balancer)_\(digits.prefix(8))T"
      + "\(digits.suffix(4))Z_1a2b3c4d.log"
  }

  private func names(_ list: ComparisonReport.ClientList) -> [String] {
    list.topClients.map(\.client)
  }

  @Test func `the moment at which a connection was made decides its side`() async throws {
    let report = try await comparison(of: [
      session("203.0.113.1", march(11, 59, 59), until: march(15)),
      .failure(of: "203.0.113.1", at: march(12)),
      session("203.0.113.2", march(12)), .failure(of: "203.0.113.2", at: march(11, 59, 59)),
    ])
    #expect(names(report.lost) == ["203.0.113.1"])
    #expect(names(report.recovered) == ["203.0.113.2"])
    let lost = try #require(report.lost.topClients.first)
    #expect(lost.lastSuccessBefore == Timestamp(march(11, 59, 59)))
    #expect(lost.after?.firstFailure == Timestamp(march(12)))
    #expect(lost.before?.negotiated == 1 && lost.after?.failed == 1)
    #expect(report.before.period?.last == Timestamp(march(11, 59, 59)))
    #expect(report.after.period?.first == Timestamp(march(12)))
    #expect(report.input.records == 4)
    #expect(report.lost.share == 0.5)
    #expect(report.lost.before.connections == 1 && report.lost.before.connectionShare == 0.5)
  }

  /// An ALB that logs connections: later requests may have come over old ones.
  @Test func `requests prove a handshake only where connections are not logged`() async throws {
    let lines = [
      request("203.0.113.1", march(11)), request("203.0.113.1", march(13)),
      .failure(of: "203.0.113.1", at: march(13)),
    ]
    let alone = try await comparison(of: lines)
    #expect(alone.lost.clients == 0)
    let logged = try await comparison(of: lines + [refusal("203.0.113.2", march(14))])
    #expect(names(logged.lost) == ["203.0.113.1"])
    #expect(names(logged.newFailing) == ["203.0.113.2"])
  }

  @Test func `versions before and after`() async throws {
    let report = try await comparison(of: [
      session("203.0.113.1", march(9), .tls10), session("203.0.113.1", march(10), .tls11),
      session("203.0.113.1", march(13), .tls13), session("203.0.113.2", march(9), .tls13),
      session("203.0.113.2", march(13), .tls12), session("203.0.113.3", march(9)),
      session("203.0.113.3", march(13)),
    ])
    let upgraded = try #require(report.upgraded.topClients.first)
    #expect(names(report.upgraded) == ["203.0.113.1"])
    #expect(upgraded.versionBefore == "TLSv1.1" && upgraded.versionAfter == "TLSv1.3")
    #expect(upgraded.unit == .connection)
    #expect(names(report.downgraded) == ["203.0.113.2"])
    #expect(report.suitesChanged.clients == 0)
  }

  /// Files of one in four quarters before, and of some after; one client comes in every one before.
  private func hourly(after hours: [Int], others: [String: [CorpusLine]] = [:])
    async throws -> ComparisonReport
  {
    var files = others
    for hour in 2..<12 {
      files[file(march(hour, 5))] = [
        session("203.0.113.1", march(hour, 1)), session("203.0.113.2", march(hour, 2)),
      ]
    }
    for hour in hours { files[file(march(hour, 5))] = [session("203.0.113.2", march(hour, 2))] }
    return try await comparison(files)
  }

  /// Ten minutes with logs are as long as it may have stayed away between two visits.
  @Test(arguments: [([12], 0, 1), ([12, 13], 1, 0), ([12, 20], 1, 0), ([12, 13, 14], 1, 0)])
  func `silence counts in time with logs`(hours: [Int], silent: Int, tooEarly: Int) async throws {
    let report = try await hourly(after: hours)
    #expect(report.silent.clients == silent)
    #expect(report.notMissed.tooEarly == tooEarly)
    #expect(report.notMissed.leftBefore == 0 && report.notMissed.irregular == 0)
    #expect(report.before.coveredSeconds == 3_000)
    #expect(report.after.coveredSeconds == hours.count * 300)
    #expect(report.after.coveredBy == .files)
    guard silent > 0 else { return }
    let client = try #require(report.silent.topClients.first)
    #expect(client.client == "203.0.113.1")
    #expect(client.intervalsSeen == 10)
    #expect(client.longestAbsenceSeconds == 600)
    #expect(client.after == nil)
  }

  /// A load balancer without files after proves nothing about its clients.
  @Test func `nobody is missed where there is no log`() async throws {
    let other = "net.other.1a2b3c4d5e6f7081"
    let others = Dictionary(
      uniqueKeysWithValues: (2..<12).map { hour in
        var line = NLBLine()
        line.balancer = "net/other/1a2b3c4d5e6f7081"
        line.client = LoggedClient("203.0.113.3")
        line.created = march(hour, 1)
        line.time = march(hour, 1)
        return (file(march(hour, 5), of: other), [CorpusLine.nlb(line)])
      })
    let report = try await hourly(after: [12, 13, 14], others: others)
    #expect(names(report.silent) == ["203.0.113.1"])
    #expect(report.notMissed.tooEarly == 1)
    #expect(
      report.warnings.contains {
        $0.hasPrefix("net/other/1a2b3c4d5e6f7081 (nlb): files before, none after")
      })
  }

  /// Without names, hours with handshakes are what is covered, and a warning says so.
  @Test func `names that tell nothing`() async throws {
    let report = try await comparison(
      of: (2..<12).map { session("203.0.113.1", march($0)) }
        + (2..<24).map { session("203.0.113.2", march($0)) })
    #expect(names(report.silent) == ["203.0.113.1"])
    #expect(report.before.coveredBy == .records && report.after.coveredBy == .records)
    #expect(report.before.coveredSeconds == 9 * 3_600)
    #expect(report.warnings.contains { $0.hasPrefix("no file name tells") })
  }

  @Test func `a window without a record`() async throws {
    let report = try await comparison(of: [session("203.0.113.1", march(11))])
    #expect(report.after.period == nil && report.after.coveredSeconds == 0)
    #expect(report.after.connections.negotiatedPerHour == nil)
    #expect(report.silent.clients == 0 && report.lost.clients == 0)
    #expect(report.warnings.isEmpty)
    let gate = try Gate("lost > 0", of: ComparisonReport.gateMetrics)
    #expect(
      gate.judge(report) == .undecided("there is no record after; check paths, filters and times"))
  }

  @Test func `filters hold for both windows`() async throws {
    let filter = RecordFilter(since: Timestamp(march(11)), until: Timestamp(march(13)))
    let report = try await comparison(
      [
        "lines.log": [10, 11, 12, 13].map { session("203.0.113.\($0)", march($0)) }
      ], filter: filter)
    #expect(report.before.clients == 1 && report.after.clients == 1)
    #expect(report.input.linesSkipped[.filtered] == 2)
  }

  /// Equal logs give equal reports, whatever the number of workers and the order of files.
  @Test(arguments: [2, 3, 7]) func `workers do not matter`(workers: Int) async throws {
    let scratch = try LogScratch()
    _ = try writeSample(to: scratch.path.appending("sample").string)
    let found = LogFinder.find([scratch.path])
    let report = { (workers: Int) in
      ComparisonReport(
        await CensusPairTaker(workers: workers).count(found, splitAt: ComparisonReportTests.noon),
        minIntervals: 3, top: 5, toolVersion: "1.2.3")
    }
    #expect(await report(workers) == report(1))
  }

  /// What gates say of one lost client out of two.
  @Test(
    arguments: [
      ("lost > 0", "1 of 2 clients worked before and only fail after (50.00 %)"),
      ("clients.lost > 0", "1 of 2 clients worked before and only fail after (50.00 %)"),
      ("lost >= 50%", "1 of 2 clients worked before and only fail after (50.00 %)"),
      ("lost > 1", nil), ("silent > 0", nil),
      ("recovered < 1", "0 of 2 clients recovered (0.00 %)"),
      ("new_failing > 49%", "1 of 2 clients were not there before and only fail (50.00 %)"),
      ("downgraded > 0", nil), ("upgraded > 0", nil), ("still_failing > 0", nil),
    ] as [(String, String?)])
  func gates(text: String, reason: String?) async throws {
    let report = try await comparison(of: [
      session("203.0.113.1", march(11)), session("203.0.113.2", march(11)),
      .failure(of: "203.0.113.1", at: march(13)), .failure(of: "203.0.113.3", at: march(13)),
    ])
    let gate = try Gate(text, of: ComparisonReport.gateMetrics)
    #expect(gate.judge(report) == (reason.map { .trips($0) } ?? .passes))
  }

  @Test func `rates of failures are told where failures are logged`() async throws {
    let report = try await comparison(of: [
      request("203.0.113.1", march(9)), request("203.0.113.1", march(11)),
      .failure(of: "203.0.113.1", at: march(13)), .failure(of: "203.0.113.1", at: march(14)),
    ])
    #expect(report.before.requests.negotiatedPerHour ?? 0 > 0)
    #expect(report.before.connections.failedPerHour == nil)
    #expect(report.after.connections.failedPerHour ?? 0 > 0)
    #expect(report.before.requests.failedPerHour == nil)
    #expect(report.after.requests.failedPerHour == nil)
  }

  @Test func `access logs cannot show who is lost`() async throws {
    let report = try await comparison(of: [
      request("203.0.113.1", march(11)), request("203.0.113.2", march(13)),
    ])
    let lost = try Gate("lost > 0", of: ComparisonReport.gateMetrics)
    guard case .undecided(let reason) = lost.judge(report) else {
      Issue.record("judged")
      return
    }
    #expect(reason.hasPrefix("only alb_access logs were read for the time after"))
    #expect(try Gate("silent > 0", of: ComparisonReport.gateMetrics).judge(report) == .passes)
    #expect(report.warnings.first?.hasPrefix("nothing after can show a failed handshake") == true)
  }

  /// Who works on one listener and was cut off on another is in no list, and must not be passed over.
  @Test(arguments: [(2, false), (3, true)])
  func `a client that is lost on one listener is told of`(failures: Int, isTold: Bool) async throws
  {
    let other: LogText = "0123456789abcdef"
    let lines =
      [
        Line.nlb(0, Fate.keeps, at: march(11)), Line.nlb(0, Fate.keeps, at: march(13)),
        Line.nlb(0, Fate.isOutdated, listener: other, at: march(11)),
      ]
      + (0..<failures).map {
        Scene.nlb(0, .noAgreement, at: march(12, $0), listener: other)
      }
    let report = try await comparison(of: lines)
    #expect(report.lost.clients == 0)
    #expect(
      report.warnings.contains {
        $0.hasPrefix("203.0.113.1 worked on net/edge/c6e77e28c25b2234 (listener 0123456789abcdef)")
      } == isTold)
    // One success there after says that it still works.
    let mended = try await comparison(
      of: lines + [Line.nlb(0, Fate.keeps, listener: other, at: march(14))])
    #expect(!mended.warnings.contains { $0.contains("worked on") })
  }

  /// Whether failures can be seen depends on the logs of each balancer.
  @Test func `a balancer in whose logs nobody fails is told of`() async throws {
    let blind = "app/shop/50dc6c495c0c9188: no log after shows a failed handshake there"
    let requests = [request("203.0.113.7", march(11)), request("203.0.113.7", march(13))]
    let others = [Line.nlb(0, Fate.keeps, at: march(11)), Line.nlb(0, Fate.keeps, at: march(13))]
    let report = try await comparison(of: requests + others)
    #expect(report.warnings.contains { $0.hasPrefix(blind) })
    let seen = try await comparison(
      of: requests + others + [Line.connection(0, Fate.keeps, at: march(13))])
    #expect(!seen.warnings.contains { $0.hasPrefix(blind) })
    let all = try await comparison(of: requests)
    #expect(all.warnings.contains { $0.hasPrefix("nothing after can show a failed handshake") })
    #expect(!all.warnings.contains { $0.hasPrefix(blind) })
  }
}
