import ELBLogs
import Foundation
import LogCorpus
import TLSFindings
import Testing

/// How a report is written as JSON: absent values are said to be absent.
@Suite struct ReportCodingTests {
  private struct Holder: Codable, Equatable {
    @ExplicitNull var time: Timestamp?
    @ExplicitNull var text: String?
  }

  @Test func `nil is written as null`() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let empty = Holder(time: nil, text: nil)
    let full = Holder(time: Timestamp(march(12)), text: "a")
    #expect(try encoder.encode(empty) == Data(#"{"text":null,"time":null}"#.utf8))
    #expect(
      try encoder.encode(full) == Data(#"{"text":"a","time":"2026-03-01T12:00:00Z"}"#.utf8))
    for holder in [empty, full] {
      let json = try encoder.encode(holder)
      #expect(try JSONDecoder().decode(Holder.self, from: json) == holder)
    }
  }

  private static func sample() async throws -> ScanReport {
    var nameless = ALBConnectionLine()
    nameless.fieldCount = 11
    return try await report(
      of: [.failure(of: "203.0.113.9"), .albConnection(nameless), .albAccess(ALBAccessLine())])
  }

  @Test func `a report survives being written and read`() async throws {
    let sample = try await ReportCodingTests.sample()
    let json = try JSONEncoder().encode(sample)
    #expect(try JSONDecoder().decode(ScanReport.self, from: json) == sample)
    let empty = try await report(of: [])
    #expect(try JSONDecoder().decode(ScanReport.self, from: JSONEncoder().encode(empty)) == empty)
  }

  @Test func `promised keys are there without a value`() async throws {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    let empty = try encoder.encode(try await report(of: []))
    let nothing = try #require(try JSONSerialization.jsonObject(with: empty) as? [String: Any])
    #expect(nothing["period"] is NSNull)

    // One client that fails, and one without a ClientHello for which its success speaks.
    var silent = NLBLine(handshake: .noClientHello)
    silent.client = LoggedClient("203.0.113.10")
    var success = NLBLine()
    success.client = silent.client
    let json = try encoder.encode(
      try await report(of: [.failure(of: "203.0.113.9"), .nlb(silent), .nlb(success)]))
    let object = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
    let failures = try #require(object["failures"] as? [String: Any])
    let client = try #require((failures["top_clients"] as? [[String: Any]])?.first)
    #expect(client["last_success"] is NSNull)
    let notCounted = try #require(object["not_counted"] as? [String: Any])
    let list = try #require(notCounted["no_client_hello"] as? [String: Any])
    let healthy = try #require((list["top_clients"] as? [[String: Any]])?.first)
    for key in ["first_failure", "last_failure", "pattern", "diagnosis"] {
      #expect(healthy[key] is NSNull, "\(key)")
    }
    #expect(client["first_failure"] as? String == "2026-03-01T12:00:00Z")
    let balancer = try #require((object["load_balancers"] as? [[String: Any]])?.first)
    for key in ["account", "region"] { #expect(balancer[key] is NSNull, "\(key)") }
    let timeline = try #require(object["timeline"] as? [String: Any])
    let row = try #require((timeline["rows"] as? [[String: Any]])?.last)
    #expect(row["protocol"] is NSNull)
  }

  @Test func `dictionaries by kind and reason are objects`() async throws {
    let json = try JSONEncoder().encode(try await ReportCodingTests.sample())
    let object = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
    let kinds = try #require(object["kinds"] as? [String: Any])
    #expect(Set(kinds.keys) == ["alb_access", "alb_connection", "nlb"])
    let network = try #require(kinds["nlb"] as? [String: Any])
    let outcomes = try #require(network["outcomes"] as? [String: Int])
    #expect(
      outcomes == [
        "negotiated": 0, "failed": 1, "no_client_hello": 0, "plaintext_on_tls_port": 0,
        "not_tls": 0, "undetermined": 0,
      ])
  }
}
