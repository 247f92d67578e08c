import ELBLogs
import LogCorpus
import TLSFindings
import Testing

/// What gates say of reports.
@Suite struct GateTests {
  private func judge(_ text: String, _ report: ScanReport) throws -> GateVerdict {
    try Gate(text, of: ScanReport.gateMetrics).judge(report)
  }

  /// Three of ten connections failed, from two clients; of seven that negotiated, two used an old
  /// version; of four requests, one did.
  private func mixed() async throws -> ScanReport {
    func connection(_ version: AgreedTLS.Version, _ cipher: String) -> CorpusLine {
      .nlb(NLBLine(handshake: .negotiated(AgreedTLS(version, cipher))))
    }
    func request(_ version: AgreedTLS.Version, _ cipher: String) -> CorpusLine {
      .albAccess(ALBAccessLine(handshake: .negotiated(AgreedTLS(version, cipher))))
    }
    return try await report(
      of: CorpusLine.failure(of: "203.0.113.20") * 2 + [.failure(of: "203.0.113.21")]
        + [connection(.tls10, "AES128-SHA"), connection(.tls11, "AES128-SHA")]
        + connection(.tls13, "TLS_AES_128_GCM_SHA256") * 5
        + [request(.tls10, "AES128-SHA")] + request(.tls12, "ECDHE-RSA-AES128-GCM-SHA256") * 3)
  }

  @Test(
    arguments: [
      ("failed > 3", nil), ("failed >= 3", "3 of 10 connections failed (30.00 %)"),
      ("failed == 3", "3 of 10 connections failed (30.00 %)"), ("failed < 3", nil),
      ("failed <= 2", nil), ("failed > 30%", nil),
      ("failed > 29.999999%", "3 of 10 connections failed (30.0000000 %)"),
      ("failed >= 30.0%", "3 of 10 connections failed (30.00 %)"),
      ("clients.failed > 1", "2 clients failed"), ("clients.failed > 2", nil),
      ("cause alert:unknown_ca > 2", "3 of 10 connections failed with alert:unknown_ca (30.00 %)"),
      ("cause alert:bad_certificate > 0", nil), ("cause alert:unknown_ca > 50%", nil),
      ("clients.cause alert:unknown_ca == 2", "2 clients failed with alert:unknown_ca"),
      ("cause ALERT:Unknown_CA == 3", "3 of 10 connections failed with ALERT:Unknown_CA (30.00 %)"),
      ("cause alert:* == 3", "3 of 10 connections failed with alert:* (30.00 %)"),
      ("cause *ca > 2", "3 of 10 connections failed with *ca (30.00 %)"),
      ("cause alert:*certificate > 0", nil), ("cause *cert* > 0", nil),
      // Two connections and one request: never three.
      ("protocol < TLSv1.2 > 2", nil),
      (
        "protocol < TLSv1.2 > 1",
        "2 of 7 negotiated connections used a protocol < TLSv1.2 (28.57 %)"
      ),
      (
        "protocol < TLSv1.2 > 25%",
        "2 of 7 negotiated connections used a protocol < TLSv1.2 (28.57 %)"
      ),
      (
        "protocol >= TLSv1.3 < 50%",
        "0 of 4 negotiated requests used a protocol >= TLSv1.3 (0.00 %)"
      ),
      ("protocol == SSLv3 > 0", nil),
      (
        "suite aes128-sha > 0",
        "2 of 7 negotiated connections used AES128-SHA (28.57 %); "
          + "1 of 4 negotiated requests used AES128-SHA (25.00 %)"
      ),
      (
        "suite TLS_RSA_WITH_AES_128_CBC_SHA > 1",
        "2 of 7 negotiated connections used AES128-SHA (28.57 %)"
      ),
      ("suite 0x002F > 1", "2 of 7 negotiated connections used AES128-SHA (28.57 %)"),
      (
        "suite TLS-AES-128-GCM-SHA256 > 4",
        "5 of 7 negotiated connections used TLS_AES_128_GCM_SHA256 (71.43 %)"
      ),
      ("suite tls_* == 5", "5 of 7 negotiated connections used tls_* (71.43 %)"),
      ("suite *-SHA > 1", "2 of 7 negotiated connections used *-SHA (28.57 %)"),
      ("suite ECDHE-RSA-AES256-SHA > 0", nil), ("suite *RC4* > 0", nil), ("suite (none) > 0", nil),
    ] as [(String, String?)]) func `by numbers`(text: String, reason: String?) async throws
  {
    let verdict = try judge(text, try await mixed())
    #expect(verdict == (reason.map { .trips($0) } ?? .passes))
  }

