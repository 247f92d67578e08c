import ELBLogs

/// Negotiated records by hour, kind and protocol version, and failed connections by hour and kind.
struct TimelineTable: Sendable {
  /// The length of a bucket in seconds.
  static let bucketSeconds: Int64 = 3_600

  private var lists = ShortLists<NameTally>()
  private var buckets: [Timestamp: ShortList] = [:]
  /// The bucket of the last record, half open: most records fall into the same one.
  private var lastStart = Timestamp(microseconds: 0)
  private var lastEnd = Timestamp(microseconds: 0)
  private var lastList = ShortList()
  /// Its latest records, of one kind and version; not in the list yet.
  private var lastID: UInt32 = 0
  private var lastCount = 0

  /// Adds records of one kind; `version` is nil for failures.
  mutating func add(_ count: Int, at time: Timestamp, kind: LogKind, version: UInt32?) {
    if time < lastStart || time >= lastEnd { turn(to: time) }
    let id = Self.id(kind, version)
    if id != lastID {
      listLatest()
      lastID = id
    }
    lastCount += count
  }

  /// The start of the bucket that holds `time`.
  static func bucket(of time: Timestamp) -> Timestamp {
    let seconds = time.seconds
    let intoBucket = (seconds % bucketSeconds + bucketSeconds) % bucketSeconds
    return Timestamp(seconds: seconds - intoBucket)
  }

  /// Whether `time` lies in the bucket that starts at `start`.
  static func isTime(_ time: Timestamp, inBucket start: Timestamp) -> Bool {
    let into = time.microseconds &- start.microseconds
    return into >= 0 && into < bucketSeconds &* 1_000_000
  }

  private mutating func listLatest() {
    if lastCount > 0 { lists.add(NameTally(id: lastID, count: UInt64(lastCount)), to: &lastList) }
    lastCount = 0
  }

  /// Makes the bucket that holds `time` the last one.
  private mutating func turn(to time: Timestamp) {
    listLatest()
    buckets[lastStart] = lastList
    lastStart = Self.bucket(of: time)
    lastEnd = Timestamp(seconds: lastStart.seconds + Self.bucketSeconds)
    lastList = buckets[lastStart] ?? ShortList()
  }

  /// All rows, in no order.
  var rows: [(start: Timestamp, kind: LogKind, version: UInt32?, count: Int)] {
    var complete = self
    complete.listLatest()
    complete.buckets[lastStart] = complete.lastList
    let lists = complete.lists
    return complete.buckets.flatMap { start, list in
      lists.elements(list).map { entry in
        let (kind, version) = Self.parts(entry.id)
        return (start, kind, version, Int(entry.count))
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
