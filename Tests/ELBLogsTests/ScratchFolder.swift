import Foundation
import SystemPackage

@testable import ELBLogs

/// A folder of a test's own, removed with it.
final class ScratchFolder {
  let path: FilePath

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "elbtls-\(UUID())")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = FilePath(url.path())
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path.string)
  }

  /// Writes a file, with the folders above it, and returns its path.
  @discardableResult
  func write(_ bytes: [UInt8], to name: String) throws -> FilePath {
    let file = path.appending(name)
    try FileManager.default.createDirectory(
      atPath: file.removingLastComponent().string, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(filePath: file.string))
    return file
  }

  /// Reads bytes as a file, the way a worker does.
  func read(
    _ bytes: [UInt8], inflater: InflaterKind = .fastest, readSize: Int = LogReader.defaultReadSize
  ) throws -> (reading: FileReading, records: [ReferenceRecord]) {
    let file = LogFile(path: try write(bytes, to: "bytes.log"), size: bytes.count)
    var reader = LogReader(inflater: inflater, readSize: readSize)
    var collector = RecordCollector()
    let reading = try reader.read(file, into: &collector)
    return (reading, collector.records)
  }
}

extension FileReading {
  /// Lines that are accounted for; always as many as there are.
  var linesAccountedFor: Int {
    let skippedLines = skipped.values.reduce(0, +)
    let rejectedLines = rejected.values.reduce(0, +)
    return records + skippedLines + rejectedLines
  }
}
