import Foundation
import LogCorpus
import Testing

/// Checks of the generated logs themselves, by other means than the parser's.
@Suite struct CorpusTests {
  @Test func sameSeedGivesSameBytes() throws {
    let plan = CorpusTests.mixedPlan
    let (first, second) = (try Corpus(plan), try Corpus(plan))
    #expect(first.truth == second.truth)
    #expect(try first.contents() == second.contents())

    var otherPlan = plan
    otherPlan.seed += 1
    let other = try Corpus(otherPlan)
    #expect(try first.contents() != other.contents())
  }

  @Test func streamedLinesAreTheSameEveryTime() throws {
    var plan = CorpusPlan()
    plan.lines = 500
    plan.kinds = [CorpusPlan.Share(.nlb)]
    var (first, second): ([UInt8], [UInt8]) = ([], [])
    let truth = try streamCorpus(plan) { first += $0 }
    #expect(try streamCorpus(plan) { second += $0 } == truth)
    #expect(first == second)
    #expect(first.count { $0 == UInt8(ascii: "\n") } == truth.input.lines)
  }

  @Test func everyoneOfACrowdComesInTurn() throws {
    var plan = CorpusPlan()
    (plan.lines, plan.clients, plan.seed) = (70_000, 35_000, 7)
    for kind in CorpusKind.allCases {
      plan.kinds = [CorpusPlan.Share(kind)]
      var (bytes, again): ([UInt8], [UInt8]) = ([], [])
      try streamCrowd(plan) { bytes += $0 }
      try streamCrowd(plan) { again += $0 }
      #expect(bytes == again)
      let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      #expect(lines.count == plan.lines)
      let clients = lines.map { line in
        line.split(separator: " ").first { $0.hasPrefix("2001:db8:") }
          .map { $0.split(separator: ":").prefix(6).joined(separator: ":") } ?? ""
      }
      #expect(Set(clients).count == plan.clients, "\(kind)")
      #expect(clients.prefix(plan.clients) == clients.suffix(plan.clients), "\(kind)")
    }
  }

  @Test func everyLineIsAccountedFor() throws {
    for corpus in [try Corpus(CorpusTests.mixedPlan), try Corpus.sample()] {
      let input = corpus.truth.input
      let others =
        input.linesSkipped.values.reduce(0, +) + input.linesRejected.values.reduce(0, +)
      #expect(input.lines == input.records + others)
      #expect(try corpus.physicalLines() == input.lines)
      #expect(input.records == corpus.truth.kinds.values.reduce(0) { $0 + $1.records })
      let files = try corpus.files()
      #expect(files.count == input.files + input.filesSkipped.count)
    }
  }

  @Test func onlyDamagedFilesFailToInflate() throws {
    let corpus = try Corpus.sample()
    let damaged = Set(corpus.truth.input.filesDamaged.map(\.path))
    #expect(damaged.count == 2)
    for file in try corpus.files() where try corpus.isGzip(file) {
      let isSound = try corpus.gzip("-t", file).status == 0
      #expect(isSound == !damaged.contains(file), "\(file)")
    }
  }

  @Test func sampleHoldsWhatItPromises() throws {
    let truth = try Corpus.sample().truth
    #expect(Set(truth.kinds.keys) == Set(CorpusKind.allCases.map(\.rawValue)))
    let rejected = ["cut_short", "too_few_fields", "too_long", "unbalanced_quotes", "unrecognized"]
    #expect(truth.input.linesRejected.keys.sorted() == rejected)
    let skipped = ["duplicate", "vended_json", "vended_parquet"]
    #expect(truth.input.filesSkipped.map(\.reason).sorted() == skipped)
    let connections = ["alb_connection", "nlb"].compactMap { truth.kinds[$0]?.outcomes }
    let negotiated = connections.reduce(0) { $0 + ($1["negotiated"] ?? 0) }
    let share = Double(truth.failures.count) / Double(truth.failures.count + negotiated)
    #expect((0.01...0.05).contains(share))
    let tills = truth.failures.topClients.first { $0.client == "203.0.113.201" }
    let lastSuccess = try #require(tills?.lastSuccess)
    let firstFailure = try #require(tills?.firstFailure)
    #expect(lastSuccess < "2026-03-01T12:00:00Z" && "2026-03-01T12:00:00Z" < firstFailure)
  }

  @Test func everyAddressIsForDocumentation() throws {
    let text = try Corpus.sample().inflatedText()
    let found = try Corpus.addresses(in: text)
    let documented = ["192.0.2.", "198.51.100.", "203.0.113.", "2001:db8:", "2001:0db8:"]
    #expect(found.count > 200)
    let others = found.filter { address in
      !documented.contains { address.lowercased().hasPrefix($0) }
    }
    #expect(others.isEmpty)
  }

  /// The folder in the repository is the one that the generator writes.
  @Test func committedSampleIsUpToDate() throws {
    let testdata = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "testdata")
    let json = try Data(contentsOf: testdata.appending(path: "sample-truth.json"))
    let made = try Corpus.sample()
    #expect(try Truth(json: json) == made.truth)
    let committed = Corpus(folder: testdata.appending(path: "sample").path, truth: made.truth)
    #expect(try committed.files() == made.files())
    #expect(try committed.inflatedText() == made.inflatedText())
  }

  /// All kinds, packings, quirks and damages in a small folder.
  static var mixedPlan: CorpusPlan {
    var plan = CorpusPlan()
    plan.seed = 42
    plan.lines = 4_000
    plan.files = 12
    plan.kinds = [
      CorpusPlan.Share(.albAccess, weight: 2), CorpusPlan.Share(.albConnection),
      CorpusPlan.Share(.nlb), CorpusPlan.Share(.classic),
    ]
    plan.clients = 700
    plan.quirksPer10000 = 500
    plan.damagePer10000 = 50
    plan.packing = .mixed
    plan.multiMemberPercent = 40
    return plan
  }
}
