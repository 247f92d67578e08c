import ELBLogs
import LogCorpus
import SystemPackage
import TLSCensus
import Testing

@Suite struct InputAccountTests {
  /// A line of some sort, rejected ones most often.
  private static func line(_ random: inout SplitMix64) -> CorpusLine {
    switch random.below(8) {
    case 0: .blank
    case 1: .nlb(NLBLine())
    case 2, 3: .unrecognized(LogText("unrecognized \(random.below(100))"))
    case 4, 5: .tooFewFields(6, of: .nlb(NLBLine()))
    case 6: .unbalancedQuotes(of: ALBAccessLine())
    default: .healthCheck(at: CorpusTime(2026, 3, 1), target: "-", milliseconds: 3, passes: true)
    }
  }

  /// Names of three nodes and an NLB, and one that tells nothing.
  private static func name(_ number: Int) -> String {
    let owner = "123456789012_elasticloadbalancing_us-east-2_"
    return switch number {
    case 0: "lines.log"
    case 1...3: owner + "net.edge.c6e77e28c25b2234_20260301T12\(number)0Z_1a2b3c4d.log"
    default: owner + "web_20260301T1205Z_192.0.2.\(number % 3)_1a2b3c4d.log"
    }
  }

  /// What reading each of several files gave.
  private func readings(
    _ scratch: LogScratch, _ random: inout SplitMix64
  ) throws -> [(reading: FileReading, file: LogFile)] {
    var reader = LogReader()
    var consumer = Counter()
    return try (0..<8).map { number in
      let lines = (0..<random.within(0...30)).map { _ in InputAccountTests.line(&random) }
      // Later names may hold earlier lines.
      let file = try scratch.write(lines, to: "\(number * 7 % 8)/\(InputAccountTests.name(number))")
      return (try reader.read(file, into: &consumer), file)
    }
  }

  private struct Counter: RecordConsumer {
    mutating func begin(_ file: LogFile) {}
    mutating func consume(_ record: borrowing LogRecord) -> RecordFate { .counted }
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func `accounts merge in any order and grouping`(seed: UInt64) throws {
    let scratch = try LogScratch()
    var random = SplitMix64(seed: seed)
    let readings = try readings(scratch, &random)
    var whole = InputAccount()
    for (reading, file) in readings { whole.add(reading, of: file) }
    #expect(whole.linesAccountedFor == whole.lines)
    #expect(whole.files == readings.count)
    #expect(whole.intervals.unnamedFiles == 1)
    #expect(whole.intervals.ends.count == 4)
    #expect(whole.bytesRead == readings.reduce(0) { $0 + ($1.file.size ?? 0) })

    for _ in 0..<6 {
      var parts = [InputAccount()]
      for (reading, file) in readings.shuffled(using: &random) {
        if random.below(2) == 0 { parts.append(InputAccount()) }
        parts[parts.count - 1].add(reading, of: file)
      }
      while parts.count > 1 {
        var left = parts.remove(at: random.below(parts.count))
        left.merge(parts.remove(at: random.below(parts.count)))
        #expect(left.linesAccountedFor == left.lines)
        parts.append(left)
      }
      #expect(AccountFacts(parts[0]) == AccountFacts(whole))
    }

    // A file keeps as many of its first rejected lines as all files together do.
    let inOrder = readings.sorted { $0.file.path.string < $1.file.path.string }
      .flatMap { entry in entry.reading.rejectedSamples.map { (entry.file.path, $0) } }
    for reason in RejectReason.allCases {
      let wanted = inOrder.filter { $0.1.reason == reason }.prefix(3)
      let found = whole.rejectedSamples.filter { $0.line.reason == reason }
      #expect(found.map(\.path) == wanted.map(\.0))
      #expect(found.map(\.line) == wanted.map(\.1))
    }
  }

  @Test func `samples go by path, then by line as a number`() async throws {
    let scratch = try LogScratch()
    let bad = CorpusLine.unrecognized("nothing of the sort")
    try scratch.write([CorpusLine](repeating: .blank, count: 8) + [bad, bad], to: "a.log")
    try scratch.write([bad, bad, bad], to: "b.log")
    let samples = await scratch.census(workers: 2).input.rejectedSamples
    #expect(samples.map { $0.path.lastComponent?.string } == ["a.log", "a.log", "b.log"])
    #expect(samples.map(\.line.number) == [9, 10, 1])
    #expect(samples.allSatisfy { $0.line.excerpt == "nothing of the sort" })
  }

  @Test func `damage, skipped and missing files are part of the account`() async throws {
    let scratch = try LogScratch()
    var folder = try CorpusFolder(path: scratch.path.appending("logs").string)
    var form = LogFileForm()
    form.damage = .truncated
    let lines = [CorpusLine](repeating: .nlb(NLBLine()), count: 5)
    try folder.write(lines, to: "cut.log.gz", from: LogOrigin(), form: form)
    try folder.writeSkipped(Array("{\"a\": 1}\n".utf8), to: "vended.json", reason: "vended_json")
    let missing = scratch.path.appending("missing.log")
    let found = LogFinder.find([scratch.path, missing])
    let input = await CensusTaker(workers: 2).count(found).input
    #expect(input.files == 1)
    #expect(input.records == 4)
    #expect(input.rejected == [.cutShort: 1])
    #expect(input.filesDamaged.map(\.damage) == [.truncatedGzip])
    #expect(input.intervals.unnamedFiles == 1)
    #expect(input.filesDamaged.map(\.linesSalvaged) == [4])
    #expect(Set(input.filesSkipped.map(\.reason)) == [.vendedJSON, .unreadable])
    #expect(input.errors.map(\.path) == [missing])
    #expect(input.linesAccountedFor == input.lines)
  }

  @Test func `a file that goes away before it is read is an error, not the end`() async throws {
    let scratch = try LogScratch()
    try scratch.write([.nlb(NLBLine())], to: "a.log")
    let gone = try LogScratch()
    let file = try gone.write([.nlb(NLBLine())], to: "b.log")
    let found = LogFinder.find([scratch.path, file.path])
    #expect(found.files.count == 2)
    try gone.remove(file)
    let input = await CensusTaker(workers: 1).count(found).input
    #expect(input.files == 1)
    #expect(input.records == 1)
    #expect(input.errors.map(\.path) == [file.path])
    #expect(input.filesSkipped.map(\.reason) == [.unreadable])
  }
}
