import ELBLogs
import LogCorpus
import TLSFindings
import Testing

/// Which records belong to one row of load balancers.
@Suite struct LoadBalancerTests {
  private func path(_ account: String, _ region: String, _ balancer: String) -> String {
    "\(account)_elasticloadbalancing_\(region)_\(balancer)_20260301T1205Z_192.0.2.10_1a2b3c4d.log"
  }

  private func rows(_ report: ScanReport) -> [String] {
    report.loadBalancers.map { row in
      "\(row.id ?? "-") \(row.kind.rawValue) \(row.account ?? "-") \(row.region ?? "-") "
        + "\(row.records) \(row.failed)"
    }
  }

  @Test func `a Classic name in two accounts or regions is as many balancers`() async throws {
    let scratch = try LogScratch()
    let line = CorpusLine.classic(ClassicLine())
    try scratch.write(line * 1, to: path("222222222222", "us-east-2", "web-classic"))
    try scratch.write(line * 1, to: path("111111111111", "us-east-2", "web-classic"))
    try scratch.write(line * 2, to: path("111111111111", "eu-west-1", "web-classic"))
    try scratch.write(line * 1, to: "renamed.log")
    #expect(
      rows(await scratch.report()) == [
        "web-classic classic 111111111111 eu-west-1 2 0", "web-classic classic - - 1 0",
        "web-classic classic 111111111111 us-east-2 1 0",
        "web-classic classic 222222222222 us-east-2 1 0",
      ])
  }

  @Test func `an ALB is one row, whether its files' names tell account and region or not`()
    async throws
  {
    let scratch = try LogScratch()
    let line = CorpusLine.albAccess(ALBAccessLine())
    try scratch.write(line * 2, to: "renamed.log")
    try scratch.write(
      line * 3, to: path("123456789012", "us-east-2", "app.shop.50dc6c495c0c9188"))
    #expect(
      rows(await scratch.report()) == [
        "app/shop/50dc6c495c0c9188 alb_access 123456789012 us-east-2 5 0"
      ])
  }

  @Test func `a connection line without its balancer takes that of the file's name`() async throws {
    let scratch = try LogScratch()
    var short = ALBConnectionLine(handshake: .failed(code: "ClientCertExpired", chosen: nil))
    short.fieldCount = 13
    let long = ALBConnectionLine()
    let name = "conn_log_" + path("123456789012", "us-east-2", "app.shop.50dc6c495c0c9188")
    try scratch.write([.albConnection(short), .albConnection(long)], to: name)
    #expect(
      rows(await scratch.report()) == [
        "app/shop/50dc6c495c0c9188 alb_connection 123456789012 us-east-2 2 1"
      ])
  }

  @Test func `listeners add up, and the nameless balancer comes last among equals`() async throws {
    var first = NLBLine()
    first.listener = "aaaaaaaaaaaaaaaa"
    var second = NLBLine(handshake: .alert(number: 48, cause: "unknown_ca"))
    second.listener = "bbbbbbbbbbbbbbbb"
    var nameless = ALBConnectionLine()
    nameless.fieldCount = 11
    var short = nameless
    short.listenerPort = 8_443
    let found = try await report(
      of: [
        .albConnection(nameless), .albConnection(short), .nlb(first), .nlb(second),
        .albAccess(ALBAccessLine()), .classic(ClassicLine()),
      ])
    #expect(
      rows(found) == [
        "net/edge/c6e77e28c25b2234 nlb - - 2 1", "- alb_connection - - 2 0",
        "app/shop/50dc6c495c0c9188 alb_access - - 1 0", "web-classic classic - - 1 0",
      ])
    #expect(
      found.loadBalancers.map(\.id) == [
        "net/edge/c6e77e28c25b2234", nil, "app/shop/50dc6c495c0c9188", "web-classic",
      ])
  }

  @Test func `one balancer in two kinds of log is two rows`() async throws {
    let found = try await report(
      of: [.albConnection(ALBConnectionLine()), .albAccess(ALBAccessLine())])
    #expect(found.loadBalancers.map(\.kind) == [.albAccess, .albConnection])
    #expect(Set(found.loadBalancers.map(\.id)) == ["app/shop/50dc6c495c0c9188"])
  }
}
