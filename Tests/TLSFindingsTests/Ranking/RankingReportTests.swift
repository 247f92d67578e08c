import ELBLogs
import LogCorpus
import TLSCensus
import TLSFacts
import Testing

@testable import TLSFindings

/// The ranking of a small census, against simulations one by one.
@Suite struct RankingReportTests {
  private let lines: [CorpusLine] =
    Line.nlb(1, Fate.breaks) * 3 + [Line.nlb(1, Fate.keeps), Line.nlb(2, Fate.isAtRisk)]
    + [Line.nlb(3, Fate.isModern), Line.nlb(4, Fate.isOutdated), Line.nlb(5, Fate.keeps)]
    + [Line.nlb(6, AgreedTLS(.tls13, "TLS_AES_256_GCM_SHA384"), listener: "00000000000000ff")]
    + [Line.nlb(1, AgreedTLS(.tls12, "AES128-SHA"), listener: "00000000000000ff")]

  private func ranking(
    _ lines: [CorpusLine], from: PresentPolicyChoice, rules: RankingRules = RankingRules()
  ) async throws -> (report: RankingReport, census: CensusResult) {
    let census = try await Question().census(of: [lines])
    let report = RankingReport(
      census, from: from, catalogue: .builtIn, rules: rules, toolVersion: "1.2.3")
    return (report, census)
  }

  @Test(arguments: [Fate.from, "ELBSecurityPolicy-TLS13-1-0-2021-06", nil])
  func `every policy has the totals of its simulation`(from: String?) async throws {
    let choice = from.map { PresentPolicyChoice.named($0) } ?? .inferred
    let (report, census) = try await ranking(lines, from: choice)
    let found = try #require(report.rankings.first)
    #expect(report.rankings.count == 1 && found.type == "network")
    #expect(found.policies.count == PolicyCatalogue.builtIn.policies(of: .network).count)
    var question = Question()
    question.from = choice
    for policy in found.policies {
      let target = try #require(PolicyTarget(named: policy.name, in: .builtIn))
      let simulation = question.simulation(of: census, to: target)
      #expect(policy.totals == simulation.totals, "\(policy.name)")
      #expect(found.notFromPresentPolicy == simulation.notFromPresentPolicy)
      let names = Set(simulation.loadBalancers.flatMap(\.from.policies))
      #expect(Set(found.from.policies) == names)
      #expect(policy.mayBePresent == names.contains(policy.name))
    }
  }

  /// On other types the numbers are those of the type's own listeners.
  @Test func `each type of balancer has a ranking of its own`() async throws {
    let more = [
      Line.connection(1, Fate.breaks), Line.request(1, Fate.breaks), Line.classic(1, Fate.keeps),
    ]
    let (report, census) = try await ranking(lines + more, from: .named(Fate.from))
    #expect(report.rankings.map(\.type) == ["application", "network", "classic"])
    let alone = try await ranking(lines, from: .named(Fate.from)).report
    #expect(report.rankings[1] == alone.rankings[0])
    let policy = try #require(report.rankings[0].policies.first { $0.name == Fate.to })
    #expect(policy.totals.breaks == .init(1, 1, 1))
    let target = try #require(PolicyTarget(named: Fate.to, in: .builtIn))
    let simulation = Question().simulation(of: census, to: target)
    let types = report.rankings.prefix(2).compactMap { ranking in
      ranking.policies.first { $0.name == Fate.to }?.totals
    }
    for verdict in Verdict.allCases {
      #expect(
        types.reduce(0) { $0 + $1[verdict].connections }
          == simulation.totals[verdict].connections)
    }
    #expect(report.rankings[2].from.source == .inferred)
    #expect(report.rankings[2].from.note?.contains("is no policy of Classic") == true)
  }

  @Test func `the policies stand tightest first`() async throws {
    let policies = try #require(
      try await ranking(lines, from: .inferred).report.rankings.first
    ).policies
    let order = policies.compactMap { PolicyCatalogue.builtIn.policy(named: $0.name, of: .network) }
    #expect(order.count == policies.count)
    #expect(order.map { PolicyTightness($0) } == order.map { PolicyTightness($0) }.sorted())
    #expect(policies.allSatisfy { !$0.name.contains("CNSA2") })
  }

  @Test func `the recommendation is the tightest that breaks nobody`() async throws {
    let lines = Line.nlb(1, Fate.keeps) * 3 + [Line.nlb(2, Fate.isModern)]
    let found = try #require(
      try await ranking(lines, from: .named(Fate.from)).report.rankings.first
    ).recommendation
    #expect(found.policy == "ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09")
    #expect(found.nextTighter == "ELBSecurityPolicy-FS-1-2-Res-2020-10")
    let rules = RankingRules(
      maxBreaks: try #require(RankingLimit("1")), maxAtRisk: try #require(RankingLimit("0")))
    let daring = try #require(
      try await ranking(lines, from: .named(Fate.from), rules: rules).report.rankings.first
    ).recommendation
    #expect(daring.policy == "ELBSecurityPolicy-TLS13-1-3-PQ-2025-09")
    #expect(daring.nextTighter == nil)
  }

  @Test func `connections with a post-quantum group`() async throws {
    let hybrid = AgreedTLS(.tls13, "TLS_AES_128_GCM_SHA256", .x25519MLKEM768)
    let usual = AgreedTLS(.tls13, "TLS_AES_128_GCM_SHA256", .x25519)
    let lines =
      Line.connection(1, hybrid) * 3 + [Line.connection(2, usual), Line.nlb(3, usual)]
      + [Line.connection(4, Fate.breaks), Line.classic(5, Fate.keeps), Line.request(1, hybrid)]
    let rankings = try await ranking(lines, from: .inferred).report.rankings
    #expect(
      rankings.map(\.postQuantum) == [
        .init(connections: 3, of: 4), .init(connections: 0, of: 1), nil,
      ])
  }

  @Test func `nothing negotiated gives no ranking`() async throws {
    let lines = [CorpusLine.failure(of: "203.0.113.9")]
    #expect(try await ranking(lines, from: .inferred).report.rankings.isEmpty)
  }

  @Test(arguments: [1, 3]) func `files in any order, by any number of workers`(
    workers: Int
  ) async throws {
    let files = [
      lines, [Line.connection(7, Fate.isModern, port: 8443), Line.connection(8, Fate.keeps)],
      [Line.connection(9, AgreedTLS(.tls10, "AES128-SHA"), port: 9443)],
    ]
    let first = try await Question().census(of: files)
    let second = try await Question().census(of: files.reversed(), workers: workers)
    let reports = [first, second].map {
      RankingReport(
        $0, from: .inferred, catalogue: .builtIn, rules: RankingRules(), toolVersion: "1.2.3")
    }
    #expect(reports[0].rankings == reports[1].rankings)
  }
}
