import Foundation
import LogCorpus
import Testing

/// The planted stories of a month, each a row: the diagnosis, its certainty and the pattern; and
/// the changes, the scanner and the headline.
@Suite(.timeLimit(.minutes(20))) struct MonthDiagnosisTests {
  @Test(arguments: ScannedMonth.titles)
  func diagnosis(title: String) throws {
    let month = try ScannedMonth.shared()
    let story = try month.story(title)
    for list in story.answer.lists {
      let client = try #require(month.client(story.client, in: list), "not in \(list)")
      let diagnosis = try #require(client.diagnosis, "no diagnosis in \(list)")
      #expect(diagnosis.code == story.answer.code)
      #expect(diagnosis.certainty == story.answer.certainty)
      #expect(!diagnosis.summary.isEmpty)
      #expect(diagnosis.certainty == nil || !diagnosis.evidence.isEmpty)
      if let pattern = story.answer.pattern { #expect(client.pattern == pattern) }
      let others = Set(client.otherDiagnoses.map(\.code))
      #expect(others.isSuperset(of: story.answer.others))
    }
  }

  @Test func scannersHoldTheScannerAlone() throws {
    let month = try ScannedMonth.shared()
    #expect(month.names(in: .scanners) == month.planted(in: .scanners))
    let scanners = month.report.failures.scanners
    #expect(scanners.clients == 1)
    #expect(scanners.count == scannerFailures(month))
  }

  @Test(arguments: MonthPlan.plantedChanges)
  func change(planted: PlantedChange) throws {
    let changes = try ScannedMonth.shared().report.changes
    #expect(changes.contains { row($0, asIn: planted) == planted })
  }

  @Test func changesHoldThePlantedOnesAlone() throws {
    let month = try ScannedMonth.shared()
    let found = month.report.changes.map { "\($0.loadBalancer) \($0.change) \($0.what)" }
    let planted = month.month.changes.map { "\($0.loadBalancer) \($0.change) \($0.what)" }
    #expect(found.sorted() == planted.sorted())
  }

  /// The first sentences count every failure but the scanner's, and say that they do.
  @Test func headlineLeavesTheScannerOut() throws {
    let month = try ScannedMonth.shared()
    #expect(month.text.status == 0)
    let headline = month.text.output.components(separatedBy: "\n\n").first ?? ""
    let words = headline.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let failures = month.truth.failures
    let judged = month.truth.kinds.values.filter { $0.unit == "connection" }
      .reduce(0) { $0 + ($1.outcomes["failed"] ?? 0) + ($1.outcomes["negotiated"] ?? 0) }
    let scanned = scannerFailures(month)
    let (failed, all) = (failures.count - scanned, grouped(judged - scanned))
    #expect(words.contains("(\(failed) of \(all)), from \(failures.clients - 1) clients"))
    #expect(words.contains("\(scanned) failures of 1 client that looks like a scanner"))
    #expect(words.contains("left out"))
  }

  private func scannerFailures(_ month: ScannedMonth) -> Int {
    month.month.stories.filter { $0.answer.lists.contains(.scanners) }
      .reduce(0) { $0 + $1.failed }
  }

  /// A row of the report. Certificates belong to a balancer and a server name, so that the contract
  /// leaves open which listener stands beside them.
  private func row(_ change: Report.Change, asIn planted: PlantedChange) -> PlantedChange {
    PlantedChange(
      loadBalancer: change.loadBalancer,
      listener: planted.listener == nil ? nil : change.listener, change: change.change,
      what: change.what, before: change.before, lastBefore: change.lastBefore,
      firstAfter: change.firstAfter, clientsRegressed: change.clientsRegressed)
  }

  /// A number with a comma after the thousands.
  private func grouped(_ number: Int) -> String {
    let thousands = String(repeating: "0", count: max(0, 3 - "\(number % 1_000)".count))
    return number < 1_000 ? "\(number)" : "\(number / 1_000),\(thousands)\(number % 1_000)"
  }
}
