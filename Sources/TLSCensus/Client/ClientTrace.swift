public import ELBLogs
import SystemPackage

/// All that one client did, in time order and condensed: much more than a census keeps of a client,
/// in bounded memory however many records there are.
///
/// Traces of parts merge to the trace of the whole, in any order. Events, listeners and handshakes
/// are numbered as in a census, by themselves.
public struct ClientTrace: Sendable {
  /// The strings that the trace refers to.
  public private(set) var names = NameTable()
  private var events = EventTable()
  private var cells = EventCells()
  private var samples: [LineSamples] = []
  private var userAgentTable = NameSightings()
  private var domainTable = NameSightings()
  private var certificateTable = NameSightings()

  private var origins = FileOrigins()
  private var origin = FileOrigin()
  private var path = FilePath()

  /// Takes what the name of the file tells whose records follow.
  mutating func begin(_ file: LogFile) {
    origin = origins.origin(of: file, names: &names)
    path = file.path
  }

  /// Adds a record of the client.
  mutating func add(_ record: borrowing LogRecord) {
    let event = events.number(of: record, in: origin, names: &names)
    let time = record.connectionStart
    var once = EventCount()
    once.add(at: time)
    events.add(once, to: event)
    cells.add(event, at: time)
    makeRoom()
    samples[Int(event)].add(record, in: path)
    userAgentTable.add(record, in: path, of: number(of: record.userAgent), orderedBy: names)
    domainTable.add(record, in: path, of: number(of: record.domain), orderedBy: names)
    if record.mayNameCertificate, !record.certificate.equals("session-reused") {
      certificateTable.add(
        record, in: path, of: number(of: record.certificate), orderedBy: names)
    }
  }

  /// Adds the trace of another worker.
  mutating func merge(_ other: ClientTrace) {
    let numbers = names.numbers(of: other.names)
    let eventNumbers = events.merge(other.events, names: numbers)
    cells.merge(other.cells, events: eventNumbers)
    makeRoom()
    for (event, lines) in zip(eventNumbers, other.samples) { samples[Int(event)].merge(lines) }
    userAgentTable.merge(other.userAgentTable, numbers, orderedBy: names)
    domainTable.merge(other.domainTable, numbers, orderedBy: names)
    certificateTable.merge(other.certificateTable, numbers, orderedBy: names)
  }

  private mutating func makeRoom() {
    while samples.count < events.events.count { samples.append(LineSamples()) }
  }

  private mutating func number(of name: Span<UInt8>) -> UInt32 {
    name.isEmpty ? 0 : names.number(of: name, ifNot: 0)
  }
}

// What a trace answers.
extension ClientTrace {
  /// Records.
  public var count: Int { events.counts.reduce(0) { $0 + $1.count } }

  /// The events with their counts, which are exact; in no order.
  public var eventCounts: [(event: Event, count: EventCount)] {
    zip(events.events, events.counts).map { ($0, $1) }
  }

  /// The listeners that events were seen on, by their numbers.
  public var allListeners: [Listener] { events.listeners.listeners }

  /// What was agreed on, by the number that events have for it.
  public func handshake(_ number: Int) -> Handshake { events.handshakes.handshakes[number] }

  /// The first two lines and the last one of an event, by its place among `eventCounts`.
  public func lines(ofEvent event: Int) -> [LoggedLine] { samples[event].lines }

  /// A name that the client's records carried.
  public struct TracedName: Sendable {
    /// The name, with what is not UTF-8 replaced.
    public let name: String
    /// How often, and when first and last.
    public let count: EventCount
    /// The first two of its lines and the last one.
    public let lines: [LoggedLine]
  }

  /// The user agents, in no order, and whether there were more.
  public var userAgents: (kept: [TracedName], hasMore: Bool) { traced(userAgentTable) }

  /// The server names (SNI), in no order, and whether there were more.
  public var domains: (kept: [TracedName], hasMore: Bool) { traced(domainTable) }

  /// The ARNs of the certificates that were presented, in no order, and whether there were more.
  public var certificates: (kept: [TracedName], hasMore: Bool) { traced(certificateTable) }

  /// When events came: consecutive records of one event on one listener are one run, whatever came
  /// on other listeners between them.
  ///
  /// - Parameters:
  ///   - limit: The most runs that are wanted; where there are more, time is cut into stretches
  ///     in each of which an event has one run. Events alone may be more.
  ///   - ranks: The order of events that come at the same time, by their places.
  /// - Returns: The runs by time, and the microseconds of a stretch: 1 where the order is exact.
  public func runs(
    atMost limit: Int, ranks: [Int]
  ) -> (runs: [(event: Int, count: EventCount)], microseconds: Int64) {
    let runs = runs(of: cells, ranks)
    guard runs.count > limit else { return (runs, cells.microseconds) }
    // The shortest stretch that will do; the longest does, or nothing.
    var (shortest, longest) = (cells.lengthLog, EventCells.longestLog)
    while shortest + 1 < longest {
      let middle = (shortest + longest) / 2
      if self.runs(of: cells.widened(to: middle), ranks).count > limit {
        shortest = middle
      } else {
        longest = middle
      }
    }
    let wider = cells.widened(to: longest)
    return (self.runs(of: wider, ranks), wider.microseconds)
  }

  private func runs(
    of cells: EventCells, _ ranks: [Int]
  ) -> [(event: Int, count: EventCount)] {
    let ordered = cells.counts.map { (event: Int($0.key.event), count: $0.value) }.sorted {
      let left = ($0.count.firstMicroseconds, $0.count.lastMicroseconds, ranks[$0.event])
      return left < ($1.count.firstMicroseconds, $1.count.lastMicroseconds, ranks[$1.event])
    }
    var runs: [(event: Int, count: EventCount)] = []
    var latest = [Int?](repeating: nil, count: allListeners.count)
    for (event, count) in ordered {
      let listener = events.events[event].listener
      if let run = latest[listener], runs[run].event == event {
        runs[run].count.merge(count)
      } else {
        latest[listener] = runs.count
        runs.append((event, count))
      }
    }
    return runs
  }

  /// When records came, by their starts: single moments, or where there were too many records to
  /// keep each of them, the times from the first to the last of many.
  public var busyTimes: [ClosedRange<Timestamp>] {
    cells.counts.values.map { $0.first...$0.last }
      .sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
  }

  private func traced(_ table: NameSightings) -> (kept: [TracedName], hasMore: Bool) {
    let kept = table.sightings.map {
      TracedName(name: names.text($0.key), count: $0.value.count, lines: $0.value.lines.lines)
    }
    return (kept, table.hasMore)
  }
}
