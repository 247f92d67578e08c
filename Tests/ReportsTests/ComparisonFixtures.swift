import ELBLogs
import Testing

@testable import TLSFindings

/// A comparison to test the renderers with.
struct ComparisonFixture: CustomTestStringConvertible, Sendable {
  var name: String
  var report: ComparisonReport

  var testDescription: String { name }

  static let all = [
    ComparisonFixture(name: "empty", report: .empty),
    ComparisonFixture(name: "small", report: .small),
    ComparisonFixture(name: "typical", report: .typical),
    ComparisonFixture(name: "hostile", report: .hostile),
  ]

  /// The typical one.
  static var typical: ComparisonFixture { all[2] }
}

extension ComparisonReport {
  private static let noon = Timestamp(seconds: 1_772_366_400)

  /// Nothing was read.
  static let empty = ComparisonReport(
    schema: "elbtls/comparison/1", toolVersion: "0.1.0", clientsBy: "address",
    input: ScanReport.empty.input, at: noon,
    minIntervals: 3, before: .empty, after: .empty, warnings: [], lost: .none, silent: .none,
    notMissed: NotMissed(tooEarly: 0, leftBefore: 0, irregular: 0), recovered: .none,
    newFailing: .none, stillFailing: .none, scanners: 0, excludesScanners: false, upgraded: .none,
    downgraded: .none,
    suitesChanged: .none)

  /// Access logs alone, in which clients can only fall silent, in files whose names tell nothing.
  static let small: ComparisonReport = {
    var report = ComparisonReport.empty
    report.input = ScanReport.small.input
    report.before = .requests(120, from: 0, to: 43_100)
    report.after = .requests(61, from: 43_201, to: 86_399)
    report.warnings = ["nothing after can show a failed handshake"]
    report.silent = ClientList(
      clients: 1, share: 0.5, before: .requests(40, 1 / 3.0), after: .requests(0, 0),
      topClients: [
        Client(
          "203.0.113.7", before: ClientSummary("203.0.113.7", requests: 40), unit: .request,
          versions: ("TLSv1.0", nil), lastSuccess: noon, intervalsSeen: 9)
      ])
    report.notMissed = NotMissed(tooEarly: 1, leftBefore: 0, irregular: 2)
    return report
  }()

  /// Two folders in which a little of everything happens.
  static let typical: ComparisonReport = {
    var report = ComparisonReport.empty
    report.input = ScanReport.typical.input
    report.at = nil
    report.before = .typical(from: 0, to: 86_399, connections: 64_321, failed: 331)
    report.after = .typical(from: 86_400, to: 104_400, connections: 12_211, failed: 402)
    report.warnings = [
      "the time after is much shorter than the time before",
      "no file at all for 42 intervals before and 1 interval after",
    ]
    let client = ScanReport.typical.failures.topClients[0]
    var successful = client
    successful.failed = 0
    successful.causes = []
    let failing = Client(
      client.client, before: successful, after: client, unit: .connection,
      versions: ("TLSv1.0", nil), lastSuccess: noon, intervalsSeen: nil)
    let shifted = Client(
      client.client, before: successful, after: ClientSummary(client.client, negotiated: 7),
      unit: .connection, versions: ("TLSv1.0", "TLSv1.2"), lastSuccess: noon, intervalsSeen: nil)
    report.lost = ClientList(
      clients: 14, share: 14 / 4_131.0, before: .mixed(1_200, 0.018), after: .mixed(331, 0.026),
      topClients: [failing])
    report.silent = ClientList(
      clients: 3, share: 3 / 4_131.0, before: .mixed(88, 0.001), after: .mixed(0, 0),
      topClients: [
        Client(
          "2001:db8:ffff:ffff:ffff:ffff:ffff:ffff", before: successful, unit: .connection,
          versions: ("TLSv1.2", nil), lastSuccess: noon, intervalsSeen: 10),
        Client(
          "198.51.100.4", before: successful, after: ClientSummary("198.51.100.4"),
          unit: .connection, versions: ("TLSv1.2", nil), lastSuccess: noon, intervalsSeen: 3),
      ])
    report.notMissed = NotMissed(tooEarly: 21, leftBefore: 4, irregular: 1_204)
    var mended = failing
    (mended.before, mended.after) = (client, successful)
    mended.firstSuccessAfter = noon
    report.recovered = .one(mended, of: 2)
    report.newFailing = .one(
      Client(
        "192.0.2.99", before: nil, after: client, unit: nil, versions: (nil, nil),
        lastSuccess: nil, intervalsSeen: nil), of: 1)
    report.stillFailing = .one(failing, of: 21)
    report.scanners = 2
    report.upgraded = .one(shifted, of: 5)
    report.downgraded = .one(shifted, of: 1)
    report.suitesChanged = .one(shifted, of: 8)
    return report
  }()

