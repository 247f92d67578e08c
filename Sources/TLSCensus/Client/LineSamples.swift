import ELBLogs
import SystemPackage

/// The first two lines and the last one of something, by time, path and line number, whatever the
/// order in which they arrive.
struct LineSamples: Sendable {
  /// Longer lines are cut.
  static let longestLine = 8 << 10

  private var first: LoggedLine?
  private var second: LoggedLine?
  private var last: LoggedLine?

  /// Adds a record's line, which is copied only where it is one of the three.
  mutating func add(_ record: borrowing LogRecord, in path: FilePath) {
    let place = (record.connectionStart, path, record.lineNumber)
    let isEarly = second.map { LineSamples.precedes(place, $0.place) } ?? true
    let isLate = last.map { LineSamples.precedes($0.place, place) } ?? true
    guard isEarly || isLate else { return }
    add(LoggedLine(record, in: path, atMost: LineSamples.longestLine))
  }

  /// Adds the lines of another worker.
  mutating func merge(_ other: LineSamples) {
    for line in other.lines { add(line) }
  }

  /// The lines, each once, in their order.
  var lines: [LoggedLine] {
    let early = [first, second].compactMap { $0 }
    guard let last, !early.contains(last) else { return early }
    return early + [last]
  }

  private mutating func add(_ line: LoggedLine) {
    if last.map({ LineSamples.precedes($0.place, line.place) }) ?? true { last = line }
    if first.map({ LineSamples.precedes(line.place, $0.place) }) ?? true {
      (first, second) = (line, first)
    } else if second.map({ LineSamples.precedes(line.place, $0.place) }) ?? true, line != first {
      second = line
    }
  }

  private typealias Place = (time: Timestamp, path: FilePath, number: Int)

  private static func precedes(_ left: Place, _ right: Place) -> Bool {
    if left.time != right.time { return left.time < right.time }
    if left.path != right.path { return left.path.string < right.path.string }
    return left.number < right.number
  }
}

extension LoggedLine {
  fileprivate var place: (time: Timestamp, path: FilePath, number: Int) { (time, path, number) }
}
