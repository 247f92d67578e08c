import ELBLogs
import LogCorpus
import TLSCensus
import Testing

/// A census of random lines against the obvious one.
@Suite struct ReferenceCensusTests {
  /// Paths that tell account and region, or balancer too, or nothing.
  private static let origins: [(path: String, origin: LogOrigin)] = [
    ("random.log", LogOrigin()),
    (
      "AWSLogs/123456789012/elasticloadbalancing/us-east-2/2026/03/01/renamed.log",
      LogOrigin(account: "123456789012", region: "us-east-2")
    ),
    (
      "conn_log_210987654321_elasticloadbalancing_eu-west-1_app.depot.0123456789abcdef_"
        + "20260301T2105Z_192.0.2.10_1a2b3c4d.log",
      LogOrigin(
        account: "210987654321", region: "eu-west-1", balancer: "app/depot/0123456789abcdef")
    ),
  ]

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `every count is that of the obvious census`(seed: UInt64) async throws {
    let scratch = try LogScratch()
    var traffic = RandomTraffic(seed: seed)
    var reference = ReferenceCensus()
    for (path, origin) in ReferenceCensusTests.origins {
      let lines = traffic.lines(900)
      for line in lines { reference.add(line, from: origin) }
      try scratch.write(lines, to: path)
    }
    let found = CensusFacts(await scratch.census(workers: 2).census)
    expectEqual(found, reference.facts)
    let clients = reference.facts.clients
    #expect(clients.values.contains { $0.userAgents.kept.count > 8 }, "the test tests the limit")
    #expect(clients.values.contains { $0.latestFailures.count == 32 }, "and that of failures")
  }

  @Test func `an empty input gives an empty census`() async throws {
    let result = try await LogScratch().census(workers: 8)
    #expect(CensusFacts(result.census) == CensusFacts())
    #expect(result.input.lines == 0)
    #expect(CensusFacts(Census()) == CensusFacts())
  }
}
