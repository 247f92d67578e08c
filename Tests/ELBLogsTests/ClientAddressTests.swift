import Foundation
import LogCorpus
import Testing

@testable import ELBLogs

/// The C library's `inet_pton` and `inet_ntop` are the independent judges.
@Suite struct ClientAddressTests {
  private func read(_ text: String) -> ClientAddress? { ClientAddress([UInt8](text.utf8).span) }

  /// The sixteen bytes that the C library reads, IPv4 in its mapped form.
  private func judge(_ text: String) -> [UInt8]? {
    var v6 = [UInt8](repeating: 0, count: 16)
    if unsafe inet_pton(AF_INET6, text, &v6) == 1 { return v6 }
    var v4 = [UInt8](repeating: 0, count: 4)
    if unsafe inet_pton(AF_INET, text, &v4) == 1 {
      return [UInt8](repeating: 0, count: 10) + [0xFF, 0xFF] + v4
    }
    return nil
  }

  private func bytes(_ address: ClientAddress) -> [UInt8] {
    [address.high, address.low].flatMap { half in
      stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: half >> UInt64($0)) }
    }
  }

  private func check(_ text: String) {
    #expect(read(text).map(bytes) == judge(text), "\(text)")
  }

  @Test(arguments: [
    "203.0.113.9", "0.0.0.0", "255.255.255.255", "256.0.0.1", "1.2.3", "1.2.3.4.5", "01.2.3.4",
    "1..2.3", ".1.2.3.4", "1.2.3.4.", "", "1", ":", "::", ":::", "::1", "1::", "1::2::3",
    "2001:db8::1", "2001:DB8:0:0:0:0:0:1", "2001:db8:1:2:3:4:5:6", "2001:db8:1:2:3:4:5:6:7",
    "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:", ":1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7::", "::2:3:4:5:6:7:8",
    "12345::", "g::", "::ffff:203.0.113.9", "::203.0.113.9", "1:2:3:4:5:6:203.0.113.9",
    "1:2:3:4:5:6:7:203.0.113.9", "::203.0.113", "::203.0.113.9:1", "::ffff:01.2.3.4",
    "xxx.xxx.xxx.xxx", "12.34.178.90.32", "2001:db8::1%eth0", "[::1]", "1:::2", "1::2:",
  ]) func `spellings`(text: String) {
    check(text)
  }

  @Test func `mutated addresses are read as the C library reads them`() {
    var random = SplitMix64(seed: 11)
    let seeds = ["203.0.113.250", "2001:db8:10::7f:1", "1:2:3:4:5:6:7:8", "::ffff:192.0.2.33"]
    for _ in 0..<50_000 {
      var text = Array(seeds.randomElement(using: &random)?.utf8 ?? "".utf8)
      for _ in 0...Int.random(in: 0...2, using: &random) where !text.isEmpty {
        let index = Int.random(in: 0..<text.count, using: &random)
        let byte = Array("0123456789abcdefF:.x".utf8).randomElement(using: &random) ?? 0x30
        switch Int.random(in: 0...2, using: &random) {
        case 0: text[index] = byte
        case 1: text.insert(byte, at: index)
        default: text.remove(at: index)
        }
      }
      check(String(decoding: text, as: UTF8.self))
    }
  }

  /// RFC 5952, section 4: one spelling for each address.
  @Test(arguments: [
    ("2001:0DB8::0001", "2001:db8::1"), ("0:0:0:0:0:0:0:0", "::"), ("::1", "::1"), ("1::", "1::"),
    ("2001:db8:0:1:1:1:1:1", "2001:db8:0:1:1:1:1:1"), ("2001:0:0:1:0:0:0:1", "2001:0:0:1::1"),
    ("2001:db8:0:0:1:0:0:1", "2001:db8::1:0:0:1"), ("::ffff:203.0.113.9", "203.0.113.9"),
  ]) func `one canonical form`(text: String, canonical: String) throws {
    let address = try #require(read(text))
    #expect(address.description == canonical)
    #expect(read(address.description) == address)
  }
}
