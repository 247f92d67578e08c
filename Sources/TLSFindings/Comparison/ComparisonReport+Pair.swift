public import TLSCensus

import ELBLogs

extension ComparisonReport {
  /// Compares two censuses.
  ///
  /// - Parameters:
  ///   - pair: The censuses, and what was read for them.
  ///   - minIntervals: In how many tenths of the time before a client must have come to be missed
  ///     after, 1 to 10.
  ///   - top: How many clients each list names at most; nil for all.
  ///   - minCount: Clients with fewer records in both windows are not named in lists.
  ///   - labels: The operator's list of owners, which says whose the named clients are.
  ///   - excludesScanners: Whether clients that look like scanners are left out of `newFailing` and
  ///     `stillFailing`.
  ///   - toolVersion: The version that the report names.
  /// - Complexity: O(*n* log *n*) in the number of clients.
  public init(
    _ pair: CensusPair, minIntervals: Int, top: Int?, minCount: Int = 1, labels: Labels? = nil,
    excludesScanners: Bool = false, toolVersion: String
  ) {
    let times = (before: WindowTime(pair.before), after: WindowTime(pair.after))
    let compared = ComparedClients(
      pair,
      SilenceJudge(pair, before: times.before, after: times.after, minimum: minIntervals))
    let before = Window(pair.before, times.before, negotiated: compared.negotiatedBefore)
    let after = Window(pair.after, times.after, negotiated: compared.negotiatedAfter)
    let lists = ComparisonLists(
      pair: pair, before: before, after: after,
      listing: ClientListing(
        top: top, minCount: minCount, labels: labels, diagnoser: compared.diagnoser,
        census: compared.census))
    let scanners = compared.rows.count(where: \.isScanner)
    let rows = compared.rows.filter { !excludesScanners || !$0.isScanner }
    let notMissed = NotMissed(
      tooEarly: rows.count { $0.silence == .tooEarly },
      leftBefore: rows.count { $0.silence == .leftBefore },
      irregular: rows.count { $0.silence == .irregular })
    // What was not read is no hole, and whom it shows cannot be missed in it.
    let warnings =
      pair.input.filesLeft > 0
      ? []
      : ComparisonWarnings.of(
        before: before, after: after, notMissed, partlyLost: compared.partlyLostByName,
        showingNoFailures: pair.after.census.balancersThatShowNoFailures)

    self.init(
      schema: "elbtls/comparison/1", toolVersion: toolVersion,
      clientsBy: pair.before.census.grouping.name, input: InputSummary(pair.input),
      at: pair.at, minIntervals: minIntervals, before: before, after: after,
      warnings: warnings + lists.listing.warnings,
      lost: lists.list(rows.filter { $0.fate == .lost }) { $0.later?.failures.count },
      silent: lists.list(rows.filter { $0.silence == .silent }) {
        $0.earlier.map { max($0.connections.count, $0.requests.count) }
      },
      notMissed: notMissed,
      recovered: lists.list(rows.filter { $0.fate == .recovered }) { $0.later?.handshakes.count },
      newFailing: lists.list(rows.filter { $0.fate == .newFailing }, ofAfter: true) {
        $0.later?.failures.count
      },
      stillFailing: lists.list(rows.filter { $0.fate == .stillFailing }) {
        $0.later?.failures.count
      },
      scanners: scanners, excludesScanners: excludesScanners,
      upgraded: lists.list(rows, .upgraded), downgraded: lists.list(rows, .downgraded),
      suitesChanged: lists.list(rows, .suitesChanged))
  }
}

extension ComparisonReport.Window {
  fileprivate init(_ window: CensusPair.Window, _ time: WindowTime, negotiated: Int) {
    let census = window.census
    let seconds = time.total.seconds
    let kinds = LogKind.allCases.filter { census.counts(of: $0).records > 0 }
    var all = EventCount()
    for (_, count) in census.eventCounts { all.merge(count) }
    self.init(
      period: all.count == 0 ? nil : ScanReport.Period(first: all.first, last: all.last),
      coveredSeconds: seconds, coveredBy: time.isNamed ? .files : .records,
      coverage: Coverage(window.intervals, within: window.filter),
      kinds: kinds, clients: census.clientCount, clientsNegotiated: negotiated,
      connections: .init(
        census, .connection, seconds: seconds, showFailures: kinds.contains(where: \.showsFailures)),
      requests: .init(census, .request, seconds: seconds, showFailures: false))
  }

  /// Negotiated and failed records of a unit.
  func handshakes(_ unit: RecordUnit) -> Int {
    let counts = unit == .connection ? connections : requests
    return counts.negotiated + counts.failed
  }
}

extension ComparisonReport.UnitCounts {
  /// Counts the records of a unit; `showFailures` says whether they would show a failed handshake.
  fileprivate init(_ census: Census, _ unit: RecordUnit, seconds: Int, showFailures: Bool) {
    let counts = census.eventCounts.filter { $0.event.unit == unit }
    let sum = { (outcome: Outcome) in
      counts.reduce(0) { $0 + ($1.event.outcome == outcome ? $1.count.count : 0) }
    }
    let (negotiated, failed) = (sum(.negotiated), sum(.failed))
    let hours = seconds > 0 ? Double(seconds) / 3_600 : nil
    self.init(
      records: counts.reduce(0) { $0 + $1.count.count }, negotiated: negotiated, failed: failed,
      negotiatedPerHour: hours.map { Double(negotiated) / $0 },
      failedPerHour: showFailures ? hours.map { Double(failed) / $0 } : nil)
  }
}
