import Synchronization

/// Asks those who read to stop, from anywhere: once and for all.
///
/// They look between buffers, and while they wait for a stream. What was read until then counts:
/// the account says that it is not all. The flag is one atomic, so that a handler of signals may
/// set it; the libraries themselves touch no signals.
public final class StopToken: Sendable {
  private let flag = Atomic<Bool>(false)
  private let other: StopToken?

  /// Makes a token that asks for nothing yet.
  ///
  /// - Parameter other: Another token, which asks for both; nil where there is none.
  public init(or other: StopToken? = nil) {
    self.other = other
  }

  /// Whether the reading is to stop.
  public var isStopped: Bool { flag.load(ordering: .relaxed) || other?.isStopped ?? false }

  /// Asks for the stop.
  ///
  /// - Returns: Whether this is the first time.
  @discardableResult
  public func stop() -> Bool { !flag.exchange(true, ordering: .relaxed) }
}
