public import ELBLogs

/// Takes two censuses to compare, with several workers.
///
/// The result depends neither on the number of workers nor on the order of files.
public struct CensusPairTaker: Sendable {
  private let filter: RecordFilter
  private let grouping: ClientGrouping
  private let memory: MemoryLimit?
  private let crew: FileCrew

  /// Makes a taker.
  ///
  /// - Parameters:
  ///   - filter: Which records are counted.
  ///   - grouping: What counts as one client.
  ///   - inflater: What inflates.
  ///   - workers: How many files are read at once, at least 1.
  ///   - memoryLimit: How many bytes clients may take up before the reading stops, because a
  ///     comparison needs every client; nil where all of it.
  ///   - stop: Ends the reading early; nil where nobody does.
  public init(
    filter: RecordFilter = RecordFilter(), grouping: ClientGrouping = .address,
    inflater: InflaterKind = .fastest, workers: Int, memoryLimit: Int? = nil,
    stop: StopToken? = nil
  ) {
    precondition(workers >= 1, "a census needs at least one worker")
    self.filter = filter
    self.grouping = grouping
    memory = memoryLimit.map { MemoryLimit(bytes: $0, excess: .stopsReading) }
    crew = FileCrew(
      inflater: inflater, workers: workers, readSize: LogReader.defaultReadSize, stop: stop)
  }

  /// Reads all files once and splits their records at a moment.
  ///
  /// A connection belongs to the side on which it was made, where the line says when (NLB): what
  /// was in force then decided how its handshake ended. All other records go by the line's time.
  public func count(
    _ logs: FoundLogs, splitAt moment: Timestamp, meter: ReadingMeter? = nil
  ) async -> CensusPair {
    let (crew, budget) = crew.limited(to: memory, for: logs)
    var (recorder, input) = await crew.read(
      logs, meter: meter,
      into: PairRecorder(
        filter: filter, grouping: grouping, origin: moment, splits: true, budget: budget))
    recorder.closeGroups(recorder.after.onlyValues())
    var (earlier, later) = (filter, filter)
    earlier.until = filter.until.map { min($0, moment) } ?? moment
    later.since = filter.since.map { max($0, moment) } ?? moment
    return CensusPair(
      at: moment,
      before: CensusPair.Window(
        census: recorder.before, intervals: input.intervals, filter: earlier),
      after: CensusPair.Window(census: recorder.after, intervals: input.intervals, filter: later),
      sightings: recorder.sightings, input: input,
      isBeyondMemory: budget?.hasStopped ?? false)
  }

  /// Reads the files of both sides, each once.
  public func count(
    before: FoundLogs, after: FoundLogs, meter: ReadingMeter? = nil
  ) async -> CensusPair {
    let origin = Timestamp(microseconds: 0)
    let (crew, budget) = crew.limited(to: memory, for: before, after)
    var (earlier, earlierInput) = await crew.read(
      before, meter: meter,
      into: PairRecorder(
        filter: filter, grouping: grouping, origin: origin, splits: false, budget: budget))
    var (later, laterInput) = await crew.read(
      after, meter: meter,
      into: CensusRecorder(filter: filter, grouping: grouping, budget: budget))
    var laterCensus = later.takeCensus()
    let only = earlier.closeGroups(laterCensus.onlyValues())
    laterCensus.closeGroups(only)
    var input = earlierInput
    input.merge(laterInput)
    return CensusPair(
      at: nil,
      before: CensusPair.Window(
        census: earlier.before, intervals: earlierInput.intervals, filter: filter),
      after: CensusPair.Window(
        census: laterCensus, intervals: laterInput.intervals, filter: filter),
      sightings: earlier.sightings, input: input,
      isBeyondMemory: budget?.hasStopped ?? false)
  }
}

/// Counts the records that a filter admits on the side of a moment on which they lie.
private struct PairRecorder: MergingRecorder {
  private(set) var before: Census
  private(set) var after: Census
  private var recentBefore = RecentBatches()
  private var recentAfter = RecentBatches()
  private(set) var sightings: SightingTable
  private let origin: Timestamp
  /// Whether records from `origin` on are counted apart; else all are counted as before.
  private let splits: Bool
  /// Nil where the filter lets everything through.
  private var sieve: RecordSieve?
  private var share: MemoryShare?

  init(
    filter: RecordFilter, grouping: ClientGrouping, origin: Timestamp, splits: Bool,
    budget: MemoryBudget?
  ) {
    share = budget.map { MemoryShare($0) }
    before = Census(grouping: grouping)
    after = Census(grouping: grouping)
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

  mutating func finishRead() {
    _ = share?.isExceeded(by: before.byteCount + after.byteCount + sightings.byteCount)
  }

  mutating func finish() {
    recentBefore.settle(into: &before)
    recentAfter.settle(into: &after)
  }

  /// Makes one client of all parts of a group; what is known of an address on one side holds on
  /// the other.
  ///
  /// - Parameter later: The only values of addresses after.
  /// - Returns: The only values of addresses on both sides.
  @discardableResult
  mutating func closeGroups(_ later: [String: String?]) -> [String: String?] {
    var only = before.onlyValues()
    only.formUnion(later)
    var places = Array(0..<before.clientCount)
    before.closeGroups(only) { places[$0] = $1 }
    after.closeGroups(only)
    var moved = SightingTable(origin: origin)
    moved.merge(sightings, clients: places)
    sightings = moved
    return only
  }

  mutating func merge(_ other: consuming PairRecorder) {
    other.share?.giveBack()
    var (earlier, later) = (Census(), Census())
    swap(&earlier, &other.before)
    swap(&later, &other.after)
    var places = [Int](repeating: 0, count: earlier.clientCount)
    before.merge(consume earlier) { places[$0] = $1 }
    sightings.merge(other.sightings, clients: places)
    after.merge(consume later)
    sieve?.add(other.omissions)
    finishRead()
  }
}
