import ELBLogs

/// When events came: their counts in equal stretches of time, as short as memory allows.
///
/// The length doubles whenever there are more counts than are kept. It starts at a microsecond, so
/// that a client with few records has each of them apart. The length depends on what was added and
/// not on its order, so parts merge to the whole, in any order.
struct EventCells: Sendable {
  /// The most counts that are kept.
  static let limit = 1 << 15

  /// An event in one stretch.
  struct Place: Hashable, Sendable {
    var stretch: Int64
    var event: UInt32
  }

  /// A stretch is 2 to this power microseconds long.
  private(set) var lengthLog = 0
  private(set) var counts: [Place: EventCount] = [:]

  /// The longest stretch has all times before 1970, or from then on.
  static let longestLog = 63

  /// The microseconds within which the order of different events is not known.
  var microseconds: Int64 { lengthLog < 63 ? 1 << Int64(lengthLog) : .max }

  /// Counts a record of an event.
  mutating func add(_ event: UInt32, at time: Timestamp) {
    counts[place(of: event, at: time.microseconds), default: EventCount()].add(at: time)
    shrink()
  }

  /// Adds the counts of another worker, whose events have these numbers here.
  mutating func merge(_ other: EventCells, events: [UInt32]) {
    widen(to: other.lengthLog)
    for (place, count) in other.counts {
      let place = self.place(of: events[Int(place.event)], at: count.firstMicroseconds)
      counts[place, default: EventCount()].merge(count)
    }
    shrink()
  }

  private mutating func widen(to lengthLog: Int) {
    guard lengthLog > self.lengthLog else { return }
    self.lengthLog = lengthLog
    var wider: [Place: EventCount] = [:]
    for (place, count) in counts {
      wider[self.place(of: place.event, at: count.firstMicroseconds), default: EventCount()]
        .merge(count)
    }
    counts = wider
  }

  /// The same in stretches that are 2 to this power microseconds long, unless they are longer.
  func widened(to lengthLog: Int) -> EventCells {
    var cells = self
    cells.widen(to: lengthLog)
    return cells
  }

  private mutating func shrink() {
    while counts.count > EventCells.limit, lengthLog < EventCells.longestLog {
      widen(to: lengthLog + 1)
    }
  }

  private func place(of event: UInt32, at microseconds: Int64) -> Place {
    Place(stretch: microseconds >> Int64(lengthLog), event: event)
  }
}
