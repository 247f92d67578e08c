import ELBLogs

/// Negotiated records by hour, kind and protocol version, and failed connections by hour and kind.
struct TimelineTable: Sendable {
  /// The length of a bucket in seconds.
  static let bucketSeconds: Int64 = 3_600

  private var lists = TallyLists()
  private var heads: [Int64: UInt32] = [:]
  private var lastBucket = Int64.min
  private var lastHead = TallyLists.empty

  /// Adds records of one kind; `version` is nil for failures.
  mutating func add(_ count: Int, at time: Timestamp, kind: LogKind, version: UInt32?) {
    let seconds = time.seconds
    let bucket =
      seconds >= 0
      ? seconds / Self.bucketSeconds
      : (seconds - Self.bucketSeconds + 1) / Self.bucketSeconds
    if bucket != lastBucket {
      heads[lastBucket] = lastHead
      lastHead = heads[bucket] ?? TallyLists.empty
      lastBucket = bucket
    }
    lists.add(UInt64(count), of: Self.id(kind, version), to: &lastHead)
  }

  /// All rows, in no order.
  var rows: [(start: Timestamp, kind: LogKind, version: UInt32?, count: Int)] {
    var heads = heads
    heads[lastBucket] = lastHead
    return heads.flatMap { bucket, head in
      lists.list(head).map { entry in
        let (kind, version) = Self.parts(entry.id)
        return (
          Timestamp(seconds: bucket * Self.bucketSeconds), kind, version, Int(entry.count)
        )
      }
    }
  }

  // Two bits for the kind; zero in the others for failures, else the version's number.
  private static func id(_ kind: LogKind, _ version: UInt32?) -> UInt32 {
    (version ?? 0) << 2 | UInt32(kind.index)
  }

  private static func parts(_ id: UInt32) -> (LogKind, UInt32?) {
    (LogKind.allCases[Int(id & 3)], id >> 2 == 0 ? nil : id >> 2)
  }
}

extension LogKind {
  /// The kind's place in `allCases`.
  var index: Int {
    switch self {
    case .albAccess: 0
    case .albConnection: 1
    case .nlb: 2
    case .classic: 3
    }
  }

  /// The kind's bit in a set of kinds.
  var bit: UInt8 { 1 << index }
}
