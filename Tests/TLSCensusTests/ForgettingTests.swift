import ELBLogs
import LogCorpus
import Testing

@testable import TLSCensus

/// A census that forgets clients keeps all totals, and says how far the rest may be from the truth.
@Suite struct ForgettingTests {
  /// How lines are shared out among clients.
  enum Distribution: CaseIterable {
    /// A few clients have many.
    case skewed
    /// All have about as many.
    case flat
  }

  private static func lines(
    _ count: Int, clients: Int, _ distribution: Distribution, seed: UInt64
  ) -> [CorpusLine] {
    var traffic = RandomTraffic(seed: seed)
    var random = SplitMix64(seed: seed)
    return traffic.lines(count).map { line in
      let client =
        switch distribution {
        case .skewed: random.below(clients) >> random.below(8)
        case .flat: random.below(clients)
        }
      return line.from(
        client % 7 == 3
          ? LoggedClient("client-\(client)") : LoggedClient(subnet: 1, host: 1 + client))
    }
  }

  private static func scratch(_ lines: [CorpusLine], files: Int) throws -> LogScratch {
    let scratch = try LogScratch()
    for file in 0..<files {
      try scratch.write(
        lines.indices.filter { $0 % files == file }.map { lines[$0] }, to: "\(file).log")
    }
    return scratch
  }

  @Test(arguments: Distribution.allCases, [1, 2, 8])
  func `bounds hold with any number of workers`(
    _ distribution: Distribution, workers: Int
  ) async throws {
    for seed in 1...2 as ClosedRange<UInt64> {
      let scratch = try ForgettingTests.scratch(
        ForgettingTests.lines(8_000, clients: 3_000, distribution, seed: seed), files: 8)
      let exact = await scratch.census().census
      let bounded = await scratch.bounded(bytes: 480 << 10, workers: workers).census
      let approximation = try #require(bounded.approximation)
      let (left, all) = (bounded.clientCount, exact.clientCount)
      #expect(left > 0 && left < all)
      expectBounds(bounded, exact)
      if distribution == .skewed {
        // The bound is small enough to say something of those that matter.
        let counts = (0..<exact.clientCount).map { exact.listedRecords(ofClient: $0) }.sorted(by: >)
        #expect(counts[9] > approximation.topError)
      }
    }
  }

  /// Merging exact censuses with others, in any order and grouping.
  @Test(arguments: Distribution.allCases, 1...3 as ClosedRange<UInt64>)
  func `bounds hold after any merges`(_ distribution: Distribution, seed: UInt64) async throws {
    let lines = ForgettingTests.lines(4_000, clients: 900, distribution, seed: seed)
    let exact = try await census(of: lines)
    var random = SplitMix64(seed: seed)
    var incomplete = 0
    for _ in 0..<2 {
      var parts: [Census] = [Census()]
      var rest = lines.shuffled(using: &random)[...]
      while !rest.isEmpty {
        let part = rest.prefix(200 + random.below(900))
        rest.removeFirst(part.count)
        parts.append(try await census(of: Array(part)))
        let index = parts.count - 1
        for _ in 0..<random.below(3) {
          parts[index].forgetClients(downTo: Double(random.within(1...9)) / 10)
        }
      }
      while parts.count > 1 {
        var left = parts.remove(at: random.below(parts.count))
        left.merge(parts.remove(at: random.below(parts.count)))
        if random.below(3) == 0 { left.forgetClients(downTo: 0.7) }
        parts.append(left)
      }
      expectBounds(parts[0], exact)
      incomplete += (0..<parts[0].clientCount).count { !parts[0].isComplete($0) }
    }
    #expect(incomplete > 0, "the test tests what may be missing")
  }

