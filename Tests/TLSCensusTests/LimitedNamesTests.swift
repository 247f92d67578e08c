import ELBLogs
import LogCorpus
import Testing

@testable import TLSCensus

/// At most eight user agents, server names and load balancers of a client are kept.
@Suite struct LimitedNamesTests {
  /// Of the name with a number there are so many records.
  private static func count(of number: Int) -> Int { number % 5 + 1 }

  private static func lines(names: Int) -> [CorpusLine] {
    (0..<names).flatMap { number in
      var line = ALBAccessLine()
      line.userAgent = LogText("Agent/\(number)")
      line.domain = LogText("www\(number).example.com")
      line.balancer = "app/shop-\(number)/50dc6c495c0c9188"
      return [CorpusLine](repeating: .albAccess(line), count: count(of: number))
    }
  }

  private func facts(_ census: Census) throws -> CensusFacts.ClientFacts {
    try #require(CensusFacts(census).clients["203.0.113.9"])
  }

  @Test(arguments: [1, 8, 9, 20])
  func `the same eight whatever the order and the parts`(names: Int) async throws {
    // In runs of the same name, as they are made.
    let runs = LimitedNamesTests.lines(names: names)
    let wanted = try facts(try await census(of: runs))
    for sort in [wanted.userAgents, wanted.domains, wanted.loadBalancers] {
      #expect(sort.kept.count == min(names, 8))
      #expect(sort.hasMore == (names > 8))
      for (name, count) in sort.kept {
        let digits = name.prefix { $0 != "." }.drop { !$0.isNumber }.prefix { $0.isNumber }
        #expect(try count == LimitedNamesTests.count(of: #require(Int(digits))), "\(name)")
      }
    }
    var random = SplitMix64(seed: UInt64(names))
    for partCount in [1, 2, 3, 7] {
      let lines = runs.shuffled(using: &random)
      var parts = [[CorpusLine]](repeating: [], count: partCount)
      for line in lines { parts[random.below(partCount)].append(line) }
      var total = Census()
      for part in parts { total.merge(try await census(of: part)) }
      #expect(try facts(total) == wanted, "\(partCount) parts")
    }
  }

  @Test func `no names at all`() async throws {
    var line = ALBConnectionLine()
    line.fieldCount = 11
    let client = try facts(try await census(of: [.albConnection(line), .albConnection(line)]))
    for sort in [client.userAgents, client.domains, client.loadBalancers] {
      #expect(sort == CensusFacts.NameFacts())
    }
  }

  @Test func `absent names count nothing between present ones`() async throws {
    var named = ALBAccessLine()
    named.userAgent = "Agent/1"
    var unnamed = ALBAccessLine()
    unnamed.userAgent = "-"
    unnamed.domain = "-"
    let lines = [named, unnamed, named, unnamed, unnamed, named].map(CorpusLine.albAccess)
    let client = try facts(try await census(of: lines))
    #expect(client.userAgents.kept == ["Agent/1": 3])
    #expect(client.domains.kept == ["shop.example.com": 3])
  }

  @Test func `eight names in each of two parts`() async throws {
    let lines = LimitedNamesTests.lines(names: 16)
    let half = (0..<8).reduce(0) { $0 + LimitedNamesTests.count(of: $1) }
    var same = try await census(of: Array(lines[..<half]))
    #expect(try !facts(same).userAgents.hasMore)
    same.merge(try await census(of: Array(lines[..<half])))
    #expect(try !facts(same).userAgents.hasMore, "the same eight again are no more")
    same.merge(try await census(of: Array(lines[half...])))
    #expect(try facts(same).userAgents.hasMore)
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func `a list keeps the first in the fixed order`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var names = NameTable()
    let numbers = (0..<20).map { names.number(of: "name \($0)") }.shuffled(using: &random)
    var arrivals = numbers.flatMap { number in
      [UInt32](repeating: number, count: 1 + random.below(4))
    }
    arrivals.shuffle(using: &random)
    var lists = ShortLists<NameTally>()
    var list = ShortList()
    var leftOut = false
    for number in arrivals {
      let tally = NameTally(id: number, count: 1)
      leftOut = lists.add(tally, to: &list, limit: 8, orderedBy: names) || leftOut
    }
    #expect(leftOut)
    let first = numbers.sorted { names.precedes($0, $1) }.prefix(8)
    let kept = lists.elements(list)
    #expect(Set(kept.map(\.id)) == Set(first))
    for entry in kept {
      #expect(entry.count == arrivals.count { $0 == entry.id })
    }
  }

  @Test func `the fixed order is one of all names, the same in every table`() {
    let texts = (0..<40).map { "name \($0)" } + ["", "a", "ab"]
    var forward = NameTable()
    var backward = NameTable()
    let inForward = texts.map { forward.number(of: $0) }
    let inBackward = Array(texts.reversed().map { backward.number(of: $0) }.reversed())
    for left in texts.indices {
      for right in texts.indices {
        let precedes = forward.precedes(inForward[left], inForward[right])
        #expect(precedes == backward.precedes(inBackward[left], inBackward[right]))
        let follows = forward.precedes(inForward[right], inForward[left])
        #expect(left == right ? !precedes : precedes != follows)
      }
    }
    let sorted = inForward.sorted { forward.precedes($0, $1) }
    for place in sorted.indices.dropFirst(2) {
      #expect(forward.precedes(sorted[place - 2], sorted[place]), "transitive")
    }
  }
}
