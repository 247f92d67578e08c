import ELBLogs
import Synchronization

/// What Ctrl-C does, and a polite `kill`: the reading stops and what was counted is reported; at any
/// other time, and the second time, the run ends at once.
enum Interruption {
  /// Asks the reading to stop.
  static let stop = StopToken()
  /// The exit status of a run that was interrupted, as shells have it.
  static let status: Int32 = 130

  /// Whether files are being read.
  private static let isReading = Atomic<Bool>(false)
  /// Whether the run must not end now, because a file would be left half-written.
  private static let isHeld = Atomic<Bool>(false)
  /// Whether a line stands on the terminal that will be erased.
  private static let isLineDrawn = Atomic<Bool>(false)

  /// From now on, until `endReading`, an interruption stops the reading.
  static func beginReading() {
    // Made now: a handler of signals must not be the first to touch it.
    _ = stop.isStopped
    isReading.store(true, ordering: .relaxed)
    // Nothing in here, and in what it calls, allocates or takes a lock.
    SystemCalls.onInterruption { _ in Interruption.interrupt() }
  }

  /// There is nothing to stop any more.
  static func endReading() { isReading.store(false, ordering: .relaxed) }

  /// Notes whether a line stands on the terminal that must be erased before anything else.
  static func note(lineDrawn: Bool) { isLineDrawn.store(lineDrawn, ordering: .relaxed) }

  /// Runs `work`, which takes a moment, to its end whatever comes.
  static func holdingOff<Failure: Error>(_ work: () throws(Failure) -> Void) throws(Failure) {
    isHeld.store(true, ordering: .relaxed)
    defer { isHeld.store(false, ordering: .relaxed) }
    try work()
  }

  private static func interrupt() {
    if isReading.load(ordering: .relaxed), stop.stop() { return }
    if isHeld.load(ordering: .relaxed) { return }
    if isLineDrawn.load(ordering: .relaxed) { SystemCalls.eraseLineOfStandardError() }
    SystemCalls.end(status: status)
  }
}
