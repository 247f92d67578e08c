import ELBLogs

/// When listeners were in use: the first and the last record of each minute in which there was one.
///
/// It tells how long after the last record of an old state the next record came: exactly, where no
/// more than two records fall into that minute.
struct ActivityTable: Sendable {
  private struct Key: Hashable {
    var listener: UInt32
    var hour: Int64
  }

  /// The minutes of an hour, as microseconds into the hour; empty where the first is the larger.
  private struct Hour: Sendable {
    var first = InlineArray<60, UInt32>(repeating: .max)
    var last = InlineArray<60, UInt32>(repeating: 0)

    mutating func add(_ offset: UInt32) {
      let minute = Int(offset / ActivityTable.minute)
      first[minute] = min(first[minute], offset)
      last[minute] = max(last[minute], offset)
    }
  }

  /// The hour of a listener's last record: most records fall into the same one.
  private struct Current: Sendable {
    var start = Int64.max
    var hour = 0
  }

  private static let minute: UInt32 = 60_000_000
  private static let hour: Int64 = 3_600_000_000

  private var hours: [Hour] = []
  private var places: [Key: Int] = [:]
  private var currents: [Current] = []

  /// Notes a record of a listener.
  mutating func add(_ time: Timestamp, of listener: UInt32) {
    while currents.count <= Int(listener) { currents.append(Current()) }
    var offset = time.microseconds &- currents[Int(listener)].start
    if offset < 0 || offset >= ActivityTable.hour {
      let start = ActivityTable.startOfHour(time.microseconds)
      currents[Int(listener)] = Current(start: start, hour: place(of: listener, start))
      offset = time.microseconds - start
    }
    hours[currents[Int(listener)].hour].add(UInt32(truncatingIfNeeded: offset))
  }

  /// Adds the activity of another table, whose listeners have these numbers here.
  mutating func merge(_ other: ActivityTable, listeners: [UInt32]) {
    for (key, otherPlace) in other.places {
      let place = place(of: listeners[Int(key.listener)], key.hour)
      for minute in 0..<60 {
        let (first, last) = (other.hours[otherPlace].first, other.hours[otherPlace].last)
        hours[place].first[minute] = min(hours[place].first[minute], first[minute])
        hours[place].last[minute] = max(hours[place].last[minute], last[minute])
      }
    }
  }

  /// The earliest noted record of a listener after `time`; nil where there is none.
  ///
  /// - Complexity: O(*n*) in the hours of all listeners.
  func next(after time: Timestamp, on listener: UInt32) -> Timestamp? {
    let later = places.filter {
      $0.key.listener == listener && $0.key.hour + ActivityTable.hour > time.microseconds
    }.sorted { $0.key.hour < $1.key.hour }
    for (key, place) in later {
      for minute in 0..<60 where hours[place].first[minute] <= hours[place].last[minute] {
        for offset in [hours[place].first[minute], hours[place].last[minute]] {
          let moment = key.hour + Int64(offset)
          if moment > time.microseconds { return Timestamp(microseconds: moment) }
        }
      }
    }
    return nil
  }

  private mutating func place(of listener: UInt32, _ hour: Int64) -> Int {
    let key = Key(listener: listener, hour: hour)
    if let known = places[key] { return known }
    hours.append(Hour())
    places[key] = hours.count - 1
    return hours.count - 1
  }

  private static func startOfHour(_ microseconds: Int64) -> Int64 {
    let into = microseconds % hour
    return microseconds - (into < 0 ? into + hour : into)
  }
}