  @Test func `an empty census changes nothing`() async throws {
    let lines = ForgettingTests.lines(2_000, clients: 500, .skewed, seed: 5)
    let exact = try await census(of: lines)
    var bounded = exact
    bounded.forgetClients(downTo: 0.3)
    let wanted = CensusFacts(bounded)
    var intoEmpty = Census()
    intoEmpty.merge(bounded)
    var withEmpty = bounded
    withEmpty.merge(Census())
    for merged in [intoEmpty, withEmpty] {
      #expect(CensusFacts(merged) == wanted)
      #expect(merged.approximation == bounded.approximation)
      #expect(merged.traitCounts == bounded.traitCounts)
      expectBounds(merged, exact)
    }
  }

  /// Those without listed records go first, and nothing is missing of the others.
  @Test func `the first to go take no listed record with them`() async throws {
    let lines = ForgettingTests.lines(3_000, clients: 2_500, .flat, seed: 4)
    let exact = try await census(of: lines)
    var bounded = exact
    bounded.forgetClients(downTo: 0.9)
    #expect(bounded.approximation?.topError == 0)
    #expect(bounded.clientCount > 0)
    #expect((0..<bounded.clientCount).allSatisfy { bounded.isComplete($0) })
    let listed = (0..<exact.clientCount).filter { exact.listedRecords(ofClient: $0) > 0 }
    #expect(
      Set((0..<bounded.clientCount).map { bounded.clientName($0) })
        == Set(listed.map { exact.clientName($0) }))
    // As many were counted as there are: all are known by their hashes.
    #expect(exact.clientCount > DistinctCounter.exactLimit)
    #expect(
      bounded.traitCounts.filter { $0.value <= 1_024 }
        == exact.traitCounts.filter { $0.value <= 1_024 })
  }

  @Test func `whom somebody asks about is not forgotten`() async throws {
    let lines = ForgettingTests.lines(3_000, clients: 600, .flat, seed: 6)
    let scratch = try ForgettingTests.scratch(lines, files: 3)
    let exact = CensusFacts(await scratch.census().census)
    for name in ["10.1.0.1", exact.clients.keys.sorted()[40], "client-3"] {
      let selection = try #require(ClientSelection(name))
      let traced = await ClientTracer(
        selection, workers: 2, readSize: 4 << 10, memoryLimit: 60 << 10
      )
      .trace(LogFinder.find([scratch.path]))
      let bounded = traced.census.census
      let approximation = bounded.approximation
      #expect(approximation != nil)
      let found = bounded.clients(selectedBy: selection)
      let isThere = exact.clients[name] != nil
      #expect(found.isEmpty != isThere)
      for client in found {
        let isComplete = bounded.isComplete(client)
        #expect(isComplete)
        let facts = CensusFacts.ClientFacts(client, in: bounded)
        #expect(facts == exact.clients[name])
        let count = bounded.recordCount(ofClient: client)
        #expect(traced.trace.count == count)
      }
    }
  }

  /// Names that only forgotten clients had are forgotten with them.
  @Test func `memory stays within its limit however many names there are`() async throws {
    let scratch = try LogScratch()
    let lines = (0..<30_000).map { number in
      var line = ALBAccessLine(handshake: .negotiated(AgreedTLS(.tls12, "AES128-SHA")))
      line.client = LoggedClient(subnet: 1, host: 1 + number % 5_000)
      line.userAgent = LogText("Agent/\(number) of a stranger who has a new one each time")
      line.domain = LogText("host-\(number % 3).example.com")
      return CorpusLine.albAccess(line)
    }
    try scratch.write(lines)
    let exact = await scratch.census().census
    let limit = 1 << 20
    #expect(exact.byteCount > 4 * limit)
    let bounded = await scratch.bounded(bytes: limit, workers: 1, readSize: 64 << 10).census
    #expect(bounded.byteCount < limit)
    expectBounds(bounded, exact)
  }

  /// Where names are what there is too much of, forgetting clients would not help.
  @Test(arguments: ["agents", "domains"])
  func `one client with many names costs no other its place`(names: String) async throws {
    let scratch = try LogScratch()
    var lines: [CorpusLine] = (0..<500).flatMap { client in
      var line = NLBLine(handshake: .alert(number: 48, cause: "unknown_ca"))
      line.client = LoggedClient(subnet: 1, host: 1 + client)
      return [CorpusLine](repeating: .nlb(line), count: 1 + client % 5)
    }
    for number in 0..<20_000 {
      var line = ALBAccessLine(handshake: .negotiated(AgreedTLS(.tls12, "AES128-SHA")))
      line.client = LoggedClient(subnet: 2, host: 1)
      let text = "\(number) of a stranger who has a new one each time"
      if names == "agents" {
        line.userAgent = LogText("Agent/\(text)")
      } else {
        line.certificate = "arn:aws:acm:us-east-2:123456789012:certificate/1"
        line.domain = LogText(
          "host-\(number)-with-a-long-name-that-takes-a-lot-of-memory.example.com")
      }
      lines.append(.albAccess(line))
    }
    try scratch.write(lines)
    let exact = await scratch.census().census
    let limit = 1 << 20
    #expect(exact.byteCount > 2 * limit)
    let bounded = await scratch.bounded(bytes: limit, workers: 1, readSize: 64 << 10).census
    #expect(bounded.approximation == nil)
    #expect(CensusFacts(bounded) == CensusFacts(exact))
  }

  /// Addresses that a known hash would take for one.
  @Test func `chosen addresses are counted as others are`() async throws {
    var counter = DistinctCounter()
    let names = NameTable()
    let seed: UInt64 = 0x656C_6274_6C73
    for number in 0..<20_000 {
      let high: UInt64 = 0x2001_0DB8 << 32 + UInt64(number)
      let low = ByteHash.fold(high ^ seed, ByteHash.first)
      counter.add(names.distinctHash(of: ClientKey(ClientAddress(high: high, low: low))))
    }
    #expect(abs(Double(counter.count) - 20_000) <= sixStandardErrors * 20_000)
  }

  @Test func `within the limit nothing is forgotten`() async throws {
    let scratch = try ForgettingTests.scratch(
      ForgettingTests.lines(2_000, clients: 300, .skewed, seed: 8), files: 4)
    let exact = await scratch.census().census
    let bounded = await scratch.bounded(bytes: 64 << 20, workers: 2)
    #expect(bounded.census.approximation == nil)
    #expect(!bounded.isBeyondMemory)
    #expect(CensusFacts(bounded.census) == CensusFacts(exact))
    #expect(bounded.census.traitCounts == exact.traitCounts)
  }

  @Test func `what needs every client stops the reading`() async throws {
    let scratch = try ForgettingTests.scratch(
      ForgettingTests.lines(3_000, clients: 900, .flat, seed: 8), files: 2)
    let logs = LogFinder.find([scratch.path])
    for grouping in [ClientGrouping.address, .userAgent] {
      let result = await CensusTaker(
        grouping: grouping, workers: 2, readSize: 4 << 10,
        memory: MemoryLimit(
          bytes: 40 << 10, excess: grouping.isByValue ? .forgetsClients : .stopsReading)
      ).count(logs)
      #expect(result.isBeyondMemory)
      #expect(result.input.filesLeft > 0)
      #expect(result.census.approximation == nil)
    }
    let taker = CensusPairTaker(workers: 1, memoryLimit: 40 << 10)
    let pair = await taker.count(logs, splitAt: Timestamp(CorpusTime(2026, 3, 1, 23)))
    #expect(pair.isBeyondMemory)
    let stop = StopToken()
    stop.stop()
    let stopped = await CensusTaker(
      workers: 1, memory: MemoryLimit(bytes: 1 << 30, excess: .stopsReading), stop: stop
    ).count(logs)
    #expect(!stopped.isBeyondMemory, "somebody else stopped it")
    #expect(stopped.input.filesLeft > 0)
  }
}

