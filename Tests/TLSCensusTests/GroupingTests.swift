import ELBLogs
import LogCorpus
import TLSCensus
import Testing

/// What counts as one client, against the obvious census with its clients named by hand.
@Suite struct GroupingTests {
  private static let labels: Labels = {
    var labels = Labels()
    try? labels.add(
      csv: [UInt8]("203.0.113.2/31,Block\n*1.example.com,Domain\nua:Agent/3,Agent\n".utf8))
    return labels
  }()

  /// The value of a record that is grouped by values; nil where the record lacks it.
  private static func value(_ record: RecordFacts, _ grouping: ClientGrouping) -> String? {
    switch grouping {
    case .address, .subnet: return record.client
    case .userAgent: return record.userAgent
    case .domain: return record.domain
    case .label:
      if ["203.0.113.2", "203.0.113.3"].contains(record.client) { return "Block" }
      if record.domain?.hasSuffix("1.example.com") == true { return "Domain" }
      if record.userAgent == "Agent/3" { return "Agent" }
      return record.domain == nil || record.userAgent == nil ? nil : "(unknown)"
    }
  }

  private static let groupings: [ClientGrouping] = [.userAgent, .domain, .label(labels)]

  @Test(arguments: [0, 1, 2], 1...3 as ClosedRange<UInt64>)
  func `a record goes to its value, else to its address's only one`(
    number: Int, seed: UInt64
  ) async throws {
    let grouping = GroupingTests.groupings[number]
    var traffic = RandomTraffic(seed: seed)
    // Few lines, so that some addresses have one value, some several and some none.
    let files = (0..<4).map { _ in traffic.lines(20) }
    var values: [String: Set<String>] = [:]
    for record in files.joined().compactMap(\.facts) {
      guard let value = GroupingTests.value(record, grouping) else { continue }
      values[record.client, default: []].insert(value)
    }
    var reference = ReferenceCensus()
    reference.name = { record in
      if let value = GroupingTests.value(record, grouping) { return value }
      let known = values[record.client] ?? []
      return known.count == 1 ? known.first ?? "" : "(unknown)"
    }
    let scratch = try LogScratch()
    for (index, lines) in files.enumerated() {
      for line in lines { reference.add(line, from: LogOrigin()) }
      try scratch.write(lines, to: "\(index).log")
    }
    let found = LogFinder.find([scratch.path])
    for workers in [1, 3] {
      let result = await CensusTaker(grouping: grouping, workers: workers).count(found)
      expectEqual(CensusFacts(result.census), reference.facts)
    }
  }

  @Test func `subnets hold the addresses with their prefix`() async throws {
    var traffic = RandomTraffic(seed: 9)
    let lines = traffic.lines(400)
    var reference = ReferenceCensus()
    reference.name = { record in
      guard let block = AddressBlock(record.client) else { return record.client }
      return AddressBlock(block.first, prefixLength: block.isIPv4 ? 30 : 32).description
    }
    for line in lines { reference.add(line, from: LogOrigin()) }
    let scratch = try LogScratch()
    try scratch.write(lines)
    let taker = CensusTaker(grouping: .subnet(ipv4Length: 30, ipv6Length: 32), workers: 1)
    let result = await taker.count(LogFinder.find([scratch.path]))
    expectEqual(CensusFacts(result.census), reference.facts)
    #expect(reference.facts.clients.keys.contains("203.0.113.0/30"))
    #expect(reference.facts.clients.keys.contains("2001:db8::/32"))
  }
}
