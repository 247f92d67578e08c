import ELBLogs

@testable import TLSFindings

extension ScanReport {
  /// The hostile report, with texts that would be markup, or leave an attribute.
  static let markup: ScanReport = {
    var report = ScanReport.hostile
    var client = ClientSummary(
      "\u{5D0}\u{5D1}\u{5D2} <b>198.51.100.7</b>", failed: 3, negotiated: 4)
    client.userAgents = [
      "<script>alert('agent')</script>", "\"><img src=x onerror=alert(1)>", "{{tool_version}}",
      "\"\u{301} onmouseover=\"alert(1)", "'\u{301}><\u{301}/td></table>&lt;&amp;",
      String(repeating: "long ", count: 1_640), String(repeating: "x", count: 8_192),
    ]
    client.domains = ["</style><script>alert('name')</script>", "\u{202E}moc.elpmaxe"]
    client.loadBalancers = ["javascript:alert(1)", "app/<!--/-->/]]>"]
    client.causes = [ClientSummary.CauseCount(cause: "verify:</script>", count: 3)]
    client.diagnosis = ClientSummary.Diagnosis(
      code: "x", certainty: "likely", summary: "<h1>Not a heading</h1>",
      evidence: ["<svg onload=alert(1)>"],
      remedy: "Click <a href=\"https://example.com/\">here</a>.")
    report.failures.topClients.append(client)
    report.failures.clients = 2
    report.tlsVersions.append(
      VersionUsage(kind: .nlb, protocol: "<td>\"", count: 5, share: 5e-9, clients: 1))
    report.timeline.rows.append(
      TimelineRow(
        start: Timestamp(seconds: 0), kind: .nlb,
        protocol: "</title></svg><script>alert(2)</script>",
        negotiated: 7, failed: 0))
    return report
  }()

  /// A month in which 100,000 clients failed, of which more are listed than fit on a page.
  static let crowded: ScanReport = {
    var report = ScanReport.typical
    report.failures.clients = 100_000
    report.failures.count = 5_000_000
    let models = report.failures.topClients
    report.failures.topClients = (0..<1_200).map { index in
      var client = models[index % models.count]
      client.client = "2001:db8::\(index % 10):\(index)"
      client.failed = 5_000 - index
      client.userAgents = (0..<8).map {
        "Agent/\($0) " + String(repeating: "of a device ", count: 20)
      }
      client.domains = (0..<8).map { "host-\($0).of-a-partner-with-a-long-name.example.com" }
      client.loadBalancers = (0..<8).map { "app/balancer-\($0)/50dc6c495c0c9188" }
      return client
    }
    // A month of hours.
    report.timeline.rows = (0..<744).flatMap { hour in
      report.timeline.rows.prefix(10).map { row in
        var row = row
        row.start = Timestamp(seconds: 1_772_323_200 + Int64(hour) * 3_600)
        return row
      }
    }
    return report
  }()
}
