import ELBLogs
import LogCorpus
import TLSCensus
import Testing

@testable import TLSFindings

/// What is inferred of the present policy proves nothing about a time when it may not have been in
/// force, although no change shows that is worth a report.
@Suite struct UnprovenPolicyTests {
  private static let question = Question.move(
    from: nil, to: "ELBSecurityPolicy-TLS13-1-3-2021-06")

  private static func reasons(
    of client: Int, in lines: [CorpusLine], by grouping: ClientGrouping = .address
  ) async throws -> [String] {
    var question = question
    question.grouping = grouping
    let report = try await question.simulation(of: lines)
    guard grouping.name != ClientGrouping.address.name else { return report.reasons(of: client) }
    return try #require(report.clients.first).pairs.map(\.reason)
  }

  /// Without a client that had something older before, a newer version is taken to have been there.
  @Test func `what nobody doubts was on offer`() async throws {
    let lines = [
      Line.nlb(0, Fate.keeps, at: march(10)), Line.nlb(1, Fate.isModern, at: march(11)),
      Line.nlb(2, Fate.keeps, at: march(12)),
    ]
    #expect(try await Self.reasons(of: 0, in: lines) == ["version_dropped"])
    #expect(try await Self.reasons(of: 2, in: lines) == ["version_dropped"])
  }

  /// One client that went over to TLS 1.3 is no change, but TLS 1.3 may have come with it.
  @Test(arguments: [
    // Seen before it came up at all, since, and both.
    ([march(10)], ["present_policy_unproven"]), ([march(12)], ["version_dropped"]),
    ([march(10), march(12)], ["version_dropped"]),
  ]) func `what came up later`(times: [CorpusTime], expected: [String]) async throws {
    let lines =
      [Line.nlb(0, Fate.keeps, at: march(9)), Line.nlb(0, Fate.isModern, at: march(11))]
      + times.map { Line.nlb(1, Fate.keeps, at: $0) }
    #expect(try await Self.reasons(of: 1, in: lines) == expected)
    #expect(
      try await Self.reasons(of: 0, in: lines) == ["present_policy_unproven", "pair_kept"])
  }

  /// A listener that loses TLS 1.3 lets nobody fail: its clients go on with TLS 1.2.
  @Test(arguments: [
    ([march(9)], ["version_dropped"]), ([march(12)], ["present_policy_unproven"]),
    ([march(10, 30), march(12)], ["version_dropped"]),
    // Neither of both times is known to be one of TLS 1.3, but nothing speaks against the first.
    ([march(9), march(12)], ["version_dropped"]),
  ]) func `what went away`(times: [CorpusTime], expected: [String]) async throws {
    let lines =
      [
        Line.nlb(0, Fate.isModern, at: march(10)), Line.nlb(0, Fate.isModern, at: march(11)),
        Line.nlb(0, Fate.keeps, at: march(13)),
      ] + times.map { Line.nlb(1, Fate.keeps, at: $0) }
    #expect(try await Self.reasons(of: 1, in: lines) == expected)
  }

  /// Of several machines behind one name each has its own past: all uses must be proven.
  @Test func `groups of machines`() async throws {
    let lines = [
      Line.nlb(0, Fate.keeps, at: march(9)), Line.nlb(0, Fate.isModern, at: march(11)),
      Line.nlb(1, Fate.keeps, at: march(12)),
    ]
    let subnet = ClientGrouping.subnet(ipv4Length: 24, ipv6Length: 64)
    #expect(
      try await Self.reasons(of: 0, in: lines, by: subnet)
        == ["present_policy_unproven", "pair_kept"])
    #expect(try await Self.reasons(of: 1, in: lines) == ["version_dropped"])
  }

  /// Every policy that has TLS 1.0 has 1.2 as well: who uses it breaks, whichever was in force.
  @Test func `what any policy proves needs no more`() async throws {
    let lines = [
      Line.nlb(0, Fate.keeps, at: march(9)), Line.nlb(0, Fate.isModern, at: march(11)),
      Line.nlb(1, Fate.isOutdated, at: march(10)),
    ]
    #expect(try await Self.reasons(of: 1, in: lines) == ["version_dropped"])
  }

  /// Lines that name no balancer may be of several, each with its policy.
  @Test(arguments: [12, 15]) func `lines that name no balancer`(fields: Int) async throws {
    let lines = [Fate.isModern, Fate.keeps, Fate.isOutdated].enumerated().map { client, tls in
      var line = ALBConnectionLine(handshake: .negotiated(tls))
      line.client = Scene.client(client)
      line.fieldCount = fields
      return CorpusLine.albConnection(line)
    }
    let isNamed = fields == 15
    #expect(try await Self.reasons(of: 0, in: lines) == ["pair_kept"])
    #expect(
      try await Self.reasons(of: 1, in: lines)
        == [isNamed ? "version_dropped" : "present_policy_unproven"])
    #expect(try await Self.reasons(of: 2, in: lines) == ["version_dropped"])
  }

  /// A request may come over a connection that is an hour old.
  @Test func `requests are younger than their connections`() async throws {
    let lines = [
      Line.request(0, Fate.keeps, at: march(9)), Line.request(0, Fate.isModern, at: march(11)),
      Line.request(1, Fate.keeps, at: march(11, 30)), Line.request(2, Fate.keeps, at: march(12)),
    ]
    #expect(try await Self.reasons(of: 1, in: lines) == ["present_policy_unproven"])
    #expect(try await Self.reasons(of: 2, in: lines) == ["version_dropped"])
  }

  /// When a version went is known only to lie between its last use and the first failure of those
  /// who had used it; others may have come in between.
  @Test func `a drop is settled when those who lost something fail`() async throws {
    let lines =
      [0, 1, 2].map { Line.nlb(0, Fate.isOutdated, at: march(8, $0)) }
      + [Line.nlb(1, Fate.keeps, at: march(10)), Line.nlb(2, Fate.keeps, at: march(16))]
      + [0, 1, 2].map { Scene.refused(0, at: march(15, $0)) }
      + [Line.nlb(3, Fate.isModern, at: march(9)), Line.nlb(3, Fate.isModern, at: march(17))]
    let report = try await Self.question.simulation(of: lines)
    #expect(report.loadBalancers.first?.from.changed == Timestamp(march(15)))
    #expect(report.reasons(of: 1) == ["before_last_change"])
    #expect(report.reasons(of: 2) == ["version_dropped"])
  }

  /// Who names the policy says that it was in force.
  @Test func `a named policy is proven`() async throws {
    let lines = [
      Line.nlb(0, Fate.keeps, at: march(9)), Line.nlb(0, Fate.isModern, at: march(11)),
    ]
    let report = try await Question.move(from: Fate.from, to: "ELBSecurityPolicy-TLS13-1-3-2021-06")
      .simulation(of: lines)
    #expect(report.reasons(of: 0) == ["version_dropped", "pair_kept"])
  }
}
