import ELBLogs
import LogCorpus
import Testing

@testable import TLSCensus

@Suite struct RecordMarkTests {
  private static func access(
    time: String = "2026-03-01T00:00:00.011999Z", balancer: String = "app/shop/50dc6c495c0c9181",
    client: String = "203.0.113.7:41000",
    request: String = "\"GET https://a.example.com:443/ HTTP/1.1\"",
    agent: String = "\"curl/8.5.0\"", suite: String = "ECDHE-RSA-AES128-GCM-SHA256 TLSv1.2",
    domain: String = "\"a.example.com\""
  ) -> String {
    "https \(time) \(balancer) \(client) 192.0.2.9:80 0.0 0.1 0.0 200 200 63 98 \(request) \(agent) "
      + "\(suite) arn:aws:targetgroup/t \"Root=1-2\" \(domain) \"session-reused\" 0"
  }

  private static func network(
    balancer: String = "net/edge/c6e77e28c25b2234", listener: String = "3e1b2a4c5d6f7081",
    client: String = "203.0.113.7:41000", handshake: String = "AES128-SHA tlsv12 secp256r1",
    domain: String = "a.example.com"
  ) -> String {
    "tls 2.0 2026-03-01T00:00:00 \(balancer) \(listener) \(client) 192.0.2.20:443 5 3 10 20 - "
      + "arn:aws:acm:c - \(handshake) \(domain) - - -"
  }

  private static func connection(
    client: String = "203.0.113.7 41000", listener: String = "443",
    handshake: String = "TLSv1.2 AES128-SHA", group: String = "x25519", balancer: String = "app/a/1"
  ) -> String {
    "2026-03-01T00:00:00.000000Z \(client) \(listener) \(handshake) 0.004 \"-\" - - Success TID_1 "
      + "\(group) \(balancer)"
  }

  private static func classic(
    balancer: String = "shop", client: String = "203.0.113.7:41000",
    agent: String = "\"curl/8.5.0\"",
    suite: String = "AES128-SHA TLSv1.2"
  ) -> String {
    "2026-03-01T00:00:00.000000Z \(balancer) \(client) 192.0.2.9:80 0.0 0.1 0.0 200 200 0 57 "
      + "\"GET https://a.example.com:443/ HTTP/1.1\" \(agent) \(suite)"
  }

  /// The marks that one marker gives to lines, and their kinds.
  private func marks(_ lines: [String]) throws -> [RecordMark] {
    let scratch = try LogScratch()
    let file = try scratch.write(lines.map { LogText($0) })
    var taker = MarkTaker()
    var reader = LogReader()
    _ = try reader.read(file, into: &taker)
    try #require(taker.marks.count == lines.count)
    return taker.marks
  }

