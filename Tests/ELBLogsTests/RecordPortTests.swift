import LogCorpus
import Testing

@testable import ELBLogs

@Suite struct RecordPortTests {
  /// The ports of the records of a file.
  private func ports(of lines: [CorpusLine]) throws -> [UInt16?] {
    let scratch = try ScratchFolder()
    let bytes = lines.flatMap { $0.text.bytes + [UInt8(ascii: "\n")] }
    let file = LogFile(path: try scratch.write(bytes, to: "lines.log"), size: bytes.count)
    var reader = LogReader()
    var collector = PortCollector()
    let reading = try reader.read(file, into: &collector)
    #expect(reading.records == lines.count)
    return collector.ports
  }

  private struct PortCollector: RecordConsumer {
    var ports: [UInt16?] = []
    mutating func begin(_ file: LogFile) {}
    mutating func consume(_ record: borrowing LogRecord) -> RecordFate {
      ports.append(record.port)
      return .counted
    }
  }

  @Test func `connection lines state the listener's port`() throws {
    var line = ALBConnectionLine()
    line.listenerPort = 8_443
    #expect(try ports(of: [.albConnection(line)]) == [8_443])
    line.listenerPort = 65_536
    line.fieldCount = 11
    #expect(try ports(of: [.albConnection(line)]) == [nil])
  }

  @Test(
    arguments: [
      ("192.0.2.20:443", 443), ("2001:db8::5:8443", 8_443), ("192.0.2.20", nil), ("-", nil),
      ("192.0.2.20:", nil), ("192.0.2.20:99999", nil), (":1", 1),
    ] as [(String, UInt16?)])
  func `network lines state the port of the destination`(
    destination: String, port: UInt16?
  ) throws {
    var line = NLBLine()
    line.destination = LogText(destination)
    #expect(try ports(of: [.nlb(line)]) == [port])
    line.fieldCount = 18
    #expect(try ports(of: [.nlb(line)]) == [port])
  }

  static let requests: [(request: String, port: UInt16?)] = [
    ("GET https://shop.example.com:443/ HTTP/1.1", 443),
    ("GET HTTPS://shop.example.com:8443/a:9/b?c=http://x:1 HTTP/1.1", 8_443),
    ("GET https://[2001:db8::1]:444/ HTTP/1.1", 444),
    ("GET https://[2001:db8::1]/ HTTP/1.1", nil),
    ("GET https://shop.example.com/ HTTP/1.1", nil),
    ("GET https://shop.example.com/:443/ HTTP/1.1", nil),
    ("GET https://shop.example.com:443 HTTP/1.1", 443),
    ("GET https://shop.example.com:443?q=:9 HTTP/1.1", 443),
    ("GET https://user:1@shop.example.com/ HTTP/1.1", nil),
    ("GET https://user:1@shop.example.com:445/ HTTP/1.1", 445),
    ("GET https://shop example.com:443/ HTTP/1.1", 443),
    ("GET https://shop.example.com:443/path -", 443),
    ("GET wss://shop.example.com:443/ HTTP/1.1", 443),
    ("- http://shop.example.com:80- -", 80),
    ("GET https://shop.example.com:/ HTTP/1.1", nil),
    ("GET https://shop.example.com:99999/ HTTP/1.1", nil),
    ("GET https://shop.example.com:00000000000000000000443/ HTTP/1.1", 443),
    ("GET https:", nil), ("GET https://", nil), ("GET /:443 HTTP/1.1", nil), ("-", nil), ("", nil),
    ("- - - ", nil),
  ]

  @Test(arguments: requests)
  func `requests state the port in their URL`(request: String, port: UInt16?) throws {
    var access = ALBAccessLine()
    access.request = LogText(request)
    #expect(try ports(of: [.albAccess(access)]) == [port])
    var classic = ClassicLine()
    classic.request = LogText(request)
    #expect(try ports(of: [.classic(classic)]) == [port])
    classic.fieldCount = 12
    #expect(try ports(of: [.classic(classic)]) == [port])
  }

  @Test func `a quote in the URL of a Classic line does not hide the port`() throws {
    var line = ClassicLine()
    line.request = #"GET https://www.example.com:443/"a" "b HTTP/1.1"#
    line.userAgent = "one\ntwo"
    #expect(try ports(of: [.classic(line)]) == [443])
  }
}
