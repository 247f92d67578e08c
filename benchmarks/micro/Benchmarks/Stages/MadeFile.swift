import ELBLogs
import Foundation
import SystemPackage

/// The files that `benchmarks/run-micro-benchmarks` has made.
enum MadeFile {
  /// A file by its name.
  static func named(_ name: String) -> LogFile {
    guard let folder = ProcessInfo.processInfo.environment["ELBTLS_MICRO_FILES"] else {
      fatalError("ELBTLS_MICRO_FILES is not set: start benchmarks/run-micro-benchmarks")
    }
    let path = FilePath(folder).appending(name)
    guard FileManager.default.fileExists(atPath: path.string) else {
      fatalError("there is no \(path)")
    }
    return LogFile(path: path, size: nil)
  }
}
