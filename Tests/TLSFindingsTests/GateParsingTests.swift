import TLSFindings
import Testing

/// The grammar of gates.
@Suite struct GateParsingTests {
  private func gate(_ text: String) throws -> Gate<ScanReport> {
    try Gate(text, of: ScanReport.gateMetrics)
  }

  /// A gate in words that leave out how it was typed.
  private func meaning(_ gate: Gate<ScanReport>) -> String {
    let argument: String =
      switch gate.subject.argument {
      case nil: ""
      case .name(let name): " [\(name)]"
      case .version(let comparison, let version): " [\(comparison.rawValue) \(version.name)]"
      }
    return (gate.subject.countsClients ? "clients of " : "") + gate.metric.name + argument
      + " \(gate.comparison.rawValue) \(gate.limit.digits)e-\(gate.limit.decimals)"
      + (gate.limit.isShare ? " share" : "")
  }

  @Test(arguments: [
    ("failed > 10", "failed > 10e-0"),
    ("failed>10", "failed > 10e-0"),
    ("  failed  >  0  ", "failed > 0e-0"),
    ("failed > 0.5%", "failed > 5e-1 share"),
    ("failed >= 0.5 %", "failed >= 5e-1 share"),
    ("failed < 100%", "failed < 100e-0 share"),
    ("failed <= 100.000000%", "failed <= 100000000e-6 share"),
    ("failed == 999999999999", "failed == 999999999999e-0"),
    ("clients.failed > 3", "clients of failed > 3e-0"),
    ("protocol < TLSv1.2 > 0", "protocol [< TLSv1.2] > 0e-0"),
    ("protocol<tlsv1.2>0%", "protocol [< TLSv1.2] > 0e-0 share"),
    ("protocol >= TLSv1.3 < 50%", "protocol [>= TLSv1.3] < 50e-0 share"),
    ("protocol == TLSv1 > 1", "protocol [== TLSv1.0] > 1e-0"),
    ("cause alert:unknown_ca > 9", "cause [alert:unknown_ca] > 9e-0"),
    ("cause alert:199 > 9", "cause [alert:199] > 9e-0"),
    ("cause no_agreement > 1%", "cause [no_agreement] > 1e-0 share"),
    (
      "clients.cause verify:ClientCertExpired >= 1",
      "clients of cause [verify:ClientCertExpired] >= 1e-0"
    ),
    ("cause verify:clientcertexpired > 0", "cause [verify:clientcertexpired] > 0e-0"),
    ("cause verify:* > 0", "cause [verify:*] > 0e-0"),
    ("cause *expired>0", "cause [*expired] > 0e-0"),
    ("cause ALERT:19? > 0", "cause [ALERT:19?] > 0e-0"), ("cause ver* > 0", "cause [ver*] > 0e-0"),
    ("suite AES128-SHA > 0", "suite [AES128-SHA] > 0e-0"),
    ("suite aes128-sha > 0", "suite [AES128-SHA] > 0e-0"),
    ("suite TLS_RSA_WITH_AES_128_CBC_SHA > 0", "suite [AES128-SHA] > 0e-0"),
    ("suite 0x002F>0", "suite [AES128-SHA] > 0e-0"),
    ("suite 0x00,0x2F > 0", "suite [AES128-SHA] > 0e-0"),
    ("suite TLS-AES-128-GCM-SHA256 > 0", "suite [TLS_AES_128_GCM_SHA256] > 0e-0"),
    ("suite (NONE) > 0", "suite [(NONE)] > 0e-0"), ("suite *-new > 0", "suite [*-new] > 0e-0"),
  ]) func `gates that are well formed`(text: String, expected: String) throws {
    let gate = try gate(text)
    #expect(meaning(gate) == expected)
    #expect(gate.text == text)
  }

