import Foundation
import Testing

@testable import Reports
@testable import TLSFindings

@Suite(
  .enabled(if: SchemaValidator.mustRun || SchemaValidator.isAvailable, "needs Python's jsonschema"))
struct MoveSchemaTests {
  private let simulations = SchemaValidator("simulation-1")
  private let rankings = SchemaValidator("ranking-1")

  @Test func schemasAreSchemas() throws {
    #expect(try simulations.checkSchema() == "")
    #expect(try rankings.checkSchema() == "")
  }

  @Test(arguments: SimulationFixture.all)
  func acceptsSimulations(_ fixture: SimulationFixture) throws {
    #expect(try simulations.errors(in: JSONRenderer().render(fixture.report)) == "")
  }

  @Test(arguments: RankingFixture.all)
  func acceptsRankings(_ fixture: RankingFixture) throws {
    // No version has the name that the hostile one gives it.
    var report = fixture.report
    for ranking in report.rankings.indices {
      for policy in report.rankings[ranking].policies.indices {
        report.rankings[ranking].policies[policy].lowestProtocol = "TLSv1.2"
      }
    }
    #expect(try rankings.errors(in: JSONRenderer().render(report)) == "")
  }

  @Test(arguments: [
    (#""schema" : "elbtls/simulation/1""#, #""schema" : "elbtls/report/1""#),
    (#""verdict" : "breaks""#, #""verdict" : "fails""#),
    (#""source" : "option""#, #""source" : "guess""#),
    (#""reason" : "suite_dropped""#, #""reason" : "Suite dropped""#),
    (#""certainty" : "possible""#, #""certainty" : "proven""#),
    (#""upgraded_since" : false,"#, ""),
    (#""may_be_custom" : false,"#, #""may_be_custom" : null,"#),
    (#""listener" : null"#, #""listener" : 443"#),
    (#""to" : "#, #""then" : "", "to" : "#),
  ])
  func rejectsWhatIsNoSimulation(_ part: String, _ replacement: String) throws {
    let json = try JSONRenderer().render(SimulationReport.typical)
    try #require(json.contains(part))
    let changed = json.replacingOccurrences(of: part, with: replacement)
    #expect(try simulations.errors(in: changed) != "")
  }

  @Test(arguments: [
    (#""schema" : "elbtls/ranking/1""#, #""schema" : "elbtls/simulation/1""#),
    (#""type" : "network""#, #""type" : "gateway""#),
    (#""lowest_protocol" : "TLSv1.2""#, #""lowest_protocol" : "TLSv1.4""#),
    (#""obstacle" : null"#, #""obstacle" : false"#),
    (#""may_be_present" : true,"#, ""),
    (#""max_breaks" : "0""#, #""max_breaks" : 0"#),
    (#""post_quantum" : null,"#, #""post_quantum" : {"connections": 1},"#),
  ])
  func rejectsWhatIsNoRanking(_ part: String, _ replacement: String) throws {
    let json = try JSONRenderer().render(RankingReport.typical)
    try #require(json.contains(part))
    let changed = json.replacingOccurrences(of: part, with: replacement)
    #expect(try rankings.errors(in: changed) != "")
  }
}
