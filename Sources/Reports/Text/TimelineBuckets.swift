import ELBLogs
import TLSFindings

/// A timeline in fewer and longer buckets, the empty ones between them included: a gap in the logs
/// is news too.
struct TimelineBuckets {
  /// What one kind of log counted in one bucket.
  struct Counts {
    var failed = 0
    var negotiated: [String: Int] = [:]
  }

  private struct Key: Hashable {
    var kind: LogKind
    var start: Timestamp
  }

  /// The length of a bucket.
  let seconds: Int
  /// The start of every bucket from the first to the last that holds anything.
  let starts: [Timestamp]
  private var counts: [Key: Counts] = [:]
  /// Which time the files hold, as their names tell it.
  private let coverage: Coverage

  /// Merges buckets until at most `limit` are left; nil for a timeline without rows.
  ///
  /// - Parameters:
  ///   - timeline: The timeline.
  ///   - limit: The most buckets.
  ///   - coverage: Which time the files hold that it is made of.
  init?(_ timeline: ScanReport.Timeline, atMost limit: Int, coverage: Coverage) {
    self.coverage = coverage
    let times = timeline.rows.map(\.start.seconds)
    guard let first = times.min(), let last = times.max() else { return nil }
    let length = TimelineBuckets.length(
      from: first, to: last, multipleOf: Int64(max(1, timeline.bucketSeconds)), atMost: limit)
    seconds = Int(length)
    starts = stride(
      from: aligned(first, to: length), through: aligned(last, to: length), by: Int(length)
    ).map { Timestamp(seconds: $0) }
    for row in timeline.rows {
      let start = Timestamp(seconds: aligned(row.start.seconds, to: length))
      var sum = counts[Key(kind: row.kind, start: start)] ?? Counts()
      sum.failed += row.failed
      if let version = row.protocol { sum.negotiated[version, default: 0] += row.negotiated }
      counts[Key(kind: row.kind, start: start)] = sum
    }
  }

  /// The shortest usual length that is a multiple of the timeline's own and leaves few enough.
  private static func length(
    from first: Int64, to last: Int64, multipleOf bucket: Int64, atMost limit: Int
  ) -> Int64 {
    let minute: Int64 = 60
    let (hour, day) = (60 * minute, 1_440 * minute)
    let usual =
      [1, 5, 10, 15, 30].map { $0 * minute } + [1, 2, 3, 4, 6, 8, 12].map { $0 * hour }
      + [1, 2, 7, 14, 28, 91, 364].map { $0 * day }
    func suits(_ length: Int64) -> Bool {
      let rows = (aligned(last, to: length) - aligned(first, to: length)) / length + 1
      return length.isMultiple(of: bucket) && rows <= limit
    }
    if let length = usual.first(where: suits) { return length }
    // Logs of many years, or a bucket of an odd length.
    var length = usual.last { $0.isMultiple(of: bucket) } ?? bucket
    while !suits(length) { length *= 2 }
    return length
  }

  /// Whether the kind counted anything.
  func holds(_ kind: LogKind) -> Bool { counts.keys.contains { $0.kind == kind } }

  /// The kind's versions, oldest first.
  func versions(of kind: LogKind) -> [String] {
    Set(counts.filter { $0.key.kind == kind }.flatMap(\.value.negotiated.keys)).sorted()
  }

  /// What the kind counted in the bucket that starts then.
  func counts(of kind: LogKind, at start: Timestamp) -> Counts {
    counts[Key(kind: kind, start: start)] ?? Counts()
  }

  /// Whether by the names of the kind's files none holds any part of the bucket, and nothing was
  /// counted in it: then a zero would claim what nobody knows.
  ///
  /// Of each balancer only the largest ranges without a file are known, so that it may be so where
  /// this is false.
  func isWithoutFiles(_ kind: LogKind, at start: Timestamp) -> Bool {
    let end = Timestamp(seconds: start.seconds + Int64(seconds))
    let balancers = coverage.balancers.filter { $0.kind == kind }
    guard !balancers.isEmpty, counts[Key(kind: kind, start: start)] == nil else { return false }
    return balancers.allSatisfy { balancer in
      end <= balancer.first || start >= balancer.last
        || balancer.missing.contains { $0.node == nil && $0.start <= start && end <= $0.end }
    }
  }

  /// What a dash in a table of the timeline stands for.
  static let dash = "A dash: no file is known for that time."

  /// The length as a person says it, `2 hours`.
  var lengthInWords: String {
    for (unit, noun) in [(86_400, "day"), (3_600, "hour"), (60, "minute")]
    where seconds.isMultiple(of: unit) {
      return (seconds / unit).counted(noun)
    }
    return seconds.counted("second")
  }
}

/// The start of the bucket of a length in which a moment lies.
private func aligned(_ seconds: Int64, to length: Int64) -> Int64 {
  let remainder = seconds % length
  return seconds - (remainder < 0 ? remainder + length : remainder)
}
