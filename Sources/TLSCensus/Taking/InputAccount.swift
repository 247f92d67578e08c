public import ELBLogs
public import SystemPackage

/// What was read by all workers: files, lines, and what became of them.
///
/// `lines` always equals `records` plus all skipped plus all rejected lines. Accounts of parts
/// merge to the account of the whole, in any order.
public struct InputAccount: Sendable {
  /// Files that were read as logs, damaged ones included.
  public private(set) var files = 0
  /// Bytes read from files.
  public private(set) var bytesRead = 0
  /// Bytes after inflating.
  public private(set) var bytesInflated = 0
  /// Files of which nothing, or not all, was read because somebody asked to stop; zero where
  /// everything that was found was read.
  public private(set) var filesLeft = 0
  /// Physical lines.
  public private(set) var lines = 0
  /// Counted records.
  public private(set) var records = 0
  /// Lines that are no records, by reason.
  public private(set) var skipped: [SkipReason: Int] = [:]
  /// Lines that could not be understood, by reason.
  public private(set) var rejected: [RejectReason: Int] = [:]
  /// The first few rejected lines of each reason, by path and line.
  public private(set) var rejectedSamples: [RejectedSample] = []
  /// Files that were not read.
  public private(set) var filesSkipped: [SkippedFile] = []
  /// Files that could be read in part.
  public private(set) var filesDamaged: [DamagedFile] = []
  /// Files that could not be opened.
  public private(set) var errors: [LogFileError] = []
  /// The intervals of the files that were read, damaged ones included.
  public private(set) var intervals = FileIntervals()
  /// Filtered records that do not tell what the filter asks.
  public private(set) var omissions = FilterOmissions()

  /// A rejected line and the file it stands in.
  public struct RejectedSample: Sendable, Equatable {
    /// The file.
    public let path: FilePath
    /// The line.
    public let line: FileReading.RejectedLine
  }

  /// A file that was not read.
  public struct SkippedFile: Sendable, Equatable {
    /// The file.
    public let path: FilePath
    /// Why.
    public let reason: FileSkip
  }

  /// A file that could be read in part.
  public struct DamagedFile: Sendable, Equatable {
    /// The file.
    public let path: FilePath
    /// What is wrong with it.
    public let damage: FileDamage
    /// The lines before the damage, read as usual.
    public let linesSalvaged: Int
  }

  /// Makes an empty account.
  public init() {}

  /// Adds what reading one file gave.
  public mutating func add(_ reading: FileReading, of file: LogFile) {
    switch reading.ending {
    case .complete:
      files += 1
      intervals.add(file.name)
    case .damaged(let damage):
      files += 1
      intervals.add(file.name)
      let cutShort = reading.rejected[.cutShort, default: 0]
      filesDamaged.append(
        DamagedFile(
          path: file.path, damage: damage, linesSalvaged: reading.lines - cutShort))
    case .stopped:
      files += 1
      filesLeft += 1
      intervals.add(file.name)
    case .skipped(let reason):
      skip(file.path, reason)
    }
    bytesRead += reading.bytesRead
    bytesInflated += reading.bytesInflated
    lines += reading.lines
    records += reading.records
    skipped.merge(reading.skipped, uniquingKeysWith: +)
    rejected.merge(reading.rejected, uniquingKeysWith: +)
    addSamples(reading.rejectedSamples.map { RejectedSample(path: file.path, line: $0) })
  }

  /// Notes a file that is left out.
  public mutating func skip(_ path: FilePath, _ reason: FileSkip) {
    filesSkipped.append(SkippedFile(path: path, reason: reason))
  }

  /// Notes files that nobody began to read.
  mutating func leave(_ count: Int) { filesLeft += count }

  /// Notes a file that could not be opened.
  public mutating func add(_ error: LogFileError) {
    errors.append(error)
    skip(error.path, .unreadable)
  }

  /// Adds records that a filter left out because they do not tell what it asks.
  mutating func add(_ omissions: FilterOmissions) {
    self.omissions.merge(omissions)
  }

  /// Adds the account of another worker.
  public mutating func merge(_ other: InputAccount) {
    files += other.files
    filesLeft += other.filesLeft
    bytesRead += other.bytesRead
    bytesInflated += other.bytesInflated
    lines += other.lines
    records += other.records
    skipped.merge(other.skipped, uniquingKeysWith: +)
    rejected.merge(other.rejected, uniquingKeysWith: +)
    addSamples(other.rejectedSamples)
    filesSkipped += other.filesSkipped
    filesDamaged += other.filesDamaged
    errors += other.errors
    intervals.merge(other.intervals)
    omissions.merge(other.omissions)
  }

  private mutating func addSamples(_ samples: [RejectedSample]) {
    guard !samples.isEmpty else { return }
    rejectedSamples += samples
    rejectedSamples.sort {
      ($0.path.string, $0.line.number) < ($1.path.string, $1.line.number)
    }
    var kept: [RejectReason: Int] = [:]
    rejectedSamples.removeAll { sample in
      kept[sample.line.reason, default: 0] += 1
      return kept[sample.line.reason, default: 0] > FileReading.samplesPerReason
    }
  }
}
