import Testing

@testable import Reports
@testable import TLSFindings

/// A page to test, with the JSON of the same report.
struct PageFixture: CustomTestStringConvertible, Sendable {
  var name: String
  /// The answer that the page opens with.
  var answer: Answer
  var page: @Sendable (HTMLRenderer) throws -> String
  var json: @Sendable () throws -> String
  /// What the templates are filled with.
  var content: @Sendable () -> Any

  var testDescription: String { name }

  init(scan report: ScanReport, _ name: String) {
    self.name = name
    answer = Answer(report)
    page = { try $0.render(report) }
    json = { try JSONRenderer().render(report) }
    content = { ScanPage(report, limit: 20) }
  }

  init(simulation report: SimulationReport, _ name: String) {
    self.name = "simulation-\(name)"
    answer = Answer(report)
    page = { try $0.render(report) }
    json = { try JSONRenderer().render(report) }
    content = { SimulationPage(report, limit: 20) }
  }

  init(ranking report: RankingReport, _ name: String) {
    self.name = "ranking-\(name)"
    answer = Answer(report)
    page = { try $0.render(report) }
    json = { try JSONRenderer().render(report) }
    content = { RankingPage(report, limit: 20) }
  }

  init(comparison report: ComparisonReport, _ name: String) {
    self.name = "comparison-\(name)"
    answer = Answer(report)
    page = { try $0.render(report) }
    json = { try JSONRenderer().render(report) }
    content = { ComparisonPage(report, limit: 20) }
  }

  /// Those whose pages are recorded: the reports of every renderer.
  static let recorded =
    Fixture.all.map { PageFixture(scan: $0.report, $0.name) } + [
      PageFixture(simulation: HTMLMoveFixtures.nothingSimulated, "empty"),
      PageFixture(simulation: HTMLMoveFixtures.simulation, "typical"),
      PageFixture(simulation: HTMLMoveFixtures.hostileSimulation, "hostile"),
      PageFixture(ranking: HTMLMoveFixtures.nothingRanked, "empty"),
      PageFixture(ranking: HTMLMoveFixtures.ranking, "typical"),
      PageFixture(ranking: HTMLMoveFixtures.hostileRanking, "hostile"),
    ] + ComparisonFixture.all.map { PageFixture(comparison: $0.report, $0.name) }

  /// All of them: also texts that are written for browsers, and more clients than a page lists.
  static let all =
    recorded + [
      PageFixture(scan: .markup, "markup"), PageFixture(scan: .crowded, "crowded"),
    ]
}
