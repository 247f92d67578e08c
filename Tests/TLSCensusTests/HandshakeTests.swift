import ELBLogs
import LogCorpus
import TLSCensus
import Testing

/// How negotiated records are told apart.
@Suite struct HandshakeTests {
  private func handshakes(_ lines: [LogText]) async throws -> [CensusFacts.HandshakeName: Int]? {
    CensusFacts(try await census(of: lines)).clients["203.0.113.9"]?.handshakes
  }

  /// An ALB connection line with the TLS fields as given.
  private func line(_ version: String, _ cipher: String, _ group: String = "-") -> LogText {
    LogText(
      "2026-03-01T12:00:00.000000Z 203.0.113.9 41234 443 \(version) \(cipher) 0.004 \"-\" - - "
        + "Success TID_1 \(group)")
  }

  private func name(
    _ version: String, _ cipher: String, _ group: String = ""
  ) -> CensusFacts.HandshakeName {
    .init(
      kind: .albConnection, unit: .connection, version: version, cipher: cipher, group: group)
  }

  @Test func `spellings of one version and one group are one handshake`() async throws {
    let lines = [
      line("TLSv1", "AES128-SHA", "secp256r1"), line("tlsv10", "AES128-SHA", "SECP256R1"),
      line("TLSv1.0", "AES128-SHA", "SecP256r1"), line("TLSv1.2", "AES128-SHA", "secp256r1"),
    ]
    #expect(
      try await handshakes(lines)
        == [
          name("TLSv1.0", "AES128-SHA", "secp256r1"): 3,
          name("TLSv1.2", "AES128-SHA", "secp256r1"): 1,
        ])
  }

  @Test func `unknown versions, suites and groups are kept`() async throws {
    let lines = [
      line("TLSv9", "NEW-SUITE", "NewGroup"), line("TLSv1.3", "(NONE)"), line("TLSv1.3", "(NONE)"),
    ]
    #expect(
      try await handshakes(lines)
        == [name("TLSv9", "NEW-SUITE", "newgroup"): 1, name("TLSv1.3", "(NONE)"): 2])
  }

  @Test func `absent fields of a success stand as logged`() async throws {
    #expect(try await handshakes([line("-", "-")]) == [name("-", "-"): 1])
  }

  @Test func `a version without a suite is no suite without a version`() async throws {
    let (version, suite) = (line("TLSv1.2", "-"), line("-", "TLSv1.2"))
    let wanted = [name("TLSv1.2", "-"): 1, name("-", "TLSv1.2"): 1]
    #expect(try await handshakes([version, suite]) == wanted)
    #expect(try await handshakes([suite, version]) == wanted)
  }

  @Test func `many handshakes of one client stay apart`() async throws {
    let lines = (0..<200).map { line("TLSv1.2", "SUITE-\($0 % 100)", "group\($0 / 100)") }
    let found = try await handshakes(lines + lines)
    #expect(found?.count == 200)
    #expect(found?.values.allSatisfy { $0 == 2 } == true)
  }
}
