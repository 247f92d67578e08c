import ELBLogs
import TLSCensus

/// For which time a window has logs, as the names of its files tell it.
///
/// What no file name tells is taken from the records: the hours, up to the first and the last
/// record, in which a handshake was logged.
struct WindowTime: Sendable {
  /// What the files of each load balancer and kind of log cover.
  let named: [LogStream: CoveredTime]
  /// The hours with records.
  let recorded: CoveredTime

  /// Measures a window.
  init(_ window: CensusPair.Window) {
    let filter = window.filter
    var streams: [LogStream: [FileIntervals.Stream]] = [:]
    for stream in window.intervals.ends.keys where filter.mayAdmitRecords(of: stream) {
      streams[LogStream(stream), default: []].append(stream)
    }
    named = Dictionary(
      uniqueKeysWithValues: streams.map { stream, nodes in
        let ends = nodes.map { (node: $0.node, ends: window.intervals.ends[$0, default: []]) }
        let slots = BalancerSlots(ends, of: stream.kind)
        let held = slots.window(since: filter.since, until: filter.until)
          .map { slots.held(within: $0) }
        return (stream, CoveredTime((held ?? []).map { $0.clipped(to: filter) }))
      })
    recorded = WindowTime.recorded(in: window)
  }

  /// All files together; without any, the hours with records.
  var total: CoveredTime { isNamed ? CoveredTime(named.values.flatMap(\.ranges)) : recorded }

  /// Whether the names of files tell anything.
  var isNamed: Bool { named.values.contains { $0.microseconds > 0 } }

  private static func recorded(in window: CensusPair.Window) -> CoveredTime {
    guard let period = window.census.period else { return CoveredTime([]) }
    let hour = Int64(Census.timelineBucketSeconds) * 1_000_000
    // The last record has a length, too, or a single one would cover nothing.
    let end = Timestamp(microseconds: period.upperBound.microseconds + 1)
    return CoveredTime(
      window.census.timelineCounts.map { row in
        let range = row.start..<Timestamp(microseconds: row.start.microseconds + hour)
        return range.clamped(to: period.lowerBound..<end).clipped(to: window.filter)
      })
  }
}

extension Range<Timestamp> {
  /// The part that lies between the times of a filter.
  fileprivate func clipped(to filter: RecordFilter) -> Range<Timestamp> {
    let start = filter.since.map { Swift.max($0, lowerBound) } ?? lowerBound
    let end = filter.until.map { Swift.min($0, upperBound) } ?? upperBound
    return start < end ? start..<end : lowerBound..<lowerBound
  }
}
