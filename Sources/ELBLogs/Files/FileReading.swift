/// What reading one file gave: its lines accounted for, and how it ended.
///
/// `lines` always equals `records` plus all skipped plus all rejected lines.
public struct FileReading: Sendable, Equatable {
  /// Bytes read from the file.
  public internal(set) var bytesRead = 0
  /// Bytes after inflating; for a plain file the same as `bytesRead`.
  public internal(set) var bytesInflated = 0
  /// Physical lines; the last one need not end in a line feed.
  public internal(set) var lines = 0
  /// Lines that became records and that the consumer counted.
  public internal(set) var records = 0
  /// Lines that are no records, by reason.
  public internal(set) var skipped: [SkipReason: Int] = [:]
  /// Lines that could not be understood, by reason.
  public internal(set) var rejected: [RejectReason: Int] = [:]
  /// The first few rejected lines of each reason.
  public internal(set) var rejectedSamples: [RejectedLine] = []
  /// How the reading ended.
  public internal(set) var ending = Ending.complete

  /// How many rejected lines of each reason are kept as samples.
  public static let samplesPerReason = 3

  /// How the reading of a file ended.
  public enum Ending: Sendable, Equatable {
    /// To its end.
    case complete
    /// Up to some damage; the lines before it were read.
    case damaged(FileDamage)
    /// Up to where a `StopToken` asked to stop; the lines before were read.
    case stopped
    /// Not at all: the file is no log.
    case skipped(FileSkip)
  }

  /// A rejected line of the file.
  public struct RejectedLine: Sendable, Equatable {
    /// The line's number, from 1.
    public let number: Int
    /// Why it was rejected.
    public let reason: RejectReason
    /// Its first bytes, with what is not UTF-8 replaced.
    public let excerpt: String
  }
}
