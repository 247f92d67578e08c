public import ELBLogs

/// A census and the account of the input that it was taken from.
public struct CensusResult: Sendable {
  /// The counts.
  public internal(set) var census: Census
  /// What was read.
  public internal(set) var input: InputAccount
  /// Which records were counted.
  public let filter: RecordFilter
  /// The most memory that clients could take up; nil where nobody set a limit.
  public var memoryLimit: MemoryLimit?
  /// Whether the reading stopped because they took up more, so that this is no answer.
  public var isBeyondMemory = false
}

/// Takes the census of many files with several workers.
///
/// Each worker counts into a census of its own; these are merged at the end. The result does not
/// depend on the number of workers or the order of files.
public struct CensusTaker: Sendable {
  private let filter: RecordFilter
  private let grouping: ClientGrouping
  private let separatesPorts: Bool
  private let memory: MemoryLimit?
  private let crew: FileCrew

  /// Makes a taker.
  ///
  /// - Parameters:
  ///   - filter: Which records are counted.
  ///   - grouping: What counts as one client.
  ///   - separatesPorts: Whether requests at different ports of a balancer are of different
  ///     listeners: ALB access and Classic lines name no listener, but most URLs have its port.
  ///   - inflater: What inflates.
  ///   - workers: How many files are read at once, at least 1; no more than there are cores run at
  ///     the same time. Where there are fewer files, long ones are read by two threads.
  ///   - readSize: How many bytes are read or inflated at once, at least 1.
  ///   - memory: How much memory clients may take up; nil where all of it. A census by user agents,
  ///     domains or labels cannot forget any, so beyond the limit the reading stops in any case.
  ///   - stop: Ends the reading early; nil where nobody does.
  public init(
    filter: RecordFilter = RecordFilter(), grouping: ClientGrouping = .address,
    separatesPorts: Bool = false, inflater: InflaterKind = .fastest, workers: Int,
    readSize: Int = LogReader.defaultReadSize, memory: MemoryLimit? = nil,
    stop: StopToken? = nil
  ) {
    precondition(workers >= 1, "a census needs at least one worker")
    self.filter = filter
    self.grouping = grouping
    self.separatesPorts = separatesPorts
    self.memory = memory.map {
      MemoryLimit(bytes: $0.bytes, excess: grouping.isByValue ? .stopsReading : $0.excess)
    }
    crew = FileCrew(
      inflater: inflater, workers: workers, readSize: readSize, stop: stop)
  }

  /// Reads all files of `logs` and counts their records.
  ///
  /// Bad lines, damaged files and files that cannot be opened are part of the account; they never
  /// stop the run.
  public func count(_ logs: FoundLogs, meter: ReadingMeter? = nil) async -> CensusResult {
    let (crew, budget) = crew.limited(to: memory, for: logs)
    var (recorder, input) = await crew.read(
      logs, meter: meter,
      into: CensusRecorder(
        filter: filter, grouping: grouping, separatesPorts: separatesPorts, budget: budget))
    var census = recorder.takeCensus()
    census.closeGroups(census.onlyValues())
    return CensusResult(
      census: census, input: input, filter: filter, memoryLimit: memory,
      isBeyondMemory: budget?.hasStopped ?? false)
  }
}

/// Counts the records that a filter admits.
struct CensusRecorder: MergingRecorder {
  private(set) var census: Census
  private var recent = RecentBatches()
  /// Nil where the filter lets everything through.
  private var sieve: RecordSieve?
  private var share: MemoryShare?
  /// Whom the census must not forget; nil where it may forget everybody.
  private let spared: ClientSelection?

  init(
    filter: RecordFilter, grouping: ClientGrouping = .address, separatesPorts: Bool = false,
    budget: MemoryBudget? = nil, sparing spared: ClientSelection? = nil
  ) {
    census = Census(grouping: grouping, separatesPorts: separatesPorts)
    share = budget.map { MemoryShare($0) }
    self.spared = spared
    sieve = filter.isOpen ? nil : RecordSieve(filter)
  }

  var omissions: FilterOmissions { sieve?.omissions ?? FilterOmissions() }
  var size: Int { census.clientCount }

  mutating func begin(_ file: LogFile) {
    census.begin(file)
    sieve?.begin(file)
  }

  mutating func consume(_ record: borrowing LogRecord) -> RecordFate {
    count(record) == nil ? .filtered : .counted
  }

  /// Counts a record and answers whose it is; nil where the filter left it out.
  mutating func count(_ record: borrowing LogRecord) -> Int? {
    guard sieve?.admits(record) ?? true else { return nil }
    return recent.count(record, into: &census)
  }

  mutating func finishRead() { keepWithinMemory() }

  mutating func finish() {
    recent.settle(into: &census)
  }

  mutating func merge(_ other: consuming CensusRecorder) {
    sieve?.add(other.omissions)
    other.share?.giveBack()
    census.merge(other.takeCensus())
    keepWithinMemory()
  }

  /// Notes that nothing is missing of those who were never forgotten anywhere; once all is merged.
  mutating func noteWhomItSpared() {
    guard let spared else { return }
    for client in census.clients(selectedBy: spared) { census.noteComplete(client) }
  }

  /// Lets the census forget clients where all take up too much memory.
  ///
  /// - Returns: Whether it did; then places of clients mean others.
  @discardableResult
  mutating func keepWithinMemory() -> Bool {
    guard share?.isExceeded(by: census.byteCount) == true else { return false }
    recent.settle(into: &census)
    if !hasEnoughWithoutNames() {
      census.forgetClients(downTo: 0.5) { [spared] census, client in
        spared.map { census.isSelected(client, by: $0) } ?? false
      }
    }
    share?.note(census.byteCount)
    return true
  }

  /// Lets go of names that nobody needs, where names are what there is too much of.
  ///
  /// - Returns: Whether that is enough, or all that can be done; not where clients take up most.
  private mutating func hasEnoughWithoutNames() -> Bool {
    let former = census.byteCount
    guard census.clients.byteCount < former / 2 else { return false }
    census.dropUnusedNames()
    return census.byteCount <= former / 4 * 3 || !census.canBeForgotten
  }

  /// Gives the census away, so that nobody else holds it.
  mutating func takeCensus() -> Census {
    var taken = Census()
    swap(&taken, &census)
    return taken
  }
}
