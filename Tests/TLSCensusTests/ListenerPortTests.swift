import ELBLogs
import LogCorpus
import TLSCensus
import Testing

/// Requests told apart by the port that they came to.
@Suite struct ListenerPortTests {
  private func listeners(
    _ requests: [LogText], separatesPorts: Bool
  ) async throws -> [UInt16: Int] {
    let scratch = try LogScratch()
    let lines = requests.map { request in
      var line = ALBAccessLine()
      line.request = request
      return CorpusLine.albAccess(line)
    }
    // Two files and two workers, so that censuses are merged.
    try scratch.write(lines, to: "one.log")
    try scratch.write(Array(lines.reversed()), to: "two.log")
    let result = await CensusTaker(separatesPorts: separatesPorts, workers: 2)
      .count(LogFinder.find([scratch.path]))
    return result.census.listenerCounts.reduce(into: [:]) {
      $0[$1.listener.port, default: 0] += $1.counts.negotiated
    }
  }

  private let requests: [LogText] = [
    "GET https://shop.example.com:443/ HTTP/1.1", "GET https://shop.example.com:8443/ HTTP/1.1",
    "GET https://shop.example.com:443/cart HTTP/1.1", "GET https://shop.example.com/ HTTP/1.1",
  ]

  @Test func `a port in the URL is a listener of its own where that is asked for`() async throws {
    #expect(try await listeners(requests, separatesPorts: true) == [443: 4, 8443: 2, 0: 2])
  }

  @Test func `ports are not looked at otherwise`() async throws {
    #expect(try await listeners(requests, separatesPorts: false) == [0: 8])
  }
}
