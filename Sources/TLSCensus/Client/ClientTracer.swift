public import ELBLogs

/// The census of all records, and the trace of those of one client.
public struct TraceResult: Sendable {
  /// The census: what one client means shows only among all.
  public let census: CensusResult
  /// Who was asked about.
  public let selection: ClientSelection
  /// What that client did.
  public let trace: ClientTrace
}

/// Follows one client through many files, with several workers, while it takes the census of all.
public struct ClientTracer: Sendable {
  private let selection: ClientSelection
  private let filter: RecordFilter
  private let memory: MemoryLimit?
  private let crew: FileCrew

  /// Makes a tracer.
  ///
  /// - Parameters:
  ///   - selection: Whom it follows.
  ///   - filter: Which records are counted.
  ///   - inflater: What inflates.
  ///   - workers: How many files are read at once, at least 1.
  ///   - readSize: How many bytes are read or inflated at once, at least 1.
  ///   - memoryLimit: How many bytes clients may take up before some others than those that are
  ///     followed are forgotten; nil where all of it.
  ///   - stop: Ends the reading early; nil where nobody does.
  public init(
    _ selection: ClientSelection, filter: RecordFilter = RecordFilter(),
    inflater: InflaterKind = .fastest, workers: Int, readSize: Int = LogReader.defaultReadSize,
    memoryLimit: Int? = nil, stop: StopToken? = nil
  ) {
    precondition(workers >= 1, "a trace needs at least one worker")
    self.selection = selection
    self.filter = filter
    memory = memoryLimit.map { MemoryLimit(bytes: $0, excess: .forgetsClients) }
    crew = FileCrew(
      inflater: inflater, workers: workers, readSize: readSize, stop: stop)
  }

  /// Reads all files of `logs`; the result does not depend on their order.
  public func trace(_ logs: FoundLogs, meter: ReadingMeter? = nil) async -> TraceResult {
    let (crew, budget) = crew.limited(to: memory, for: logs)
    let recorder = TraceRecorder(
      selection: selection,
      all: CensusRecorder(filter: filter, budget: budget, sparing: selection))
    var (taken, input) = await crew.read(logs, meter: meter, into: recorder)
    taken.all.noteWhomItSpared()
    return TraceResult(
      census: CensusResult(
        census: taken.all.census, input: input, filter: filter, memoryLimit: memory),
      selection: selection, trace: taken.trace)
  }
}

/// Counts the records of all, and follows those of one client.
private struct TraceRecorder: MergingRecorder {
  let selection: ClientSelection
  var all: CensusRecorder
  var trace = ClientTrace()
  /// Whether each client of the census is followed: asked once for each client, not for each record.
  private var isFollowed: [Bool] = []

  init(selection: ClientSelection, all: CensusRecorder) {
    self.selection = selection
    self.all = all
  }

  var omissions: FilterOmissions { all.omissions }
  var size: Int { all.size }

  mutating func begin(_ file: LogFile) {
    all.begin(file)
    trace.begin(file)
  }

  mutating func consume(_ record: borrowing LogRecord) -> RecordFate {
    guard let client = all.count(record) else { return .filtered }
    while isFollowed.count <= client {
      isFollowed.append(all.census.isSelected(isFollowed.count, by: selection))
    }
    if isFollowed[client] { trace.add(record) }
    return .counted
  }

  mutating func finishRead() {
    if all.keepWithinMemory() { isFollowed = [] }
  }

  mutating func finish() { all.finish() }

  mutating func merge(_ other: TraceRecorder) {
    all.merge(other.all)
    trace.merge(other.trace)
    isFollowed = []
  }
}
