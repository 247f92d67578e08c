import ELBLogs
import Testing

@testable import TLSFindings

/// A story to test the renderers with.
struct StoryFixture: CustomTestStringConvertible, Sendable {
  var name: String
  var story: ClientStory

  var testDescription: String { name }

  static let all = [
    StoryFixture(name: "story-absent", story: .absent),
    StoryFixture(name: "story-typical", story: .typical),
    StoryFixture(name: "story-block", story: .block),
    StoryFixture(name: "story-hostile", story: .hostile),
  ]
}

extension ClientStory {
  private static let noon = Timestamp(seconds: 1_772_366_400)

  private static func time(_ minutes: Int64) -> Timestamp {
    Timestamp(seconds: noon.seconds + minutes * 60 + 7)
  }

  private static let none = NameList(names: [], more: false)

  /// A client that no record is of.
  static let absent: ClientStory = {
    var input = ScanReport.typical.input
    input.linesSkipped[.filtered] = 120
    return ClientStory(
      schema: "elbtls/explanation/1", toolVersion: "0.1.0", client: "203.0.113.77",
      form: .address, input: input, period: ScanReport.typical.period,
      coverage: ScanReport.typical.coverage, records: 0,
      outcomes: Dictionary(uniqueKeysWithValues: Outcome.allCases.map { ($0, 0) }), failed: 0,
      negotiated: 0, requestsNegotiated: 0, first: nil, last: nil, clients: [], moreClients: 0,
      listeners: [], pairs: [], userAgents: none, domains: none, certificates: none, moments: [],
      history: History(stretches: [], orderedToSeconds: nil, recordsLeftOut: 0), changes: [],
      silences: Silences(longest: [], more: 0), evidence: [],
      nearby: Nearby(
        clients: 4_100, anonymousClients: 12, block: "203.0.113.0/24", clientsInBlock: 31,
        recordsFiltered: 120))
  }()

  /// A client that worked until noon, switched, and fails since.
  static let typical: ClientStory = {
    let nlb = Place(
      kind: .nlb, loadBalancer: "net/edge-of-the-north-eastern-region/c6e77e28c25b2234",
      listener: "3e1b2a4c5d6f7081", account: "123456789012", region: "us-east-2")
    let alb = Place(
      kind: .albAccess, loadBalancer: "app/shop-frontend/50dc6c495c0c9188", listener: nil,
      account: "123456789012", region: "us-east-2")
    let old = event(nlb, .negotiated, "TLSv1.0", "AES128-SHA")
    let new = event(nlb, .negotiated, "TLSv1.2", "ECDHE-RSA-AES128-GCM-SHA256")
    let failure = event(nlb, .failed, cause: "alert:unknown_ca")
    let request = event(alb, .negotiated, "TLSv1.2", "ECDHE-RSA-AES128-GCM-SHA256")
    var story = ClientStory.absent
    story.nearby = nil
    story.client = "203.0.113.9"
    story.records = 2_228
    story.outcomes[.negotiated] = 1_416
    story.outcomes[.failed] = 812
    (story.failed, story.negotiated, story.requestsNegotiated) = (812, 96, 1_320)
    (story.first, story.last) = (time(-700), time(500))
    story.clients = Array(ScanReport.typical.failures.topClients.prefix(1))
    story.listeners = [
      ListenerUse(
        place: nlb, records: 908, negotiated: 96, failed: 812, first: time(-700), last: time(500)),
      ListenerUse(
        place: alb, records: 1_320, negotiated: 1_320, failed: 0, first: time(-690),
        last: time(-1)),
    ]
    story.pairs = [
      PairUse(
        kind: .nlb, protocol: "TLSv1.0", cipher: "AES128-SHA", count: 90, first: time(-700),
        last: time(-60)),
      PairUse(
        kind: .nlb, protocol: "TLSv1.2", cipher: "ECDHE-RSA-AES128-GCM-SHA256", count: 6,
        first: time(-30), last: time(-2)),
    ]
    story.userAgents = NameList(
      names: [use("okhttp/3.12.0", 1_300), use("Java/1.8.0_92", 20)], more: false)
    story.domains = NameList(names: [use("pay.example.com", 1_416)], more: true)
    story.certificates = NameList(
      names: [
        use(
          "arn:aws:acm:us-east-2:123456789012:certificate/9b2f6c1e-5d3a-4e7b-8c41-000000000001", 7)
      ], more: false)
    story.moments = [
      Moment(time: time(-700), what: .firstSeen, event: old, before: nil, lastBefore: nil),
      Moment(
        time: time(-30), what: .switched, event: new, before: "TLSv1.0 AES128-SHA",
        lastBefore: time(-60)),
      Moment(time: time(-2), what: .lastSuccess, event: new, before: nil, lastBefore: nil),
      Moment(
        time: time(-1), what: .firstUseOfVersion, event: request, before: nil, lastBefore: nil),
      Moment(time: time(2), what: .firstFailure, event: failure, before: nil, lastBefore: nil),
      Moment(time: time(500), what: .lastSeen, event: failure, before: nil, lastBefore: nil),
    ]
    story.history = History(
      stretches: [
        Stretch(first: time(-700), last: time(-60), count: 90, event: old),
        Stretch(first: time(-690), last: time(-1), count: 1_320, event: request),
        Stretch(first: time(-30), last: time(-2), count: 6, event: new),
        Stretch(first: time(2), last: time(2), count: 1, event: failure),
        Stretch(first: time(3), last: time(1_500), count: 811, event: failure),
      ], orderedToSeconds: 4.194304, recordsLeftOut: 3)
    story.silences = Silences(
      longest: [
        Silence(start: time(10), end: time(480)), Silence(start: time(-500), end: time(-400)),
      ],
      more: 1)
    story.evidence = [
      Evidence(
        event: failure, count: 812,
        lines: [
          RawLine(
            path: "logs/AWSLogs/123456789012/elasticloadbalancing/us-east-2/2026/03/01/a.log.gz",
            line: 17,
            text: "tls 2.0 2026-03-01T12:02:07 net/edge/c6e77e28c25b2234 3e1b2a4c5d6f7081 "
              + "203.0.113.9:34031 192.0.2.23:443 49 - 141 7 48 - - - - - pay.example.com - - - -"),
          RawLine(path: "b.log", line: 1, text: "tls 2.0 …"),
        ])
    ]
    return story
  }()

