import ELBLogs
import LogCorpus
import TLSCensus
import Testing

/// Who counts as one client.
@Suite struct ClientIdentityTests {
  private func clients(_ logged: [String]) async throws -> [String: Int] {
    let lines = logged.map { text in
      var line = ALBConnectionLine(handshake: .failed(code: "ClientCertExpired", chosen: nil))
      line.client = LoggedClient(text)
      return CorpusLine.albConnection(line)
    }
    let facts = CensusFacts(try await census(of: lines))
    return facts.clients.mapValues { $0.causes.values.reduce(0, +) }
  }

  @Test func `spellings of one IPv6 address are one client`() async throws {
    let found = try await clients([
      "2001:db8::9", "2001:DB8::9", "2001:0db8:0000:0000:0000:0000:0000:0009",
      "2001:db8:0:0:0:0:0:9", "2001:db8::0:9", "2001:db8::0.0.0.9",
    ])
    #expect(found == ["2001:db8::9": 6])
  }

  @Test func `an IPv4-mapped address is the IPv4 client`() async throws {
    let found = try await clients([
      "203.0.113.9", "::ffff:203.0.113.9", "::FFFF:cb00:7109", "0:0:0:0:0:ffff:cb00:7109",
    ])
    #expect(found == ["203.0.113.9": 4])
  }

  @Test func `texts that are no addresses stay as they are`() async throws {
    let texts = [
      "xxx.xxx.xxx.xxx", "XXX.xxx.xxx.xxx", "12.34.178.90.32", "203.0.113", "203.0.113.256",
      "client-7", "2001:db8::9::1", "2001:db8", "g::1",
    ]
    // On access lines, as a connection line with such a client is of no known kind.
    let lines = texts.map { text in
      var line = ALBAccessLine()
      line.client = LoggedClient(text)
      return CorpusLine.albAccess(line)
    }
    let facts = CensusFacts(try await census(of: lines + lines))
    #expect(Set(facts.clients.keys) == Set(texts))
    #expect(facts.clients.values.allSatisfy { $0.handshakes.values.reduce(0, +) == 2 })
  }

  /// The table of clients has no room for them; they are counted all the same.
  @Test func `addresses under ffff-ffff-ffff-ffff are kept as text`() async throws {
    let found = try await clients([
      "ffff:ffff:ffff:ffff::1", "ffff:ffff:ffff:ffff::2", "ffff:ffff:ffff:ffff::1",
      "ffff:ffff:ffff:fffe::1", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "::", "::1",
    ])
    #expect(
      found == [
        "ffff:ffff:ffff:ffff::1": 2, "ffff:ffff:ffff:ffff::2": 1, "ffff:ffff:ffff:fffe::1": 1,
        "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff": 1, "::": 1, "::1": 1,
      ])
  }

  @Test func `one client across all kinds`() async throws {
    var access = ALBAccessLine()
    access.client = LoggedClient("2001:db8::9").inBrackets
    var network = NLBLine()
    network.client = LoggedClient("2001:0db8::0009")
    var connection = ALBConnectionLine()
    connection.client = LoggedClient("2001:DB8:0::9")
    var classic = ClassicLine()
    classic.client = LoggedClient("2001:db8::9")
    let facts = CensusFacts(
      try await census(of: [
        .albAccess(access), .nlb(network), .albConnection(connection), .classic(classic),
      ]))
    #expect(Array(facts.clients.keys) == ["2001:db8::9"])
    #expect(facts.clients["2001:db8::9"]?.kinds == Set(LogKind.allCases))
  }

  @Test func `clients with text in two censuses are one after a merge`() async throws {
    func part(_ names: [String]) async throws -> Census {
      try await census(
        of: names.map { name in
          var line = NLBLine()
          line.client = LoggedClient(name)
          return CorpusLine.nlb(line)
        })
    }
    var total = try await part(["one", "two"])
    total.merge(try await part(["three", "two", "203.0.113.9", "one"]))
    let facts = CensusFacts(total)
    #expect(
      facts.clients.mapValues { $0.handshakes.values.reduce(0, +) }
        == ["one": 2, "two": 2, "three": 1, "203.0.113.9": 1])
  }
}
