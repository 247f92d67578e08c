import ELBLogs
import LogCorpus
import Testing

@testable import TLSFindings

/// Clients, connections and requests by verdict.
@Suite struct SimulationTotalsTests {
  /// One client of each fate, on an ALB in both of its logs and on an NLB.
  private let lines: [CorpusLine] =
    [Line.connection(1, Fate.breaks)] + Line.request(1, Fate.breaks) * 3
    + [Line.connection(2, Fate.isAtRisk), Line.request(3, Fate.keeps), Line.nlb(1, Fate.keeps)]
    + Line.nlb(4, Fate.breaks) * 2

  @Test func `records count by their pair, clients by their worst one`() async throws {
    let report = try await Question().simulation(of: lines)
    #expect(report.totals.breaks == .init(2, 3, 3))
    #expect(report.totals.atRisk == .init(1, 1, 0))
    #expect(report.totals.keeps == .init(1, 1, 1))
    #expect(report.notFromPresentPolicy == .init(count: 0, last: nil))
    #expect(report.leftOut.isEmpty)
  }

  @Test func `a client counts wherever it was seen`() async throws {
    let report = try await Question().simulation(of: lines)
    let access = try #require(report.listener("443", .albAccess)).totals
    #expect(access.breaks == .init(1, 0, 3) && access.keeps == .init(1, 0, 1))
    #expect(access.atRisk == .init(0, 0, 0))
    let connections = try #require(report.listener("443", .albConnection)).totals
    #expect(connections.breaks == .init(1, 1, 0) && connections.atRisk == .init(1, 1, 0))
    let nlb = try #require(report.listener("3e1b2a4c5d6f7081", .nlb)).totals
    #expect(nlb.breaks == .init(1, 2, 0) && nlb.keeps == .init(1, 1, 0))
    #expect(report.loadBalancers.count == 3)
    for verdict in Verdict.allCases {
      let parts = report.loadBalancers.map { $0.totals[verdict] }
      #expect(parts.reduce(0) { $0 + $1.connections } == report.totals[verdict].connections)
      #expect(parts.reduce(0) { $0 + $1.requests } == report.totals[verdict].requests)
    }
  }

  @Test func `listeners where most breaks come first`() async throws {
    let report = try await Question().simulation(of: lines)
    #expect(report.loadBalancers.map(\.kind) == [.albAccess, .nlb, .albConnection])
  }

  @Test func `pairs stand apart by log and verdict, the worst first`() async throws {
    let client = try #require(try await Question().simulation(of: lines).fate(of: 1))
    #expect(client.verdict == .breaks)
    #expect(client.pairs.map(\.kind) == [.albAccess, .albConnection, .nlb])
    #expect(client.pairs.map(\.count) == [3, 1, 1])
    #expect(client.pairs.map(\.verdict) == [.breaks, .breaks, .keeps])
    #expect(client.pairs.map(\.reason) == ["suite_dropped", "suite_dropped", "pair_kept"])
    #expect(client.pairs.allSatisfy { $0.explanation.hasPrefix("\(Fate.to) ") })
    #expect(client.pairs.map(\.unit) == [.request, .connection, .connection])
    #expect(client.remedy?.hasPrefix("Bring it to TLSv1.2 or newer") == true)
    #expect(client.loadBalancers.count == 2)
  }

  @Test func `the clients that break come first, those with most such records ahead`()
    async throws
  {
    let more = Line.nlb(5, Fate.breaks) * 9 + Line.nlb(6, Fate.isAtRisk) * 50
    var question = Question()
    let all = try await question.simulation(of: lines + more)
    let names = [5, 1, 4, 6, 2, 3].map { Scene.client($0).identity }
    #expect(all.clients.map(\.client) == names)
    question.top = 2
    let few = try await question.simulation(of: lines + more)
    #expect(few.clients.map(\.client) == Array(names.prefix(2)))
    #expect(few.totals == all.totals)
    question.top = 0
    #expect(try await question.simulation(of: lines + more).clients.isEmpty)
  }

  @Test func `rare clients count, and are not named`() async throws {
    var question = Question()
    question.minCount = 2
    let report = try await question.simulation(of: lines)
    #expect(report.clientCounts == [2, 1, 1])
    #expect(report.clients.map(\.client) == [1, 4].map { Scene.client($0).identity })
  }