extension LogScratch {
  /// The census of all files in the folder within a limit of memory, which is looked at often.
  fileprivate func bounded(
    bytes: Int, workers: Int, readSize: Int = 4 << 10
  ) async -> CensusResult {
    await CensusTaker(
      workers: workers, readSize: readSize,
      memory: MemoryLimit(bytes: bytes, excess: .forgetsClients)
    ).count(LogFinder.find([path]))
  }
}

extension Census {
  /// The records by which reports list clients.
  fileprivate func listedRecords(ofClient client: Int) -> Int {
    Outcome.allCases.filter(\.isListed).reduce(0) { $0 + count(of: $1, ofClient: client) }
  }

  /// Distinct clients by traits in words.
  fileprivate var traitCounts: [String: Int] {
    Dictionary(
      uniqueKeysWithValues: clientCounts.map { trait, count in
        let words =
          switch trait {
          case .kind(let kind): "\(kind)"
          case .outcome(let outcome): "\(outcome)"
          case .cause(let cause): "cause \(names.text(cause))"
          case .version(let kind, let version): "\(kind) \(names.text(version))"
          case .suite(let kind, let version, let cipher):
            "\(kind) \(names.text(version)) \(names.text(cipher))"
          case .group(let kind, let group): "\(kind) group \(names.text(group))"
          }
        return (words, count)
      })
  }
}

