import ELBLogs
import LogCorpus
import TLSCensus
import Testing

@testable import TLSFindings

@Suite struct TopClientsTests {
  @Test(arguments: [0, 1, 5, 31, 40, 299, 300, 1_000, nil], [1, 2] as [UInt64])
  func `the first of all, in the order of all`(limit: Int?, seed: UInt64) async throws {
    var random = SplitMix64(seed: seed)
    let scratch = try LogScratch()
    try scratch.write(
      (0..<300).map { number in
        var line = NLBLine()
        line.client = LoggedClient(number % 7 == 0 ? "client-\(number)" : "203.0.113.\(number)")
        return CorpusLine.nlb(line)
      })
    let census = await CensusTaker(workers: 1).count(LogFinder.find([scratch.path])).census
    let counts = (0..<census.clientCount).map { _ in random.within(1...4) }
    let wanted = counts.indices.sorted {
      if counts[$0] != counts[$1] { return counts[$0] > counts[$1] }
      return census.clientName($0).precedes(census.clientName($1))
    }
    var top = TopClients<Int>(limit, in: census, by: >)
    for client in counts.indices.shuffled(using: &random) {
      top.offer(client, rank: counts[client])
    }
    #expect(census.clientCount == 300)
    #expect(top.ranked == Array(wanted.prefix(limit ?? 300)))
  }
}