  @Test func `each pair has its last time`() async throws {
    let lines = [9, 12, 10].map { Line.nlb(1, Fate.keeps, at: march($0)) }
    let report = try await Question().simulation(of: lines + [Line.nlb(2, Fate.breaks)])
    #expect(report.fate(of: 1)?.pairs.map(\.lastSeen) == [Timestamp(march(12))])
    #expect(report.fate(of: 1)?.remedy == nil)
  }

  /// A client whose breaking pairs all lie before one that keeps.
  @Test(arguments: [
    ([10], [11], true), ([10, 11], [12], true), ([10], [9, 11], false), ([11], [10], false),
    ([10], [], false), ([], [10], false), ([10], [10], false),
  ])
  func upgradedSince(breaks: [Int], keeps: [Int], isUpgraded: Bool) async throws {
    let lines =
      breaks.map { Line.nlb(1, Fate.breaks, at: march($0)) }
      + keeps.map { Line.nlb(1, Fate.keeps, at: march($0)) }
    let client = try #require(try await Question().simulation(of: lines).fate(of: 1))
    #expect(client.upgradedSince == isUpgraded)
    #expect(client.verdict == (breaks.isEmpty ? .keeps : .breaks))
  }

  @Test func `what the present policy cannot have produced is counted`() async throws {
    let lines = [Line.nlb(1, Fate.keeps), Line.nlb(2, Fate.keeps)]
    let outdated = [8, 9].map { Line.nlb(1, Fate.isOutdated, at: march($0)) }
    let report = try await Question().simulation(of: lines + outdated)
    #expect(report.notFromPresentPolicy == .init(count: 2, last: Timestamp(march(9, 0, 0))))
    #expect(report.reasons(of: 1) == ["not_from_present_policy", "pair_kept"])
    #expect(report.clientCounts == [0, 1, 1])
  }

  @Test func `a suite of (NONE) proves nothing`() async throws {
    let report = try await Question().simulation(of: [
      Line.nlb(1, AgreedTLS(.tls12, "(NONE)")), Line.nlb(2, AgreedTLS(.tls13, "(NONE)")),
    ])
    #expect(report.clientCounts == [0, 2, 0])
    #expect(report.reasons(of: 1) == ["suite_none"])
    #expect(report.notFromPresentPolicy.count == 0)
  }

  @Test func `failed connections are not judged`() async throws {
    let report = try await Question().simulation(of: [
      CorpusLine.failure(of: "203.0.113.9"), Line.nlb(1, Fate.keeps),
    ])
    #expect(report.clientCounts == [0, 0, 1])
    #expect(report.totals.keeps.connections == 1)
  }

  @Test func `nothing negotiated gives an empty answer`() async throws {
    let report = try await Question().simulation(of: [CorpusLine.failure(of: "203.0.113.9")])
    #expect(report.totals == .init() && report.loadBalancers.isEmpty && report.clients.isEmpty)
    #expect(report.leftOut.isEmpty)
  }

  /// What becomes of some clients must not depend on who reads which file first.
  @Test(arguments: [1, 2, 5]) func `files in any order, by any number of workers`(
    workers: Int
  ) async throws {
    let files = [
      lines,
      [Line.connection(7, Fate.isModern, port: 8443), Line.request(8, Fate.keeps, port: nil)],
      [Line.classic(9, Fate.isOutdated), Line.nlb(10, Fate.breaks, listener: "00000000000000ff")],
      (0..<40).map { Line.nlb($0, [Fate.keeps, Fate.breaks, Fate.isAtRisk][$0 % 3]) },
    ]
    for from in [Fate.from, nil] {
      let question = Question.move(from: from, to: Fate.to)
      let wanted = try await question.simulation(of: files)
      #expect(wanted.clients.count == 40)
      let turned = try await question.simulation(of: files.reversed(), workers: workers)
      #expect(turned.clients == wanted.clients)
      #expect(turned.loadBalancers == wanted.loadBalancers)
      #expect(turned.totals == wanted.totals && turned.leftOut == wanted.leftOut)
    }
  }
}
