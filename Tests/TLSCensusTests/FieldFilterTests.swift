import ELBLogs
import LogCorpus
import TLSCensus
import Testing

/// Filters on who, where and what: clients, files, balancers, ports and domains.
@Suite struct FieldFilterTests {
  private static let folder = "AWSLogs/123456789012/elasticloadbalancing/us-east-2/2026/03/01/"
  private static let connectionFile =
    folder + "conn_log_123456789012_elasticloadbalancing_us-east-2_app.shop.50dc6c495c0c9188_"
    + "20260301T1205Z_192.0.2.10_abcd.log"

  /// Each record that the filter admits, by kind; and the account.
  private func admitted(
    _ lines: [CorpusLine], in name: String = "lines.log", _ set: (inout RecordFilter) -> Void
  ) async throws -> (counts: [LogKind: Int], input: InputAccount) {
    let scratch = try LogScratch()
    try scratch.write(lines, to: name)
    var filter = RecordFilter()
    set(&filter)
    #expect(!filter.isOpen)
    let result = await scratch.census(filter: filter)
    var counts: [LogKind: Int] = [:]
    for kind in LogKind.allCases {
      let records = result.census.counts(of: kind).records
      if records > 0 { counts[kind] = records }
    }
    #expect(result.input.records == counts.values.reduce(0, +))
    #expect(result.input.linesAccountedFor == result.input.lines)
    #expect(
      result.input.skipped[.filtered, default: 0] == lines.count - result.input.records)
    return (counts, result.input)
  }

  private func blocks(_ texts: [String]) -> [AddressBlock] { texts.compactMap { AddressBlock($0) } }

  private static func lines(ofClient client: LoggedClient) -> [CorpusLine] {
    var access = ALBAccessLine()
    var connection = ALBConnectionLine()
    var network = NLBLine()
    var classic = ClassicLine()
    access.client = client
    connection.client = client
    network.client = client
    classic.client = client
    return [.albAccess(access), .albConnection(connection), .nlb(network), .classic(classic)]
  }

  @Test(arguments: [
    (["203.0.113.0/24"], [], "203.0.113.9", true),
    (["203.0.113.0/24"], [], "198.51.100.9", false),
    (["203.0.113.0/24", "198.51.100.9"], [], "198.51.100.9", true),
    (["0.0.0.0/0"], [], "2001:db8::9", false),
    (["2001:db8::/32"], [], "2001:db8::9", true),
    ([], ["203.0.113.0/24"], "203.0.113.9", false),
    ([], ["203.0.113.0/24"], "198.51.100.9", true),
    ([], ["::/0"], "203.0.113.9", true),
    (["203.0.113.0/24"], ["203.0.113.9"], "203.0.113.9", false),
    (["203.0.113.0/24"], ["203.0.113.9"], "203.0.113.8", true),
  ])
  func `clients by their addresses`(
    clients: [String], excluded: [String], client: String, isAdmitted: Bool
  ) async throws {
    let lines = FieldFilterTests.lines(ofClient: LoggedClient(client))
    let (counts, input) = try await admitted(lines) {
      $0.clients = blocks(clients)
      $0.excludedClients = blocks(excluded)
    }
    #expect(counts.count == (isAdmitted ? 4 : 0))
    #expect(input.omissions == FilterOmissions())
  }

  /// `12.34.178.90.32` is what somebody made of an address to hide it.
  @Test func `text that is no address is in no block`() async throws {
    var line = ALBAccessLine()
    line.client = LoggedClient("12.34.178.90.32")
    let everything = blocks(["0.0.0.0/0", "::/0"])
    let wanted = try await admitted([.albAccess(line)]) { $0.clients = everything }
    #expect(wanted.counts.isEmpty)
    #expect(wanted.input.omissions[.client, .albAccess] == 1)
    let excluded = try await admitted([.albAccess(line)]) { $0.excludedClients = everything }
    #expect(excluded.counts == [.albAccess: 1])
  }

  @Test(
    arguments: [
      ("123456789012", "us-east-2", true), ("123456789012", nil, true), (nil, "us-east-2", true),
      ("123456789012", "eu-west-1", false), ("210987654321", "us-east-2", false),
    ] as [(String?, String?, Bool)])
  func `account and region come from the file`(
    account: String?, region: String?, isAdmitted: Bool
  ) async throws {
    let lines = FieldFilterTests.lines(ofClient: LoggedClient("203.0.113.9"))
    func set(_ filter: inout RecordFilter) {
      filter.accounts = Set([account].compactMap(\.self))
      filter.regions = Set([region].compactMap(\.self))
    }
    let named = try await admitted(lines, in: FieldFilterTests.folder + "lines.log", set)
    #expect(named.counts.count == (isAdmitted ? 4 : 0))
    #expect(named.input.omissions == FilterOmissions())
    // A file whose name tells nothing may be the wanted one.
    let unnamed = try await admitted(lines, set)
    #expect(unnamed.counts.isEmpty)
    let field = region == nil ? FilterField.account : .region
    #expect(LogKind.allCases.allSatisfy { unnamed.input.omissions[field, $0] == 1 })
  }

  @Test(
    arguments: [
      ("app/shop/50dc6c495c0c9188", [.albAccess, .albConnection]),
      ("shop", [.albAccess, .albConnection]),
      ("SHOP", [.albAccess, .albConnection]), ("sho?", [.albAccess, .albConnection]),
      ("app/*", [.albAccess, .albConnection]), ("*/*/*", [.albAccess, .albConnection, .nlb]),
      ("edge", [.nlb]), ("net/*", [.nlb]), ("web-*", [.classic]), ("*", Set(LogKind.allCases)),
      ("50dc6c495c0c9188", []), ("app", []), ("shop/50dc6c495c0c9188", []),
    ] as [(String, Set<LogKind>)])
  func `balancers by id or by name`(pattern: String, kinds: Set<LogKind>) async throws {
    let lines = FieldFilterTests.lines(ofClient: LoggedClient("203.0.113.9"))
    let (counts, input) = try await admitted(lines) {
      $0.loadBalancers = [LoadBalancerPattern("nothing"), LoadBalancerPattern(pattern)]
    }
    #expect(Set(counts.keys) == kinds)
    #expect(input.omissions == FilterOmissions())
  }

  /// Connection lines of 2023 to 2025 do not name their balancer.
  @Test func `short connection lines are of the balancer that the file names`() async throws {
    var line = ALBConnectionLine()
    line.fieldCount = 13
    for (pattern, records) in [("shop", 1), ("other", 0)] {
      let named = try await admitted(
        [.albConnection(line)], in: FieldFilterTests.connectionFile
      ) { $0.loadBalancers = [LoadBalancerPattern(pattern)] }
      #expect(named.input.records == records)
      #expect(named.input.omissions == FilterOmissions())
    }
    let unnamed = try await admitted([.albConnection(line)]) {
      $0.loadBalancers = [LoadBalancerPattern("shop")]
    }
    #expect(unnamed.counts.isEmpty)
    #expect(unnamed.input.omissions[.loadBalancer, .albConnection] == 1)
  }

  @Test func `ports, where they are logged`() async throws {
    var plain = ClassicLine(handshake: .notTLS)
    plain.request = "GET http://www.example.com:80/ HTTP/1.1"
    var tcp = ClassicLine(handshake: .undetermined)
    tcp.becomeConnection()
    let lines =
      FieldFilterTests.lines(ofClient: LoggedClient("203.0.113.9")) + [
        .classic(plain), .classic(tcp),
      ]
    let https = try await admitted(lines) { $0.ports = [443] }
    #expect(https.counts == [.albAccess: 1, .albConnection: 1, .nlb: 1, .classic: 1])
    #expect(https.input.omissions[.port, .classic] == 1)
    #expect(try await admitted(lines) { $0.ports = [80] }.counts == [.classic: 1])
    #expect(try await admitted(lines) { $0.ports = [80, 443, 1] }.input.records == 5)
  }

  @Test func `domains, where they are logged`() async throws {
    var network = NLBLine()
    network.domain = "EDGE.example.com"
    let lines =
      FieldFilterTests.lines(ofClient: LoggedClient("203.0.113.9")) + [
        .nlb(network), .nlb(network),
      ]
    let (counts, input) = try await admitted(lines) {
      $0.domains = [FieldPattern("edge.*"), FieldPattern("*.net")]
    }
    #expect(counts == [.nlb: 2])
    #expect(LogKind.allCases.map { input.omissions[.domain, $0] } == [0, 1, 1, 1])
    #expect(try await admitted(lines) { $0.domains = [FieldPattern("*")] }.input.records == 3)
  }

  /// What another criterion leaves out in any case is not blamed on the field that lacks.
  @Test func `only records that lack nothing else are blamed on a field`() async throws {
    let lines = FieldFilterTests.lines(ofClient: LoggedClient("203.0.113.9"))
    let others = try await admitted(lines) {
      $0.domains = [FieldPattern("shop.example.com")]
      $0.clients = blocks(["198.51.100.0/24"])
    }
    #expect(others.input.omissions == FilterOmissions())
    let late = try await admitted(lines) {
      $0.domains = [FieldPattern("shop.example.com")]
      $0.kinds = [.albAccess, .nlb]
    }
    #expect(LogKind.allCases.map { late.input.omissions[.domain, $0] } == [0, 0, 1, 0])
  }

  @Test func `every criterion closes a filter`() {
    #expect(RecordFilter().isOpen)
    for close in [
      { $0.clients = [AddressBlock(ClientAddress(ipv4: 0), prefixLength: 0)] },
      { $0.excludedClients = [AddressBlock(ClientAddress(ipv4: 0), prefixLength: 0)] },
      { $0.accounts = ["123456789012"] }, { $0.regions = ["us-east-2"] },
      { $0.loadBalancers = [LoadBalancerPattern("*")] }, { $0.ports = [443] },
      { $0.domains = [FieldPattern("*")] },
    ] as [(inout RecordFilter) -> Void] {
      var filter = RecordFilter()
      close(&filter)
      #expect(!filter.isOpen)
      #expect(filter != RecordFilter())
    }
  }

  @Test func `omissions of workers add up`() async throws {
    let scratch = try LogScratch()
    for number in 0..<12 {
      try scratch.write(
        [CorpusLine](repeating: .albConnection(ALBConnectionLine()), count: number),
        to: "\(number).log")
    }
    var filter = RecordFilter()
    filter.domains = [FieldPattern("*")]
    for workers in [1, 4] {
      let input = await scratch.census(filter: filter, workers: workers).input
      #expect(input.omissions[.domain, .albConnection] == 66)
    }
  }
}
