import ELBLogs
import Synchronization

/// The memory that several workers share.
final class MemoryBudget: Sendable {
  /// The most bytes that clients may take up before something is done.
  let most: Int
  /// Stops the reading where they take up more; nil where clients are forgotten.
  private let stop: StopToken?
  let workers: Int
  private let used = Atomic<Int>(0)
  private let isUsedUp = Atomic<Bool>(false)

  /// Makes a budget, of which nothing is used.
  init(_ limit: MemoryLimit, workers: Int, stop: StopToken) {
    switch limit.excess {
    case .forgetsClients:
      self.stop = nil
      // Half of it is written anew while all still lies there.
      most = max(1, limit.bytes / 3 * 2)
    case .stopsReading:
      self.stop = stop
      most = limit.bytes
    }
    self.workers = workers
  }

  /// Whether the reading was stopped because of it.
  var hasStopped: Bool { isUsedUp.load(ordering: .relaxed) }

  /// Stops the reading, where that is what is done beyond the limit.
  ///
  /// - Returns: Whether it is.
  func stopReading() -> Bool {
    guard let stop else { return false }
    isUsedUp.store(true, ordering: .relaxed)
    stop.stop()
    return true
  }

  /// Notes that so many more bytes are used.
  ///
  /// - Returns: All that are.
  @discardableResult
  func add(_ bytes: Int) -> Int { used.wrappingAdd(bytes, ordering: .relaxed).newValue }
}

/// What one worker uses of a budget.
struct MemoryShare: Sendable {
  private let budget: MemoryBudget
  private var used = 0
  /// Below it nothing is done: what little was added since the last time is not worth the work.
  private var least = 0

  /// Makes a share of which nothing is used.
  init(_ budget: MemoryBudget) {
    self.budget = budget
  }

  /// Notes how many bytes the worker's clients take up.
  ///
  /// - Returns: Whether it has to forget some: all workers' clients take up too much, and its own no
  ///   less than their share. Where the reading stops instead, that is done.
  mutating func isExceeded(by bytes: Int) -> Bool {
    let all = budget.add(bytes - used)
    used = bytes
    guard all > budget.most, bytes >= max(least, budget.most / budget.workers) else { return false }
    return !budget.stopReading()
  }

  /// Notes how many bytes are left after some clients were forgotten.
  mutating func note(_ bytes: Int) {
    budget.add(bytes - used)
    used = bytes
    // In proportion to what is left, so that the work does not grow with its square.
    least = bytes + max(budget.most / budget.workers / 8, bytes / 4)
  }

  /// Notes that nothing is used any more.
  mutating func giveBack() {
    budget.add(-used)
    used = 0
  }
}

extension FileCrew {
  /// The same crew within a limit of memory, and the budget that its workers share.
  func limited(to limit: MemoryLimit?, for logs: FoundLogs...) -> (crew: FileCrew, MemoryBudget?) {
    guard let limit else { return (self, nil) }
    var crew = self
    let stop = StopToken(or: stop)
    crew.stop = stop
    let files = logs.map(\.files.count).max() ?? 0
    return (crew, MemoryBudget(limit, workers: min(workers, max(1, files)), stop: stop))
  }
}
