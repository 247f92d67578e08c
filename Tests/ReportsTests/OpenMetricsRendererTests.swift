import ELBLogs
import Testing

@testable import Reports
@testable import TLSFindings

@Suite struct OpenMetricsRendererTests {
  @Test(arguments: Fixture.all)
  func looksAsRecorded(_ fixture: Fixture) throws {
    try expectGolden("\(fixture.name).prom", OpenMetricsRenderer().render(fixture.report))
  }

  @Test(arguments: Fixture.all)
  func namesNoClient(_ fixture: Fixture) {
    let text = OpenMetricsRenderer().render(fixture.report)
    for client in fixture.report.failures.topClients {
      #expect(!text.contains(Printable(client.client).text))
    }
    #expect(text.hasSuffix("\n# EOF\n"))
  }

  private struct Sample: Decodable {
    var labels: [String: String]
    var value: Double
  }

  /// The parser of Prometheus's own client reads it, in both formats, and sees what is counted.
  @Test(
    .enabled(
      if: TableReader.mustRun || TableReader.isAvailable, "needs Python's prometheus_client"),
    arguments: Fixture.all + [.bounded])
  func parserReadsIt(_ fixture: Fixture) throws {
    let report = fixture.report
    let families = try TableReader.read(
      "openmetrics", OpenMetricsRenderer().render(report), as: [String: [Sample]].self)
    func sum(_ name: String) -> Double {
      (families["elbtls_" + name] ?? []).reduce(0) { $0 + $1.value }
    }
    #expect(sum("input_lines") == Double(report.input.lines))
    #expect(sum("failed_connections") == Double(report.failures.count))
    #expect(sum("failed_clients") == Double(report.failures.clients))
    #expect(
      sum("records")
        == report.kinds.values.reduce(0) { $0 + Double($1.outcomes.values.reduce(0, +)) })
    #expect(
      sum("cipher_suite_records") == report.cipherSuites.reduce(0) { $0 + Double($1.count) })
    #expect(sum("cause_connections") == report.failures.causes.reduce(0) { $0 + Double($1.count) })
    #expect(
      sum("load_balancer_records") == report.loadBalancers.reduce(0) { $0 + Double($1.records) })
    #expect(
      families["elbtls_period_start_timestamp_seconds"]?.count == (report.period == nil ? nil : 1))
  }

  @Test func saysHowFarClientsMayBeFromTheTruth() {
    #expect(!OpenMetricsRenderer().render(ScanReport.typical).contains("_error"))
    let text = OpenMetricsRenderer().render(ScanReport.bounded)
    #expect(text.contains("\n# UNIT elbtls_clients_error_ratio ratio\n"))
    #expect(text.contains("\nelbtls_clients_error_ratio 0.024375\n"))
    #expect(text.contains("\n# TYPE elbtls_top_error gauge\n"))
    #expect(text.contains("\nelbtls_top_error 3\n"))
  }

  @Test func saysWhetherAllWasRead() {
    var report = ScanReport.typical
    #expect(OpenMetricsRenderer().render(report).contains("\nelbtls_input_complete 1\n"))
    report.input.partial = true
    #expect(OpenMetricsRenderer().render(report).contains("\nelbtls_input_complete 0\n"))
  }

  @Test func namesTheConfiguration() {
    var report = ScanReport.typical
    #expect(!OpenMetricsRenderer().render(report).contains("elbtls_configuration"))
    report.input.configuration = "a\"b\n/.elbtls.toml"
    #expect(
      OpenMetricsRenderer().render(report).contains(
        #"\#nelbtls_configuration{file="a\"b\\x0A/.elbtls.toml"} 1\#n"#))
  }

  /// However many suites there are, the samples stay bounded and their sum is kept.
  @Test func labelsAreBounded() {
    var report = ScanReport.small
    report.cipherSuites = (1...10_000).map {
      .init(kind: .nlb, protocol: "TLSv1.2", cipher: "X\($0)", count: $0, share: 0, clients: 1)
    }
    let lines = OpenMetricsRenderer().render(report).split(separator: "\n")
      .filter { $0.hasPrefix("elbtls_cipher_suite_records{") }
    #expect(lines.count == MetricFamily.sampleLimit + 1)
    let sum = lines.reduce(0) { $0 + (Int($1.split(separator: " ").last ?? "") ?? 0) }
    #expect(sum == 50_005_000)
    #expect(lines.first?.contains("X10000") == true)
    #expect(lines.last?.contains("cipher=\"(other)\"") == true)
  }

  /// No two samples of a family have the same labels, and no sum overflows.
  @Test func equalLabelsAreOneSample() {
    var family = MetricFamily("x", "Help.")
    family.add(["a": "\u{1B}\""], .max)
    family.add(["a": "\\x1B\""], 1)
    #expect(
      family.text == "# TYPE elbtls_x gauge\n# HELP elbtls_x Help.\n"
        + #"elbtls_x{a="\\x1B\""} 9223372036854775807"# + "\n")
  }
}
