import ELBLogs
import Testing

@testable import TLSFindings

/// How regularly a client came, and what its absence means.
@Suite struct SilenceTests {
  /// Visits in quarters of an hour, by the minutes at which those begin; hours of logs before.
  struct Row: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var visits: [Int]
    var covered: [Range<Int>]
    var parts: Int
    /// In minutes.
    var longestBetween: Int
    /// In minutes.
    var atEnd: Int
  }

  @Test(arguments: [
    Row(
      testDescription: "never", visits: [], covered: [0..<600], parts: 0, longestBetween: 0,
      atEnd: 600),
    Row(
      testDescription: "once", visits: [0], covered: [0..<600], parts: 1, longestBetween: 0,
      atEnd: 600),
    Row(
      testDescription: "every hour", visits: Array(stride(from: 0, to: 600, by: 60)),
      covered: [0..<600], parts: 10, longestBetween: 75, atEnd: 60),
    Row(
      testDescription: "in every quarter", visits: Array(stride(from: 0, to: 600, by: 15)),
      covered: [0..<600], parts: 10, longestBetween: 30, atEnd: 15),
    Row(
      testDescription: "three times in one hour", visits: [60, 75, 90], covered: [0..<600],
      parts: 1, longestBetween: 30, atEnd: 510),
    Row(
      testDescription: "a hole between two visits is no absence", visits: [0, 300, 585],
      covered: [0..<30, 285..<600], parts: 3, longestBetween: 300, atEnd: 15),
    Row(
      testDescription: "five minutes in every four hours", visits: [0, 240, 480],
      covered: [0..<5, 240..<245, 480..<485], parts: 3, longestBetween: 10, atEnd: 5),
    Row(
      testDescription: "no log at all", visits: [0, 15], covered: [], parts: 0,
      longestBetween: 0, atEnd: 0),
  ])
  func attendance(row: Row) {
    let attendance = Attendance(
      row.visits.map { .minutes($0..<($0 + 15)) }, in: CoveredTime(minutes: row.covered))
    #expect(attendance.parts == row.parts)
    #expect(attendance.longestBetween == Int64(row.longestBetween) * 60_000_000)
    #expect(attendance.atEnd == Int64(row.atEnd) * 60_000_000)
  }

  /// Visits in ten hours, minutes of logs after, and what the absence means.
  @Test(
    arguments: [
      // Every hour: missed after an hour and a quarter, the longest that it may have stayed away.
      (Array(stride(from: 0, to: 600, by: 60)), 75, .silent),
      (Array(stride(from: 0, to: 600, by: 60)), 74, .tooEarly),
      (Array(stride(from: 0, to: 600, by: 60)), 0, .tooEarly),
      // Every four hours: two hours after tell nothing.
      ([0, 240, 480], 120, .tooEarly), ([0, 240, 480], 255, .silent),
      // A session of an hour just before is no habit, however long it stays away.
      ([540, 555, 570, 585], 9_999, .irregular), ([300], 9_999, .irregular),
      ([], 9_999, .irregular),
      // It came three times in three hours and then no more: seven hours before anything changed.
      ([0, 60, 120], 9_999, .leftBefore),
      // Away at the end for twice as long as ever, but not more.
      ([0, 120, 240, 360], 9_999, .silent),
    ] as [([Int], Int, Silence)])
  func silence(visits: [Int], minutesAfter: Int, silence: Silence) {
    let attendance = Attendance(
      visits.map { .minutes($0..<($0 + 15)) }, in: CoveredTime(minutes: [0..<600]))
    #expect(
      Silence(attendance, covered: Int64(minutesAfter) * 60_000_000, minimum: 3) == silence)
  }

  /// The number of tenths that make a regular client.
  @Test(arguments: [(1, Silence.silent), (4, .silent), (5, .irregular), (10, .irregular)])
  func minimum(of tenths: Int, silence: Silence) {
    let attendance = Attendance(
      [0, 180, 360, 540].map { .minutes($0..<($0 + 15)) }, in: CoveredTime(minutes: [0..<600]))
    #expect(Silence(attendance, covered: .max, minimum: tenths) == silence)
  }
}
