import ELBLogs
import LogCorpus
import TLSCensus
import Testing

/// How the causes of failures are named.
@Suite struct CauseTests {
  /// An NLB line of a failed handshake with the alert field as given.
  private func line(alert: String) -> LogText {
    LogText(
      "tls 2.0 2026-03-01T12:00:00 net/edge/c6e77e28c25b2234 3e1b2a4c5d6f7081 "
        + "203.0.113.9:41234 192.0.2.20:443 5 - 10 20 \(alert) - - - - - edge.example.com - - -")
  }

  private func causes(_ lines: [LogText]) async throws -> [String: Int]? {
    CensusFacts(try await census(of: lines)).clients["203.0.113.9"]?.causes
  }

  @Test(arguments: [
    ("48", "alert:unknown_ca"), ("048", "alert:unknown_ca"), ("00048", "alert:unknown_ca"),
    ("0", "alert:close_notify"), ("00", "alert:close_notify"), ("40", "alert:handshake_failure"),
    ("199", "alert:199"), ("0199", "alert:199"), ("255", "alert:255"), ("256", "alert:256"),
    ("0256", "alert:256"), ("99999999999999999999999", "alert:99999999999999999999999"),
    ("abc", "alert:abc"), ("+48", "alert:+48"), ("48x", "alert:48x"), ("-", "no_agreement"),
  ])
  func `alerts have their registered names`(alert: String, cause: String) async throws {
    #expect(try await causes([line(alert: alert)]) == [cause: 1])
  }

  @Test func `spellings of one alert are one cause`() async throws {
    let lines = ["48", "048", "46", "0048", "48"].map { line(alert: $0) }
    #expect(try await causes(lines) == ["alert:unknown_ca": 4, "alert:certificate_unknown": 1])
  }

  @Test(arguments: [
    ("Failed:ClientCertUntrusted", "verify:ClientCertUntrusted"),
    ("Failed:UnmappedConnectionError", "verify:UnmappedConnectionError"),
    ("Failed:NewCode2027", "verify:NewCode2027"), ("Failed:", "verify:unspecified"),
    ("Failed", "verify:unspecified"), ("Failed:a:b", "verify:a:b"),
  ])
  func `verification codes are named as logged`(status: String, cause: String) async throws {
    let line = LogText(
      "2026-03-01T12:00:00.000000Z 203.0.113.9 41234 443 - - - \"-\" - - \(status) TID_1")
    #expect(try await causes([line]) == [cause: 1])
  }

  @Test func `a cause counts the same under any company`() async throws {
    let alerts = (0..<300).map { line(alert: String($0)) }
    let all = try await causes(alerts + alerts)
    #expect(all?.count == 300)
    #expect(all?.values.allSatisfy { $0 == 2 } == true)
  }

  @Test func `endings that are no failures are no causes`() async throws {
    let nothing = NLBLine(handshake: .noClientHello)
    var plain = ALBAccessLine(handshake: .plaintextOnTLSPort)
    plain.request = "GET http://shop.example.com:443/ HTTP/1.1"
    let census = try await census(of: [.nlb(nothing), .albAccess(plain), .nlb(nothing)])
    let client = try #require(CensusFacts(census).clients["203.0.113.9"])
    #expect(client.causes.isEmpty)
    #expect(client.noClientHello == 2)
    #expect(client.plaintextOnTLSPort == 1)
  }

  /// The names of these outcomes are also possible verification codes.
  @Test func `a code that is called like an outcome stays a cause`() async throws {
    let lines = ["no_client_hello", "plaintext_on_tls_port"].map { code in
      CorpusLine.albConnection(ALBConnectionLine(handshake: .failed(code: code, chosen: nil)))
    }
    let client = try #require(CensusFacts(try await census(of: lines)).clients["203.0.113.9"])
    #expect(client.causes == ["verify:no_client_hello": 1, "verify:plaintext_on_tls_port": 1])
    #expect(client.noClientHello == 0)
  }
}
