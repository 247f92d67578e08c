import Foundation
import Testing

@testable import Reports
@testable import TLSFindings

@Suite struct JSONLinesRendererTests {
  @Test(arguments: Fixture.all)
  func looksAsRecorded(_ fixture: Fixture) throws {
    try expectGolden("\(fixture.name).jsonl", JSONLinesRenderer().render(fixture.report))
  }

  @Test func comparisonsLookAsRecorded() throws {
    try expectGolden(
      "comparison-typical.jsonl", JSONLinesRenderer().render(ComparisonFixture.typical.report))
  }

  @Test(arguments: SimulationFixture.all)
  func simulationsLookAsRecorded(_ fixture: SimulationFixture) throws {
    try expectGolden(
      "simulation-\(fixture.name).jsonl", JSONLinesRenderer().render(fixture.report))
  }

  private func objects(_ lines: String) throws -> [NSDictionary] {
    try lines.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? NSDictionary)
    }
  }

  /// A line is what the JSON has.
  @Test(arguments: Fixture.all)
  func linesAreThoseOfTheJSON(_ fixture: Fixture) throws {
    let json = try objects(
      JSONRenderer().render(fixture.report).replacingOccurrences(of: "\n", with: ""))
    let failures = try #require(json[0]["failures"] as? [String: Any])
    let clients = try #require(failures["top_clients"] as? [NSDictionary])
    #expect(try objects(JSONLinesRenderer().render(fixture.report)) == clients)
  }

  @Test func comparisonsSayTheFate() throws {
    let report = ComparisonFixture.typical.report
    let lines = try objects(JSONLinesRenderer().render(report))
    #expect(lines.count == report.fates.reduce(0) { $0 + $1.list.topClients.count })
    #expect(lines.first?["fate"] as? String == "lost")
    #expect(lines.first?["client"] as? String == report.lost.topClients[0].client)
  }
}
