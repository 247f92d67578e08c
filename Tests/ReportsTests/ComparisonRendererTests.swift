import Foundation
import Testing

@testable import Reports
@testable import TLSFindings

@Suite struct ComparisonRendererTests {
  @Test(arguments: ComparisonFixture.all, [80, 140])
  func looksAsRecorded(_ fixture: ComparisonFixture, width: Int) throws {
    try expectGolden(
      "comparison-\(fixture.name)-\(width).txt", TextRenderer(width: width).render(fixture.report))
  }

  @Test func jsonLooksAsRecorded() throws {
    try expectGolden(
      "comparison-typical.json", JSONRenderer().render(ComparisonFixture.typical.report))
  }

  @Test(arguments: ComparisonFixture.all)
  func fitsEveryWidth(_ fixture: ComparisonFixture) {
    for width in 80...160 {
      for line in TextRenderer(width: width).render(fixture.report).split(separator: "\n") {
        #expect(Printable(String(line)).width <= width, "\(width): \(line)")
      }
    }
  }

  @Test(arguments: ComparisonFixture.all, [80, 140])
  func isPrintable(_ fixture: ComparisonFixture, width: Int) {
    for line in TextRenderer(width: width).render(fixture.report).split(separator: "\n") {
      #expect(Printable(String(line)).text == line)
    }
  }

  @Test(arguments: ComparisonFixture.all)
  func colourChangesNoWord(_ fixture: ComparisonFixture) {
    let plain = TextRenderer().render(fixture.report)
    let coloured = TextRenderer(color: true).render(fixture.report)
    #expect(coloured.replacing(/\u{1B}\[[0-9]+m/, with: "") == plain)
  }

  /// The first sentence, for what was found.
  @Test(arguments: [
    (14, 3, true, "14 clients that worked before have only failed after; 3 more went silent."),
    (1, 0, true, "1 client that worked before has only failed after; none more went silent."),
    (0, 3, true, "No client that worked before has only failed after; 3 went silent."),
    (0, 0, true, "No client that worked before has only failed after; none went silent."),
    (
      0, 1, false,
      "No failed handshake can be seen after: 1 client that came regularly before went silent."
    ),
  ])
  func firstSentence(lost: Int, silent: Int, showsFailures: Bool, sentence: String) {
    var report = ComparisonFixture.typical.report
    report.lost.clients = lost
    report.silent.clients = silent
    if !showsFailures { report.after.kinds = [.albAccess] }
    #expect(ComparisonHeadline.losses(of: report) == sentence)
  }

  /// A window without a record is said first.
  @Test func emptyWindows() {
    var report = ComparisonFixture.typical.report
    report.after.period = nil
    #expect(
      TextRenderer().render(report).hasPrefix(
        "There is no record after, so nothing can be compared"))
    report.at = report.before.period?.first
    report.before.period = nil
    #expect(
      TextRenderer().render(report).hasPrefix("There is no record before 2026-03-01 00:00, so"))
  }

  /// Filters that left nothing of one side are named, with who went silent there.
  @Test func windowsThatFiltersEmptied() {
    var report = ComparisonFixture.typical.report
    report.input.linesSkipped[.filtered] = 7
    report.after.period = nil
    report.silent.clients = 0
    #expect(report.sideWithoutLogs == nil)
    #expect(
      ComparisonHeadline.nothing(of: report)
        == "The filters left no record after, so nothing can be compared.")
    report.silent.clients = 1
    #expect(
      ComparisonHeadline.nothing(of: report)
        == "The filters left no record after: 1 client that came regularly before went silent.")
    // Names of files prove that none is of that side.
    report.after.coverage = .init(balancers: [], unnamedFiles: 0)
    #expect(report.sideWithoutLogs == .after)
    #expect(ComparisonHeadline.nothing(of: report)?.hasPrefix("There is no record after") == true)
    report.after = report.before
    report.before.period = nil
    #expect(
      ComparisonHeadline.nothing(of: report)?.hasPrefix("The filters left no record before")
        == true)
    report.input.linesSkipped[.filtered] = 0
    #expect(report.sideWithoutLogs == .before)
    // Where neither side has a record, the input says why.
    report.input.records = 0
    #expect(report.sideWithoutLogs == nil)
  }

  @Test(arguments: [
    (0, "0 s"), (59, "59 s"), (60, "1 min"), (300, "5 min"), (3_661, "1 h 1 min"),
    (19_200, "5 h 20 min"), (86_400, "1 d"), (90_061, "1 d 1 h"), (2_678_400, "31 d"),
    (86_460, "1 d"),
  ])
  func lengths(seconds: Int, text: String) { #expect(seconds.asSeconds == text) }

  @Test(arguments: [
    (0, "0.0"), (0.04, "<0.1"), (0.05, "0.1"), (1_234.56, "1,234.6"), (1e300, "-"), (-1, "-"),
  ])
  func rates(number: Double, text: String) { #expect(number.oneDecimal == text) }
}

@Suite(
  .enabled(if: SchemaValidator.mustRun || SchemaValidator.isAvailable, "needs Python's jsonschema"))
struct ComparisonSchemaTests {
  private let validator = SchemaValidator("comparison-1")

  @Test func schemaIsASchema() throws { #expect(try validator.checkSchema() == "") }

  @Test(arguments: ComparisonFixture.all)
  func acceptsWhatIsRendered(_ fixture: ComparisonFixture) throws {
    #expect(try validator.errors(in: JSONRenderer().render(fixture.report)) == "")
  }

  @Test(arguments: [
    (#""schema" : "elbtls/comparison/1""#, #""schema" : "elbtls/report/1""#),
    (#""covered_by" : "files""#, #""covered_by" : "guesses""#),
    (#""min_intervals" : 3"#, #""min_intervals" : 11"#),
    (#""unit" : "connection""#, #""unit" : "byte""#),
    (#""left_before" : 4,"#, ""),
    (#""at" : null"#, #""at" : "noon""#),
  ])
  func rejectsWhatIsNot(_ part: String, _ replacement: String) throws {
    let json = try JSONRenderer().render(ComparisonFixture.typical.report)
    try #require(json.contains(part))
    let changed = json.replacingOccurrences(of: part, with: replacement)
    #expect(try validator.errors(in: changed) != "")
  }

  /// What several contracts define has one definition.
  @Test func sharedDefinitionsAreTheSame() throws {
    func definitions(_ name: String) throws -> [String: NSDictionary] {
      let data = try Data(contentsOf: SchemaValidator(name).schema)
      let schema = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
      return try #require(schema["$defs"] as? [String: NSDictionary])
    }
    let (report, comparison) = (try definitions("report-1"), try definitions("comparison-1"))
    let (simulation, ranking) = (try definitions("simulation-1"), try definitions("ranking-1"))
    let shared = Set(report.keys).intersection(comparison.keys).subtracting(["share"])
    #expect(shared.isSuperset(of: ["client", "diagnosis", "input", "balancer_coverage", "time"]))
    for name in shared { #expect(report[name] == comparison[name], "\(name)") }
    for other in [simulation, ranking, try definitions("listener-match-1")] {
      let shared = Set(report.keys).intersection(other.keys)
      #expect(shared.isSuperset(of: ["input", "balancer_coverage", "time"]))
      for name in shared { #expect(report[name] == other[name], "\(name)") }
    }
    let moves = Set(simulation.keys).intersection(ranking.keys)
    #expect(moves.isSuperset(of: ["totals", "tally", "policy", "coverage"]))
    for name in moves { #expect(simulation[name] == ranking[name], "\(name)") }
    #expect(simulation["coverage"] == comparison["coverage"])
  }
}
