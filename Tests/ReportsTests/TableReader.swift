import Foundation
import Testing

/// Python's readers of CSV, Markdown, OpenMetrics and SQLite, which know nothing of this project.
enum TableReader {
  /// Whether a machine without them fails.
  static let mustRun = ProcessInfo.processInfo.environment["CI"] != nil

  /// Whether the interpreter and its modules are there.
  static let isAvailable =
    (try? runPython(["-c", "import markdown_it, prometheus_client"]))?.status == 0

  /// What a reader sees in a text.
  static func read<Result: Decodable>(
    _ form: String, _ text: String, as type: Result.Type = Result.self
  ) throws -> Result {
    let file = FileManager.default.temporaryDirectory.appending(path: "elbtls-\(UUID())")
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try read(form, file: file.path)
  }

  /// What a reader sees in a file.
  static func read<Result: Decodable>(
    _ form: String, file: String, as type: Result.Type = Result.self
  ) throws -> Result {
    let script = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Readers/read.py")
    let (status, output) = try runPython([script.path, form, file])
    try #require(status == 0, "it cannot be read as \(form)")
    return try JSONDecoder().decode(type, from: Data(output.utf8))
  }
}
