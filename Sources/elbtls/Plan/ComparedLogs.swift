import ArgumentParser
import ELBLogs
import SystemPackage

/// What was found under the paths of a comparison.
struct ComparedLogs {
  /// Everything, each file once.
  let all: FoundLogs
  /// What was before; everything where a moment splits the records.
  let before: FoundLogs
  /// What came after; everything where a moment splits the records.
  let after: FoundLogs

  /// Looks for the logs of a plan.
  ///
  /// - Throws: `ValidationError` where a file is on both sides: its records would be compared with
  ///   themselves.
  init(_ plan: ComparePlan) throws {
    all = LogFinder.find(plan.reading.paths, threads: plan.reading.workers)
    guard case .paths(let before, let after) = plan.split else {
      (self.before, self.after) = (all, all)
      return
    }
    self.before = LogFinder.find(before, threads: plan.reading.workers)
    self.after = LogFinder.find(after, threads: plan.reading.workers)
    // What all paths together give once, both sides have.
    guard self.before.files.count + self.after.files.count > all.files.count else { return }
    // It has one path on both sides, or one of its paths is not read when all are given.
    let read = Set(all.files.map(\.path))
    let early = Set(self.before.files.map(\.path))
    let late = Set(self.after.files.map(\.path))
    let shared = early.union(late)
      .filter { (early.contains($0) && late.contains($0)) || !read.contains($0) }
      .min { $0.string < $1.string }
    throw ValidationError(
      "\(shared ?? "a file"): lies in both --before and --after; each file has one side")
  }

  /// The option of a side without a file; nil where both have one.
  var emptySide: String? {
    if before.files.isEmpty == after.files.isEmpty { return nil }
    return before.files.isEmpty ? "--before" : "--after"
  }
}
