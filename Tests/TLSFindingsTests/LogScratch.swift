import ELBLogs
import Foundation
import LogCorpus
import SystemPackage
import TLSCensus
import TLSFindings

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

  /// Writes lines as a plain file.
  func write(_ lines: [CorpusLine], to name: String = "lines.log") throws {
    try write(lines.flatMap { $0.text.bytes + [UInt8(ascii: "\n")] }, to: name)
  }

  /// Writes bytes as a file.
  func write(_ bytes: [UInt8], to name: String = "lines.log") throws {
    try Data(bytes).write(to: URL(filePath: path.appending(name).string))
  }

  /// The report of everything in the folder, and of what else is named.
  func report(
    top: Int? = 10, and others: [FilePath] = [], filter: RecordFilter = RecordFilter()
  ) async -> ScanReport {
    let result = await CensusTaker(filter: filter, workers: 1)
      .count(LogFinder.find([path] + others))
    return ScanReport(result, top: top, toolVersion: "1.2.3")
  }
}

/// The report of lines in a file whose name tells nothing.
func report(of lines: [CorpusLine], top: Int? = 10) async throws -> ScanReport {
  let scratch = try LogScratch()
  try scratch.write(lines)
  return await scratch.report(top: top)
}

/// A time on the first of March 2026.
func march(_ hour: Int, _ minute: Int = 0, _ second: Int = 0) -> CorpusTime {
  CorpusTime(2026, 3, 1, hour, minute, second)
}

extension Timestamp {
  init(_ time: CorpusTime) {
    self.init(microseconds: Int64(time.microseconds))
  }
}

extension CorpusLine {
  /// The same line as often as said.
  static func * (line: CorpusLine, count: Int) -> [CorpusLine] {
    [CorpusLine](repeating: line, count: count)
  }

  /// An NLB connection that failed with `unknown_ca`.
  static func failure(of client: String, at time: CorpusTime = march(12)) -> CorpusLine {
    var line = NLBLine(handshake: .alert(number: 48, cause: "unknown_ca"))
    line.client = LoggedClient(client)
    line.time = time
    line.created = time
    return .nlb(line)
  }
}
