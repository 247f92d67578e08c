public import ELBLogs

/// Takes two censuses to compare, with several workers.
///
/// The result depends neither on the number of workers nor on the order of files.
public struct CensusPairTaker: Sendable {
  private let filter: RecordFilter
  private let crew: FileCrew

  /// Makes a taker.
  ///
  /// - Parameters:
  ///   - filter: Which records are counted.
  ///   - inflater: The library that inflates.
  ///   - workers: How many files are read at once, at least 1.
  public init(
    filter: RecordFilter = RecordFilter(), inflater: InflaterKind = .fastest, workers: Int
  ) {
    precondition(workers >= 1, "a census needs at least one worker")
    self.filter = filter
    crew = FileCrew(inflater: inflater, workers: workers, readSize: LogReader.defaultReadSize)
  }

  /// Reads all files once and splits their records at a moment.
  ///
  /// A connection belongs to the side on which it was made, where the line says when (NLB): what
  /// was in force then decided how its handshake ended. All other records go by the line's time.
  public func count(
    _ logs: FoundLogs, splitAt moment: Timestamp, meter: ReadingMeter? = nil
  ) async -> CensusPair {
    let (recorder, input) = await crew.read(
      logs, meter: meter, into: PairRecorder(filter: filter, origin: moment, splits: true))
    var (earlier, later) = (filter, filter)
    earlier.until = filter.until.map { min($0, moment) } ?? moment
    later.since = filter.since.map { max($0, moment) } ?? moment
    return CensusPair(
      at: moment,
      before: CensusPair.Window(
        census: recorder.before, intervals: input.intervals, filter: earlier),
      after: CensusPair.Window(census: recorder.after, intervals: input.intervals, filter: later),
      sightings: recorder.sightings, input: input)
  }

  /// Reads the files of both sides, each once.
  public func count(
    before: FoundLogs, after: FoundLogs, meter: ReadingMeter? = nil
  ) async -> CensusPair {
    let origin = Timestamp(microseconds: 0)
    let (earlier, earlierInput) = await crew.read(
      before, meter: meter, into: PairRecorder(filter: filter, origin: origin, splits: false))
    let (later, laterInput) = await crew.read(
      after, meter: meter, into: CensusRecorder(filter: filter, grouping: .address))
    var input = earlierInput
    input.merge(laterInput)
    return CensusPair(
      at: nil,
      before: CensusPair.Window(
        census: earlier.before, intervals: earlierInput.intervals, filter: filter),
      after: CensusPair.Window(
        census: later.census, intervals: laterInput.intervals, filter: filter),
      sightings: earlier.sightings, input: input)
  }
}

/// Counts the records that a filter admits on the side of a moment on which they lie.
private struct PairRecorder: MergingRecorder {
  private(set) var before = Census()
  private(set) var after = Census()
  private var recentBefore = RecentGroups()
  private var recentAfter = RecentGroups()
  private(set) var sightings: SightingTable
  private let origin: Timestamp
  /// Whether records from `origin` on are counted apart; else all are counted as before.
  private let splits: Bool
  /// Nil where the filter lets everything through.
  private var sieve: RecordSieve?

  init(filter: RecordFilter, origin: Timestamp, splits: Bool) {
    self.origin = origin
    self.splits = splits
    sightings = SightingTable(origin: origin)
    sieve = filter.isOpen ? nil : RecordSieve(filter)
  }

  var omissions: FilterOmissions { sieve?.omissions ?? FilterOmissions() }
  var size: Int { before.clientCount + after.clientCount }

  mutating func begin(_ file: LogFile) {
    before.begin(file)
    after.begin(file)
    sieve?.begin(file)
  }

  mutating func consume(_ record: borrowing LogRecord) -> RecordFate {
    guard sieve?.admits(record) ?? true else { return .filtered }
    if splits, record.connectionStart >= origin {
      _ = recentAfter.count(record, into: &after)
    } else {
      let client = recentBefore.count(record, into: &before)
      if record.outcome == .negotiated { sightings.add(record.connectionStart, of: client) }
    }
    return .counted
  }

  mutating func finish() {
    recentBefore.settle(into: &before)
    recentAfter.settle(into: &after)
  }

  mutating func merge(_ other: PairRecorder) {
    let places = before.merge(other.before)
    sightings.merge(other.sightings, clients: places)
    after.merge(other.after)
    sieve?.add(other.omissions)
  }
}
