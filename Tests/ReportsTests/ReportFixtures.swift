import ELBLogs
import Testing

@testable import TLSFindings

/// A report to test the renderers with.
struct Fixture: CustomTestStringConvertible, Sendable {
  var name: String
  var report: ScanReport

  var testDescription: String { name }

  static let all = [
    Fixture(name: "empty", report: .empty), Fixture(name: "small", report: .small),
    Fixture(name: "typical", report: .typical), Fixture(name: "hostile", report: .hostile),
  ]

  static let bounded = Fixture(name: "bounded", report: .bounded)
}

extension ScanReport {
  /// Nothing was read.
  static let empty = ScanReport(
    schema: "elbtls/report/1", toolVersion: "0.1.0", clientsBy: "address",
    input: InputSummary(
      files: 0, bytesRead: 0, bytesInflated: 0, lines: 0, records: 0,
      linesSkipped: Dictionary(uniqueKeysWithValues: SkipReason.allCases.map { ($0, 0) }),
      linesRejected: [:], rejectedSamples: [], warnings: [], filesSkipped: [], filesDamaged: []),
    period: nil, coverage: Coverage(balancers: [], unnamedFiles: 0), kinds: [:], tlsVersions: [],
    cipherSuites: [], keyExchanges: [],
    failures: Failures(count: 0, clients: 0, causes: [], topClients: [], scanners: .none),
    notCounted: NotCounted(noClientHello: .none, plaintextOnTlsPort: .none),
    timeline: Timeline(bucketSeconds: 3_600, rows: []), loadBalancers: [], changes: [])

  /// Three requests in one ALB access log.
  static let small: ScanReport = {
    var report = ScanReport.empty
    report.input.files = 1
    report.input.bytesRead = 999
    report.input.bytesInflated = 999
    report.input.lines = 3
    report.input.records = 3
    report.coverage.unnamedFiles = 1
    let first = Timestamp(seconds: 1_772_323_200)
    report.period = Period(first: first, last: Timestamp(microseconds: 1_772_323_260_500_000))
    report.kinds = [.albAccess: .init(unit: .request, records: 3, clients: 2, [.negotiated: 3])]
    report.tlsVersions = [
      .init(kind: .albAccess, protocol: "TLSv1.3", count: 3, share: 1, clients: 2)
    ]
    report.cipherSuites = [
      .init(
        kind: .albAccess, protocol: "TLSv1.3", cipher: "TLS_AES_128_GCM_SHA256", count: 3, share: 1,
        clients: 2)
    ]
    report.timeline.rows = [
      .init(start: first, kind: .albAccess, protocol: "TLSv1.3", negotiated: 3, failed: 0)
    ]
    report.loadBalancers = [
      .init(
        id: "app/shop/50dc6c495c0c9188", kind: .albAccess, account: nil, region: nil, records: 3,
        failed: 0)
    ]
    return report
  }()
}

extension ScanReport {
  /// The typical report, where there was not memory for all clients, and the first was dropped once.
  static let bounded: ScanReport = {
    var report = ScanReport.typical
    report.approximate = Approximation(clientsError: 0.024375, topError: 3)
    report.failures.topClients[0].failedAtMost = report.failures.topClients[0].failed + 3
    return report
  }()
}

extension ScanReport.ClientList {
  static let none = Self(count: 0, clients: 0, topClients: [])
}

extension ScanReport.KindSummary {
  /// Outcomes that are not given are zero.
  init(unit: RecordUnit, records: Int, clients: Int, _ outcomes: [Outcome: Int]) {
    let zeros = Dictionary(uniqueKeysWithValues: Outcome.allCases.map { ($0, 0) })
    self.init(
      unit: unit, records: records, clients: clients,
      outcomes: zeros.merging(outcomes) { $1 })
  }
}

extension ClientSummary {
  /// A client of which only its name and counts are known.
  init(_ client: String, failed: Int = 0, negotiated: Int = 0, requests: Int = 0) {
    self.init(
      client: client, failed: failed, negotiated: negotiated, requestsNegotiated: requests,
      firstFailure: nil, lastFailure: nil, lastSuccess: nil, causes: [], pairs: [], userAgents: [],
      moreUserAgents: false, domains: [], moreDomains: false, loadBalancers: [],
      moreLoadBalancers: false, pattern: nil, diagnosis: nil, otherDiagnoses: [])
  }
}