  /// A block with many clients.
  static let block: ClientStory = {
    var story = ClientStory.typical
    story.client = "203.0.113.0/24"
    story.form = .block
    story.clients = ScanReport.typical.failures.topClients
    story.moreClients = 28
    story.moments.removeAll { $0.what == .switched }
    return story
  }()

  /// A story in which every text that comes from a log or a path means ill.
  static let hostile: ClientStory = {
    let bad = "\u{1B}[2J\u{202E}" + String(repeating: "漢字カナ", count: 60) + "\u{7}\n"
    let place = Place(
      kind: .albConnection, loadBalancer: bad, listener: bad, account: bad, region: bad)
    let failure = event(place, .failed, bad, bad, cause: "verify:" + bad)
    var story = ClientStory.typical
    story.form = .text
    story.client = bad
    story.input = ScanReport.hostile.input
    story.coverage = ScanReport.hostile.coverage
    story.clients = ScanReport.hostile.failures.topClients
    story.listeners = [
      ListenerUse(
        place: place, records: .max, negotiated: 0, failed: .max, first: time(0), last: time(1))
    ]
    story.pairs = [
      PairUse(
        kind: .albConnection, protocol: bad, cipher: bad, count: .max, first: time(0),
        last: Timestamp(seconds: 253_402_300_799))
    ]
    story.userAgents = NameList(names: [use(bad, .max)], more: true)
    story.moments = [
      Moment(time: time(0), what: .switched, event: failure, before: bad, lastBefore: time(0)),
      Moment(time: time(0), what: .firstUseOfVersion, event: failure, before: nil, lastBefore: nil),
    ]
    story.history.stretches = [
      Stretch(
        first: Timestamp(microseconds: -1), last: Timestamp(seconds: 253_402_300_799), count: .max,
        event: failure)
    ]
    story.evidence = [
      Evidence(
        event: failure, count: .max,
        lines: [
          RawLine(path: bad, line: .max, text: bad + bad), RawLine(path: "", line: 1, text: ""),
        ])
    ]
    return story
  }()

  private static func event(
    _ place: Place, _ outcome: Outcome, _ version: String? = nil, _ cipher: String? = nil,
    cause: String? = nil
  ) -> Event {
    Event(
      place: place, unit: place.kind == .albAccess ? .request : .connection, outcome: outcome,
      cause: cause, protocol: version, cipher: cipher, group: nil, showsClientCertificate: false)
  }

  private static func use(_ name: String, _ count: Int) -> NameUse {
    NameUse(
      name: name, count: count, first: time(-700), last: time(-1),
      lines: [RawLine(path: "logs/lines.log", line: 7, text: "a line with \(name)")])
  }
}
