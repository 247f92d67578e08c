import ELBLogs
import TLSFindings

/// The tables on the intervals that the files hold, and those between them without a file.
enum CoverageTables {
  /// The forms of the tables.
  ///
  /// - Parameters:
  ///   - suffix: What the names end in, where a report has two of each.
  ///   - coverage: The part of the report.
  /// - Returns: The forms.
  static func forms<Report>(
    _ suffix: String = "", _ coverage: @escaping @Sendable (Report) -> Coverage
  ) -> [TableForm<Report>] {
    [
      TableForm(
        "coverage" + suffix, "A load balancer's files in one kind of log, by their names.",
        balancers
      ) { coverage($0).balancers },
      TableForm(
        "missing_intervals" + suffix,
        "A stretch of time without a file, which proves nothing; the largest of each balancer.",
        ranges
      ) { report in
        coverage(report).balancers.flatMap { balancer in
          balancer.missing.map { Range(balancer: balancer, range: $0) }
        }
      },
    ]
  }

  private static let names: [TableField<Coverage.Balancer>] = [
    .text("load_balancer") { $0.loadBalancer },
    .text("kind") { $0.kind.rawValue },
    .text("account") { $0.account },
    .text("region") { $0.region },
  ]

  private static let balancers: [TableField<Coverage.Balancer>] =
    names + [
      .integer("nodes") { $0.nodes },
      .integer("files") { $0.files },
      .time("first") { $0.first },
      .time("last") { $0.last },
      .integer("interval_seconds") { $0.intervalSeconds },
      .integer("intervals") { $0.intervals },
      .integer("missing_intervals") { $0.missingIntervals },
      .integer("missing_node_intervals") { $0.missingNodeIntervals },
      .integer("more_missing") { $0.moreMissing },
    ]

  private struct Range {
    var balancer: Coverage.Balancer
    var range: Coverage.MissingRange
  }

  private static let ranges: [TableField<Range>] =
    names.of { (range: Range) in range.balancer } + [
      .text("node") { $0.range.node },
      .time("start") { $0.range.start },
      .time("end") { $0.range.end },
      .integer("intervals") { $0.range.intervals },
    ]
}