  /// A comparison in which every text that comes from a log or a path means ill.
  static let hostile: ComparisonReport = {
    var report = ComparisonReport.typical
    report.input = ScanReport.hostile.input
    let client = ScanReport.hostile.failures.topClients[0]
    report.at = Timestamp(microseconds: -1)
    report.warnings = ["\u{1B}[2J a balancer \u{202E} of ill will"]
    report.before.coverage = ScanReport.hostile.coverage
    report.after.coverage = ScanReport.hostile.coverage
    report.after.coveredSeconds = 0
    report.after.connections.failedPerHour = nil
    report.before.requests.negotiatedPerHour = 1e300
    let row = Client(
      client.client, before: client, after: client, unit: .connection,
      versions: ("\u{1B}[31m", "Zz\u{2028}"), lastSuccess: Timestamp(seconds: 253_402_300_799),
      intervalsSeen: 10)
    for list in [
      \ComparisonReport.lost, \.silent, \.recovered, \.newFailing, \.stillFailing, \.upgraded,
      \.downgraded, \.suitesChanged,
    ] { report[keyPath: list] = .one(row, of: 1_000_000_000) }
    return report
  }()
}

extension ComparisonReport.Window {
  fileprivate static let empty = Self(
    period: nil, coveredSeconds: 0, coveredBy: .records,
    coverage: Coverage(balancers: [], unnamedFiles: 0), kinds: [], clients: 0,
    clientsNegotiated: 0, connections: .init(0, failed: 0, hours: nil),
    requests: .init(0, failed: nil, hours: nil))

  fileprivate static func requests(_ count: Int, from: Int64, to: Int64) -> Self {
    var window = Self.empty
    window.period = .init(first: day(from), last: day(to))
    window.coveredSeconds = 7_200
    window.coverage.unnamedFiles = 1
    window.kinds = [.albAccess]
    (window.clients, window.clientsNegotiated) = (2, 2)
    window.requests = .init(count, failed: nil, hours: 2)
    return window
  }

  fileprivate static func typical(
    from: Int64, to: Int64, connections: Int, failed: Int
  ) -> Self {
    let hours = Double(to - from) / 3_600
    return Self(
      period: .init(first: day(from), last: day(to)), coveredSeconds: Int(to - from),
      coveredBy: .files, coverage: ScanReport.typicalCoverage, kinds: [.albAccess, .albConnection],
      clients: 4_131, clientsNegotiated: 4_120,
      connections: .init(connections, failed: failed, hours: hours),
      requests: .init(connections * 20, failed: nil, hours: hours))
  }

  private static func day(_ second: Int64) -> Timestamp {
    Timestamp(seconds: 1_772_323_200 + second)
  }
}

extension ComparisonReport.UnitCounts {
  /// Counts; `failed` is nil where no failure would be logged.
  fileprivate init(_ negotiated: Int, failed: Int?, hours: Double?) {
    self.init(
      records: negotiated + (failed ?? 0), negotiated: negotiated, failed: failed ?? 0,
      negotiatedPerHour: hours.map { Double(negotiated) / $0 },
      failedPerHour: failed.flatMap { failed in hours.map { Double(failed) / $0 } })
  }
}

extension ComparisonReport.ClientList {
  fileprivate static let none = Self(
    clients: 0, share: 0, before: .requests(0, 0), after: .requests(0, 0), topClients: [])

  fileprivate static func one(_ client: ComparisonReport.Client, of clients: Int) -> Self {
    Self(
      clients: clients, share: 0.0002, before: .mixed(12, 0.0001), after: .mixed(31, 0.9999),
      topClients: [client])
  }
}

extension ComparisonReport.Records {
  fileprivate static func requests(_ count: Int, _ share: Double) -> Self {
    Self(connections: 0, connectionShare: 0, requests: count, requestShare: share)
  }

  fileprivate static func mixed(_ count: Int, _ share: Double) -> Self {
    Self(
      connections: count, connectionShare: share, requests: count * 2, requestShare: share / 2)
  }
}

extension ComparisonReport.Client {
  fileprivate init(
    _ client: String, before: ClientSummary?, after: ClientSummary? = nil, unit: RecordUnit?,
    versions: (String?, String?), lastSuccess: Timestamp?, intervalsSeen: Int?
  ) {
    self.init(
      client: client, unit: unit, versionBefore: versions.0, versionAfter: versions.1,
      lastSuccessBefore: lastSuccess, firstSuccessAfter: nil, intervalsSeen: intervalsSeen,
      longestAbsenceSeconds: intervalsSeen.map { $0 * 900 }, before: before, after: after,
      pattern: after?.pattern, diagnosis: after?.diagnosis,
      otherDiagnoses: after?.otherDiagnoses ?? [])
  }
}
