import ELBLogs
import Testing

@testable import Reports
@testable import TLSFindings

@Suite struct TimelineBucketsTests {
  private func timeline(_ hours: [Int64], bucket: Int = 3_600) -> ScanReport.Timeline {
    .init(
      bucketSeconds: bucket,
      rows: hours.flatMap { hour -> [ScanReport.TimelineRow] in
        let start = Timestamp(seconds: hour * 3_600)
        return [
          .init(start: start, kind: .nlb, protocol: "TLSv1.2", negotiated: 10, failed: 0),
          .init(start: start, kind: .nlb, protocol: nil, negotiated: 0, failed: 1),
        ]
      })
  }

  @Test(arguments: [
    (1, 1, "1 hour"), (24, 24, "1 hour"), (25, 13, "2 hours"), (48, 24, "2 hours"),
    (24 * 7, 21, "8 hours"), (24 * 30, 15, "2 days"), (24 * 366, 14, "28 days"),
  ])
  func mergesToAFewRows(_ hours: Int, _ rows: Int, _ length: String) throws {
    let buckets = try #require(
      TimelineBuckets(timeline((0..<Int64(hours)).map { $0 }), atMost: 24, coverage: .none))
    #expect(buckets.starts.count == rows)
    #expect(buckets.lengthInWords == length)
  }

  @Test func losesNothing() throws {
    for hours in [1, 5, 23, 100, 5_000, 300_000] as [Int64] {
      let timeline = timeline([0, hours / 3, hours / 2, hours])
      let buckets = try #require(TimelineBuckets(timeline, atMost: 24, coverage: .none))
      #expect(buckets.starts.count <= 24)
      let counts = buckets.starts.map { buckets.counts(of: .nlb, at: $0) }
      #expect(counts.reduce(0) { $0 + $1.failed } == 4)
      #expect(counts.reduce(0) { $0 + ($1.negotiated["TLSv1.2"] ?? 0) } == 40)
    }
  }

  @Test func showsGaps() throws {
    let buckets = try #require(TimelineBuckets(timeline([0, 3]), atMost: 24, coverage: .none))
    #expect(buckets.starts.map { buckets.counts(of: .nlb, at: $0).failed } == [1, 0, 0, 1])
  }

  /// Hours of two balancers, each with a hole; where neither has a file, nothing is known.
  @Test func knowsWhereNoFileIs() throws {
    func time(_ hour: Int64, _ minute: Int64 = 0) -> Timestamp {
      Timestamp(seconds: hour * 3_600 + minute * 60)
    }
    var balancer = ScanReport.typicalCoverage.balancers[0]
    (balancer.kind, balancer.first, balancer.last) = (.nlb, time(0), time(9))
    balancer.missing = [
      .init(node: nil, start: time(2), end: time(6), intervals: 48),
      .init(node: "192.0.2.4", start: time(6), end: time(9), intervals: 36),
    ]
    var other = balancer
    (other.first, other.last) = (time(0), time(4, 5))
    other.missing = [.init(node: nil, start: time(1), end: time(3, 55), intervals: 35)]
    let coverage = Coverage(balancers: [balancer, other], unnamedFiles: 1)
    let buckets = try #require(
      TimelineBuckets(timeline([0, 5, 9]), atMost: 24, coverage: coverage))
    // At 3 and 4 the other has a file; at 5 something was counted, whatever the names say.
    #expect(
      buckets.starts.map { buckets.isWithoutFiles(.nlb, at: $0) }
        == [false, false, true, false, false, false, false, false, false, false])
    let later = try #require(TimelineBuckets(timeline([8, 11]), atMost: 24, coverage: coverage))
    #expect(
      later.starts.map { later.isWithoutFiles(.nlb, at: $0) } == [false, true, true, false])
    // Of a kind without a file of a known name nothing is known.
    #expect(!later.starts.contains { later.isWithoutFiles(.albConnection, at: $0) })
  }

  /// What is not known is no zero, in words and on a page.
  @Test func showsADashWhereNoFileIs() throws {
    var report = ScanReport.small
    report.kinds = [.nlb: .init(unit: .connection, records: 22, clients: 1, [.negotiated: 20])]
    report.timeline = timeline([0, 2])
    var balancer = ScanReport.typicalCoverage.balancers[0]
    (balancer.kind, balancer.first) = (.nlb, Timestamp(seconds: 0))
    balancer.last = Timestamp(seconds: 3 * 3_600)
    balancer.missing = []
    report.coverage = Coverage(balancers: [balancer], unnamedFiles: 0)
    let zeros = TextRenderer().render(report)
    #expect(zeros.contains(/1970-01-01 01:00 +0 +- +0\n/) && !zeros.contains("A dash:"))
    #expect(try !HTMLRenderer().render(report).contains("A dash:"))
    report.coverage.balancers[0].missing = [
      .init(
        node: nil, start: Timestamp(seconds: 3_600), end: Timestamp(seconds: 7_200), intervals: 12)
    ]
    let dashes = TextRenderer().render(report)
    #expect(dashes.contains(/1970-01-01 01:00 +- +- +-\n/) && dashes.contains("A dash: no file"))
    let page = try HTMLRenderer().render(report)
    #expect(page.contains("A dash: no file is known for that time."))
    #expect(page.contains("<title>1970-01-01 01:00: no file</title>"))
    #expect(page.contains(#"data-label="TLSv1.2">-</td>"#))
  }

  @Test func keepsToTheTimelinesOwnBuckets() throws {
    let odd = try #require(
      TimelineBuckets(timeline([0, 7], bucket: 25_200), atMost: 24, coverage: .none))
    #expect(odd.seconds.isMultiple(of: 25_200))
    #expect(TimelineBuckets(timeline([]), atMost: 24, coverage: .none) == nil)
  }

  @Test func reachesBackBefore1970() throws {
    let buckets = try #require(
      TimelineBuckets(timeline([-30, -1, 2]), atMost: 24, coverage: .none))
    #expect(buckets.starts.first == Timestamp(seconds: -30 * 3_600))
    #expect(buckets.counts(of: .nlb, at: Timestamp(seconds: -2 * 3_600)).failed == 1)
  }
}

extension Coverage {
  fileprivate static let none = Coverage(balancers: [], unnamedFiles: 0)
}
