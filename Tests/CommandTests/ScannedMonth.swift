import Foundation
import LogCorpus
import Testing

/// A generated month, what was planted in it, and what the built binary says of it.
///
/// Written and scanned once for all tests that ask about it.
final class ScannedMonth: Sendable {
  /// The titles of the planted stories.
  static let titles = MonthPlan().storyTitles

  /// What the logs hold.
  let truth: Truth
  /// What was planted in them.
  let month: MonthTruth
  /// `scan --top 0 --output json`.
  let json: ElbtlsRun
  /// `scan --top 0`.
  let text: ElbtlsRun
  private let clients: [PlantedAnswer.List: [String: Report.Client]]
  /// The report of `json`.
  let report: Report

  private static let made = Result { try ScannedMonth() }

  /// The month.
  static func shared() throws -> ScannedMonth { try made.get() }

  private init() throws {
    let folder = try TemporaryFolder()
    (truth, month) = try writeMonth(MonthPlan(), to: folder.path(of: "logs"))
    json = try elbtls(["scan", "--top", "0", "--output", "json", "logs"], in: folder)
    text = try elbtls(["scan", "--top", "0", "logs"], in: folder)
    report = try json.report()
    clients = [
      .failures: ScannedMonth.byName(report.failures.topClients),
      .scanners: ScannedMonth.byName(report.failures.scanners.topClients),
      .noClientHello: ScannedMonth.byName(report.notCounted.noClientHello.topClients),
      .plaintextOnTLSPort: ScannedMonth.byName(report.notCounted.plaintextOnTlsPort.topClients),
    ]
  }

  private static func byName(_ clients: [Report.Client]) -> [String: Report.Client] {
    Dictionary(clients.map { ($0.client, $0) }) { first, _ in first }
  }

  /// The planted story of a title.
  func story(_ title: String) throws -> PlantedStory {
    try #require(month.stories.first { $0.title == title })
  }

  /// A client as one of the lists has it.
  func client(_ name: String, in list: PlantedAnswer.List) -> Report.Client? {
    clients[list]?[name]
  }

  /// The clients of a list.
  func names(in list: PlantedAnswer.List) -> Set<String> {
    Set(clients[list, default: [:]].keys)
  }

  /// The planted clients that a list has to hold.
  func planted(in list: PlantedAnswer.List) -> Set<String> {
    Set(month.stories.filter { $0.answer.lists.contains(list) }.map(\.client))
  }
}
