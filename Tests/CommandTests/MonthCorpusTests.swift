import Foundation
import LogCorpus
import Testing

/// Checks of the generated month itself, by other means than the parser's.
@Suite struct MonthCorpusTests {
  @Test func sameSeedGivesSameBytes() throws {
    let (first, second, other) = (
      try MonthCorpusTests.month(seed: 7), try MonthCorpusTests.month(seed: 7),
      try MonthCorpusTests.month(seed: 8)
    )
    #expect(first.corpus.truth == second.corpus.truth)
    #expect(first.month == second.month)
    #expect(try first.corpus.contents() == second.corpus.contents())
    #expect(try first.corpus.inflatedText() != other.corpus.inflatedText())
    #expect(first.month.stories.map(\.answer) == other.month.stories.map(\.answer))
  }

  @Test func everyAddressIsForDocumentation() throws {
    let found = try Corpus.addresses(in: try MonthCorpusTests.month(seed: 1).corpus.inflatedText())
    let documented = ["192.0.2.", "198.51.100.", "203.0.113.", "2001:db8:"]
    #expect(found.contains { $0.hasPrefix("2001:db8:") })
    #expect(found.allSatisfy { address in documented.contains { address.hasPrefix($0) } })
  }

  @Test func storiesAreOfDifferentClients() throws {
    let stories = try MonthCorpusTests.month(seed: 1).month.stories
    #expect(Set(stories.map(\.client)).count == stories.count)
    #expect(Set(stories.map(\.title)).count == stories.count)
    #expect(stories.allSatisfy { !$0.records.isEmpty })
  }

  /// Only planted clients fail, whatever the seed.
  @Test(arguments: [1, 2, 3])
  func nobodyElseFails(seed: UInt64) throws {
    let (corpus, month) = try MonthCorpusTests.month(seed: seed)
    let failing = Set(month.stories.filter { $0.failed > 0 }.map(\.client))
    #expect(Set(corpus.truth.failures.topClients.map(\.client)) == failing)
    let listed = Set(month.stories.filter { $0.answer.lists.contains(.failures) }.map(\.client))
    #expect(listed == failing)
  }

  /// The patterns, from the records of each story, in the words of the contract.
  @Test(arguments: ScannedMonth.titles)
  func recordsMakeThePattern(title: String) throws {
    let story = try #require(try MonthCorpusTests.small.get().stories.first { $0.title == title })
    guard let pattern = story.answer.pattern else { return #expect(story.failed == 0) }
    let connections = story.records.filter(\.isConnection)
    let failures = connections.filter { $0.outcome == .failed }
    let perListener = Dictionary(grouping: failures) { $0.listener ?? "" }
    let most = try #require(perListener.max { $0.value.count < $1.value.count })
    let successes = connections.filter { $0.outcome == .negotiated && $0.listener == most.key }
    let failureTimes = most.value.map { sortable($0.created) }
    let successTimes = successes.map { sortable($0.created) }
    guard let first = successTimes.first, let last = successTimes.last else {
      return #expect(pattern == "never_succeeded")
    }
    let since = failureTimes.count { $0 > last }
    let lastFailure = try #require(failureTimes.last)
    switch pattern {
    case "regressed": #expect(since >= 3)
    case "recovered": #expect(lastFailure < first)
    default: #expect(pattern == "intermittent" && since < 3 && lastFailure > first)
    }
  }

  /// The moments of each dropped version or suite, from the records of all planted clients: others
  /// do not use a dropped version, and on that listener not the suite either.
  @Test(arguments: MonthPlan.plantedChanges.filter { $0.before == nil })
  func recordsMakeTheChange(change: PlantedChange) throws {
    let stories = try MonthCorpusTests.small.get().stories
    func isOld(_ record: PlantedRecord) -> Bool {
      record.balancer == change.loadBalancer && record.listener == change.listener
        && record.outcome == .negotiated && [record.protocol, record.cipher].contains(change.what)
    }
    let old = stories.flatMap(\.records).filter(isOld)
    let lastBefore = sortable(change.lastBefore)
    #expect(old.map { sortable($0.created) }.max() == lastBefore)
    #expect(old.map { sortable($0.time) }.max() == lastBefore)
    let regressed = stories.filter { story in
      story.records.contains(where: isOld)
        && story.records.contains {
          $0.listener == change.listener && $0.outcome == .failed
            && sortable($0.created) > lastBefore
        }
    }
    #expect(regressed.count == change.clientsRegressed)
    let after = stories.flatMap(\.records)
      .filter { $0.balancer == change.loadBalancer && sortable($0.time) > lastBefore }
    #expect(after.map { sortable($0.created) }.min() == sortable(change.firstAfter))
  }

  /// A time without its `Z`, which would sort after a fraction.
  private func sortable(_ time: String) -> Substring { time.dropLast() }

  private static let small = Result { try month(seed: 5).month }

  /// A month with few healthy clients.
  private static func month(seed: UInt64) throws -> (corpus: Corpus, month: MonthTruth) {
    var plan = MonthPlan()
    plan.seed = seed
    plan.healthyClients = 20
    return try Corpus.month(plan)
  }
}
