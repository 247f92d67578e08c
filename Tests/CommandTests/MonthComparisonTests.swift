import Foundation
import LogCorpus
import Testing

/// The planted changes of a month, each compared at its moment: the clients that it cuts off are
/// lost, and none of ten thousand healthy ones is accused.
@Suite(.timeLimit(.minutes(20))) struct MonthComparisonTests {
  /// A moment, a listener's load balancer, and the titles of the stories that it begins.
  struct Row: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var at: String
    /// The beginning of the titles.
    var stories: [String]
  }

  private static let rows = [
    Row(
      testDescription: "policies drop versions", at: "2026-03-16T12:00:00Z",
      stories: ["an NLB drops the version", "an ALB drops the version"]),
    Row(
      testDescription: "a policy drops suites", at: "2026-03-20T06:00:00Z",
      stories: ["an ALB drops the suite"]),
    Row(
      testDescription: "a certificate is replaced", at: "2026-03-10T18:00:00Z",
      stories: ["an old trust store rejects", "the same trust store"]),
    Row(
      testDescription: "a client's certificate expires", at: "2026-03-18T00:00:00Z",
      stories: ["a client's certificate expires"]),
  ]

  @Test(arguments: rows)
  func lost(row: Row) throws {
    let (report, stories) = try compared(at: row.at)
    let lost = Set(report.names(\.lost))
    let planted = stories.filter { story in row.stories.contains { story.title.hasPrefix($0) } }
    #expect(!planted.isEmpty)
    for story in planted {
      #expect(lost.contains(story.client), "\(story.title)")
      let client = try #require(report.lost.topClients.first { $0.client == story.client })
      #expect(client.after?.firstFailure == story.firstFailure)
      #expect(client.before?.lastSuccess == story.lastSuccess)
      // What is concluded rests on both windows.
      #expect(client.diagnosis?.code == story.answer.code)
      #expect(client.diagnosis?.certainty == story.answer.certainty)
      #expect(client.pattern == story.answer.pattern)
    }
    // From the records of each story: worked before, and after it only fails.
    let wanted = stories.filter { story in
      let after = story.records.filter { !isBefore($0, row.at) && $0.isConnection }
      return story.records.contains { isBefore($0, row.at) && $0.outcome == .negotiated }
        && after.contains { $0.outcome == .failed }
        && !after.contains { $0.outcome == .negotiated }
    }
    #expect(lost == Set(wanted.map(\.client)))
  }

  /// Only planted clients stand in any list that accuses or misses somebody.
  @Test(arguments: rows)
  func nobodyElseIsAccused(row: Row) throws {
    let (report, stories) = try compared(at: row.at)
    let planted = Set(stories.map(\.client))
    for list in [\ComparedReport.lost, \.silent, \.newFailing, \.stillFailing, \.downgraded] {
      #expect(planted.isSuperset(of: report.names(list)), "\(report.names(list))")
    }
    #expect(report.before.clients > 9_000 && report.after.clients > 9_000)
  }

  /// A client of which only connections without ClientHello are left.
  @Test func silent() throws {
    let (report, stories) = try compared(at: "2026-03-16T12:00:00Z")
    let mute = stories.filter { $0.title.contains("only seen without ClientHello") }
    #expect(report.names(\.silent) == mute.map(\.client))
  }

  /// Clients that were mended on the eleventh.
  @Test func recovered() throws {
    let (report, stories) = try compared(at: "2026-03-11T00:00:00Z")
    let mended = stories.filter { $0.answer.pattern == "recovered" }
    #expect(mended.count == 2)
    #expect(report.names(\.recovered) == mended.map(\.client).sorted())
  }

  private func isBefore(_ record: PlantedRecord, _ moment: String) -> Bool {
    // Without the `Z`, which would sort after a fraction.
    record.created.dropLast() < moment.dropLast()
  }

  private func compared(
    at moment: String
  ) throws -> (report: ComparedReport, stories: [PlantedStory]) {
    let month = try MonthComparisonTests.month.get()
    return (try #require(month.reports[moment]), month.stories)
  }

  private static let moments = rows.map(\.at) + ["2026-03-11T00:00:00Z"]

  /// The month, written once and compared at every moment.
  private static let month = Result {
    let folder = try TemporaryFolder()
    let stories = try writeMonth(MonthPlan(), to: folder.path(of: "logs")).month.stories
    var reports: [String: ComparedReport] = [:]
    for moment in moments {
      let run = try elbtls(
        ["compare", "--at", moment, "--top", "0", "--output", "json", "logs"], in: folder)
      try #require(run.status == 0 && run.errors.isEmpty)
      reports[moment] = try ComparedReport(json: Data(run.output.utf8))
    }
    return (stories: stories, reports: reports)
  }
}
