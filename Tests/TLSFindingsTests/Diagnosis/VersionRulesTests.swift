import Testing

@testable import TLSFindings

/// When client and listener seem to share no version.
@Suite struct VersionRulesTests {
  private static let java6 = "Java/1.6.0_35"
  private static let day = every(10, from: 0, to: 1_400)
  /// Until ten in the morning.
  private static let morning = every(20, from: 0, to: 580)
  private static let later = every(30, from: 600, to: 1_380)

  /// A listener of an NLB that all day long negotiates TLS 1.2 and 1.3 with others.
  private static var modern: ListenerPicture {
    ListenerPicture.nlb().others(.tls12, "GCM", at: day).others(.tls13, "TLS", at: day)
  }

  private static let cases: [PictureCase] = [
    PictureCase(
      "its version was dropped",
      ClientPicture(modern.negotiating(.tls10, at: morning).failing("no_agreement", at: later)),
      "no_common_version likely"),
    PictureCase(
      "its version was dropped where it does not fail most",
      ClientPicture(
        ListenerPicture.nlb("net/busy/2").others(.tls10, at: day).negotiating(.tls10, at: [1])
          .failing("no_agreement", at: day),
        modern.negotiating(.tls10, at: morning).failing("no_agreement", at: later)),
      "no_common_version likely"),
    PictureCase(
      "an old user agent whose version one of two listeners takes",
      ClientPicture(
        ListenerPicture.nlb("net/busy/2").others(.tls10, at: day).failing("no_agreement", at: day),
        modern.failing("no_agreement", at: later), agents: [java6]),
      "no_common_version possible"),
    PictureCase(
      "its version was dropped, at an ALB",
      ClientPicture(
        ListenerPicture.alb().others(.tls12, at: day).negotiating(.tls11, at: morning)
          .failing("verify:UnmappedConnectionError", at: later)),
      "no_common_version likely"),
    PictureCase(
      "so few failures since prove little",
      ClientPicture(
        modern.negotiating(.tls10, at: morning).failing("no_agreement", at: [600, 700])),
      "no_common_version possible"),
    PictureCase(
      "more failures than are kept, and some before the last success",
      ClientPicture(
        modern.negotiating(.tls10, at: morning)
          .failing("no_agreement", at: [5] + every(10, from: 600, to: 1_400))),
      "no_common_version likely"),
    PictureCase(
      "others still negotiate its version after its first failure",
      ClientPicture(
        modern.negotiating(.tls10, at: morning).others(.tls10, at: [600])
          .failing("no_agreement", at: every(30, from: 590, to: 1_380))),
      nil),
    PictureCase(
      "its version is absent at the end of the logs, by chance",
      ClientPicture(
        ListenerPicture.nlb().others(.tls13, at: every(1, from: 0, to: 605))
          .others(.tls12, at: every(60, from: 30, to: 570))
          .negotiating(.tls12, at: every(60, from: 0, to: 600))
          .failing("no_agreement", at: [601, 602, 603])),
      "no_common_version possible"),
    PictureCase(
      "its version is absent at the end of the logs, and it failed but twice",
      ClientPicture(
        ListenerPicture.nlb().others(.tls13, at: every(1, from: 0, to: 605))
          .negotiating(.tls12, at: every(60, from: 0, to: 600))
          .failing("no_agreement", at: [601, 602])),
      nil),
    PictureCase(
      "it came rarely, and nobody else had its version",
      ClientPicture(
        modern.negotiating(.tls10, at: [0, 250, 500, 750, 1_000])
          .failing("no_agreement", at: [1_340, 1_345, 1_350])),
      "no_common_version likely"),
    PictureCase(
      "it came rarely, as others with its version did",
      ClientPicture(
        modern.others(.tls10, at: [125]).negotiating(.tls10, at: [0, 250, 500, 750, 1_000])
          .failing("no_agreement", at: [1_340, 1_345, 1_350])),
      "no_common_version possible"),
    PictureCase(
      "it came rarely, and failed before now and then",
      ClientPicture(
        modern.negotiating(.tls10, at: [0, 250, 500, 750, 1_000])
          .failing("no_agreement", at: [600, 1_240, 1_245, 1_250])),
      "no_common_version possible"),
    PictureCase(
      "its last failure is the last record of all",
      ClientPicture(
        ListenerPicture.nlb().others(.tls13, at: every(10, from: 5, to: 415))
          .negotiating(.tls10, at: [0, 60, 120, 180, 240])
          .failing("no_agreement", at: [300, 360, 420])),
      "no_common_version likely"),
    PictureCase(
      "it succeeded since",
      ClientPicture(
        modern.failing("no_agreement", at: [1, 2, 3]).negotiating(.tls10, at: morning)), nil),
    PictureCase(
      "the lines had agreed on something",
      ClientPicture(
        modern.negotiating(.tls10, at: morning).failing("no_agreement", at: later, agreed: 1)),
      nil),
    PictureCase(
      "lines of another cause had agreed on something",
      ClientPicture(
        modern.negotiating(.tls10, at: morning).failing("no_agreement", at: later)
          .failing("verify:ClientCertExpired", at: [650], agreed: 1)),
      nil),
    PictureCase(
      "it had agreed on something before, as long as it succeeded",
      ClientPicture(
        modern.failing("verify:ClientCertExpired", at: [5], agreed: 1)
          .negotiating(.tls10, at: morning).failing("no_agreement", at: later)),
      "no_common_version likely"),
    PictureCase(
      "only old versions elsewhere",
      ClientPicture(
        modern.failing("no_agreement", at: later),
        .requests("app/old/2").negotiating(.tls10, at: [1, 1_300])),
      "no_common_version likely"),
    PictureCase(
      "a new version elsewhere",
      ClientPicture(
        modern.negotiating(.tls10, at: morning).failing("no_agreement", at: later),
        .requests("app/old/2").negotiating(.tls12, at: [1])), nil),
    PictureCase(
      "a listener that hardly anybody uses",
      ClientPicture(
        ListenerPicture.nlb().others(.tls13, at: [100, 200]).failing("no_agreement", at: [50]),
        .requests().negotiating(.tls12, at: [1])),
      "no_common_version possible"),
    PictureCase(
      "a listener that few use",
      ClientPicture(
        ListenerPicture.nlb().others(.tls13, at: [100, 200, 300]).failing("no_agreement", at: [50]),
        .requests().negotiating(.tls12, at: [1])),
      "no_common_version likely"),
    PictureCase(
      "a listener that nobody can use",
      ClientPicture(
        ListenerPicture.nlb().failing("no_agreement", at: later),
        .requests().negotiating(.tls10, at: [1])), nil),
    PictureCase(
      "an old user agent, and nothing negotiated",
      ClientPicture(modern.failing("no_agreement", at: later), agents: [java6]),
      "no_common_version possible"),
    PictureCase(
      "an old user agent whose version the listener takes",
      ClientPicture(
        modern.others(.tls10, at: day).failing("no_agreement", at: later), agents: [java6]), nil),
    PictureCase(
      "an old user agent, and a new version: the pair outranks the agent",
      ClientPicture(
        modern.failing("no_agreement", at: later), .requests().negotiating(.tls12, at: [1]),
        agents: [java6]), nil),
    PictureCase(
      "a new user agent",
      ClientPicture(modern.failing("no_agreement", at: later), agents: ["curl/8.5.0"]), nil),
    PictureCase(
      "nothing is known of it", ClientPicture(modern.failing("no_agreement", at: later)), nil),
    PictureCase(
      "it succeeded before and now comes without a ClientHello",
      ClientPicture(modern.negotiating(.tls10, at: morning).silent(at: later)),
      "no_common_version possible"),
    PictureCase(
      "connections without a ClientHello came before its last success",
      ClientPicture(modern.negotiating(.tls10, at: morning).silent(at: [10] + later)), nil),
    PictureCase(
      "two connections without a ClientHello",
      ClientPicture(modern.negotiating(.tls10, at: morning).silent(at: [600, 700])), nil),
    PictureCase(
      "connections without a ClientHello on another listener",
      ClientPicture(
        modern.negotiating(.tls10, at: morning), .nlb("net/other/2").silent(at: later)), nil),
  ]

