import Synchronization

/// How many more threads those who read may use: of the threads that somebody allowed, those for
/// which there is no file left.
package final class SpareThreads: Sendable {
  private let count: Atomic<Int>

  /// Begins with `count` threads that have nothing to do.
  package init(_ count: Int) {
    precondition(count >= 0, "there are no fewer threads than none")
    self.count = Atomic(count)
  }

  /// Takes one; false where there is none.
  func take() -> Bool {
    var seen = count.load(ordering: .relaxed)
    while seen > 0 {
      let (isTaken, now) = count.weakCompareExchange(
        expected: seen, desired: seen - 1, ordering: .relaxed)
      if isTaken { return true }
      seen = now
    }
    return false
  }

  /// Gives one back, or one that ran out of files.
  package func giveBack() {
    count.wrappingAdd(1, ordering: .relaxed)
  }
}
