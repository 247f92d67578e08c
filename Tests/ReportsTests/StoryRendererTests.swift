import ELBLogs
import Foundation
import Testing

@testable import Reports
@testable import TLSFindings

@Suite struct StoryRendererTests {
  @Test(arguments: StoryFixture.all, [80, 140])
  func looksAsRecorded(_ fixture: StoryFixture, width: Int) throws {
    try expectGolden(
      "\(fixture.name)-\(width).txt", TextRenderer(width: width, rowLimit: 20).render(fixture.story)
    )
  }

  @Test(arguments: StoryFixture.all)
  func fitsEveryWidthAndIsPrintable(_ fixture: StoryFixture) {
    for width in 80...160 {
      for line in TextRenderer(width: width, rowLimit: 20).render(fixture.story).split(
        separator: "\n")
      {
        let printable = Printable(String(line))
        #expect(printable.width <= width, "\(width): \(line)")
        #expect(printable.text == line)
      }
    }
  }

  @Test(arguments: StoryFixture.all)
  func colourChangesNoWord(_ fixture: StoryFixture) {
    let plain = TextRenderer(width: 80, rowLimit: 20).render(fixture.story)
    let coloured = TextRenderer(width: 80, color: true, rowLimit: 20).render(fixture.story)
    #expect(coloured.replacing(/\u{1B}\[[0-9]+m/, with: "") == plain)
    #expect(!plain.contains("\u{1B}"))
  }

  private func use(_ kind: LogKind, _ name: String, negotiated: Int) -> ClientStory.ListenerUse {
    var use = ClientStory.typical.listeners[0]
    use.place.kind = kind
    use.place.loadBalancer = name
    (use.records, use.negotiated, use.failed) = (negotiated, negotiated, 0)
    return use
  }

  /// A Classic log names nobody who fails: of its connections none is said to have not failed.
  @Test func claimsNothingOfFailuresThatAreNotLogged() {
    var story = ClientStory.typical
    story.listeners = [use(.classic, "queue", negotiated: 96)]
    (story.failed, story.negotiated, story.requestsNegotiated) = (0, 96, 0)
    #expect(StoryHeadline.answer(story).hasSuffix(" UTC; 96 Classic connections succeeded."))
    #expect(
      StoryHeadline.blindness(of: story)
        == "No failed handshake can be seen here: Classic logs do not name clients that fail.")
    #expect(StoryHeadline.blindSpots(of: story) == [Headline.classicBlindSpot])
    let text = TextRenderer(width: 80).render(story)
    #expect(text.contains("Classic logs do not name clients that"))
    #expect(text.contains("Note: Clients that fail at a Classic balancer cannot be identified"))