  @Test(arguments: cases) func `no common version`(example: PictureCase) {
    let found = Diagnoser.conclusions(on: example.picture).diagnosis
    #expect((found?.code == .noCommonVersion ? found?.verdict : nil) == example.expected)
  }

  @Test func `what it says`() throws {
    let picture = ClientPicture(
      Self.modern.negotiating(.tls10, at: Self.morning).failing("no_agreement", at: Self.later),
      agents: [Self.java6])
    let found = try #require(Diagnoser.conclusions(on: picture).diagnosis)
    #expect(
      found.summary
        == "The client was never seen above TLSv1.0, and the listener has negotiated nothing below "
        + "TLSv1.2 since the client began to fail.")
    #expect(found.remedy?.contains("Java 8") == true)
    #expect(
      found.evidence == [
        "27 connections to net/edge/1 (listener l1) failed with no_agreement, from "
          + "2026-03-01T10:00:00Z to 2026-03-01T23:00:00Z; 30 succeeded there, the last at "
          + "2026-03-01T09:40:00Z with TLSv1.0 and AES128-SHA.",
        "TLSv1.0 is the newest version that the client negotiated, in 30 records of any load "
          + "balancer.",
        "Negotiated on net/edge/1 (listener l1) since 2026-03-01T10:00:00Z: TLSv1.2, TLSv1.3.",
        "TLSv1.0 or older was last negotiated there by anybody at 2026-03-01T09:40:00Z.",
        "The user agent is that of Java 1.4-6 (HttpURLConnection and libraries that name the JVM): "
          + "as shipped, up to TLSv1.0.",
        "No log records what a client offers, so this is inferred.",
        "User agent Java/1.6.0_35, from 3 requests of the same address.",
      ])
  }
}
