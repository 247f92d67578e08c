import ELBLogs
import Testing

@testable import Reports
@testable import TLSFindings

@Suite struct HeadlineTests {
  private func report(_ kinds: [LogKind: [Outcome: Int]]) -> ScanReport {
    var report = ScanReport.empty
    for (kind, outcomes) in kinds {
      let records = outcomes.values.reduce(0, +)
      report.input.records += records
      let unit: RecordUnit = kind.showsFailures ? .connection : .request
      report.kinds[kind] = .init(unit: unit, records: records, clients: 1, outcomes)
    }
    return report
  }

  @Test func countsConnectionsAlone() {
    var report = report([
      .nlb: [.negotiated: 63_000, .failed: 1_234, .noClientHello: 5_000],
      .albConnection: [.negotiated: 87], .albAccess: [.negotiated: 1_000_000],
    ])
    report.failures.count = 1_234
    report.failures.clients = 14
    report.failures.causes = [.init(cause: "alert:unknown_ca", count: 812, clients: 9)]
    #expect(
      Headline.failures(of: report)
        == "1.9 % of connections failed (1,234 of 64,321), from 14 clients; the largest cause is "
        + "alert:unknown_ca (812, 9 clients).")
  }

  @Test func leavesScannersOut() {
    var report = report([.nlb: [.negotiated: 90, .failed: 10]])
    report.failures.count = 10
    report.failures.clients = 2
    report.failures.scanners = .init(count: 10, clients: 2, topClients: [])
    #expect(
      Headline.failures(of: report)
        == "All 10 failures are of 2 clients that look like scanners; none of 90 other connections "
        + "failed.")
    #expect(!Answer(report).isBad)
    // As the user asked for.
    (report.failures.count, report.failures.clients) = (0, 0)
    #expect(
      Headline.failures(of: report)
        == "All 10 failures are of 2 clients that look like scanners, and left out; none of 90 "
        + "other connections failed.")
  }

  /// Connections were tried, but by nobody else.
  @Test func nobodyButScanners() {
    var report = report([.nlb: [.failed: 6, .noClientHello: 3]])
    (report.failures.count, report.failures.clients) = (6, 1)
    report.failures.scanners = .init(count: 6, clients: 1, topClients: [])
    #expect(
      Headline.failures(of: report)
        == "All 6 failures are of 1 client that looks like a scanner; no other connection in these "
        + "logs tried a TLS handshake whose end is known.")
    report.kinds[.nlb]?.outcomes[.failed] = 1
    report.failures.count = 1
    report.failures.scanners.count = 1
    #expect(
      Headline.failures(of: report).hasPrefix("The only failure is of 1 client that looks like"))
  }

  /// Two causes, of which the larger one is mostly the scanner's.
  private var scanned: ScanReport {
    var report = report([.nlb: [.negotiated: 90, .failed: 10]])
    report.failures.count = 10
    report.failures.clients = 3
    report.failures.causes = [
      .init(cause: "no_agreement", count: 7, clients: 2),
      .init(cause: "alert:unknown_ca", count: 3, clients: 1),
    ]
    var scanner = ClientSummary("198.51.100.66", failed: 5)
    scanner.causes = [.init(cause: "no_agreement", count: 5)]
    report.failures.scanners = .init(count: 5, clients: 1, topClients: [scanner])
    return report
  }

  private let scannedText =
    "5.3 % of connections failed (5 of 95), from 2 clients; the largest cause is "
    + "alert:unknown_ca (3, 1 client). 5 failures of 1 client that looks like a scanner are left "
    + "out."

  @Test func namesTheLargestCauseOfTheOthers() {
    #expect(Headline.failures(of: scanned) == scannedText)
    // Where not every scanner is listed, what they share in a cause is not known.
    var report = scanned
    report.failures.scanners.topClients = []
    #expect(Headline.failures(of: report).contains("cause overall is no_agreement (7, 2 clients)"))
  }

  @Test func leavesOutOnlyOnce() {
    var report = scanned
    report.failures.count = 5
    report.failures.clients = 2
    report.failures.causes = [
      .init(cause: "alert:unknown_ca", count: 3, clients: 1),
      .init(cause: "no_agreement", count: 2, clients: 1),
    ]
    #expect(Headline.failures(of: report) == scannedText)
  }

  @Test func noneFailed() {
    let report = report([.nlb: [.negotiated: 64_321]])
    #expect(Headline.failures(of: report) == "None of 64,321 connections failed.")
  }

  @Test func noHandshakeWasTried() {
    let report = report([.nlb: [.noClientHello: 3]])
    #expect(Headline.failures(of: report).hasPrefix("No connection in these logs tried a TLS"))
  }

  @Test(arguments: [
    ([LogKind.albAccess], "ALB access logs hold only requests"),
    ([.classic], "Classic logs do not name clients that fail"),
    ([.albAccess, .classic], ", and Classic logs do not name"),
  ])
  func saysWhatCannotBeSeen(_ kinds: [LogKind], _ words: String) {
    let report = report(Dictionary(uniqueKeysWithValues: kinds.map { ($0, [.negotiated: 1]) }))
    let text = Headline.failures(of: report)
    #expect(text.hasPrefix("No failed handshake can be seen here: "))
    #expect(text.contains(words))
    #expect(!Headline.blindSpots(of: report).isEmpty)
  }

  @Test func connectionLogsOpenTheirBalancersEyes() {
    var report = report([.albAccess: [.negotiated: 9], .albConnection: [.negotiated: 9]])
    func balancer(_ id: String?, _ kind: LogKind) -> ScanReport.LoadBalancerSummary {
      .init(id: id, kind: kind, account: nil, region: nil, records: 9, failed: 0)
    }
    report.loadBalancers = [balancer("app/a/1", .albAccess), balancer("app/a/1", .albConnection)]
    #expect(Headline.blindSpots(of: report) == [])
    report.loadBalancers += [balancer("app/b/2", .albAccess), balancer("app/c/3", .albAccess)]
    #expect(
      Headline.blindSpots(of: report).first?.hasPrefix("app/b/2 and 1 other ALB left access lines")
        == true)
    report.loadBalancers.append(balancer(nil, .albConnection))
    #expect(Headline.blindSpots(of: report) == [])
  }

  @Test func nothingWasRead() {
    var report = ScanReport.empty
    #expect(Headline.nothing(in: report.input) == "No log was read.")
    report.input.files = 2
    report.input.lines = 1_000
    #expect(Headline.nothing(in: report.input) == "No record was found in 1,000 lines of 2 files.")
    report.input.linesSkipped[.filtered] = 1_000
    #expect(Headline.nothing(in: report.input).hasPrefix("The filters left nothing: 1,000 records"))
  }

  @Test func oldVersionsAreNotAdded() {
    var report = report([.albAccess: [.negotiated: 1_000], .nlb: [.negotiated: 100]])
    #expect(Headline.oldVersions(of: report) == nil)
    func usage(_ kind: LogKind, _ version: String, _ count: Int, _ share: Double, _ clients: Int)
      -> ScanReport.VersionUsage
    {
      .init(kind: kind, protocol: version, count: count, share: share, clients: clients)
    }
    report.tlsVersions = [usage(.nlb, "TLSv1.2", 1, 0.01, 1)]
    #expect(Headline.oldVersions(of: report) == "Nothing was negotiated below TLSv1.2.")
    report.tlsVersions += [
      usage(.albAccess, "TLSv1.1", 5, 0.005, 3), usage(.albAccess, "TLSv1.0", 3, 0.003, 4),
      usage(.nlb, "TLSv1.0", 2, 0.02, 1),
    ]
    #expect(
      Headline.oldVersions(of: report)
        == "Below TLSv1.2: 2.0 % of NLB connections (TLSv1.0: 1 client); "
        + "0.8 % of ALB access requests (TLSv1.0: 4 clients, TLSv1.1: 3 clients).")
  }

  @Test func namesTheChangeThatLeftMostBehind() {
    var report = report([.nlb: [.negotiated: 90, .failed: 10]])
    #expect(Headline.change(in: report) == nil)
    report.changes = ScanReport.typicalChanges.suffix(3)
    #expect(Headline.change(in: report) == nil)
    report.changes = Array(ScanReport.typicalChanges.dropFirst(2))
    #expect(
      Headline.change(in: report)
        == "1 client has only failed since AES128-SHA was last seen on "
        + "app/shop-frontend/50dc6c495c0c9188 (listener 443), 2026-03-02 14:00.")
    report.changes = ScanReport.typicalChanges
    #expect(
      Headline.change(in: report)
        == "14 clients have only failed since TLSv1.0 was last seen on "
        + "net/edge-of-the-north-eastern-region/c6e77e28c25b2234 (listener 3e1b2a4c5d6f7081), 2026-03-02 14:00 "
        + "(and 2 more such changes).")
    report.changes = [ScanReport.typicalChanges[1]]
    #expect(
      Headline.change(in: report)
        == "3 clients have only failed since net/edge-of-the-north-eastern-region/"
        + "c6e77e28c25b2234 changed a certificate, 2026-03-02 15:00.")
  }
}
