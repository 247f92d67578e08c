import ELBLogs
import LogCorpus
import TLSFindings
import Testing

/// Versions and suites that are no longer negotiated: what is evidence, and what is none.
@Suite struct DropTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var lines: [CorpusLine]
    var found: [String]

    init(_ name: String, _ lines: [CorpusLine], _ found: [String] = []) {
      (testDescription, self.lines, self.found) = (name, lines, found)
    }
  }

  /// A client on TLS 1.2 that comes all the time.
  private static let steady = (0..<10).map { Scene.agreed(0, .tls12, "G", at: march(10, $0 * 5)) }

  private static func old(_ client: Int, _ minute: Int, _ cipher: String = "A") -> CorpusLine {
    Scene.agreed(client, .tls10, cipher, at: march(10, minute))
  }

  private static func refused(_ client: Int, _ minutes: Int...) -> [CorpusLine] {
    minutes.map { Scene.refused(client, at: march(10, $0)) }
  }

  private static func alert(_ number: Int, _ name: String, _ minutes: Int...) -> [CorpusLine] {
    minutes.map { Scene.nlb(1, .alert(number: number, cause: name), at: march(10, $0)) }
  }

  static let cases: [Case] = [
    Case(
      "one client, three failures", steady + [old(1, 4)] + refused(1, 6, 7, 8),
      ["protocol_dropped TLSv1.0 10:04:00-10:05:00 1"]),
    Case(
      "three clients, one failure each",
      steady + [old(1, 2), old(2, 3), old(3, 4)] + refused(1, 6) + refused(2, 7) + refused(3, 8),
      ["protocol_dropped TLSv1.0 10:04:00-10:05:00 3"]),
    Case("two failures may be bad luck", steady + [old(1, 4)] + refused(1, 6, 7)),
    Case("never came back", steady + [old(1, 4)]),
    Case("came back and succeeded", steady + [old(1, 4)] + refused(1, 6, 7, 8) + [old(1, 9)]),
    Case(
      "succeeds with something newer",
      steady + [old(1, 4)] + refused(1, 6, 7, 8)
        + [Scene.agreed(1, .tls12, "G", at: march(10, 9))]),
    Case(
      "others go on with it", steady + [old(1, 4), old(2, 20)] + refused(1, 6, 7, 8)),
    Case(
      "failed before others stopped",
      steady + [old(1, 4), old(2, 20)] + refused(1, 6, 7, 28, 29, 30)),
    Case(
      "a node that changed later does not hide it",
      steady + [old(1, 4), old(2, 7), old(3, 8)] + refused(1, 6, 9, 10) + refused(2, 9, 10, 11),
      ["protocol_dropped TLSv1.0 10:08:00-10:09:00 2"]),
    Case(
      "a client that failed once before",
      steady + refused(1, 1) + [old(1, 4)] + refused(1, 6, 7, 8),
      ["protocol_dropped TLSv1.0 10:04:00-10:05:00 1"]),
    Case(
      "the client refuses the certificate",
      steady + [old(1, 4)] + alert(48, "unknown_ca", 6, 7, 8)),
    Case(
      "the client wants another version",
      steady + [old(1, 4)] + alert(70, "protocol_version", 6, 7, 8),
      ["protocol_dropped TLSv1.0 10:04:00-10:05:00 1"]),
    Case("the client leaves", steady + [old(1, 4)] + alert(90, "user_canceled", 6, 7, 8)),
    Case(
      "its suite went with the version, and is not named",
      steady + [old(1, 4, "S")] + refused(1, 6, 7, 8),
      ["protocol_dropped TLSv1.0 10:04:00-10:05:00 1"]),
    Case(
      "a suite whose version stays",
      steady + [Scene.agreed(1, .tls12, "S", at: march(10, 4))] + refused(1, 6, 7, 8),
      ["suite_dropped S 10:04:00-10:05:00 1"]),
    Case(
      "a suite that stays at another version",
      steady + [old(1, 4, "S"), Scene.agreed(2, .tls12, "S", at: march(10, 30))]
        + refused(1, 6, 7, 8),
      ["protocol_dropped TLSv1.0 10:04:00-10:05:00 1"]),
    Case(
      "a client of the dropped version does not accuse a rare suite",
      steady + [Scene.agreed(1, .tls12, "S", at: march(10, 2)), old(1, 1)]
        + [old(2, 3)] + refused(1, 6, 7, 8) + refused(2, 6, 7, 8),
      ["protocol_dropped TLSv1.0 10:03:00-10:05:00 2"]),
    Case(
      "two versions and a suite at once",
      steady + [
        old(1, 4), Scene.agreed(2, .tls11, "A", at: march(10, 3)),
        Scene.agreed(3, .tls12, "S", at: march(10, 4)),
      ] + refused(1, 6, 7, 8) + refused(2, 6, 7, 8) + refused(3, 6, 7, 8),
      [
        "protocol_dropped TLSv1.1 10:03:00-10:04:00 1",
        "protocol_dropped TLSv1.0 10:04:00-10:05:00 1", "suite_dropped S 10:04:00-10:05:00 1",
      ]),
    Case(
      "a silent listener: the next record is the first failure",
      [old(1, 4)] + refused(1, 56, 57, 58), ["protocol_dropped TLSv1.0 10:04:00-10:56:00 1"]),
  ]

  @Test(arguments: cases) func `evidence of a drop`(_ drop: Case) async throws {
    #expect(try await changes(drop.lines) == drop.found)
  }

  @Test func `more failures than are kept, and one long before`() async throws {
    let later = (0..<40).map { Scene.refused(1, at: march(11, $0)) }
    let doubtful = DropTests.steady + DropTests.refused(1, 1) + [DropTests.old(1, 4)] + later
    // When it began to fail is not known, so that it proves nothing alone.
    #expect(try await changes(doubtful) == [])
    let sound = [DropTests.old(2, 3)] + DropTests.refused(2, 6, 7, 8)
    #expect(
      try await changes(doubtful + sound) == ["protocol_dropped TLSv1.0 10:04:00-10:05:00 2"])
  }

  @Test func `another listener proves nothing`() async throws {
    let elsewhere = (6...8).map {
      Scene.nlb(1, .noAgreement, at: march(10, $0), listener: "0000000000000002")
    }
    #expect(try await changes(DropTests.steady + [DropTests.old(1, 4)] + elsewhere) == [])
  }

  @Test func `what the client had agreed on was not lacking`() async throws {
    func lines(_ chosen: AgreedTLS?) -> [CorpusLine] {
      [
        Scene.alb(0, .negotiated(AgreedTLS(.tls12, "G")), at: march(10)),
        Scene.alb(1, .negotiated(AgreedTLS(.tls10, "A")), at: march(10, 4)),
        Scene.alb(0, .negotiated(AgreedTLS(.tls12, "G")), at: march(10, 5)),
      ]
        + (6...8).map {
          Scene.alb(
            1, .failed(code: "UnmappedConnectionError", chosen: chosen), at: march(10, $0))
        }
    }
    #expect(try await changes(lines(AgreedTLS(.tls10, "A"))) == [])
    let found = try await report(of: lines(nil)).changes
    #expect(found.map(\.brief) == ["protocol_dropped TLSv1.0 10:04:00-10:05:00 1"])
    #expect(found.map(\.listener) == ["443"])
    #expect(found.map(\.loadBalancer) == ["app/shop/50dc6c495c0c9188"])
    // Requests over a connection that was kept alive change nothing.
    let late = [Scene.request(2, .tls10, at: march(10, 30))]
    #expect(try await changes(lines(nil) + late) == found.map(\.brief))
    // Access lines alone show no failures, so they prove no drop.
    #expect(try await changes(late + [Scene.request(2, .tls12, at: march(10, 40))]) == [])
  }

  @Test func `a balancer that nothing names`() async throws {
    var lines: [CorpusLine] = []
    for minute in 0..<9 {
      var line = ALBConnectionLine(handshake: .negotiated(AgreedTLS(.tls10, "A")))
      if minute > 4 { line.handshake = .failed(code: "UnmappedConnectionError", chosen: nil) }
      line.time = march(10, minute)
      line.fieldCount = 11
      lines.append(.albConnection(line))
    }
    let found = try await report(of: lines).changes
    #expect(found.map(\.brief) == ["protocol_dropped TLSv1.0 10:04:00-10:05:00 1"])
    #expect(found.first?.loadBalancer == nil)
  }
}