  /// A pattern adds up the causes that fit, and no others.
  @Test func `several causes`() async throws {
    var refused = NLBLine(handshake: .noAgreement)
    refused.domain = "www.example.com"
    let report = try await report(
      of: CorpusLine.failure(of: "203.0.113.20") * 2 + [.nlb(refused), .nlb(NLBLine())]
        + ["ClientCertExpired", "ClientCertUntrusted", "UnmappedConnectionError"].map {
          .albConnection(ALBConnectionLine(handshake: .failed(code: $0, chosen: nil)))
        })
    for (cause, count) in [
      ("verify:*", 3), ("verify:clientcert*", 2), ("verify:ClientCertExpire?", 1), ("*", 6),
      ("*e*", 6), ("alert:*", 2), ("*agreement", 1),
    ] {
      #expect(
        try judge("cause \(cause) > \(count - 1)", report) != .passes, "\(cause) \(count)")
      #expect(try judge("cause \(cause) > \(count)", report) == .passes, "\(cause) \(count)")
    }
  }

  /// A share that is exactly the limit is not more than it.
  @Test func `shares are exact`() async throws {
    var report = try await mixed()
    report.failures.count = 1
    report.kinds[.nlb]?.outcomes[.negotiated] = 999
    #expect(try judge("failed > 0.1%", report) == .passes)
    #expect(try judge("failed == 0.1%", report) == .trips("1 of 1,000 connections failed (0.10 %)"))
    report.failures.count = .max / 4
    report.kinds[.nlb]?.outcomes[.negotiated] = .max / 4
    #expect(try judge("failed == 50.000000%", report) != .passes)
    #expect(try judge("failed > 50.000000%", report) == .passes)
  }

  /// Shares are rounded half up, but never to the limit, to nothing or to all.
  @Test(
    arguments: [
      (59, 1_805, "failed > 0.5%", "3.27"), (1, 8, "failed > 0", "12.50"),
      (1, 800, "failed > 0", "0.13"), (2, 3, "failed > 66.6666%", "66.66667"),
      (1, 1_000_000, "failed > 0", "0.0001"), (999_999, 1_000_000, "failed > 0", "99.9999"),
      (1, 1, "failed > 0", "100.00"), (0, 7, "failed == 0", "0.00"),
      (9_999, 1_000_000, "failed < 1%", "0.9999"), (10_001, 1_000_000, "failed > 1%", "1.0001"),
      (10_000, 1_000_000, "failed == 1%", "1.00"), (.max / 3, .max / 2, "failed > 1%", "66.67"),
    ] as [(Int, Int, String, String)])
  func `shares are rounded`(failed: Int, of all: Int, gate: String, share: String) async throws {
    var report = try await mixed()
    report.failures.count = failed
    report.kinds[.nlb]?.outcomes[.negotiated] = all - failed
    guard case .trips(let reason) = try judge(gate, report) else {
      Issue.record("\(gate) does not trip")
      return
    }
    #expect(reason.hasSuffix(" failed (\(share) %)"), "\(reason)")
  }

  /// What the logs cannot show does not pass.
  @Test(
    arguments: [
      ("failed > 0", [.albAccess], "alb_access logs were read"),
      ("clients.failed > 0", [.albAccess, .classic], "alb_access and classic logs were read"),
      ("failed < 1", [.classic], "read alb_connection or nlb logs"),
      ("cause verify:ClientCertExpired > 0", [.nlb], "read alb_connection logs"),
      ("cause no_agreement > 0", [.albConnection], "read nlb logs"),
      ("cause verify:* > 0", [.nlb], "read alb_connection logs"),
      ("cause ALERT:* > 0", [.albConnection], "read nlb logs"),
      ("cause *cert* > 0", [.albAccess], "read alb_connection or nlb logs"),
      ("failed > 0", [], "no record to judge"), ("protocol < TLSv1.2 > 0", [], "no record"),
      ("suite AES128-SHA > 0", [], "no record"),
    ] as [(String, [LogKind], String)])
  func `what cannot be judged`(text: String, kinds: [LogKind], words: String) async throws {
    let lines: [LogKind: CorpusLine] = [
      .albAccess: .albAccess(ALBAccessLine()), .classic: .classic(ClassicLine()),
      .albConnection: .albConnection(ALBConnectionLine()), .nlb: .nlb(NLBLine()),
    ]
    let verdict = try judge(text, try await report(of: kinds.compactMap { lines[$0] }))
    guard case .undecided(let reason) = verdict else {
      Issue.record("\(verdict)")
      return
    }
    #expect(reason.contains(words))
  }

  @Test func `a share of nothing cannot be judged, a count can`() async throws {
    let silent = try await report(of: [.nlb(NLBLine(handshake: .noClientHello))])
    #expect(
      try judge("failed > 1%", silent)
        == .undecided("there are no connections to take a share of"))
    #expect(
      try judge("suite AES128-SHA > 1%", silent)
        == .undecided("there are no negotiated connections to take a share of"))
    #expect(try judge("failed > 0", silent) == .passes)
    #expect(try judge("protocol < TLSv1.2 > 0", silent) == .passes)
  }

  /// A unit without negotiated records leaves the other to be judged.
  @Test func `a share of one unit alone`() async throws {
    let mixed = try await report(
      of: [.nlb(NLBLine(handshake: .noClientHello)), .albAccess(ALBAccessLine())])
    #expect(try judge("protocol < TLSv1.2 > 1%", mixed) == .passes)
    #expect(
      try judge("protocol >= SSLv3 == 100%", mixed)
        == .trips("1 of 1 negotiated request used a protocol >= SSLv3 (100.00 %)"))
  }
}
