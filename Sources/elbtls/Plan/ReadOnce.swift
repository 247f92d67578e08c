import Synchronization

/// What was made of files that options name, or the mistake in them, by the values of the options:
/// a command line is checked more than once, and a pipe can be read only once.
struct ReadOnce<Key: Hashable & Sendable, Value: Sendable>: ~Copyable, Sendable {
  private let known = Mutex<[Key: Result<Value, any Error>]>([:])

  /// What was made of the files, now or before.
  ///
  /// - Parameters:
  ///   - key: What names the files.
  ///   - read: Reads them.
  /// - Returns: What it gave, the first time.
  /// - Throws: What it threw, the first time.
  func value(of key: Key, reading read: () throws -> Value) throws -> Value {
    if let known = known.withLock({ $0[key] }) { return try known.get() }
    let result = Result { try read() }
    known.withLock { $0[key] = result }
    return try result.get()
  }
}
