import ELBLogs
import LogCorpus
import TLSCensus
import Testing

/// Censuses of parts merge to the census of the whole, whatever the parts and their order.
@Suite struct MergeTests {
  private static func files(in scratch: LogScratch, seed: UInt64) throws -> [LogFile] {
    var traffic = RandomTraffic(seed: seed)
    return try (0..<9).map { number in
      let name = number % 3 == 0 ? "random-\(number).log" : MergeTests.objectName(number)
      return try scratch.write(traffic.lines(70), to: name)
    }
  }

  private static func objectName(_ number: Int) -> String {
    "12345678901\(number)_elasticloadbalancing_us-east-2_app.shop.0123456789abcde\(number)_"
      + "20260301T2105Z_192.0.2.10_1a2b3c4d.log"
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `any order and any grouping`(seed: UInt64) async throws {
    let scratch = try LogScratch()
    let files = try MergeTests.files(in: scratch, seed: seed)
    let whole = await census(of: files)
    let wanted = CensusFacts(whole.census)
    var random = SplitMix64(seed: seed)
    for _ in 0..<5 {
      var parts: [Census] = [Census()]
      var rest = files.shuffled(using: &random)
      while !rest.isEmpty {
        let part = Array(rest.prefix(1 + random.below(3)))
        rest.removeFirst(part.count)
        parts.append(await census(of: part).census)
      }
      while parts.count > 1 {
        var left = parts.remove(at: random.below(parts.count))
        let right = parts.remove(at: random.below(parts.count))
        left.merge(right)
        parts.append(left)
      }
      #expect(CensusFacts(parts[0]) == wanted)
    }
  }

  @Test func `an empty census changes nothing`() async throws {
    let scratch = try LogScratch()
    let census = await census(of: try MergeTests.files(in: scratch, seed: 7)).census
    var intoEmpty = Census()
    intoEmpty.merge(census)
    var withEmpty = census
    withEmpty.merge(Census())
    #expect(CensusFacts(intoEmpty) == CensusFacts(census))
    #expect(CensusFacts(withEmpty) == CensusFacts(census))
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `counting goes on after a merge`(seed: UInt64) async throws {
    let scratch = try LogScratch()
    let files = try MergeTests.files(in: scratch, seed: seed)
    let whole = CensusFacts(await census(of: files).census)
    var reader = LogReader()
    var counter = Counter()
    for (number, file) in files.enumerated() {
      if number % 3 == 1 {
        counter.census.merge(await census(of: [file]).census)
      } else {
        _ = try reader.read(file, into: &counter)
      }
    }
    #expect(CensusFacts(counter.census) == whole)
  }

  private struct Counter: RecordConsumer {
    var census = Census()

    mutating func begin(_ file: LogFile) { census.begin(file) }

    mutating func consume(_ record: borrowing LogRecord) -> RecordFate {
      census.count(record)
      return .counted
    }
  }

  @Test(arguments: [1, 2, 8]) func `any number of workers`(workers: Int) async throws {
    let scratch = try LogScratch()
    let truth = try writeCorpus(
      MergeTests.plan(lines: 3_000), to: scratch.path.appending("logs").string)
    let alone = await scratch.census(workers: 1)
    for _ in 0..<3 {
      let together = await scratch.census(workers: workers)
      #expect(CensusFacts(together.census) == CensusFacts(alone.census))
      #expect(AccountFacts(together.input) == AccountFacts(alone.input))
    }
    #expect(alone.input.linesAccountedFor == truth.input.lines)
  }

  @Test func `any read size`() async throws {
    let scratch = try LogScratch()
    let truth = try writeCorpus(
      MergeTests.plan(lines: 120), to: scratch.path.appending("logs").string)
    let whole = await scratch.census()
    #expect(whole.input.records == truth.input.records)
    let (census, account) = (CensusFacts(whole.census), AccountFacts(whole.input))
    for readSize in 1...64 {
      let pieces = await scratch.census(workers: 2, readSize: readSize)
      #expect(CensusFacts(pieces.census) == census, "read size \(readSize)")
      #expect(AccountFacts(pieces.input) == account, "read size \(readSize)")
    }
  }

  @Test func `any order of paths`() async throws {
    let scratch = try LogScratch()
    let files = try MergeTests.files(in: scratch, seed: 11)
    let wanted = await census(of: files)
    var random = SplitMix64(seed: 11)
    for _ in 0..<4 {
      let found = await census(of: files.shuffled(using: &random))
      #expect(CensusFacts(found.census) == CensusFacts(wanted.census))
      #expect(AccountFacts(found.input) == AccountFacts(wanted.input))
    }
  }

  /// All kinds, some lines odd or damaged, one file cut off, some with several gzip members.
  private static func plan(lines: Int) -> CorpusPlan {
    var plan = CorpusPlan()
    plan.seed = 20_260_301
    plan.lines = lines
    plan.files = 12
    plan.clients = 60
    plan.kinds = CorpusKind.allCases.map { CorpusPlan.Share($0) }
    plan.failuresPer10000 = 2_000
    plan.quirksPer10000 = 400
    plan.damagePer10000 = 400
    plan.packing = .mixed
    plan.multiMemberPercent = 30
    return plan
  }
}
