public import ELBLogs

/// When a client's connections failed: the first and last time, and the latest few.
///
/// Times may arrive in any order; what is kept does not depend on it.
public struct FailureHistory: Sendable, Equatable {
  /// How many of the latest times are kept.
  public static let limit = 32

  /// The time of the first failure.
  public private(set) var first: Timestamp
  /// The times of the latest failures, oldest first; at most `limit`.
  public private(set) var latest: [Timestamp]

  /// The time of the last failure.
  public var last: Timestamp { latest.last ?? first }

  init(_ time: Timestamp) {
    self.init(first: time, latest: [time])
  }

  /// Makes a history of times that are in order.
  init(first: Timestamp, latest: [Timestamp]) {
    self.first = first
    self.latest = latest
  }

  mutating func add(_ time: Timestamp) {
    first = min(first, time)
    if let last = latest.last, time >= last {
      latest.append(time)
    } else {
      latest.insert(time, at: latest.firstIndex { $0 > time } ?? latest.endIndex)
    }
    if latest.count > FailureHistory.limit { latest.removeFirst() }
  }

  /// Adds the failures of another history.
  public mutating func merge(_ other: FailureHistory) {
    first = min(first, other.first)
    for time in other.latest { add(time) }
  }
}
