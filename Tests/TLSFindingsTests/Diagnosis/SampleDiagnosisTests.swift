import ELBLogs
import SystemPackage
import TLSCensus
import TLSFindings
import Testing

/// The stories of the sample, each with what an expert would say of it.
@Suite struct SampleDiagnosisTests {
  /// The client, the pattern, and the diagnosis of each story.
  private static let stories: [(client: String, pattern: String, verdict: String)] = [
    ("203.0.113.201", "regressed", "no_common_version likely"),
    ("203.0.113.202", "regressed", "no_common_version likely"),
    ("203.0.113.203", "regressed", "no_common_version likely"),
    ("203.0.113.204", "regressed", "client_rejects_certificate proven"),
    ("198.51.100.17", "regressed", "client_certificate_refused proven"),
    ("203.0.113.206", "recovered", "client_refuses_parameters proven"),
    // Three that said hello and nothing else: the logs do not say why.
    ("203.0.113.207", "never_succeeded", "unexplained"),
    ("203.0.113.208", "never_succeeded", "unexplained"),
    ("203.0.113.209", "never_succeeded", "unexplained"),
    ("203.0.113.211", "never_succeeded", "client_rejects_certificate proven"),
    ("203.0.113.212", "never_succeeded", "certificate_expired_for_client proven"),
    ("203.0.113.213", "never_succeeded", "client_rejects_certificate proven"),
    ("203.0.113.214", "never_succeeded", "no_common_version proven"),
    ("203.0.113.215", "never_succeeded", "client_refuses_parameters proven"),
    ("203.0.113.216", "never_succeeded", "client_alert proven"),
    ("203.0.113.217", "never_succeeded", "client_left likely"),
    ("203.0.113.218", "never_succeeded", "client_left likely"),
    ("203.0.113.219", "never_succeeded", "name_not_served likely"),
    ("203.0.113.220", "never_succeeded", "alpn_mismatch likely"),
    ("203.0.113.221", "never_succeeded", "client_alert proven"),
    ("198.51.100.171", "never_succeeded", "client_certificate_refused proven"),
    // A code that AWS may yet invent.
    ("198.51.100.178", "never_succeeded", "client_certificate_refused proven"),
    ("198.51.100.187", "never_succeeded", "client_certificate_missing possible"),
    // A bad client behind an address with many good ones.
    ("198.51.100.200", "intermittent", "unexplained"),
    ("203.0.113.250", "never_succeeded", "probe_or_scanner likely"),
  ]

  private func report() async -> ScanReport {
    let folder = FilePath(#filePath).removingLastComponent().removingLastComponent()
      .removingLastComponent().removingLastComponent().appending("testdata/sample")
    let result = await CensusTaker(workers: 1).count(LogFinder.find([folder]))
    return ScanReport(result, top: nil, toolVersion: "1.2.3")
  }

  @Test func `every story is told`() async {
    let report = await report()
    for story in Self.stories {
      let client = report.failures.topClients.first { $0.client == story.client }
      let verdict = [client?.diagnosis?.code, client?.diagnosis?.certainty].compactMap { $0 }
      #expect(verdict.joined(separator: " ") == story.verdict, "\(story.client)")
      #expect(client?.pattern == story.pattern, "\(story.client)")
    }
    #expect(report.failures.topClients.allSatisfy { $0.diagnosis != nil && $0.pattern != nil })
    #expect(report.failures.scanners.topClients.map(\.client) == ["203.0.113.250"])
    #expect(report.failures.scanners.count == 6)
  }

  @Test func `the two policies and the certificate that changed are seen`() async {
    let changes = await report().changes
    #expect(
      changes.map { "\($0.change.rawValue) \($0.loadBalancer ?? "-") \($0.clientsRegressed)" } == [
        "protocol_dropped app/shop/50dc6c495c0c9188 2",
        "protocol_dropped net/edge/c6e77e28c25b2234 1",
        "certificate_changed net/devices/1a2b3c4d5e6f7081 1",
      ])
  }

  @Test func `what is no failure is told apart`() async {
    let notCounted = await report().notCounted
    let silent = notCounted.noClientHello.topClients
    #expect(silent.map(\.client) == ["192.0.2.60", "203.0.113.250"])
    #expect(silent.map(\.diagnosis?.code) == ["probe_or_scanner", "probe_or_scanner"])
    let healthy = notCounted.plaintextOnTlsPort.topClients.first { $0.client == "203.0.113.9" }
    #expect(healthy?.diagnosis?.code == "plaintext_on_tls_port")
    #expect(healthy?.diagnosis?.certainty == "proven")
  }
}
