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
    let buckets = try #require(TimelineBuckets(timeline((0..<Int64(hours)).map { $0 }), atMost: 24))
    #expect(buckets.starts.count == rows)
    #expect(buckets.lengthInWords == length)
  }

  @Test func losesNothing() throws {
    for hours in [1, 5, 23, 100, 5_000, 300_000] as [Int64] {
      let timeline = timeline([0, hours / 3, hours / 2, hours])
      let buckets = try #require(TimelineBuckets(timeline, atMost: 24))
      #expect(buckets.starts.count <= 24)
      let counts = buckets.starts.map { buckets.counts(of: .nlb, at: $0) }
      #expect(counts.reduce(0) { $0 + $1.failed } == 4)
      #expect(counts.reduce(0) { $0 + ($1.negotiated["TLSv1.2"] ?? 0) } == 40)
    }
  }

  @Test func showsGaps() throws {
    let buckets = try #require(TimelineBuckets(timeline([0, 3]), atMost: 24))
    #expect(buckets.starts.map { buckets.counts(of: .nlb, at: $0).failed } == [1, 0, 0, 1])
  }

  @Test func keepsToTheTimelinesOwnBuckets() throws {
    let odd = try #require(TimelineBuckets(timeline([0, 7], bucket: 25_200), atMost: 24))
    #expect(odd.seconds.isMultiple(of: 25_200))
    #expect(TimelineBuckets(timeline([]), atMost: 24) == nil)
  }

  @Test func reachesBackBefore1970() throws {
    let buckets = try #require(TimelineBuckets(timeline([-30, -1, 2]), atMost: 24))
    #expect(buckets.starts.first == Timestamp(seconds: -30 * 3_600))
    #expect(buckets.counts(of: .nlb, at: Timestamp(seconds: -2 * 3_600)).failed == 1)
  }
}
