import ELBLogs
import LogCorpus
import TLSCensus
import Testing

@Suite struct LabelsTests {
  private static let list = #"""
    # Who is who
    match,owner
    203.0.113.0/24,Alpha
    203.0.113.128/25,Beta
    203.0.113.9,"Gamma, Inc."
    2001:db8::/32,Alpha
    203.0.113.0/24,too late

    *.api.example.com,Delta
    *.example.com,Epsilon
    ua:okhttp/3.*,Zeta
    UA: okhttp/*,"E""ta"
    """#

  private func labels(_ text: String) throws -> Labels {
    var labels = Labels()
    try labels.add(csv: [UInt8](text.utf8))
    return labels
  }

  private func name(_ owner: Int?, _ labels: Labels) -> String? { owner.map { labels.owners[$0] } }

  @Test(
    arguments: [
      ("203.0.113.1", "Alpha"), ("203.0.113.200", "Beta"), ("203.0.113.9", "Gamma, Inc."),
      ("198.51.100.1", nil), ("2001:db8::9", "Alpha"), ("2001:db9::9", nil),
    ] as [(String, String?)])
  func `the longest prefix wins`(address: String, owner: String?) throws {
    let labels = try labels(LabelsTests.list)
    let address = try #require(AddressBlock(address)).first
    #expect(name(labels.owner(of: address), labels) == owner)
  }

  @Test(
    arguments: [
      ("a.api.example.com", "Delta"), ("WWW.example.com", "Epsilon"), ("example.com", nil),
      ("", nil),
    ] as [(String, String?)])
  func `the first pattern of a domain wins`(domain: String, owner: String?) throws {
    let labels = try labels(LabelsTests.list)
    #expect(name(labels.owner(ofDomain: [UInt8](domain.utf8).span), labels) == owner)
  }

  @Test(
    arguments: [
      ("okhttp/3.12.1", "Zeta"), ("OkHttp/4.0", "E\"ta"), ("curl/8.5.0", nil), ("", nil),
    ] as [(String, String?)])
  func `the first pattern of a user agent wins`(userAgent: String, owner: String?) throws {
    let labels = try labels(LabelsTests.list)
    #expect(name(labels.owner(ofUserAgent: [UInt8](userAgent.utf8).span), labels) == owner)
  }

  /// Address before domain before user agent.
  @Test(
    arguments: [
      ("203.0.113.1", "www.example.com", "okhttp/3.0", "Alpha"),
      ("198.51.100.1", "www.example.com", "okhttp/3.0", "Epsilon"),
      ("xxx.xxx.xxx.xxx", "-", "okhttp/3.0", "Zeta"),
      ("198.51.100.1", "www.example.net", "curl/8.5.0", nil),
    ] as [(String, String, String, String?)])
  func `the owner of a record`(
    client: String, domain: String, userAgent: String, owner: String?
  ) throws {
    var line = ALBAccessLine()
    line.client = LoggedClient(client)
    line.domain = LogText(domain)
    line.userAgent = LogText(userAgent)
    let scratch = try LogScratch()
    let file = try scratch.write([CorpusLine.albAccess(line)])
    var reader = LogReader()
    let labels = try labels(LabelsTests.list)
    var collector = OwnerCollector(labels: labels)
    _ = try reader.read(file, into: &collector)
    #expect(collector.owners == [owner])
  }

  private struct OwnerCollector: RecordConsumer {
    var labels: Labels
    var owners: [String?] = []
    mutating func begin(_ file: LogFile) {}
    mutating func consume(_ record: borrowing LogRecord) -> RecordFate {
      owners.append(labels.owner(of: record).map { labels.owners[$0] })
      return .counted
    }
  }

  @Test func `lists add up, those before come first`() throws {
    var labels = try labels("203.0.113.0/24,Alpha\n*.example.com,Alpha\n")
    try labels.add(csv: Array("203.0.113.0/24,Beta\n203.0.113.9,Beta\n*.com,Beta\n".utf8))
    #expect(labels.ruleCount == 4)
    #expect(labels.owners == ["Alpha", "Beta"])
    #expect(labels.owner(of: ClientAddress(ipv4: 0xCB00_7101)) == 0)
    #expect(labels.owner(of: ClientAddress(ipv4: 0xCB00_7109)) == 1)
    #expect(labels.owner(ofDomain: Array("www.example.com".utf8).span) == 0)
  }

  @Test(arguments: [
    "\u{FEFF}203.0.113.0/24,Alpha", "203.0.113.0/24,Alpha\r\n",
    "\r\n\n  # x\n203.0.113.0/24 , Alpha \n",
    "\"203.0.113.0/24\",\"Alpha\"", " \"203.0.113.0/24\" , \"Alpha\" ",
    "Match,OWNER\n203.0.113.7/24,Alpha",
    "203.0.113.0/24\t,\tAlpha",
  ])
  func `forms of a list`(text: String) throws {
    let labels = try labels(text)
    #expect(labels.owners == ["Alpha"])
    #expect(labels.ruleCount == 1)
    #expect(labels.owner(of: ClientAddress(ipv4: 0xCB00_7101)) == 0)
  }

  @Test(arguments: [
    ("10.0.0/8,x", "no address or CIDR block"), ("203.0.113.0/33,x", "no address or CIDR block"),
    ("203.0.113.*,x", "no address or CIDR block"),
    ("[2001:db8::]/32,x", "no address or CIDR block"),
    ("https://www.example.com,x", "no address or CIDR block"),
    ("okhttp*,x", "no address, CIDR block or"),
    ("Mozilla 5.0,x", "no address, CIDR block or"),
    ("münchen.example.com,x", "no address, CIDR block or"),
    ("ua:,x", "has no pattern"), (",x", "first column is empty"), ("203.0.113.9", "has no owner"),
    ("203.0.113.9,", "has no owner"), ("203.0.113.9,\"\"", "has no owner"),
    ("203.0.113.9,a,b", "3 columns"), ("\"203.0.113.9,x", "not closed"),
    ("\"203.0.113.9\"x,y", "behind a closing quote"), ("203.0.113.9,a\"b", "holds a quote"),
    ("203.0.113.9;x", "has no owner"), ("match,owner", "no address, CIDR block or"),
  ])
  func `bad lines`(line: String, words: String) {
    let error = #expect(throws: LabelListError.self) {
      try labels("203.0.113.0/24,Alpha\n\n" + line)
    }
    #expect(error?.faults.map(\.line) == [3])
    #expect(error?.faults.first?.problem.contains(words) == true, "\(String(describing: error))")
    // Each says what to do.
    #expect(error?.faults.first?.problem.contains(";") == true)
  }

  @Test func `every bad line is told, and nothing is added`() throws {
    var labels = try labels("203.0.113.0/24,Alpha")
    let error = #expect(throws: LabelListError.self) {
      try labels.add(csv: Array("x,y\n198.51.100.1,Beta\nx,y\n".utf8) + [0xFF, 0x0A])
    }
    #expect(error?.faults.map(\.line) == [1, 3, 4])
    #expect(error?.faults.last?.problem.contains("not UTF-8") == true)
    #expect(labels.owners == ["Alpha"])
  }

  @Test(arguments: ["", "\n", "# nothing\n", "match,owner\n"])
  func `a list without rules is a mistake`(text: String) {
    let error = #expect(throws: LabelListError.self) { try labels(text) }
    #expect(error?.faults.map(\.line) == [nil])
    #expect(error?.faults.first?.problem.contains("holds no rule") == true)
  }
}
