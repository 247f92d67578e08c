import ELBLogs
import Foundation
import LogCorpus
import SystemPackage
import TLSCensus

/// A folder of a test's own for log files, removed with it.
final class LogScratch {
  let path: FilePath

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "elbtls-\(UUID())")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = FilePath(url.path())
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path.string)
  }

  /// Writes lines as a plain file, with the folders above it.
  @discardableResult
  func write(_ lines: [CorpusLine], to name: String = "lines.log") throws -> LogFile {
    try write(lines.map(\.text), to: name)
  }

  /// Writes texts as the lines of a plain file, with the folders above it.
  @discardableResult
  func write(_ lines: [LogText], to name: String = "lines.log") throws -> LogFile {
    let file = path.appending(name)
    try FileManager.default.createDirectory(
      atPath: file.removingLastComponent().string, withIntermediateDirectories: true)
    let bytes = lines.flatMap { $0.bytes + [UInt8(ascii: "\n")] }
    try Data(bytes).write(to: URL(filePath: file.string))
    return LogFile(path: file, size: bytes.count)
  }

  /// Removes a file.
  func remove(_ file: LogFile) throws {
    try FileManager.default.removeItem(atPath: file.path.string)
  }

  /// The census of all files in the folder.
  func census(
    filter: RecordFilter = RecordFilter(), workers: Int = 1,
    readSize: Int = LogReader.defaultReadSize
  ) async -> CensusResult {
    await CensusTaker(filter: filter, workers: workers, readSize: readSize)
      .count(LogFinder.find([path]))
  }
}

/// The census of files, taken together.
func census(of files: [LogFile]) async -> CensusResult {
  await CensusTaker(workers: 1).count(LogFinder.find(files.map(\.path)))
}

/// The census of lines in a file whose name tells nothing.
func census(of lines: [CorpusLine]) async throws -> Census {
  try await census(of: lines.map(\.text))
}

/// The census of texts as lines in a file whose name tells nothing.
func census(of lines: [LogText]) async throws -> Census {
  let scratch = try LogScratch()
  try scratch.write(lines)
  return await scratch.census().census
}
