import ELBLogs
import TLSCensus

extension InputSummary {
  /// Sums up the account of an input.
  init(_ account: InputAccount) {
    files = account.files
    partial = account.filesLeft > 0 ? true : nil
    bytesRead = account.bytesRead
    bytesInflated = account.bytesInflated
    lines = account.lines
    records = account.records
    linesSkipped = Dictionary(
      uniqueKeysWithValues: SkipReason.allCases.map { ($0, account.skipped[$0, default: 0]) })
    linesRejected = account.rejected
    rejectedSamples = account.rejectedSamples.map {
      RejectedSample(
        path: $0.path.string, line: $0.line.number, reason: $0.line.reason,
        excerpt: $0.line.excerpt)
    }
    // First, so that the headline has them beside the numbers that they are about.
    warnings =
      account.interruption + account.omissions.warnings
      + account.errors.map(\.description).sorted()
    filesSkipped = account.filesSkipped.map {
      SkippedFile(path: $0.path.string, reason: $0.reason.rawValue)
    }.sorted { ($0.path, $0.reason) < ($1.path, $1.reason) }
    filesDamaged = account.filesDamaged.map {
      DamagedFile(
        path: $0.path.string, reason: $0.damage.rawValue, linesSalvaged: $0.linesSalvaged)
    }.sorted { $0.path < $1.path }
  }
}

extension InputAccount {
  /// How much of an interrupted reading was done, in a sentence; none where all was read.
  fileprivate var interruption: [String] {
    guard filesLeft > 0 else { return [] }
    return [
      "the reading was interrupted: \(filesLeft.counted("file")) of those found "
        + "\(filesLeft == 1 ? "was" : "were") not read, or not to the end"
    ]
  }
}
