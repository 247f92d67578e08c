import Foundation
import Testing

/// Compares a rendering with the file that holds what it should be.
///
/// With `ELBTLS_RECORD=1` in the environment the file is written instead, and the test still fails:
/// a person must look at the new file before it can pass.
func expectGolden(
  _ name: String, _ text: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Goldens")
  let file = folder.appending(path: name)
  if ProcessInfo.processInfo.environment["ELBTLS_RECORD"] == "1" {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    Issue.record("recorded \(name): look at it", sourceLocation: sourceLocation)
    return
  }
  guard let golden = try? Data(contentsOf: file) else {
    Issue.record("\(name) is missing", sourceLocation: sourceLocation)
    return
  }
  let wanted = String(decoding: golden, as: UTF8.self)
  guard text != wanted else { return }
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  let wantedLines = wanted.split(separator: "\n", omittingEmptySubsequences: false)
  let same = zip(lines, wantedLines).prefix { $0 == $1 }.count
  Issue.record(
    """
    \(name) differs from line \(same + 1) on:
    golden:   \(wantedLines.dropFirst(same).first ?? "(end)")
    rendered: \(lines.dropFirst(same).first ?? "(end)")
    """, sourceLocation: sourceLocation)
}
