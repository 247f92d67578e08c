import ELBLogs
import LogCorpus
import TLSCensus
import Testing

@Suite struct TimelineTests {
  /// An NLB line at a time as logged: seconds, no zone.
  private func line(at time: String) -> LogText {
    LogText(
      "tls 2.0 \(time) net/edge/c6e77e28c25b2234 3e1b2a4c5d6f7081 203.0.113.9:41234 "
        + "192.0.2.20:443 5 3 10 20 - - - AES128-SHA tlsv12 - - - - -")
  }

  @Test(arguments: [
    ("2026-03-01T12:00:00", "2026-03-01T12:00:00Z"),
    ("2026-03-01T12:59:59", "2026-03-01T12:00:00Z"),
    ("2026-03-01T11:59:59", "2026-03-01T11:00:00Z"),
    ("2026-03-01T00:00:00", "2026-03-01T00:00:00Z"),
    ("1970-01-01T00:00:00", "1970-01-01T00:00:00Z"),
    ("1970-01-01T00:59:59", "1970-01-01T00:00:00Z"),
    ("1970-01-01T01:00:00", "1970-01-01T01:00:00Z"),
    ("1969-12-31T23:59:59", "1969-12-31T23:00:00Z"),
    ("1969-12-31T23:00:00", "1969-12-31T23:00:00Z"),
    ("1969-12-31T22:59:59", "1969-12-31T22:00:00Z"),
    ("0000-01-01T00:00:01", "0000-01-01T00:00:00Z"), ("9999-12-31T23:59:60", "+10000-01-01"),
  ])
  func `a record counts in the hour that holds it`(time: String, start: String) async throws {
    let rows = try await census(of: [line(at: time)]).timelineCounts
    #expect(rows.map(\.count) == [1])
    if start.hasSuffix("Z") {
      #expect(rows.map(\.start) == [Timestamp(rfc3339: start)])
    } else {
      // The leap second after the last hour that can be written.
      #expect(rows.map(\.start) == [Timestamp(seconds: 253_402_300_800)])
    }
  }

  @Test func `hours do not run into each other, in any order`() async throws {
    let times = [
      "1970-01-01T00:00:00", "1969-12-31T23:59:59", "1970-01-01T00:59:59", "2026-03-01T12:00:00",
      "1969-12-31T23:00:00", "2026-03-01T11:59:59", "1970-01-01T00:30:00", "1970-01-01T01:00:00",
    ]
    let wanted = [
      "1969-12-31T23": 2, "1970-01-01T00": 3, "1970-01-01T01": 1,
      "2026-03-01T11": 1, "2026-03-01T12": 1,
    ]
    var random = SplitMix64(seed: 3)
    for _ in 0..<10 {
      let lines = times.shuffled(using: &random).map(line)
      let rows = try await census(of: lines).timelineCounts
      let found = Dictionary(rows.map { (String("\($0.start)".prefix(13)), $0.count) }) { _, _ in -1
      }
      #expect(found == wanted)
    }
  }

  @Test func `the bucket is an hour`() {
    #expect(Census.timelineBucketSeconds == 3_600)
  }
}
