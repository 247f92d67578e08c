import Testing

@testable import TLSFindings

/// When client and listener seem to share no suite.
@Suite struct SuiteRulesTests {
  private static let day = every(10, from: 0, to: 1_400)
  private static let morning = every(20, from: 0, to: 580)
  private static let later = every(30, from: 600, to: 1_380)

  /// A listener that all day long negotiates GCM at TLS 1.2 with others.
  private static var modern: ListenerPicture {
    ListenerPicture.nlb().others(.tls12, "GCM", at: day)
  }

  /// A client that had CBC, and fails since.
  private static var cutOff: ListenerPicture {
    modern.negotiating(.tls12, "CBC", at: morning).failing("no_agreement", at: later)
  }

  private static let cases: [PictureCase] = [
    PictureCase("its suite was dropped", ClientPicture(cutOff), "no_common_suite likely"),
    PictureCase(
      "so few failures since prove little",
      ClientPicture(
        modern.negotiating(.tls12, "CBC", at: morning).failing("no_agreement", at: [600])),
      "no_common_suite possible"),
    PictureCase(
      "others still have its suite",
      ClientPicture(cutOff.others(.tls12, "CBC", at: [700])), "unexplained"),
    PictureCase(
      "others still have its suite, at another version",
      ClientPicture(cutOff.others(.tls10, "CBC", at: [700])), "unexplained"),
    PictureCase(
      "it had one that is still there",
      ClientPicture(cutOff.negotiating(.tls12, "GCM", at: [5])), "unexplained"),
    PictureCase(
      "it has one that is still there elsewhere",
      ClientPicture(cutOff, .requests().negotiating(.tls12, "GCM", at: [5])), "unexplained"),
    PictureCase(
      "its version is gone, too",
      ClientPicture(
        ListenerPicture.nlb().others(.tls13, "TLS", at: day)
          .negotiating(.tls12, "CBC", at: morning).failing("no_agreement", at: later)),
      "no_common_version likely"),
    PictureCase(
      "one of two versions is gone",
      ClientPicture(cutOff.negotiating(.tls10, "CBC", at: morning)), "no_common_suite likely"),
    PictureCase(
      "the lines had agreed on something",
      ClientPicture(
        modern.negotiating(.tls12, "CBC", at: morning)
          .failing("no_agreement", at: later, agreed: 3)), "unexplained"),
    PictureCase(
      "its suite is rare, and the logs end",
      ClientPicture(
        modern.negotiating(.tls12, "CBC", at: every(400, from: 0, to: 1_200))
          .failing("no_agreement", at: [1_300, 1_310, 1_320])), "no_common_suite likely"),
    PictureCase(
      "its suite is rare, others have it, and the logs end",
      ClientPicture(
        modern.negotiating(.tls12, "CBC", at: every(400, from: 0, to: 1_200))
          .others(.tls12, "CBC", at: [700]).failing("no_agreement", at: [1_300, 1_310, 1_320])),
      "no_common_suite possible"),
    PictureCase(
      "no suite was logged",
      ClientPicture(
        modern.negotiating(.tls12, "(NONE)", at: morning).failing("no_agreement", at: later)),
      "unexplained"),
    PictureCase(
      "it was never seen here",
      ClientPicture(
        modern.failing("no_agreement", at: later), .requests().negotiating(.tls12, "CBC", at: [1])),
      "unexplained"),
  ]

  @Test(arguments: cases) func `no common suite`(example: PictureCase) {
    #expect(Diagnoser.conclusions(on: example.picture).diagnosis?.verdict == example.expected)
  }

  @Test func `what it says`() throws {
    let found = try #require(Diagnoser.conclusions(on: ClientPicture(Self.cutOff)).diagnosis)
    #expect(found.remedy == "Have the client updated, or choose a policy that has CBC.")
    #expect(
      found.evidence.contains(
        "The client used CBC on net/edge/1 (listener l1); anybody last did at "
          + "2026-03-01T09:40:00Z."))
    #expect(
      found.evidence.contains(
        "TLSv1.2 is still negotiated there since 2026-03-01T10:00:00Z, with other suites."))
  }
}