  /// Each mistake, the character it stands at, and what is expected there.
  @Test(
    arguments: [
      ("", 1, "one of failed, "), ("   ", 4, "one of failed, "),
      ("faild > 3", 1, "one of failed, "),
      ("FAILED > 3", 1, "one of failed, "), ("clients. > 3", 1, "one of failed, "),
      ("client.failed > 3", 1, "clients.failed"), ("> 3", 1, "one of failed, "),
      ("failed", 7, "a comparison"), ("failed 3", 8, "a comparison"), ("failed = 3", 8, ">="),
      ("failed >> 3", 8, "a comparison"), ("failed => 3", 8, "a comparison"),
      ("failed != 3", 8, "a comparison"), ("failed >", 9, "a whole number"),
      ("failed > x", 10, "a whole number of records"), ("failed > -1", 10, "a whole number"),
      ("failed > 1.5", 10, "a whole number"), ("failed > .5%", 10, "a share"),
      ("failed > 5.%", 10, "a share"), ("failed > 1e3", 10, "a whole number"),
      ("failed > 1,5%", 10, "a share"), ("failed > %", 10, "a share"),
      ("failed > 100.1%", 10, "from 0% to 100%"), ("failed > 0.1234567%", 10, "a share"),
      ("failed > 1234567890123", 10, "a whole number"), ("failed > ٣", 10, "a whole number"),
      ("failed > 3%%", 10, "a share"), ("failed > 3 % %", 14, "the end"),
      ("failed > 3 clients", 12, "the end"), ("failed > 3 > 4", 12, "the end"),
      ("failed > 3%>", 12, "the end"), ("clients.failed > 3%", 18, "a whole number of clients"),
      ("clients.protocol < TLSv1.2 > 3", 1, "clients are not counted"),
      ("clients.suite AES128-SHA > 3", 1, "clients are not counted"),
      ("protocol > 0", 12, "a version"), ("protocol TLSv1.2 > 0", 10, "a comparison"),
      ("protocol < TLSv9 > 0", 12, "TLSv1.2, TLSv1.3"), ("protocol < TLSv1.2", 19, "a comparison"),
      ("cause > 0", 7, "a cause"), ("cause unknown_ca > 0", 7, "a cause"),
      ("cause alert:unknwn_ca > 0", 7, "a cause"), ("cause alert:48 > 0", 7, "a cause"),
      ("cause verify: > 0", 7, "a cause"), ("cause verfy:* > 0", 7, "a cause"),
      ("cause alert:unknwn_ca > 0", 7, "nearest: alert:unknown_ca"),
      ("cause alert:unknwn_* > 0", 7, "a cause"), ("cause ver > 0", 7, "a cause"),
      ("cause NoAgreement > 0", 7, "nearest: no_agreement"),
      ("clients.cause verify:* > 0", 15, "one cause without * or ?"),
      ("suite > 0", 7, "a cipher suite"), ("suite NOPE > 0", 7, "a cipher suite"),
      ("suite AES128_SHA > 0", 7, "nearest: AES128-SHA, "),
      ("suite 0xFEFE > 0", 7, "a cipher suite"), ("suite AES128 > 0", 7, "nearest: AES128-SHA"),
      ("suite AES128-SHA", 17, "a comparison"), ("👩‍👧 > 0", 1, "one of"),
    ] as [(String, Int, String)])
  func `gates that are malformed`(text: String, position: Int, expected: String) throws {
    let error = try #require(throws: GateSyntaxError.self) { try gate(text) }
    #expect(error.text == text)
    #expect(error.position == position)
    #expect(error.expected.contains(expected))
    #expect(error.description.contains("at character \(position) "))
    // What is recommended is right.
    _ = try gate(error.example)
    #expect(error.description.hasSuffix("write for example '\(error.example)'"))
  }

  @Test func `a mistake is named in one sentence`() throws {
    let errors = try ["failed >> 3", "failed >"].map { text in
      try #require(throws: GateSyntaxError.self) { try gate(text) }.description
    }
    #expect(
      errors == [
        "'failed >> 3': at character 8 a comparison (>, >=, <, <=, ==) is expected, not '>> 3'; "
          + "write for example 'failed > 0.5%'",
        "'failed >': at character 9 a whole number of records, or a share from 0% to 100%, is "
          + "expected, it ends there; write for example 'failed > 0.5%'",
      ])
  }
}
