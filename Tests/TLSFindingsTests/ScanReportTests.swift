import ELBLogs
import LogCorpus
import TLSFindings
import Testing

@Suite struct ScanReportTests {
  @Test func `a report names its contract and its tool`() async throws {
    let found = try await report(of: [.nlb(NLBLine())])
    #expect(found.schema == "elbtls/report/1")
    #expect(found.toolVersion == "1.2.3")
    #expect(found.changes.isEmpty)
  }

  @Test func `an empty input gives an empty report`() async throws {
    let found = try await report(of: [])
    #expect(found.period == nil)
    #expect(found.kinds.isEmpty)
    #expect(found.tlsVersions.isEmpty && found.cipherSuites.isEmpty)
    #expect(found.keyExchanges.isEmpty && found.timeline.rows.isEmpty)
    #expect(found.loadBalancers.isEmpty)
    #expect(found.failures.count == 0 && found.failures.topClients.isEmpty)
    #expect(found.input.lines == 0)
    #expect(
      found.input.linesSkipped == [
        .blank: 0, .control: 0, .healthCheck: 0, .continuation: 0, .filtered: 0,
      ])
  }

  @Test func `the period spans the lines' own times`() async throws {
    var late = NLBLine()
    late.time = march(14)
    late.created = march(3)
    var early = ALBAccessLine(handshake: .notTLS)
    early.time = march(9, 30)
    let found = try await report(of: [.nlb(late), .albAccess(early)])
    #expect(found.period?.first == Timestamp(march(9, 30)))
    #expect(found.period?.last == Timestamp(march(14)))
  }

  @Test func `kinds have their units, and every outcome its key`() async throws {
    var request = ClassicLine()
    request.client = LoggedClient("203.0.113.10")
    let found = try await report(
      of: [
        .albAccess(ALBAccessLine()), .albAccess(ALBAccessLine(handshake: .undetermined)),
        .albConnection(ALBConnectionLine(handshake: .notTLS)), .nlb(NLBLine()),
        .failure(of: "203.0.113.9"), .classic(request), .classic(ClassicLine()),
      ])
    #expect(
      found.kinds.mapValues(\.unit) == [
        .albAccess: .request, .albConnection: .connection, .nlb: .connection, .classic: .request,
      ])
    #expect(
      found.kinds.mapValues(\.records) == [
        .albAccess: 2, .albConnection: 1, .nlb: 2, .classic: 2,
      ])
    #expect(found.kinds[.classic]?.clients == 2)
    #expect(found.kinds[.nlb]?.clients == 1)
    #expect(
      found.kinds[.nlb]?.outcomes == [
        .negotiated: 1, .failed: 1, .noClientHello: 0, .plaintextOnTLSPort: 0, .notTLS: 0,
        .undetermined: 0,
      ])
  }

  @Test func `a Classic log is of connections only where all its records are`() async throws {
    var connection = ClassicLine()
    connection.becomeConnection()
    let all = try await report(of: CorpusLine.classic(connection) * 3)
    #expect(all.kinds[.classic]?.unit == .connection)
    let most = try await report(
      of: CorpusLine.classic(connection) * 3 + [.classic(ClassicLine())])
    #expect(most.kinds[.classic]?.unit == .request)
    #expect(most.kinds[.classic]?.records == 4)
  }

  @Test func `usage is by count, then by kind and names, with shares of the kind`() async throws {
    func network(
      _ version: AgreedTLS.Version, _ cipher: String, _ group: AgreedTLS.Group?, _ client: Int
    ) -> CorpusLine {
      var line = NLBLine(handshake: .negotiated(AgreedTLS(version, cipher, group)))
      line.client = LoggedClient(index: client)
      return .nlb(line)
    }
    let found = try await report(
      of: network(.tls12, "B", .x25519, 1) * 2 + network(.tls12, "A", .secp256r1, 2) * 2
        + [network(.tls12, "A", nil, 1)] + network(.tls10, "C", nil, 3) * 3
        + [.failure(of: "203.0.113.4")] + [.albAccess(ALBAccessLine())])

    #expect(found.tlsVersions.map(\.kind) == [.nlb, .nlb, .albAccess])
    #expect(found.tlsVersions.map(\.protocol) == ["TLSv1.2", "TLSv1.0", "TLSv1.3"])
    #expect(found.tlsVersions.map(\.count) == [5, 3, 1])
    #expect(found.tlsVersions.map(\.share) == [0.625, 0.375, 1])
    #expect(found.tlsVersions.map(\.clients) == [2, 1, 1])

    // Three each: the older version first, then by the suite's name.
    let suites = found.cipherSuites
    #expect(suites.map(\.cipher) == ["C", "A", "B", "TLS_AES_128_GCM_SHA256"])
    #expect(suites.map(\.protocol) == ["TLSv1.0", "TLSv1.2", "TLSv1.2", "TLSv1.3"])
    #expect(suites.map(\.count) == [3, 3, 2, 1])
    #expect(suites.map(\.share) == [0.375, 0.375, 0.25, 1])
    #expect(suites.map(\.clients) == [1, 2, 1, 1])

    // A tie between names; what has no group has no row.
    #expect(found.keyExchanges.map(\.group) == ["secp256r1", "x25519"])
    #expect(found.keyExchanges.map(\.count) == [2, 2])
    #expect(found.keyExchanges.map(\.share) == [0.25, 0.25])
  }

  /// Strings that Swift takes for equal are one cause, and no record of it is lost.
  @Test func `causes of equal text are added up`() async throws {
    let codes = ["X\u{E9}", "Xe\u{301}", "Y"]
    let report = try await report(
      of: codes.map { .albConnection(ALBConnectionLine(handshake: .failed(code: $0, chosen: nil))) }
    )
    #expect(report.failures.causes.map(\.count) == [2, 1])
    #expect(report.failures.count == 3)
  }

  @Test func `ties between kinds go by the kind's name`() async throws {
    let tls = AgreedTLS(.tls12, "AES128-SHA")
    let found = try await report(
      of: [
        .nlb(NLBLine(handshake: .negotiated(tls))),
        .classic(ClassicLine(handshake: .negotiated(tls))),
        .albConnection(ALBConnectionLine(handshake: .negotiated(tls))),
        .albAccess(ALBAccessLine(handshake: .negotiated(tls))),
      ])
    let wanted: [LogKind] = [.albAccess, .albConnection, .classic, .nlb]
    #expect(found.tlsVersions.map(\.kind) == wanted)
    #expect(found.cipherSuites.map(\.kind) == wanted)
  }

  @Test func `the timeline goes by hour, kind and version, failures last`() async throws {
    func network(_ version: AgreedTLS.Version, _ time: CorpusTime) -> CorpusLine {
      var line = NLBLine(handshake: .negotiated(AgreedTLS(version, "AES128-SHA")))
      line.time = time
      return .nlb(line)
    }
    var access = ALBAccessLine()
    access.time = march(13, 59, 59)
    let found = try await report(
      of: [
        .failure(of: "203.0.113.1", at: march(13, 5)), network(.tls13, march(13, 30)),
        network(.tls12, march(14)), network(.tls12, march(13)), .albAccess(access),
        network(.tls12, march(13, 1)), .failure(of: "203.0.113.2", at: march(13, 59)),
        .nlb(NLBLine(handshake: .noClientHello)),
      ])
    let rows = found.timeline.rows
    #expect(found.timeline.bucketSeconds == 3_600)
    #expect(
      rows.map(\.start) == [13, 13, 13, 13, 14].map { Timestamp(march($0)) })
    #expect(rows.map(\.kind) == [.albAccess, .nlb, .nlb, .nlb, .nlb])
    #expect(rows.map(\.protocol) == ["TLSv1.3", "TLSv1.2", "TLSv1.3", nil, "TLSv1.2"])
    #expect(rows.map(\.negotiated) == [1, 2, 1, 0, 1])
    #expect(rows.map(\.failed) == [0, 0, 0, 2, 0])
  }
}
