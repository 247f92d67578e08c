import Testing

@testable import TLSFindings

/// Missing client certificates, noise, and what remains unexplained.
@Suite struct OtherRulesTests {
  private static let unmapped = "verify:UnmappedConnectionError"

  /// A client that failed on so many ports of an ALB, and never succeeded.
  private static func ports(_ count: Int) -> ClientPicture {
    ClientPicture(
      listeners: (0..<count).map {
        ListenerPicture.alb("app/shop/1", 8_000 + $0).failing(unmapped, at: [$0])
      })
  }

  /// A client that failed on so many load balancers that name no listener.
  private static func balancers(_ count: Int) -> ClientPicture {
    ClientPicture(
      listeners: (0..<count).map { ListenerPicture.requests("app/\($0)/1").plaintext(at: [$0]) }
        + [ListenerPicture.alb("app/0/1").failing(unmapped, at: [1])])
  }

  private static let cases: [PictureCase] = [
    PictureCase(
      "everybody else shows a certificate",
      ClientPicture(ListenerPicture.alb().failing(unmapped, at: [1, 2]).certificates(shown: 9)),
      "client_certificate_missing possible"),
    PictureCase(
      "even where version and suite had been agreed on",
      ClientPicture(
        ListenerPicture.alb().failing(unmapped, at: [1, 2], agreed: 2).certificates(shown: 9)),
      "client_certificate_missing possible"),
    PictureCase(
      "somebody shows none",
      ClientPicture(
        ListenerPicture.alb().failing(unmapped, at: [1]).certificates(shown: 9, missing: 1)),
      "unexplained"),
    PictureCase(
      "it showed one",
      ClientPicture(
        ListenerPicture.alb().failing(unmapped, at: [1]).certificates(shown: 9, byClient: true)),
      "unexplained"),
    PictureCase(
      "nobody succeeded",
      ClientPicture(ListenerPicture.alb().failing(unmapped, at: [1]).certificates(shown: 0)),
      "unexplained"),

    PictureCase("five ports", ports(5), "probe_or_scanner likely"),
    PictureCase("four ports", ports(4), "unexplained"),
    PictureCase("five ports, of a group", ports(5).of(.group), "unexplained"),
    PictureCase("five ports, of those in no group", ports(5).of(.rest), "unexplained"),
    PictureCase("five balancers", balancers(5), "probe_or_scanner likely"),
    PictureCase("four balancers", balancers(4), "unexplained"),
    PictureCase(
      "five ports, and a success anywhere",
      ClientPicture(
        listeners: ports(5).listeners + [.requests().negotiating(.tls12, at: [1])]), "unexplained"),
    PictureCase(
      "five ports, and a cause that is stated",
      ClientPicture(
        listeners: ports(5).listeners.map { $0.failing("alert:unknown_ca", at: [1, 2]) }),
      "client_rejects_certificate proven"),
    PictureCase(
      "five ports of which three have no TLS",
      ClientPicture(
        listeners: ports(2).listeners
          + (0..<3).map { index in
            var listener = ListenerPicture.alb("app/shop/1", index)
            listener.otherRecords = 5
            return listener
          }), "unexplained"),
    PictureCase(
      "a scanner, rather than a missing certificate",
      ClientPicture(listeners: ports(5).listeners.map { $0.certificates(shown: 9) }),
      "probe_or_scanner likely"),

    PictureCase(
      "only connections without a ClientHello", ClientPicture(.nlb().silent(at: [1])),
      "probe_or_scanner likely"),
    PictureCase("the same of a group", ClientPicture(.nlb().silent(at: [1])).of(.group), nil),
    PictureCase(
      "the same of those in no group", ClientPicture(.nlb().silent(at: [1])).of(.rest), nil),
    PictureCase(
      "connections without a ClientHello, and a success",
      ClientPicture(.nlb().silent(at: [1]), .requests().negotiating(.tls12, at: [1])), nil),
    PictureCase(
      "connections without a ClientHello, and a failure",
      ClientPicture(ListenerPicture.nlb().silent(at: [1, 2]).failing("no_agreement", at: [3])),
      "unexplained"),
    PictureCase(
      "plain HTTP, and successes",
      ClientPicture(ListenerPicture.requests().plaintext(at: [1]).negotiating(.tls12, at: [2])),
      "plaintext_on_tls_port proven"),

    PictureCase(
      "several clients behind one address",
      ClientPicture(
        ListenerPicture.alb().others(.tls12, at: every(5, from: 0, to: 500))
          .negotiating(.tls13, at: [1, 100, 500]).failing(unmapped, at: [50, 60, 70]),
        agents: ["Java/1.6.0_35", "curl/8.5.0"]), "unexplained"),
  ]

