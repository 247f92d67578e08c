import Foundation
import LogCorpus
import Testing

@testable import ELBLogs

@Suite struct TimestampTests {
  private func read(_ text: String) -> Int64? {
    Timestamp(logged: [UInt8](text.utf8).span)?.microseconds
  }

  @Test(
    arguments: [
      ("1970-01-01T00:00:00Z", 0), ("1970-01-01T00:00:00", 0),
      ("1969-12-31T23:59:59.5Z", -500_000), ("2026-03-01T12:34:56.123456Z", 1_772_368_496_123_456),
      ("2026-03-01T12:34:56.1Z", 1_772_368_496_100_000),
      ("2026-03-01T12:34:56.123456789Z", 1_772_368_496_123_456),
      ("2000-02-29T00:00:00Z", 951_782_400_000_000),
      ("0000-01-01T00:00:00Z", -62_167_219_200_000_000),
      ("9999-12-31T23:59:60Z", 253_402_300_800_000_000),
    ] as [(String, Int64)]) func `times that exist`(text: String, microseconds: Int64)
  {
    #expect(read(text) == microseconds)
  }

  @Test(arguments: [
    "", "2026-03-01", "2026-03-01T12:34", "2026-03-01 12:34:56Z", "2026-03-01T12:34:56.Z",
    "2026-13-01T00:00:00Z", "2026-00-01T00:00:00Z", "2026-02-29T00:00:00Z",
    "2026-04-31T00:00:00Z", "1900-02-29T00:00:00Z", "2026-03-00T00:00:00Z",
    "2026-03-01T24:00:00Z", "2026-03-01T00:60:00Z", "2026-03-01T00:00:61Z",
    "2026-03-01T00:00:00ZZ", "2026-03-01T00:00:00+00:00", "2026-03-01T00:00:00.1x",
    "202a-03-01T00:00:00Z", "2026-03-01T00:00:0/Z", "2026-03-01T00:00:0:Z",
    "2026-03-01T12:34:56.12345aZ", "2026-03-01T12:34:56.123456z",
  ]) func `times that do not`(text: String) {
    #expect(read(text) == nil)
  }

  /// Foundation's calendar is the independent judge.
  @Test func `days of many years are those of Foundation`() throws {
    var calendar = Calendar(identifier: .iso8601)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    for year in stride(from: 1, through: 9_999, by: 37) {
      for month in 1...12 {
        for day in [1, 28, 29, 30, 31] {
          let components = DateComponents(year: year, month: month, day: day)
          let text = String(format: "%04d-%02d-%02dT00:00:00Z", year, month, day)
          guard components.isValidDate(in: calendar) else {
            #expect(read(text) == nil, "\(text)")
            continue
          }
          let date = try #require(calendar.date(from: components))
          // Before 1582 Foundation counts Julian days.
          guard year > 1_582 else { continue }
          let seconds = try #require(read(text)) / 1_000_000
          #expect(seconds == Int64(date.timeIntervalSince1970), "\(text)")
          #expect(Timestamp(seconds: seconds).description == text)
        }
      }
    }
  }

  @Test func `description and reading are inverse`() {
    var random = SplitMix64(seed: 3)
    for _ in 0..<20_000 {
      let time = Timestamp(
        microseconds: .random(
          in: -62_167_219_200_000_000...253_402_300_799_999_999, using: &random))
      #expect(read(time.description) == time.microseconds, "\(time)")
    }
  }

  @Test(arguments: [
    ("2026-03-01", "2026-03-01T00:00:00Z"), ("2026-03-01T10:00:00Z", "2026-03-01T10:00:00Z"),
    ("2026-03-01t10:00:00z", "2026-03-01T10:00:00Z"),
    ("2026-03-01 10:00:00", "2026-03-01T10:00:00Z"),
    ("2026-03-01T10:00:00+02:00", "2026-03-01T08:00:00Z"),
    ("2026-03-01T10:00:00.25-05:30", "2026-03-01T15:30:00.25Z"),
  ]) func `what a person types`(typed: String, canonical: String) {
    #expect(Timestamp(rfc3339: typed)?.description == canonical)
  }

  @Test(arguments: [
    "", "yesterday", "2026-3-1", "2026-02-30", "2026-03-01T10:00", "2026-03-01T10:00:00+2:00",
    "2026-03-01T10:00:00Z+02:00", "2026-03-01T10:00:00+24:00", "2026-03-01T10:00:00+02-00",
  ]) func `what it refuses`(typed: String) {
    #expect(Timestamp(rfc3339: typed) == nil)
  }
}
