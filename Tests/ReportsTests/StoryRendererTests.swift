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
