import ELBLogs
import LogCorpus
import TLSCensus
import TLSFacts
import Testing

@testable import TLSFindings

/// Who counts as a client, which records count, and who fails today.
@Suite struct SimulatedClientsTests {
  private let lines: [CorpusLine] = [
    Line.request(1, Fate.breaks, agent: "Till/1"), Line.request(2, Fate.isAtRisk, agent: "Till/1"),
    Line.request(3, Fate.keeps, agent: "Shop/2"), Line.request(4, Fate.keeps, agent: "-"),
  ]

  @Test func `by user agent`() async throws {
    var question = Question()
    question.grouping = .userAgent
    let report = try await question.simulation(of: lines)
    #expect(report.clientsBy == "user-agent")
    #expect(report.clients.map(\.client) == ["Till/1", "(unknown)", "Shop/2"])
    #expect(report.clients.map(\.verdict) == [.breaks, .keeps, .keeps])
    #expect(report.clientCounts == [1, 0, 2])
    #expect(report.clients[0].pairs.map(\.verdict) == [.breaks, .atRisk])
    // Ports stay apart.
    #expect(report.loadBalancers.map(\.listener) == ["443"])
  }

  /// The same pair on two listeners is told twice where the policies that may be in force there
  /// differ; which comes first must not depend on which was read first.
  @Test func `equal pairs come in one order`() async throws {
    let lines = [
      Line.connection(2, Fate.isModern, port: 443), Line.connection(2, Fate.isModern, port: 8_443),
      Line.connection(3, Fate.isOutdated, port: 8_443),
      Line.connection(1, Fate.breaks, port: 8_443), Line.connection(1, Fate.breaks, port: 443),
    ]
    let question = Question.move(from: nil, to: "ELBSecurityPolicy-TLS13-1-3-2021-06")
    let report = try await question.simulation(of: lines)
    let reversed = try await question.simulation(of: lines.reversed())
    #expect(report.fate(of: 1)?.pairs.count == 2)
    #expect(report.clients == reversed.clients)
  }

  @Test func `by subnet and by owner`() async throws {
    var question = Question()
    question.grouping = .subnet(ipv4Length: 24, ipv6Length: 64)
    let subnets = try await question.simulation(of: lines)
    #expect(subnets.clients.map(\.client) == ["203.0.113.0/24"])
    #expect(subnets.totals.breaks == .init(1, 0, 1) && subnets.totals.keeps.clients == 0)
    var labels = Labels()
    try labels.add(csv: [UInt8]("\(Scene.client(1).identity),Alpha\n".utf8))
    question.grouping = .label(labels)
    let owners = try await question.simulation(of: lines)
    #expect(owners.clients.first?.client == "Alpha" && owners.clients.first?.verdict == .breaks)
    question.grouping = .address
    question.labels = labels
    let named = try await question.simulation(of: lines)
    #expect(named.clients.map(\.owner) == ["Alpha", nil, nil, nil])
  }

  @Test func `only what the filters leave is judged`() async throws {
    let early = [Line.nlb(1, Fate.breaks, at: march(9)), Line.nlb(2, Fate.keeps, at: march(9))]
    var question = Question()
    question.filter = RecordFilter(since: Timestamp(march(10)))
    let since = try await question.simulation(of: early + lines)
    #expect(since.totals.breaks == .init(1, 0, 1))
    question.filter = RecordFilter(kinds: [.nlb])
    let kind = try await question.simulation(of: early + lines)
    #expect(kind.totals.breaks == .init(1, 1, 0) && kind.loadBalancers.map(\.kind) == [.nlb])
    question.filter = RecordFilter(until: Timestamp(march(8)))
    let nothing = try await question.simulation(of: early + lines)
    #expect(nothing.totals == .init() && nothing.period == nil && nothing.clients.isEmpty)
    #expect(nothing.input.linesSkipped[.filtered] == 6)
  }

  // MARK: - Clients that fail today

  /// A client that was admitted once, and then failed.
  private func failing(_ client: Int, agent: LogText, times: Int = 1) -> [CorpusLine] {
    [Line.request(client, Fate.isOutdated, agent: agent, at: march(9))]
      + Scene.alb(
        client, .failed(code: "ClientTLSVersionNotSupported", chosen: nil), at: march(13)) * times
  }

  @Test(arguments: [
    "Java/1.6.0_35", "Java/1.7.0_80", "Mozilla/4.0 (compatible; MSIE 8.0; Windows NT 5.1)",
    "Dalvik/1.6.0 (Linux; U; Android 4.4.3; SM-T230 Build/KOT49H)",
  ]) func `what could admit a failing client`(agent: String) async throws {
    let profile = try #require(ClientFamily.matching(userAgent: agent)?.profile)
    let wanted = PolicyCatalogue.builtIn.policies(of: .application).filter { policy in
      CertificateKey.allCases.contains {
        policy.negotiate(Hello(profile), certificates: [$0]).isAgreed
      }
    }
    let report = try await Question.move(from: Fate.from, to: "ELBSecurityPolicy-2016-08")
      .simulation(of: failing(1, agent: LogText(agent)))
    let found = try #require(report.failingClients.first)
    #expect(found.admittedBy == wanted.map(\.name))
    #expect(found.admittedByTarget == found.admittedBy.contains("ELBSecurityPolicy-2016-08"))
    #expect(found.certainty == "possible" && found.failed == 1 && found.userAgent == agent)
  }

  @Test func `those whose agent says nothing are not named, and those that work do not fail`()
    async throws
  {
    let works =
      failing(3, agent: "Java/1.6.0_35") + [
        Scene.alb(3, .negotiated(Fate.keeps), at: march(14))
      ]
    let report = try await Question().simulation(
      of: failing(1, agent: "Till/1") + works + failing(2, agent: "Java/1.6.0_35"))
    #expect(report.failingClients.map(\.client) == [Scene.client(2).identity])
  }

  @Test func `most failures come first, then names; top and rare clients as in other lists`()
    async throws
  {
    let lines =
      failing(3, agent: "Java/1.6.0_35") + failing(1, agent: "Java/1.6.0_35")
      + failing(2, agent: "Java/1.6.0_35", times: 5)
    var question = Question()
    let all = try await question.simulation(of: lines)
    #expect(all.failingClients.map(\.client) == [2, 1, 3].map { Scene.client($0).identity })
    question.top = 1
    let first = try await question.simulation(of: lines)
    #expect(first.failingClients.map(\.client) == [Scene.client(2).identity])
    question.top = nil
    question.minCount = 3
    let frequent = try await question.simulation(of: lines)
    #expect(frequent.failingClients.map(\.client) == [Scene.client(2).identity])
  }
}
