import Foundation
import LogCorpus
import Testing

/// `elbtls rank`, on small inputs.
@Suite(.timeLimit(.minutes(20))) struct RankTests {
  private static let rank = ["rank", "--from", MovedLogs.from]

  /// Options, the recommended policy, and the next tighter one.
  @Test(
    arguments: [
      ([], "ELBSecurityPolicy-FS-1-2-Res-2019-08", MovedLogs.to),
      // One client breaks, and 5 % of connections are at risk.
      (
        ["--max-breaks", "1", "--max-at-risk", "5%"], "ELBSecurityPolicy-FS-1-2-Res-2020-10",
        "ELBSecurityPolicy-TLS13-1-3-2021-06"
      ),
      (
        ["--max-breaks", "4.9%", "--max-at-risk", "100%"], "ELBSecurityPolicy-FS-1-2-Res-2019-08",
        MovedLogs.to
      ),
      (
        ["--max-breaks", "100%", "--max-at-risk", "100%"], "ELBSecurityPolicy-TLS13-1-3-PQ-2025-09",
        nil
      ),
      (
        ["--max-breaks", "100%", "--max-at-risk", "100%", "--fips"],
        "ELBSecurityPolicy-TLS13-1-3-FIPS-PQ-2025-09", nil
      ),
      (
        [
          "--max-breaks", "100%", "--max-at-risk", "100%", "--also",
          "TLS13-1-3-RFC9151-FIPS-2023-07",
        ], "ELBSecurityPolicy-TLS13-1-3-RFC9151-FIPS-2023-07", nil
      ),
    ] as [([String], String, String?)])
  func recommendation(_ options: [String], _ policy: String, _ next: String?) throws {
    let folder = try MovedLogs.folder(["logs.log": MovedLogs.connections])
    let report = try ranked(RankTests.rank + options, in: folder)
    let ranking = try #require(report.rankings.first)
    #expect(report.rankings.count == 1 && ranking.type == "application")
    #expect(ranking.recommendation.policy == policy)
    #expect(ranking.recommendation.nextTighter == next)
    #expect(ranking.from.policies == [MovedLogs.from])
    let text = try elbtls(RankTests.rank + options, in: folder)
    #expect(text.status == 0 && text.errors.isEmpty)
    #expect(
      text.output.replacing("\n", with: " ")
        .hasPrefix("Application Load Balancers: \(policy) may come."))
  }

  @Test func numbersAreThoseOfSimulate() throws {
    let folder = try MovedLogs.folder(["logs.log": MovedLogs.connections])
    let ranking = try #require(try ranked(RankTests.rank, in: folder).rankings.first)
    for name in [MovedLogs.to, "ELBSecurityPolicy-TLS13-1-3-2021-06", "ELBSecurityPolicy-2016-08"] {
      let run = try elbtls(
        ["simulate", "--from", MovedLogs.from, "--to", name, "--output", "json"], in: folder)
      let simulation = try SimulatedReport(json: Data(run.output.utf8))
      #expect(ranking.policies.first { $0.name == name }?.totals == simulation.totals)
    }
  }

  @Test func listenersAndGates() throws {
    let folder = try MovedLogs.folder(["logs.log": MovedLogs.connections])
    try folder.write(MovedLogs.listeners(policy: MovedLogs.from), to: "listeners.json")
    let arguments = [
      "rank", "--listeners", "listeners.json", "--max-breaks", "1", "--max-at-risk", "5%",
      "logs.log",
    ]
    #expect(try ranked(arguments, in: folder).rankings.first?.from.source == "listeners")
    let tripped = try elbtls(arguments + ["--fail-if", "breaks > 0"], in: folder)
    #expect(tripped.status == 1)
    #expect(tripped.errors.contains("1 of 20 connections would break (5.00 %)"))
    #expect(try elbtls(arguments + ["--fail-if", "breaks > 5%"], in: folder).status == 0)
    // What no policy can promise to keep leaves nothing to recommend.
    let nothing = try MovedLogs.folder(["logs.log": MovedLogs.undecided])
    let none = try elbtls(RankTests.rank + ["--fail-if", "breaks > 0"], in: nothing)
    #expect(none.status == 2)
    #expect(none.output.hasPrefix("Application Load Balancers: no policy can be recommended."))
    #expect(none.errors.contains("no policy of application load balancers can be recommended"))
  }

  /// Each mistake, and words that the message must have.
  @Test(arguments: [
    (["--max-breaks", "-1"], "--max-breaks '-1' is neither a number of clients nor a share"),
    (["--max-breaks", "1.5"], "write 0, 12 or 0.1%"),
    (["--max-at-risk", "101%"], "--max-at-risk '101%' is neither"),
    (["--also", "TLS13-1-2-Ress-2021-06"], "--also: no security policy is named"),
    (["--also", "TLS13-1-3-CNSA2-INTEROP1-FIPS-PQ-2026-07"], "no type of balancer offers that"),
    (["--from", "2016-80"], "--from: no security policy is named '2016-80'"),
    (["--fail-if", "lost > 0"], "one of breaks, at_risk"),
  ])
  func mistakesOfUsage(_ arguments: [String], _ words: String) throws {
    let run = try elbtls(["rank"] + arguments)
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
    #expect(run.messages.first?.contains(words) == true, "\(run.errors)")
  }

  private func ranked(_ arguments: [String], in folder: TemporaryFolder) throws -> RankedReport {
    let run = try elbtls(arguments + ["--output", "json"], in: folder)
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(RankedReport.self, from: Data(run.output.utf8))
  }
}

/// The JSON of `rank` as another program reads it.
struct RankedReport: Decodable {
  struct Policy: Decodable {
    var name: String
    var totals: SimulatedReport.Totals
  }

  struct Recommendation: Decodable {
    var policy: String?
    var nextTighter: String?
  }

  struct Ranking: Decodable {
    var type: String
    var from: SimulatedReport.Present
    var policies: [Policy]
    var recommendation: Recommendation
  }

  var rankings: [Ranking]
}
