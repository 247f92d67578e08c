import ELBLogs
import Synchronization

/// Takes records into something that merges with what other workers took, in any order.
protocol MergingRecorder: RecordConsumer, Sendable {
  /// Records that a filter left out because they do not tell what it asks.
  var omissions: FilterOmissions { get }
  /// How much there is to merge: the smaller one moves.
  var size: Int { get }
  /// Puts in order what was taken, before it is merged.
  mutating func finish()
  /// Adds what another worker took.
  mutating func merge(_ other: consuming Self)
}

extension MergingRecorder {
  mutating func finish() {}
}

/// Several workers that read many files, each into a recorder of its own.
///
/// Each worker takes the next file that is left. What the recorders took is merged, so the result
/// depends neither on the number of workers nor on the order of files. A worker for which there is no
/// file is a spare thread for those who read a long one.
struct FileCrew: Sendable {
  var inflater: InflaterKind
  var workers: Int
  var readSize: Int
  var stop: StopToken?
  var order = Order.largeFirst

  /// In which order files are taken.
  enum Order {
    /// Large files first, so that no worker is left alone with one at the end.
    case largeFirst
    /// As they were found: by their paths.
    case path
  }

  /// Reads all files of `logs`.
  ///
  /// Bad lines, damaged files and files that cannot be opened are part of the account; they never
  /// stop the run. A `StopToken` does: then the account says that it is not all.
  func read<Recorder: MergingRecorder>(
    _ logs: FoundLogs, meter: ReadingMeter?, into recorder: Recorder
  ) async -> (recorder: Recorder, input: InputAccount) {
    let queue = FileQueue(logs.files, order, workers: workers)
    let returns = Returns<Recorder>()
    let readers = min(workers, max(logs.files.count, 1))
    let spareThreads = SpareThreads(workers - readers)
    var (total, input) = await withTaskGroup { group in
      for _ in 0..<readers {
        group.addTask {
          returns.add(work(queue, meter, spareThreads, into: recorder))
          spareThreads.giveBack()
        }
      }
      var total = recorder
      var input = InputAccount()
      while await group.next() != nil {
        guard case (var part, let account)? = returns.take() else { continue }
        if part.size > total.size { swap(&part, &total) }
        total.merge(consume part)
        input.merge(account)
      }
      return (total, input)
    }
    input.add(total.omissions)
    input.leave(queue.filesLeft)
    for file in logs.skipped { input.skip(file.path, file.reason) }
    for error in logs.errors { input.add(error) }
    return (total, input)
  }

  private func work<Recorder: MergingRecorder>(
    _ queue: FileQueue, _ meter: ReadingMeter?, _ spareThreads: SpareThreads,
    into recorder: Recorder
  ) -> (recorder: Recorder, input: InputAccount) {
    var reader = LogReader(
      inflater: inflater, readSize: readSize, stop: stop, spareThreads: spareThreads)
    var recorder = recorder
    var input = InputAccount()
    while stop?.isStopped != true, let file = queue.next() {
      do {
        input.add(try reader.read(file, into: &recorder, meter: meter), of: file)
      } catch {
        input.add(error)
      }
    }
    recorder.finish()
    return (recorder, input)
  }
}

/// The files that are left.
private final class FileQueue: Sendable {
  private let files: [LogFile]
  private let position = Atomic<Int>(0)

  init(_ files: [LogFile], _ order: FileCrew.Order, workers: Int) {
    switch order {
    case .path: self.files = files
    case .largeFirst: self.files = FileQueue.largeFirst(files, workers)
    }
  }

  /// Those that are large beside a worker's share, the largest first; streams, whose size is not
  /// known, are taken for large. Then the others by their paths: what one balancer wrote comes
  /// together, and its clients with it.
  private static func largeFirst(_ files: [LogFile], _ workers: Int) -> [LogFile] {
    let share = files.reduce(0) { $0 + ($1.size ?? 0) } / (workers * 8)
    let large = files.filter { $0.size ?? .max > share }.sorted {
      let (left, right) = ($0.size ?? Int.max, $1.size ?? Int.max)
      return left != right ? left > right : $0.path.string < $1.path.string
    }
    return large + files.filter { $0.size ?? .max <= share }
  }

  /// The files that nobody took.
  var filesLeft: Int { max(0, files.count - position.load(ordering: .relaxed)) }

  func next() -> LogFile? {
    let index = position.wrappingAdd(1, ordering: .relaxed).oldValue
    return index < files.count ? files[index] : nil
  }
}

/// What workers took, until it is merged. It is given away here: the result of a task may be held for
/// longer, and what is held cannot give its memory back while it is merged.
private final class Returns<Recorder: MergingRecorder>: Sendable {
  private let parts = Mutex<[(recorder: Recorder, input: InputAccount)]>([])

  func add(_ part: (recorder: Recorder, input: InputAccount)) {
    parts.withLock { $0.append(part) }
  }

  func take() -> (recorder: Recorder, input: InputAccount)? {
    parts.withLock { $0.popLast() }
  }
}