  /// Lines that all differ in something that is counted. Words are moved between fields that stand
  /// side by side, and fields are absent.
  private static let different: [[String]] = [
    [
      access(), access(time: "2026-03-01T01:00:00.011999Z"), access(balancer: "app/shop/0"),
      access(balancer: "app/shop"), access(client: "203.0.113.70:41000"),
      access(client: "2001:db8::1:443"), access(client: "2001:db8::1:44:443"),
      access(agent: "\"curl/8.5.1\""), access(agent: "curl/8.5.0\""), access(agent: "\"-\""),
      access(agent: "\"curl/8.5.0 ECDHE-RSA-AES128-GCM-SHA256\"", suite: "TLSv1.2 -"),
      access(suite: "ECDHE-RSA-AES128-GCM-SHA256 -"), access(suite: "- TLSv1.2"),
      access(suite: "- ECDHE-RSA-AES128-GCM-SHA256"), access(suite: "- -"),
      access(agent: "\"-\"", suite: "- -"), access(domain: "\"b.example.com\""),
      access(domain: "\"-\""), access(domain: "\"curl/8.5.0\""),
      access(agent: "\"-\"", domain: "\"curl/8.5.0\""),
    ],
    [
      network(), network(balancer: "net/edge/0"), network(listener: "0"), network(balancer: "-"),
      network(listener: "-"), network(balancer: "-", listener: "net/edge/c6e77e28c25b2234"),
      network(balancer: "3e1b2a4c5d6f7081", listener: "-"), network(client: "203.0.113.8:1"),
      network(handshake: "AES128-SHA tlsv12 x25519"), network(handshake: "AES128-SHA tlsv12 -"),
      network(handshake: "AES128-SHA - tlsv12"), network(handshake: "- AES128-SHA tlsv12"),
      network(handshake: "- tlsv12 -"), network(handshake: "- - -"), network(domain: "-"),
      network(handshake: "AES128-SHA tlsv12 -", domain: "secp256r1"),
      network(handshake: "AES128-SHA tlsv12 -", domain: "-"),
    ],
    [
      connection(), connection(client: "203.0.113.8 41000"), connection(listener: "8443"),
      connection(handshake: "TLSv1.2 AES256-SHA"), connection(handshake: "TLSv1.2 -"),
      connection(handshake: "- TLSv1.2"), connection(handshake: "- -"), connection(group: "-"),
      connection(group: "app/a/1", balancer: "-"), connection(group: "-", balancer: "x25519"),
      connection(balancer: "app/a/2"),
    ],
    [
      classic(), classic(balancer: "shop2"), classic(client: "203.0.113.8:41000"),
      classic(agent: "\"curl\""), classic(agent: "\"-\""), classic(suite: "AES128-SHA TLSv1.1"),
      classic(suite: "AES128-SHA -"), classic(suite: "- -"),
    ],
  ]

  @Test(arguments: different)
  func `records that are counted apart have different marks`(lines: [String]) throws {
    let marks = try marks(lines)
    for (index, mark) in marks.enumerated() {
      for other in marks.indices where other < index {
        #expect(marks[other] != mark, "\(lines[other])\n\(lines[index])")
      }
    }
  }

  @Test(arguments: [
    [
      access(), access(time: "2026-03-01T00:59:59.999999Z"), access(client: "203.0.113.7:1"),
      access(request: "\"POST https://b.example.com:443/long HTTP/2.0\""),
    ],
    [network(), network(client: "203.0.113.7:1")],
    [connection(), connection(client: "203.0.113.7 1")],
    [classic(), classic(client: "203.0.113.7:1")],
  ])
  func `records that are counted together have one mark`(lines: [String]) throws {
    let marks = try marks(lines)
    #expect(marks.dropFirst().allSatisfy { $0 == marks[0] })
  }

  /// What a hash multiplies must not become zero for bytes that somebody chose without knowing the seed:
  /// whatever stood before would be forgotten.
  @Test func `no bytes wipe out those before them`() {
    let constants = [ByteHash.first, ByteHash.second, 0xE703_7ED1_A0B4_28DB]
    for seed in [1, 0x0123_4567_89AB_CDEF] as [UInt64] {
      for constant in constants {
        for length in [16, 17, 32, 33, 48, 64, 96] {
          for offset in stride(from: 8, through: length - 8, by: 8) {
            var left = [UInt8](repeating: 7, count: length)
            for index in 0..<8 {
              left[offset + index] = UInt8(truncatingIfNeeded: constant >> (UInt64(index) * 8))
            }
            var right = left
            right[0] ^= 1
            #expect(left.span.byteHash(seed: seed) != right.span.byteHash(seed: seed))
          }
        }
      }
    }
  }
}

/// Marks all records.
private struct MarkTaker: RecordConsumer {
  var marks: [RecordMark] = []
  private var marker = RecordMarker()

  mutating func begin(_ file: LogFile) {}

  mutating func consume(_ record: borrowing LogRecord) -> RecordFate {
    marks.append(marker.mark(record, at: 0, from: FileOrigin()))
    return .counted
  }
}
