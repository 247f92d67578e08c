import ELBLogs
import SystemPackage
import TLSCensus

/// Everything that an account of an input says, nothing in an order of arrival.
struct AccountFacts: Equatable {
  var files: Int
  var bytesRead: Int
  var bytesInflated: Int
  var lines: Int
  var records: Int
  var skipped: [SkipReason: Int]
  var rejected: [RejectReason: Int]
  /// In the order of the account, which is part of what it promises.
  var rejectedSamples: [InputAccount.RejectedSample]
  var filesSkipped: [String]
  var filesDamaged: [String]
  var errors: [String]
  var intervals: FileIntervals

  init(_ account: InputAccount) {
    files = account.files
    bytesRead = account.bytesRead
    bytesInflated = account.bytesInflated
    lines = account.lines
    records = account.records
    skipped = account.skipped.filter { $0.value > 0 }
    rejected = account.rejected.filter { $0.value > 0 }
    rejectedSamples = account.rejectedSamples
    filesSkipped = account.filesSkipped.map { "\($0.path) \($0.reason)" }.sorted()
    filesDamaged = account.filesDamaged.map { "\($0.path) \($0.damage) \($0.linesSalvaged)" }
      .sorted()
    errors = account.errors.map(\.description).sorted()
    intervals = account.intervals
  }
}

extension InputAccount {
  /// Lines that are accounted for; always as many as there are.
  var linesAccountedFor: Int {
    records + skipped.values.reduce(0, +) + rejected.values.reduce(0, +)
  }
}
