import Synchronization

/// Counts what all workers have read so far, for a progress display; exact at every moment.
public final class ReadingMeter: Sendable {
  private let bytes = Atomic<Int>(0)
  private let files = Atomic<Int>(0)

  /// Makes a meter that stands at zero.
  public init() {}

  /// Bytes read from files so far, before inflating.
  public var bytesRead: Int { bytes.load(ordering: .relaxed) }

  /// Files finished so far.
  public var filesFinished: Int { files.load(ordering: .relaxed) }

  func add(bytes count: Int) {
    bytes.wrappingAdd(count, ordering: .relaxed)
  }

  func addFinishedFile() {
    files.wrappingAdd(1, ordering: .relaxed)
  }
}
