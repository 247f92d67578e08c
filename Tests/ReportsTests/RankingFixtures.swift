import ELBLogs
import Testing

@testable import TLSFindings

/// A ranking to test the renderers with.
struct RankingFixture: CustomTestStringConvertible, Sendable {
  var name: String
  var report: RankingReport

  var testDescription: String { name }

  static let all = [
    RankingFixture(name: "empty", report: .empty),
    RankingFixture(name: "typical", report: .typical),
    RankingFixture(name: "hostile", report: .hostile),
  ]
}

extension RankingReport {
  /// Nothing was read.
  static let empty = RankingReport(
    schema: "elbtls/ranking/1", toolVersion: "0.1.0", clientsBy: "address",
    input: ScanReport.empty.input, period: nil, coverage: ScanReport.empty.coverage,
    assumptions: Assumptions.sentences([], restrictsGroups: false), maxBreaks: "0",
    maxAtRisk: "0.1%", rankings: [])

  /// A type of balancer with a recommendation, and one without.
  static let typical: RankingReport = {
    var report = RankingReport.empty
    report.input = ScanReport.typical.input
    report.coverage = ScanReport.typicalCoverage
    report.period = ScanReport.typical.period
    report.assumptions = Assumptions.sentences([.inferred], restrictsGroups: false)
    let present = "ELBSecurityPolicy-TLS13-1-2-2021-06"
    var policies = [
      RankedPolicy(
        "ELBSecurityPolicy-TLS13-1-3-RFC9151-FIPS-2023-07", "TLSv1.3", 1, breaks: 20, atRisk: 9,
        obstacle: "restricts what no log shows; name it with --also"),
      RankedPolicy("ELBSecurityPolicy-TLS13-1-3-PQ-2025-09", "TLSv1.3", 3, breaks: 12_345),
      RankedPolicy("ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09", "TLSv1.2", 7),
      RankedPolicy(present, "TLSv1.2", 11),
    ]
    policies[3].mayBePresent = true
    policies[3].aeadOnly = false
    let from = SimulationReport.Present(
      policies: [present], source: .option, mayBeCustom: false, changed: nil, note: nil)
    let unknown = SimulationReport.Present(
      policies: ["ELBSecurityPolicy-2016-08", "ELBSecurityPolicy-2015-05"], source: .inferred,
      mayBeCustom: true, changed: Timestamp(seconds: 1_772_409_600),
      note: "\(present) is no policy of Classic Load Balancers")
    report.rankings = [
      Ranking(
        type: "network", from: from, notFromPresentPolicy: .init(count: 0, last: nil),
        postQuantum: PostQuantumShare(connections: 842, of: 1_639), policies: policies,
        recommendation: Recommendation(policies, RankingRules())),
      Ranking(
        type: "classic", from: unknown,
        notFromPresentPolicy: .init(count: 1, last: Timestamp(seconds: 1_772_409_600)),
        postQuantum: nil, policies: [policies[1]],
        recommendation: Recommendation([policies[1]], RankingRules())),
    ]
    return report
  }()

  /// A ranking in which every text that comes from a file means ill.
  static let hostile: RankingReport = {
    var report = RankingReport.typical
    let ill = "\u{1B}[31m\u{202E}\u{9B}1m\r\n\u{0}\u{85}\u{2028}"
    let long = ill + String(repeating: "漢A", count: 4_096)
    report.clientsBy = "label"
    report.input = ScanReport.hostile.input
    report.coverage = ScanReport.hostile.coverage
    report.maxBreaks = "100%"
    for index in report.rankings.indices {
      report.rankings[index].from.policies = [ill, long]
      report.rankings[index].from.note = long
      report.rankings[index].policies = [
        RankedPolicy(long, ill, .max, breaks: .max / 4, atRisk: .max / 4, obstacle: long),
        RankedPolicy(ill, long, 0),
      ]
      report.rankings[index].recommendation = Recommendation(
        policy: long, reason: long, nextTighter: ill, nextTighterReason: ill + "B")
    }
    return report
  }()
}

extension RankingReport.RankedPolicy {
  fileprivate init(
    _ name: String, _ lowest: String, _ suites: Int, breaks: Int = 0, atRisk: Int = 0,
    obstacle: String? = nil
  ) {
    var totals = SimulationReport.Totals()
    totals.breaks = .init(clients: breaks, connections: breaks, requests: breaks / 2)
    totals.atRisk = .init(clients: atRisk, connections: 0, requests: atRisk)
    totals.keeps = .init(clients: 204, connections: 2_233, requests: 1_553)
    self.init(
      name: name, lowestProtocol: lowest, forwardSecrecyOnly: true, aeadOnly: true,
      ciphers: suites, postQuantum: name.contains("-PQ-"), fips: name.contains("-FIPS-"),
      mayBePresent: false, obstacle: obstacle, isWithinLimits: breaks == 0 && atRisk == 0,
      totals: totals)
  }
}
