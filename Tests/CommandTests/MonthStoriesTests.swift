import Foundation
import LogCorpus
import Testing

/// The planted stories of a month, each a row: how often and when its client failed and succeeded,
/// and in which lists it stands. Why it failed is asked by `MonthDiagnosisTests`.
@Suite(.timeLimit(.minutes(20))) struct MonthStoriesTests {
  @Test func everyCountIsTheTruth() throws {
    let month = try ScannedMonth.shared()
    #expect(month.json.status == 0)
    #expect(month.json.errors.isEmpty)
    expect(month.report, equals: month.truth)
  }

  @Test(arguments: ScannedMonth.titles)
  func countsAndTimes(title: String) throws {
    let month = try ScannedMonth.shared()
    let story = try month.story(title)
    let lists = story.answer.lists.filter { $0 != .scanners }
    for list in lists {
      let client = try #require(month.client(story.client, in: list), "not in \(list)")
      #expect(client.failed == story.failed)
      #expect(client.negotiated == story.negotiated)
      #expect(client.firstFailure == story.firstFailure)
      #expect(client.lastFailure == story.lastFailure)
      #expect(client.lastSuccess == story.lastSuccess)
      #expect(causes(client) == causes(story))
    }
  }

  /// Nobody else is accused: not one of the healthy clients stands in any list.
  @Test(arguments: PlantedAnswer.List.allCases.filter { $0 != .scanners })
  func listsHoldPlantedClientsAlone(list: PlantedAnswer.List) throws {
    let month = try ScannedMonth.shared()
    #expect(month.names(in: list) == month.planted(in: list))
  }

  @Test func tenThousandClientsAreHealthy() throws {
    let month = try ScannedMonth.shared()
    let kinds: [CorpusKind] = [.albConnection, .nlb]
    let clients = kinds.reduce(0) { $0 + (month.report.kinds[$1.rawValue]?.clients ?? 0) }
    #expect(clients > 10_000)
    #expect(month.report.input.linesSkipped["health_check"] == 30)
    #expect(month.report.input.linesSkipped["control"] == 3)
  }

  private func causes(_ client: Report.Client) -> [String: Int] {
    Dictionary(client.causes.map { ($0.cause, $0.count) }, uniquingKeysWith: +)
  }

  private func causes(_ story: PlantedStory) -> [String: Int] {
    Dictionary(story.records.compactMap(\.cause).map { ($0, 1) }, uniquingKeysWith: +)
  }
}
