public import ELBLogs

/// Two censuses to compare: of what was before something changed, and of what came after it.
public struct CensusPair: Sendable {
  /// One of the two sides.
  public struct Window: Sendable {
    /// The counts.
    public let census: Census
    /// The files that hold the window; with a moment that splits them, those of both windows.
    public let intervals: FileIntervals
    /// Which records could be counted; its times are those of the window, as far as they are given.
    public let filter: RecordFilter
  }

  /// The moment that splits the records; nil where their files do.
  public let at: Timestamp?
  /// What was before.
  public let before: Window
  /// What came after.
  public let after: Window
  /// When the clients of `before` succeeded, by their places in its census.
  public let sightings: SightingTable
  /// What was read, for both.
  public let input: InputAccount
  /// Whether the reading stopped because clients took up too much memory, so that this is no answer.
  public let isBeyondMemory: Bool
}
