import Dispatch
import Synchronization

extension Array where Element: Sendable {
  /// How many elements are worth a thread.
  private static var fewestForThread: Int { 256 }

  /// Transforms each element; many elements by several threads.
  ///
  /// - Parameters:
  ///   - threads: How many threads may work, at least 1.
  ///   - transform: Is called once for each element.
  /// - Returns: What was made of the elements, in their order.
  func concurrentMap<Result: Sendable>(
    threads: Int, _ transform: @Sendable (Element) -> Result
  ) -> [Result] {
    precondition(threads >= 1, "somebody has to work")
    let parts = Swift.min(threads, count / Self.fewestForThread)
    guard parts > 1 else { return map(transform) }
    let results = Mutex<[[Result]]>(Array<[Result]>(repeating: [], count: parts))
    DispatchQueue.concurrentPerform(iterations: parts) { part in
      let range = (count * part / parts)..<(count * (part + 1) / parts)
      let made = self[range].map(transform)
      results.withLock { $0[part] = made }
    }
    return results.withLock { $0.flatMap(\.self) }
  }
}