/// Twice what is stated: the seed is another one in each run, and a test must not fail in one of many.
private let sixStandardErrors = 2 * DistinctCounter.relativeError

/// Compares a census that forgot clients with one that did not.
private func expectBounds(
  _ bounded: Census, _ exact: Census, sourceLocation: SourceLocation = #_sourceLocation
) {
  var (found, wanted) = (CensusFacts(bounded), CensusFacts(exact))
  let clients = wanted.clients
  (found.clients, wanted.clients) = ([:], [:])
  #expect(found == wanted, "totals are exact", sourceLocation: sourceLocation)

  let error = bounded.approximation?.topError ?? 0
  var faults: [String] = []
  var left = Set(clients.keys)
  for client in 0..<bounded.clientCount {
    let name = bounded.clientName(client)
    left.remove(name)
    let facts = CensusFacts.ClientFacts(client, in: bounded)
    guard let truth = clients[name] else {
      faults.append("\(name) never came")
      continue
    }
    let missing = bounded.mostMissing(ofClient: client)
    if missing > error { faults.append("\(name) lacks more than the stated error") }
    if bounded.isComplete(client) {
      if facts != truth { faults.append("\(name) is not complete") }
    } else if facts.listed > truth.listed || truth.listed > facts.listed + missing
      || truth.failed > facts.failed + missing || !facts.isPart(of: truth)
    {
      faults.append("\(name): \(facts.listed) of \(truth.listed), \(missing) missing")
    }
  }
  for name in left where clients[name]?.listed ?? 0 > error { faults.append("\(name) is absent") }
  #expect(faults.isEmpty, sourceLocation: sourceLocation)

  let (estimates, counts) = (bounded.traitCounts, exact.traitCounts)
  #expect(Set(estimates.keys) == Set(counts.keys), sourceLocation: sourceLocation)
  for (trait, count) in counts {
    let tolerance =
      count <= DistinctCounter.exactLimit ? 0 : sixStandardErrors * Double(count)
    #expect(
      abs(Double((estimates[trait] ?? 0) - count)) <= tolerance, "\(trait)",
      sourceLocation: sourceLocation)
  }
  let all = Double(exact.distinctClientCount)
  #expect(
    abs(Double(bounded.distinctClientCount) - all) <= sixStandardErrors * all,
    sourceLocation: sourceLocation)
}

extension CensusFacts.ClientFacts {
  fileprivate var failed: Int { causes.values.reduce(0, +) }
  fileprivate var listed: Int { failed + noClientHello + plaintextOnTLSPort }

  /// Whether nothing here is more than there.
  fileprivate func isPart(of all: Self) -> Bool {
    kinds.isSubset(of: all.kinds)
      && causes.allSatisfy { $0.value <= all.causes[$0.key] ?? 0 }
      && handshakes.allSatisfy { $0.value <= all.handshakes[$0.key] ?? 0 }
      && noClientHello <= all.noClientHello && plaintextOnTLSPort <= all.plaintextOnTLSPort
      && (firstFailure ?? Timestamp(microseconds: .max))
        >= (all.firstFailure
          ?? Timestamp(microseconds: .max))
  }
}
