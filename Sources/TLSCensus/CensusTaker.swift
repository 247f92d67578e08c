public import ELBLogs
import Synchronization

/// A census and the account of the input that it was taken from.
public struct CensusResult: Sendable {
  /// The counts.
  public internal(set) var census: Census
  /// What was read.
  public internal(set) var input: InputAccount
  /// Which records were counted.
  public let filter: RecordFilter
}

/// Takes the census of many files with several workers.
///
/// Each worker takes the largest file that is left, and counts into a census of its own; these are
/// merged at the end. The result does not depend on the number of workers or the order of files.
public struct CensusTaker: Sendable {
  private let filter: RecordFilter
  private let grouping: ClientGrouping
  private let inflater: InflaterKind
  private let workers: Int
  private let readSize: Int

  /// Makes a taker.
  ///
  /// - Parameters:
  ///   - filter: Which records are counted.
  ///   - grouping: What counts as one client.
  ///   - inflater: The library that inflates.
  ///   - workers: How many files are read at once, at least 1; no more than there are cores run at
  ///     the same time.
  ///   - readSize: How many bytes are read or inflated at once, at least 1.
  public init(
    filter: RecordFilter = RecordFilter(), grouping: ClientGrouping = .address,
    inflater: InflaterKind = .fastest, workers: Int, readSize: Int = LogReader.defaultReadSize
  ) {
    precondition(workers >= 1, "a census needs at least one worker")
    self.filter = filter
    self.grouping = grouping
    self.inflater = inflater
    self.workers = workers
    self.readSize = readSize
  }

  /// Reads all files of `logs` and counts their records.
  ///
  /// Bad lines, damaged files and files that cannot be opened are part of the account; they never
  /// stop the run.
  public func count(_ logs: FoundLogs, meter: ReadingMeter? = nil) async -> CensusResult {
    let queue = FileQueue(logs.files)
    var result = await withTaskGroup(of: CensusResult.self) { group in
      for _ in 0..<min(workers, max(logs.files.count, 1)) {
        group.addTask { work(queue, meter) }
      }
      var total: CensusResult?
      for await part in group {
        total?.merge(part)
        total = total ?? part
      }
      return total
        ?? CensusResult(
          census: Census(grouping: grouping), input: InputAccount(), filter: filter)
    }
    result.census.closeGroups()
    for file in logs.skipped { result.input.skip(file.path, file.reason) }
    for error in logs.errors { result.input.add(error) }
    return result
  }

  private func work(_ queue: FileQueue, _ meter: ReadingMeter?) -> CensusResult {
    var reader = LogReader(inflater: inflater, readSize: readSize)
    var recorder = CensusRecorder(filter: filter, grouping: grouping)
    var input = InputAccount()
    while let file = queue.next() {
      do {
        input.add(try reader.read(file, into: &recorder, meter: meter), of: file)
      } catch {
        input.add(error)
      }
    }
    if let sieve = recorder.sieve { input.add(sieve.omissions) }
    return CensusResult(census: recorder.settled(), input: input, filter: filter)
  }
}

extension CensusResult {
  fileprivate mutating func merge(_ other: CensusResult) {
    // The smaller one moves.
    if other.census.clientCount > census.clientCount {
      var merged = other
      merged.census.merge(census)
      merged.input.merge(input)
      self = merged
    } else {
      census.merge(other.census)
      input.merge(other.input)
    }
  }
}

/// Counts the records that a filter admits.
private struct CensusRecorder: RecordConsumer {
  private var census: Census
  private var recent = RecentGroups()
  /// Nil where the filter lets everything through.
  private(set) var sieve: RecordSieve?

  init(filter: RecordFilter, grouping: ClientGrouping) {
    census = Census(grouping: grouping)
    sieve = filter.isOpen ? nil : RecordSieve(filter)
  }

  mutating func begin(_ file: LogFile) {
    census.begin(file)
    sieve?.begin(file)
  }

  /// The census of all records so far.
  mutating func settled() -> Census {
    recent.settle(into: &census)
    return census
  }

  mutating func consume(_ record: borrowing LogRecord) -> RecordFate {
    guard sieve?.admits(record) ?? true else { return .filtered }
    recent.count(record, into: &census)
    return .counted
  }
}

/// The files that are left, largest first; those of unknown size (streams) before all.
private final class FileQueue: Sendable {
  private let files: [LogFile]
  private let position = Atomic<Int>(0)

  init(_ files: [LogFile]) {
    self.files = files.sorted {
      let (left, right) = ($0.size ?? Int.max, $1.size ?? Int.max)
      return left != right ? left > right : $0.path.string < $1.path.string
    }
  }

  func next() -> LogFile? {
    let index = position.wrappingAdd(1, ordering: .relaxed).oldValue
    return index < files.count ? files[index] : nil
  }
}
