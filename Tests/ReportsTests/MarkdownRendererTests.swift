import Testing

@testable import Reports
@testable import TLSFindings

@Suite struct MarkdownRendererTests {
  @Test(arguments: Fixture.all)
  func looksAsRecorded(_ fixture: Fixture) throws {
    try expectGolden("\(fixture.name).md", MarkdownRenderer().render(fixture.report))
  }

  @Test(arguments: ComparisonFixture.all)
  func comparisonsLookAsRecorded(_ fixture: ComparisonFixture) throws {
    try expectGolden("comparison-\(fixture.name).md", MarkdownRenderer().render(fixture.report))
  }

  @Test(arguments: SimulationFixture.all)
  func simulationsLookAsRecorded(_ fixture: SimulationFixture) throws {
    try expectGolden("simulation-\(fixture.name).md", MarkdownRenderer().render(fixture.report))
  }

  @Test(arguments: RankingFixture.all)
  func rankingsLookAsRecorded(_ fixture: RankingFixture) throws {
    try expectGolden("ranking-\(fixture.name).md", MarkdownRenderer().render(fixture.report))
  }

  /// The file may be called anything, and is there only where one was in force.
  @Test func namesTheConfiguration() {
    var report = ScanReport.small
    #expect(!MarkdownRenderer().render(report).contains("Configuration"))
    report.input.configuration = "a|b`\n/.elbtls.toml"
    #expect(
      MarkdownRenderer().render(report).contains(
        "\n\nConfiguration: `a\\x7Cb\\x60\\x0A/.elbtls.toml`\n\n"))
  }

  /// Sentences of the report, whose names may be a stranger's.
  @Test(arguments: [
    ("plain words", "plain words"), ("verify:a_b_c", "verify:a_b_c"), ("_a_", "\\_a\\_"),
    ("*a* `b` ~c~", "\\*a\\* \\`b\\` \\~c\\~"), ("a|b", "a&#124;b"),
    ("<img src=x> &amp;", "&#60;img src=x&#62; &#38;amp;"), ("[x](y)", "\\[x\\](y)"),
    ("@everyone #12", "\\\\x40everyone \\\\x2312"), ("http://x.example", "http&#58;//x.example"),
    ("www.x.example", "www&#46;x.example"), ("- a", "\\- a"), ("= a", "\\= a"), ("a - b", "a - b"),
    ("a\nb\u{202E}", "a\\\\x0Ab\\\\u202E"), ("![x]", "\\!\\[x\\]"),
  ])
  func sentences(_ raw: String, _ markdown: String) {
    #expect(MarkdownText.sentence(raw).markdown == markdown)
  }

  /// Names and codes.
  @Test(arguments: [
    ("203.0.113.7", "`203.0.113.7`"), ("", ""), ("  ", ""), ("a|b`c", "`a\\x7Cb\\x60c`"),
    ("<b>@x</b>\\", "`<b>@x</b>\\`"), ("a\nb", "`a\\x0Ab`"),
  ])
  func codes(_ raw: String, _ markdown: String) {
    #expect(MarkdownText.code(raw).markdown == markdown)
  }

  private struct Seen: Decodable {
    var tables: [[[String]]]
    var kinds: [String]
  }

  /// A parser of Markdown sees tables of equal rows, and neither HTML nor a link nor a picture.
  @Test(
    .enabled(if: TableReader.mustRun || TableReader.isAvailable, "needs Python's markdown-it-py"),
    arguments: Fixture.all + [.bounded])
  func parserSeesTablesAlone(_ fixture: Fixture) throws {
    try expectTables(MarkdownRenderer().render(fixture.report))
    var hostile = fixture.report
    hostile.failures.topClients = [
      ClientSummary("| ` <script>alert(1)</script> [a](http://x.example) ![b](c)\\", failed: 3)
    ]
    hostile.failures.topClients[0].diagnosis = ClientSummary.Diagnosis(
      code: "x", certainty: "`|`", summary: "<b>|\n# x\n\n| a | b |\n</b> [a](b) **c** \\|",
      evidence: [], remedy: "\\")
    try expectTables(MarkdownRenderer().render(hostile))
  }

  @Test(
    .enabled(if: TableReader.mustRun || TableReader.isAvailable, "needs Python's markdown-it-py"),
    arguments: ComparisonFixture.all)
  func parserSeesTablesOfComparisons(_ fixture: ComparisonFixture) throws {
    try expectTables(MarkdownRenderer().render(fixture.report))
  }

  @Test(
    .enabled(if: TableReader.mustRun || TableReader.isAvailable, "needs Python's markdown-it-py"),
    arguments: SimulationFixture.all)
  func parserSeesTablesOfSimulations(_ fixture: SimulationFixture) throws {
    try expectTables(MarkdownRenderer().render(fixture.report))
  }

  @Test(
    .enabled(if: TableReader.mustRun || TableReader.isAvailable, "needs Python's markdown-it-py"),
    arguments: RankingFixture.all)
  func parserSeesTablesOfRankings(_ fixture: RankingFixture) throws {
    try expectTables(MarkdownRenderer().render(fixture.report))
  }

  private func expectTables(_ markdown: String) throws {
    let seen = try TableReader.read("markdown", markdown, as: Seen.self)
    let allowed: Set = [
      "bullet_list", "list_item", "heading", "paragraph", "strong", "table", "thead", "tbody", "tr",
      "th", "td",
    ]
    let kinds = seen.kinds.map { $0.replacing("_open", with: "").replacing("_close", with: "") }
    #expect(Set(kinds).subtracting(allowed).isSubset(of: ["inline", "text", "code_inline"]))
    #expect(seen.tables.count == markdown.split(separator: "\n").count { $0.hasPrefix("### ") })
    for table in seen.tables {
      #expect(Set(table.map(\.count)).count == 1)
      #expect(table.count > 1)
    }
  }

  /// Of a client that was dropped for a time the least and the most are told, of the others a number.
  @Test func bounds() throws {
    let exact = MarkdownRenderer().render(ScanReport.typical)
    #expect(!exact.contains("failed at most") && !exact.contains("≥"))
    let clients = ScanReport.bounded.failures.topClients
    let lines = MarkdownRenderer().render(ScanReport.bounded).split(separator: "\n")
    let head = try #require(
      lines.firstIndex { $0.contains("| failed | failed at most | negotiated |") })
    let (first, second) = (clients[0], clients[1])
    #expect(
      lines[head + 2].contains(
        "| \(first.failed.grouped) | \((first.failed + 3).grouped) | ≥ \(first.negotiated.grouped) "
          + "| ≥ \(first.requestsNegotiated.grouped) |"))
    #expect(
      lines[head + 3].contains("| \(second.failed.grouped) |  | \(second.negotiated.grouped) |"))
  }

  @Test func topLimitsRows() {
    let text = MarkdownRenderer(rowLimit: 1).render(Fixture.all[2].report)
    let rows = text.split(separator: "\n").split { !$0.hasPrefix("|") }.map(\.count)
    #expect(rows.allSatisfy { $0 == 3 })
  }
}
