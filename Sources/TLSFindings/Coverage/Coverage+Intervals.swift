public import TLSCensus

import ELBLogs

extension Coverage {
  /// Finds the missing intervals between the files of each balancer.
  ///
  /// - Parameters:
  ///   - intervals: The files that were read.
  ///   - filter: Kinds of log, accounts, regions and load balancers that it leaves out are left out
  ///     here, and only intervals that lie wholly or partly within its times are counted; files
  ///     beyond them still prove that something is missing within.
  /// - Complexity: O(*n* log *n*) in the number of files, however far apart they lie in time.
  public init(_ intervals: FileIntervals, within filter: RecordFilter = RecordFilter()) {
    var streams: [BalancerKey: [FileIntervals.Stream]] = [:]
    for stream in intervals.ends.keys where filter.mayAdmitRecords(of: stream) {
      streams[BalancerKey(stream), default: []].append(stream)
    }
    balancers = streams.compactMap { key, streams in
      let ends = streams.map { (node: $0.node, ends: intervals.ends[$0, default: []]) }
      return Coverage.balancer(key, BalancerSlots(ends, of: key.kind), filter)
    }.sorted(by: Coverage.precedes)
    unnamedFiles = intervals.unnamedFiles
  }

  private struct BalancerKey: Hashable {
    var kind: LogKind
    var loadBalancer: String
    var account: String
    var region: String

    init(_ stream: FileIntervals.Stream) {
      kind = stream.kind
      loadBalancer = stream.loadBalancer
      account = stream.account
      region = stream.region
    }
  }

  /// The coverage of one balancer; nil where nothing between its first and last interval lies
  /// within the filter's times.
  private static func balancer(
    _ key: BalancerKey, _ slots: BalancerSlots, _ filter: RecordFilter
  ) -> Balancer? {
    guard let window = slots.window(since: filter.since, until: filter.until) else { return nil }
    let whole = slots.wholeGaps(within: window)
    let partial = slots.nodeGaps(within: window)
    let ranges = (whole + partial).sorted(by: BalancerSlots.Gap.precedes)
    return Balancer(
      loadBalancer: key.loadBalancer, kind: key.kind, account: key.account, region: key.region,
      nodes: slots.nodeCount, files: slots.fileCount(within: window),
      first: slots.start(of: window.lowerBound), last: slots.end(of: window.upperBound),
      intervalSeconds: Int(slots.seconds), intervals: window.count,
      missingIntervals: whole.reduce(0) { $0 + $1.intervals },
      missingNodeIntervals: partial.reduce(0) { $0 + $1.intervals },
      missing: ranges.prefix(rangeLimit).map { gap in
        MissingRange(
          node: gap.node, start: slots.start(of: gap.slots.lowerBound),
          end: slots.end(of: gap.slots.upperBound), intervals: gap.intervals)
      },
      moreMissing: max(0, ranges.count - rangeLimit))
  }

  private static func precedes(_ left: Balancer, _ right: Balancer) -> Bool {
    if left.missingIntervals != right.missingIntervals {
      return left.missingIntervals > right.missingIntervals
    }
    if left.missingNodeIntervals != right.missingNodeIntervals {
      return left.missingNodeIntervals > right.missingNodeIntervals
    }
    if left.kind != right.kind { return left.kind < right.kind }
    return [left.loadBalancer, left.account, left.region].lexicographicallyPrecedes(
      [right.loadBalancer, right.account, right.region]) { $0.precedes($1) }
  }
}
