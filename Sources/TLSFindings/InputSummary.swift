public import ELBLogs

/// What was read, and what of it was understood.
///
/// `lines` equals `records` plus all of `linesSkipped` plus all of `linesRejected`, for every
/// input.
public struct InputSummary: Codable, Sendable, Equatable {
  /// Files that were opened and read as logs, damaged ones included, skipped ones not.
  public var files: Int
  /// True where the reading was interrupted, so that everything is about a part of the input; the
  /// first of `warnings` says of how much. Left out where all was read.
  public var partial: Bool?
  /// The configuration file that was in force; nil without one.
  public var configuration: String?
  /// Bytes read from files.
  public var bytesRead: Int
  /// Bytes after inflating; plain files count as they are.
  public var bytesInflated: Int
  /// Physical lines, a final one without line feed included.
  public var lines: Int
  /// Records that were counted.
  public var records: Int
  /// Lines that are no records, or that the filters left out; every reason has its key.
  public var linesSkipped: [SkipReason: Int]
  /// Lines that could not be understood, by reason.
  public var linesRejected: [RejectReason: Int]
  /// The first few rejected lines of each reason, in the order of their paths.
  public var rejectedSamples: [RejectedSample]
  /// What a reader should know before trusting the numbers.
  public var warnings: [String]
  /// Files that were not read.
  public var filesSkipped: [SkippedFile]
  /// Files that could be read in part.
  public var filesDamaged: [DamagedFile]

  /// A rejected line.
  public struct RejectedSample: Codable, Sendable, Equatable {
    /// The file, as it was reached.
    public var path: String
    /// The line's number, from 1.
    public var line: Int
    /// Why it was rejected.
    public var reason: RejectReason
    /// The beginning of the line, made printable.
    public var excerpt: String
  }

  /// A file that was not read.
  public struct SkippedFile: Codable, Sendable, Equatable {
    /// The file, as it was reached.
    public var path: String
    /// Why: `vended_json`, `duplicate`.
    public var reason: String
  }

  /// A file that could be read in part.
  public struct DamagedFile: Codable, Sendable, Equatable {
    /// The file, as it was reached.
    public var path: String
    /// Why: `truncated_gzip`.
    public var reason: String
    /// The lines before the damage, which were read as usual.
    public var linesSalvaged: Int
  }
}