  @Test(arguments: cases) func `diagnosis`(example: PictureCase) {
    #expect(Diagnoser.conclusions(on: example.picture).diagnosis?.verdict == example.expected)
  }

  /// The largest symptom decides, whatever is known of the others; equals go by name.
  @Test func `other causes say what they say`() {
    let picture = ClientPicture(
      ListenerPicture.nlb().failing("no_agreement", at: [1, 2, 3])
        .failing("alert:unknown_ca", at: [4, 5]).failing("alert:certificate_unknown", at: [6, 7])
        .failing("alert:close_notify", at: [8]).silent(at: [1]),
      ListenerPicture.requests().plaintext(at: [9]))
    let found = Diagnoser.conclusions(on: picture)
    #expect(found.diagnosis?.verdict == "unexplained")
    #expect(
      found.others.map(\.verdict) == [
        "client_rejects_certificate proven", "client_left likely", "plaintext_on_tls_port proven",
      ])
    // Of the two alerts with one code the first by name.
    #expect(found.others.first?.summary.contains("certificate_unknown") == true)
  }

  @Test func `the surest conclusion is given, then the first of the table`() {
    func conclusion(_ code: DiagnosisCode, _ certainty: Certainty?) -> Conclusion {
      Conclusion(code: code, certainty: certainty, summary: "")
    }
    let ranked = [
      conclusion(.clientRejectsCertificate, .proven), conclusion(.clientAlert, .proven),
      conclusion(.probeOrScanner, .likely), conclusion(.noCommonVersion, .likely),
      conclusion(.clientLeft, .likely), conclusion(.noCommonVersion, .possible),
      conclusion(.clientCertificateMissing, .possible), conclusion(.unexplained, nil),
    ]
    for (index, higher) in ranked.enumerated() {
      for lower in ranked.dropFirst(index + 1) {
        #expect(higher.outranks(lower) && !lower.outranks(higher))
      }
    }
  }

  @Test func `evidence says who else the address may be, and where names come from`() throws {
    let picture = ClientPicture(
      ListenerPicture.alb().negotiating(.tls13, "TLS", at: [1, 500])
        .failing(Self.unmapped, at: [50, 60], agreed: 1),
      agents: ["Java/1.6.0_35", "curl/8.5.0"], names: ["shop.example.com"])
    let found = try #require(Diagnoser.conclusions(on: picture).diagnosis)
    #expect(
      found.evidence == [
        "2 connections to app/shop/1 (port 443) failed with verify:UnmappedConnectionError, from "
          + "2026-03-01T00:50:00Z to 2026-03-01T01:00:00Z; 2 succeeded there, the last at "
          + "2026-03-01T08:20:00Z with TLSv1.3 and TLS.",
        "On 1 of 2 connections a version and a suite had been agreed on when the handshake failed: "
          + "there, neither was missing.",
        "User agent Java/1.6.0_35, from 3 requests of the same address.",
        "User agent curl/8.5.0, from 3 requests of the same address.",
        "Server name shop.example.com, from 3 records of the same address.",
        "With 2 user agents and 2 successful connections among the failures, this address may hide "
          + "several clients.",
      ])
  }
}
