public import ELBLogs

/// The rows behind a number, and the account of what was read for them.
public struct RowResult: Sendable {
  /// The rows in the order of their paths and lines; none where they were handed out one by one.
  public let rows: [LoggedRow]
  /// How many records are such rows, whether they are among `rows` or not.
  public let count: Int
  /// What was read; records that are no such rows are filtered ones.
  public let input: InputAccount
}

/// Takes the records that filters admit, as their lines have them, by path and line.
public struct RowTaker: Sendable {
  private let filter: RecordFilter
  private let rowFilter: RowFilter
  private let crew: FileCrew

  /// Makes a taker.
  ///
  /// - Parameters:
  ///   - filter: Which records are looked at.
  ///   - rowFilter: What their handshakes must be.
  ///   - inflater: What inflates.
  ///   - workers: How many files are read at once, at least 1.
  ///   - readSize: How many bytes are read or inflated at once, at least 1.
  ///   - stop: Ends the reading early; nil where nobody does.
  public init(
    filter: RecordFilter = RecordFilter(), rowFilter: RowFilter = RowFilter(),
    inflater: InflaterKind = .fastest, workers: Int, readSize: Int = LogReader.defaultReadSize,
    stop: StopToken? = nil
  ) {
    precondition(workers >= 1, "rows need at least one worker")
    self.filter = filter
    self.rowFilter = rowFilter
    crew = FileCrew(
      inflater: inflater, workers: workers, readSize: readSize, stop: stop)
  }

  /// Takes the first `limit` rows, and counts the others.
  ///
  /// Each worker holds at most twice as many rows; the result does not depend on their number.
  public func first(
    _ limit: Int, of logs: FoundLogs, meter: ReadingMeter? = nil
  ) async -> RowResult {
    let recorder = RowRecorder(gate: RowGate(filter, rowFilter), rows: FirstRows(limit: limit))
    let (taken, input) = await crew.read(logs, meter: meter, into: recorder)
    return RowResult(rows: taken.rows.rows, count: taken.rows.count, input: input)
  }

  /// Hands out every row as it is read.
  ///
  /// Files are read one after the other in the order of their paths, by one worker: several would
  /// have to hold all rows of their files until those before them are done.
  ///
  /// - Parameters:
  ///   - logs: The files.
  ///   - meter: Counts bytes and files for a progress display.
  ///   - take: Takes a row; false where it wants no more. The rest is counted all the same.
  /// - Returns: How many rows there are, and what was read.
  public func all(
    of logs: FoundLogs, meter: ReadingMeter? = nil, _ take: @Sendable @escaping (LoggedRow) -> Bool
  ) async -> RowResult {
    var inOrder = crew
    inOrder.workers = 1
    inOrder.order = .path
    let recorder = RowStream(gate: RowGate(filter, rowFilter), take: take)
    let (taken, input) = await inOrder.read(logs, meter: meter, into: recorder)
    return RowResult(rows: [], count: taken.count, input: input)
  }
}

/// What both filters together let through.
private struct RowGate: Sendable {
  private var sieve: RecordSieve
  private let rowFilter: RowFilter
  private(set) var file: LogFile?
  /// The path of the present file.
  private(set) var path = ""

  init(_ filter: RecordFilter, _ rowFilter: RowFilter) {
    sieve = RecordSieve(filter)
    self.rowFilter = rowFilter
  }

  var omissions: FilterOmissions { sieve.omissions }

  mutating func begin(_ file: LogFile) {
    sieve.begin(file)
    self.file = file
    path = file.path.string
  }

  /// The file that a record is a row of; nil where it is none.
  mutating func fileAdmitting(_ record: borrowing LogRecord) -> LogFile? {
    rowFilter.admits(record) && sieve.admits(record) ? file : nil
  }

  mutating func merge(_ other: RowGate) { sieve.add(other.omissions) }
}

/// Keeps the first rows.
private struct RowRecorder: MergingRecorder {
  var gate: RowGate
  var rows: FirstRows

  var omissions: FilterOmissions { gate.omissions }
  var size: Int { rows.count }

  mutating func begin(_ file: LogFile) { gate.begin(file) }

  mutating func consume(_ record: borrowing LogRecord) -> RecordFate {
    guard let file = gate.fileAdmitting(record) else { return .filtered }
    guard rows.needs(line: record.lineNumber, of: gate.path) else { return .counted }
    rows.add(LoggedRow(record, in: file))
    return .counted
  }

  mutating func merge(_ other: RowRecorder) {
    gate.merge(other.gate)
    rows.merge(other.rows)
  }
}

/// Hands rows out.
private struct RowStream: MergingRecorder {
  var gate: RowGate
  let take: @Sendable (LoggedRow) -> Bool
  private(set) var count = 0
  private var isWanted = true

  init(gate: RowGate, take: @Sendable @escaping (LoggedRow) -> Bool) {
    self.gate = gate
    self.take = take
  }

  var omissions: FilterOmissions { gate.omissions }
  var size: Int { count }

  mutating func begin(_ file: LogFile) { gate.begin(file) }

  mutating func consume(_ record: borrowing LogRecord) -> RecordFate {
    guard let file = gate.fileAdmitting(record) else { return .filtered }
    count += 1
    if isWanted { isWanted = take(LoggedRow(record, in: file)) }
    return .counted
  }

  mutating func merge(_ other: RowStream) {
    gate.merge(other.gate)
    count += other.count
  }
}