    // Beside an NLB, which logs them, they are no part of those of which some failed.
    story.listeners += ClientStory.typical.listeners
    (story.failed, story.negotiated) = (812, 192)
    #expect(
      StoryHeadline.answer(story).hasSuffix(
        "; 812 of 908 connections failed; 96 Classic connections succeeded."))
    #expect(StoryHeadline.blindness(of: story) == nil)
    #expect(StoryHeadline.blindSpots(of: story) == [Headline.classicBlindSpot])
  }

  /// Requests alone say nothing of failures, unless the balancer's connections were read, too.
  @Test func connectionLogsWouldShowTheFailures() {
    var story = ClientStory.typical
    story.listeners = [use(.albAccess, "app/shop/1", negotiated: 9)]
    (story.failed, story.negotiated, story.requestsNegotiated) = (0, 0, 9)
    #expect(StoryHeadline.answer(story).hasSuffix(" UTC; 9 requests came over TLS."))
    #expect(StoryHeadline.blindness(of: story)?.contains("ALB access logs hold only") == true)
    var balancer = ScanReport.typical.coverage.balancers[0]
    balancer.kind = .albConnection
    balancer.loadBalancer = "app/other/2"
    story.coverage.balancers = [balancer]
    #expect(StoryHeadline.blindness(of: story) != nil)
    story.coverage.balancers[0].loadBalancer = "app/shop/1"
    #expect(StoryHeadline.blindness(of: story) == nil)
  }

  @Test(arguments: [
    (1.0, "1 second"), (60, "1 minute"), (3_661, "1 hour 1 minute"), (86_400, "1 day"),
    (180_059, "2 days 2 hours"), (0.25, "1 second"), (1e300, "11,574,074 days 1 hour"),
  ])
  func lengths(_ seconds: Double, words: String) {
    #expect(StoryWords.length(seconds) == words)
  }

  /// A row as a person and as another program get it.
  @Test func rows() throws {
    let row = Row(
      path: "logs/a\u{1B}.log", line: 7, time: .init(seconds: 0), kind: .nlb, client: "203.0.113.9",
      outcome: .failed, cause: "alert:unknown_ca", protocol: nil, cipher: nil,
      text: "tls \u{202E}\u{7}x \u{FFFD}", textBase64: "dGxzIA==")
    let bytes: [UInt8] = [0x74, 0x1B, 0xFF]
    func text(_ form: RowRenderer.Form) throws -> String {
      String(decoding: try RowRenderer(form).render(row, bytes), as: UTF8.self)
    }
    #expect(try text(.raw) == "logs/a\u{1B}.log:7: t\u{1B}\u{FFFD}\n")
    #expect(try text(.printable) == #"logs/a\x1B.log:7: tls \u202E\x07x "# + "\u{FFFD}\n")
    let json = try text(.json)
    #expect(json.hasPrefix(#"{"cause":"alert:unknown_ca","cipher":null,"client":"203.0.113.9""#))
    #expect(json.hasSuffix("}\n") && json.dropLast().allSatisfy { $0 != "\n" })
  }
}

/// Stories against their schema, and the parts that schemas have in common.
@Suite(
  .enabled(if: SchemaValidator.mustRun || SchemaValidator.isAvailable, "needs Python's jsonschema"))
struct StorySchemaTests {
  @Test(arguments: ["explanation-1", "row-1"])
  func schemasAreSchemas(_ name: String) throws {
    #expect(try SchemaValidator(name).checkSchema() == "")
  }

  @Test(arguments: StoryFixture.all.dropLast())
  func acceptsWhatIsRendered(_ fixture: StoryFixture) throws {
    let json = try JSONRenderer().render(fixture.story)
    #expect(try SchemaValidator("explanation-1").errors(in: json) == "")
  }

  @Test(arguments: [
    (#""elbtls/explanation/1""#, #""elbtls/explanation/2""#),
    (#""what" : "switched""#, #""what" : "danced""#),
    (#""records_left_out" : 3"#, #""records_left_out" : -1"#),
    (#""form" : "address","#, ""),
    (#""outcome" : "failed""#, #""outcome" : "lost""#),
    (#""nearby" : null"#, #""nearby" : {}"#),
  ])
  func rejectsWhatIsNot(_ part: String, _ replacement: String) throws {
    let json = try JSONRenderer().render(ClientStory.typical)
    try #require(json.contains(part))
    let changed = json.replacingOccurrences(of: part, with: replacement)
    #expect(try SchemaValidator("explanation-1").errors(in: changed) != "")
  }

  /// What two contracts share is the same in both.
  @Test(arguments: ["explanation-1", "row-1"])
  func sharedDefinitionsAreTheSame(_ name: String) throws {
    func definitions(_ name: String) throws -> [String: Any] {
      let data = try Data(contentsOf: SchemaValidator(name).schema)
      let schema = try JSONSerialization.jsonObject(with: data) as? [String: Any]
      return schema?["$defs"] as? [String: Any] ?? [:]
    }
    let (ours, theirs) = (try definitions(name), try definitions("report-1"))
    let shared = Set(ours.keys).intersection(theirs.keys)
    #expect(shared.count >= 6)
    for key in shared {
      #expect((ours[key] as? NSDictionary) == (theirs[key] as? NSDictionary), "\(key)")
    }
  }
}
