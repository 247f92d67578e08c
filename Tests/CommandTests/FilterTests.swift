import Foundation
import LogCorpus
import Testing

/// `--since`, `--until` and `--kind`.
@Suite(.timeLimit(.minutes(20))) struct FilterTests {
  private static let times = ["11:59:59", "12:00:00", "12:59:59", "13:00:00"]

  /// Four NLB lines, one for each time.
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let lines = FilterTests.times.map {
      NLBLine.line(
        client: "203.0.113.9", time: "2026-03-01T\($0)", alert: "-",
        cipher: "TLS_AES_128_GCM_SHA256", version: "tlsv13")
    }
    try folder.write(lines.joined(separator: "\n") + "\n", to: "nlb.log")
    return folder
  }

  /// Since is inclusive, until exclusive; a bare date is midnight; an offset is honoured.
  @Test(arguments: [
    (["--since", "2026-03-01T12:00:00Z"], 3),
    (["--until", "2026-03-01T12:00:00Z"], 1),
    (["--since", "2026-03-01T12:00:00Z", "--until", "2026-03-01T13:00:00Z"], 2),
    (["--since", "2026-03-01T14:00:00+02:00"], 3),
    (["--since", "2026-03-01"], 4),
    (["--until", "2026-03-01"], 0),
    (["--since", "2026-03-02"], 0),
    (["--kind", "nlb"], 4),
    (["--kind", "classic,alb_access"], 0),
    (["--kind", "classic", "--kind", "nlb"], 4),
  ])
  func recordsThatPass(_ arguments: [String], records: Int) throws {
    let run = try elbtls(arguments + ["--output", "json"], in: try folder())
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    let report = try run.report()
    #expect(report.input.lines == 4)
    #expect(report.input.records == records)
    #expect(report.input.linesSkipped["filtered"] == 4 - records)
    #expect(report.kinds["nlb"]?.records ?? 0 == records)
    #expect((report.period == nil) == (records == 0))
  }

  /// Nothing is left, and that is an answer.
  @Test func headlineSaysThatNothingIsLeft() throws {
    let run = try elbtls(["--since", "2030-01-01"], in: try folder())
    #expect(run.status == 0)
    #expect(run.output.split(separator: "\n").first?.contains("filter") == true, "\(run.output)")
  }

  /// The kinds of the sample, alone and together.
  @Test func kindsOfTheSample() throws {
    let corpus = try Corpus.sample()
    for kind in CorpusKind.allCases {
      let run = try elbtls(["--kind", kind.rawValue, "--output", "json", corpus.folder])
      let report = try run.report()
      #expect(report.kinds == corpus.truth.kinds.filter { $0.key == kind.rawValue })
      #expect(report.input.lines == report.input.accounted)
      #expect(report.tlsVersions == corpus.truth.tlsVersions.filter { $0.kind == kind })
    }
  }
}
