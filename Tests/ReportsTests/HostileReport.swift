import ELBLogs

@testable import TLSFindings

extension ScanReport {
  /// A report in which every text that comes from a log or a path means ill.
  static let hostile: ScanReport = {
    var report = ScanReport.empty
    let wide = String(repeating: "漢字カナ", count: 60)
    let cluster = "e\u{301}\u{301}\u{301}\u{301}X\u{1F1E9}\u{1F1EA}\u{1F469}\u{200D}\u{1F467}"
    let path = "logs/\u{1B}[2J\u{1B}]0;owned\u{7}/\u{202E}gpj.exe/" + wide + "/x\n.log"
    report.toolVersion = "0.1.0"
    report.input = InputSummary(
      files: 2, bytesRead: Int.max, bytesInflated: Int.max, lines: 1_000_000_007,
      records: 1_000_000_001,
      linesSkipped: [.blank: 0, .control: 0, .healthCheck: 0, .continuation: 1, .filtered: 2],
      linesRejected: [.unbalancedQuotes: 1, .tooLong: 1, .cutShort: 1],
      rejectedSamples: [
        .init(
          path: path, line: .max, reason: .unbalancedQuotes, excerpt: "\r\u{9B}31m\t\u{0}" + wide)
      ],
      warnings: ["a \u{1B}[5mwarning\u{2066} " + wide, "two", "three", "four"],
      filesSkipped: (1...14).map { .init(path: "\(path)\($0)", reason: "duplicate") },
      filesDamaged: [.init(path: path, reason: "truncated_gzip", linesSalvaged: 0)])
    report.period = Period(
      first: Timestamp(microseconds: -1), last: Timestamp(seconds: 253_402_300_799))
    report.coverage = hostileCoverage(wide)
    report.kinds = [
      .nlb: .init(
        unit: .connection, records: 1_000_000_001, clients: 3,
        [.negotiated: 999_999_999, .failed: 1, .noClientHello: 1])
    ]
    let versions = [
      "SSLv3", "TLSv1.0", "TLSv1.1", "TLSv1.2", "TLSv1.3", "\u{1B}[31m", "Zz\u{2028}",
    ]
    report.tlsVersions = versions.map {
      .init(kind: .nlb, protocol: $0, count: 142_857_142, share: 0.142857142, clients: 3)
    }
    report.cipherSuites = (0..<20).map {
      .init(
        kind: .nlb, protocol: versions[$0 % 7], cipher: "(NONE)\u{200D}\($0)" + wide,
        count: 49_999_999, share: 0.05, clients: 3)
    }
    report.keyExchanges = [
      .init(kind: .nlb, group: cluster, count: 1, share: 1e-9, clients: 1)
    ]
    report.failures = Failures(
      count: 1, clients: 1, causes: [.init(cause: "verify:\u{1B}[H999", count: 1, clients: 1)],
      topClients: [hostileClient(wide)], scanners: .none)
    report.notCounted.noClientHello = ClientList(
      count: 1, clients: 1, topClients: [ClientSummary("xxx.xxx\u{85}" + wide)])
    report.timeline.rows = versions.enumerated().map { index, version in
      .init(
        start: Timestamp(seconds: Int64(index) * 1_000_000_000), kind: .nlb, protocol: version,
        negotiated: 999_999_999_999, failed: 0)
    }
    report.loadBalancers = [
      .init(
        id: "net/\u{FFFD}" + wide, kind: .nlb, account: "\u{1B}c", region: wide,
        records: 1_000_000_000, failed: 1),
      .init(id: nil, kind: .nlb, account: nil, region: nil, records: 1, failed: 0),
    ]
    report.changes = [
      Change(
        loadBalancer: nil, listener: "\u{1B}[2J", change: .protocolDropped, what: "\u{202E}" + wide,
        before: nil, lastBefore: Timestamp(microseconds: -1),
        firstAfter: Timestamp(seconds: 253_402_300_799), clientsRegressed: .max),
      Change(
        loadBalancer: "net/" + wide, listener: nil, change: .certificateChanged, what: ":::",
        before: "arn:\n" + wide, lastBefore: Timestamp(microseconds: -1),
        firstAfter: Timestamp(microseconds: 0), clientsRegressed: 1),
    ]
    return report
  }()

  private static func hostileCoverage(_ wide: String) -> Coverage {
    let (first, last) = (Timestamp(microseconds: -1), Timestamp(seconds: 253_402_300_799))
    let ranges = [nil, nil, "\u{1B}[2J" + wide, "2001:db8::1"].map {
      Coverage.MissingRange(node: $0, start: first, end: last, intervals: .max / 4)
    }
    let balancer = Coverage.Balancer(
      loadBalancer: "\u{202E}" + wide, kind: .classic, account: "\u{7}", region: wide, nodes: .max,
      files: .max, first: first, last: last, intervalSeconds: 3_600, intervals: .max / 2,
      missingIntervals: .max / 2, missingNodeIntervals: .max / 2, missing: ranges,
      moreMissing: .max)
    return Coverage(balancers: [balancer], unnamedFiles: .max)
  }

  private static func hostileClient(_ wide: String) -> ClientSummary {
    var client = ClientSummary("\u{1B}[31m192.0.2.1 " + wide, failed: 1, negotiated: .max)
    client.requestsNegotiated = .max
    client.firstFailure = Timestamp(microseconds: -1)
    client.lastFailure = Timestamp(seconds: 253_402_300_799)
    client.causes = [
      .init(cause: "verify:\u{1B}[H999", count: 1), .init(cause: "verify:" + wide, count: 1),
    ]
    client.userAgents = [
      "() { :; }; echo \u{7F}\u{1B}[1;31mall is well\u{1B}[0m\r\nFAKE LINE",
      String(repeating: "A", count: 32_000), "\u{301}\u{301}mark first", "",
    ]
    client.domains = ["\u{202E}moc.elpmaxe", "ex\u{AD}ample.com", "\u{3000}\u{A0}"]
    client.moreDomains = true
    client.loadBalancers = ["net/" + wide]
    client.pattern = "never_succeeded"
    client.diagnosis = ClientSummary.Diagnosis(
      code: "x", certainty: "proven", summary: wide + " " + wide, evidence: [wide],
      remedy: "\n\n\nrun rm")
    return client
  }
}
