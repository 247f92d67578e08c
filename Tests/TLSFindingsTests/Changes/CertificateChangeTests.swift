import LogCorpus
import TLSFindings
import Testing

/// Certificates that replace others, and those in use side by side.
@Suite struct CertificateChangeTests {
  /// Connections of one client that are shown a certificate, one each minute.
  private func shown(
    _ serial: Int, _ minutes: Range<Int>, hour: Int = 10, client: Int = 0,
    domain: LogText = "edge.example.com"
  ) -> [CorpusLine] {
    minutes.map {
      Scene.nlb(
        client, .negotiated(AgreedTLS(.tls12, "G")), at: march(hour, $0), certificate: serial,
        domain: domain)
    }
  }

  private func alert(
    _ client: Int, _ minutes: Range<Int>, certificate: Int? = 2
  ) -> [CorpusLine] {
    minutes.map {
      Scene.nlb(
        client, .alert(number: 48, cause: "unknown_ca"), at: march(10, $0),
        certificate: certificate)
    }
  }

  @Test func `one after the other`() async throws {
    let found = try await report(of: shown(1, 0..<10) + shown(2, 10..<20)).changes
    #expect(
      found.map(\.brief) == [
        "certificate_changed 9b2f6c1e-5d3a-4e7b-8c41-000000000002 10:09:00-10:10:00 0"
      ])
    let change = try #require(found.first)
    #expect(change.before == Scene.certificate.certificate(serial: 1).string)
    #expect(change.what == Scene.certificate.certificate(serial: 2).string)
    #expect(change.listener == nil)
    #expect(change.loadBalancer == "net/edge/c6e77e28c25b2234")
  }

  @Test func `side by side`() async throws {
    #expect(try await changes(shown(1, 0..<30) + shown(2, 3..<20)) == [])
    #expect(try await changes(shown(1, 0..<11) + shown(2, 10..<20)) == [])
  }

  @Test(arguments: [(1, 20), (2, 10), (3, 10), (6, 6), (6, 7), (4, 12), (12, 4)])
  func `rare ones may follow each other by chance`(old: Int, new: Int) async throws {
    let lines = shown(1, 0..<old) + shown(2, 20..<20 + new)
    let isSound = [(6, 7), (4, 12), (12, 4)].contains { $0 == (old, new) }
    #expect(try await changes(lines).count == (isSound ? 1 : 0))
  }

  @Test func `both of two are replaced`() async throws {
    let found = try await changes(
      shown(1, 0..<20) + shown(2, 1..<20, client: 2) + shown(3, 20..<40)
        + shown(4, 21..<40, client: 2))
    #expect(found.count == 2)
    #expect(found.first?.hasSuffix("0003 10:19:00-10:20:00 0") == true)
    #expect(found.last?.hasSuffix("0004 10:19:00-10:21:00 0") == true)
  }

  @Test func `a chain`() async throws {
    let found = try await changes(shown(1, 0..<10) + shown(2, 10..<20) + shown(3, 20..<30))
    #expect(found.count == 2)
    #expect(found.first?.hasSuffix("0002 10:09:00-10:10:00 0") == true)
    #expect(found.last?.hasSuffix("0003 10:19:00-10:20:00 0") == true)
  }

  @Test func `many names of one certificate are one change, with the shortest interval`()
    async throws
  {
    let names = (0..<50).map { LogText("www\($0).example.com") }
    let lines = names.enumerated().flatMap { index, name in
      shown(1, index % 10..<index % 10 + 1, domain: name)
        + shown(2, 20 + index % 7..<21 + index % 7, domain: name)
    }
    let found = try await changes(lines)
    #expect(found.count == 1)
    #expect(found.first?.hasSuffix("10:09:00-10:20:00 0") == true)
  }

  @Test func `names that change at different times are several changes`() async throws {
    let found = try await changes(
      shown(1, 0..<10, domain: "a.example.com") + shown(2, 10..<20, domain: "a.example.com")
        + shown(1, 0..<30, domain: "b.example.com") + shown(2, 30..<40, domain: "b.example.com"))
    #expect(found.map { $0.suffix(19) } == ["10:09:00-10:10:00 0", "10:29:00-10:30:00 0"])
  }

  @Test func `clients that refuse the new one`() async throws {
    let lines = shown(1, 0..<10) + shown(2, 10..<20)
    let pinned = shown(1, 3..<4, client: 1) + alert(1, 12..<14)
    #expect(try await changes(lines + pinned).first?.hasSuffix(" 1") == true)
    // Never succeeded; succeeds again; failed all along; fails for another reason; or twice for
    // one that is not stated, which may be bad luck.
    let others: [[CorpusLine]] = [
      alert(1, 12..<14), pinned + shown(2, 15..<16, client: 1),
      shown(1, 0..<1, client: 1) + alert(1, 1..<14, certificate: nil),
      shown(1, 3..<4, client: 1)
        + (12..<15).map {
          Scene.nlb(1, .alert(number: 70, cause: "protocol_version"), at: march(10, $0))
        },
      shown(1, 3..<4, client: 1) + (12..<14).map { Scene.refused(1, at: march(10, $0)) },
    ]
    for other in others {
      #expect(try await changes(lines + other).first?.hasSuffix(" 0") == true)
    }
  }

  @Test func `a client without the dropped version does not refuse the certificate`() async throws {
    let lines =
      shown(1, 0..<10) + shown(2, 10..<20) + [Scene.agreed(1, .tls10, at: march(10, 9))]
      + (12..<16).map { Scene.refused(1, at: march(10, $0)) }
    let found = try await changes(lines)
    #expect(found.map { $0.suffix(1) } == ["1", "0"])
    #expect(found.first?.hasPrefix("protocol_dropped") == true)
  }

  @Test func `an ALB names certificates in its access lines, failures in the others`() async throws
  {
    let lines =
      (0..<20).map { Scene.request(0, .tls12, at: march(10, $0), certificate: $0 < 10 ? 1 : 2) }
      + [Scene.alb(1, .negotiated(AgreedTLS(.tls12, "G")), at: march(10, 3))]
      + (12..<15).map {
        let chosen = AgreedTLS(.tls12, "G")
        return Scene.alb(
          1, .failed(code: "UnmappedConnectionError", chosen: chosen), at: march(10, $0))
      }
    #expect(
      try await changes(lines) == [
        "certificate_changed 9b2f6c1e-5d3a-4e7b-8c41-000000000002 10:09:00-10:10:00 1"
      ])
  }
}
