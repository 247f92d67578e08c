import ELBLogs

@testable import TLSFindings

extension ScanReport {
  /// The failures of the typical report: clients with a diagnosis, without one, and a scanner.
  static let typicalFailures: Failures = {
    let scanner = ClientSummary("198.51.100.66", failed: 40)
    return Failures(
      count: 1_234, clients: 15,
      causes: [
        .init(cause: "alert:unknown_ca", count: 812, clients: 2),
        .init(cause: "verify:UnmappedConnectionError", count: 331, clients: 11),
        .init(cause: "no_agreement", count: 90, clients: 4),
        .init(cause: "alert:49", count: 1, clients: 1),
      ],
      topClients: [regressedClient, ipv6Client, silentClient],
      scanners: ClientList(count: 40, clients: 1, topClients: [scanner]))
  }()

  private static let regressedClient: ClientSummary = {
    var client = ClientSummary("203.0.113.9", failed: 812, negotiated: 96, requests: 1_320)
    client.firstFailure = Timestamp(seconds: 1_772_460_123)
    client.lastFailure = Timestamp(seconds: 1_772_495_990)
    client.lastSuccess = Timestamp(seconds: 1_772_459_990)
    client.causes = [
      .init(cause: "alert:unknown_ca", count: 800),
      .init(cause: "verify:UnmappedConnectionError", count: 12),
    ]
    client.pairs = [
      .init(kind: .nlb, protocol: "TLSv1.2", cipher: "ECDHE-RSA-AES128-GCM-SHA256", count: 96)
    ]
    client.userAgents = ["Java/1.8.0_92", "okhttp/3.12.0", "Apache-HttpClient/4.5.2 (Java/1.8.0)"]
    client.domains = ["pay.example.com"]
    client.loadBalancers = ["net/edge-of-the-north-eastern-region/c6e77e28c25b2234"]
    client.pattern = "regressed"
    client.diagnosis = ClientSummary.Diagnosis(
      code: "client_rejects_certificate", certainty: "proven",
      summary: "The client does not trust the certificate: it sent the alert unknown_ca.",
      evidence: ["alert 48 on 800 connections"],
      remedy: "Update the client's list of roots, or serve a chain that ends in a root it knows.")
    return client
  }()

  private static let ipv6Client: ClientSummary = {
    var client = ClientSummary("2001:db8:1234:5678:9abc:def0:1234:5678", failed: 331)
    client.firstFailure = Timestamp(seconds: 1_772_323_300)
    client.lastFailure = Timestamp(seconds: 1_772_490_000)
    client.causes = [.init(cause: "verify:UnmappedConnectionError", count: 331)]
    client.userAgents = [
      "Mozilla/4.0 (compatible; MSIE 6.0; Windows NT 5.1; SV1; .NET CLR 1.1.4322)", "curl/7.29.0",
    ]
    client.moreUserAgents = true
    client.domains = ["api.example.com", "legacy.example.org"]
    client.loadBalancers = ["app/shop-frontend/50dc6c495c0c9188"]
    client.pattern = "never_succeeded"
    client.diagnosis = ClientSummary.Diagnosis(
      code: "no_common_version", certainty: "possible",
      summary: "The client may offer no version that the listener still accepts.", evidence: [],
      remedy: nil)
    return client
  }()

  private static let silentClient: ClientSummary = {
    var client = ClientSummary("192.0.2.14", failed: 1)
    client.firstFailure = Timestamp(seconds: 1_772_400_000)
    client.lastFailure = Timestamp(seconds: 1_772_400_000)
    client.causes = [.init(cause: "no_agreement", count: 1)]
    return client
  }()
}
