import Foundation
import LogCorpus
import Testing

/// `scan --output json` against the truth of generated folders.
@Suite(.timeLimit(.minutes(20))) struct ScanTruthTests {
  @Test(arguments: [1, 2, 8])
  func sample(threads: Int) throws {
    let corpus = try Corpus.sample()
    let run = try elbtls([
      "scan", "--output", "json", "--top", "0", "--threads", "\(threads)", corpus.folder,
    ])
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    expect(try run.report(), equals: corpus.truth)
  }

  /// The same bytes, whatever the number of workers and the names that put files in their order.
  @Test func mixedFolderOfAHundredThousandLines() throws {
    let corpus = try Corpus(ScanTruthTests.plan)
    let arguments = ["--output", "json", "--top", "0", corpus.folder]
    let first = try elbtls(arguments + ["--threads", "1"])
    expect(try first.report(), equals: corpus.truth)
    for threads in ["2", "8"] {
      let run = try elbtls(arguments + ["--threads", threads])
      #expect(run.output == first.output, "\(threads) threads")
    }
    try shuffle(corpus)
    expect(try elbtls(arguments + ["--threads", "2"]).report(), equals: corpus.truth)
  }

  /// Moves every file into a folder of its own above `AWSLogs`, in an order drawn by chance.
  private func shuffle(_ corpus: Corpus) throws {
    let files = try corpus.files()
    for (number, file) in files.shuffled().enumerated() {
      let moved = corpus.folder + "/\(number)/" + file
      let folder = URL(filePath: moved).deletingLastPathComponent()
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try FileManager.default.moveItem(atPath: corpus.folder + "/" + file, toPath: moved)
    }
  }

  private static var plan: CorpusPlan {
    var plan = CorpusPlan()
    plan.seed = 7
    plan.files = 60
    plan.kinds = [
      CorpusPlan.Share(.albAccess, weight: 3), CorpusPlan.Share(.albConnection, weight: 2),
      CorpusPlan.Share(.nlb, weight: 2), CorpusPlan.Share(.classic),
    ]
    plan.quirksPer10000 = 300
    plan.damagePer10000 = 20
    plan.packing = .mixed
    plan.multiMemberPercent = 30
    return plan
  }
}
