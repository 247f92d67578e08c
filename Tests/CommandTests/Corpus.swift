import Foundation
import LogCorpus

/// A generated folder in a place of its own, looked at with `gzip` instead of the parser.
final class Corpus {
  let folder: String
  let truth: Truth
  private let isTemporary: Bool

  init(folder: String, truth: Truth) {
    self.folder = folder
    self.truth = truth
    isTemporary = false
  }

  private init(writing write: (String) throws -> Truth) throws {
    folder =
      FileManager.default.temporaryDirectory
      .appending(path: "corpus-" + UUID().uuidString).path
    truth = try write(folder)
    isTemporary = true
  }

  convenience init(_ plan: CorpusPlan) throws {
    try self.init { try writeCorpus(plan, to: $0) }
  }

  static func sample() throws -> Corpus {
    try Corpus { try writeSample(to: $0) }
  }

  /// A month, and what was planted in it.
  static func month(_ plan: MonthPlan) throws -> (corpus: Corpus, month: MonthTruth) {
    var month = MonthTruth(stories: [], changes: [])
    let corpus = try Corpus { folder in
      let written = try writeMonth(plan, to: folder)
      month = written.month
      return written.truth
    }
    return (corpus, month)
  }

  deinit {
    if isTemporary { try? FileManager.default.removeItem(atPath: folder) }
  }

  /// The paths of all files below the folder, sorted.
  func files() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder).filter { path in
      var isFolder: ObjCBool = false
      let full = folder + "/" + path
      return unsafe FileManager.default.fileExists(atPath: full, isDirectory: &isFolder)
        && !isFolder.boolValue
    }.sorted()
  }

  func contents() throws -> [String: Data] {
    var contents: [String: Data] = [:]
    for file in try files() { contents[file] = try data(of: file) }
    return contents
  }

  private func data(of file: String) throws -> Data {
    try Data(contentsOf: URL(filePath: folder + "/" + file))
  }

  /// Lines of all files that are to be read, salvaged ones of damaged files included.
  func physicalLines() throws -> Int {
    let skipped = Set(truth.input.filesSkipped.map(\.path))
    var lines = 0
    for file in try files() where !skipped.contains(file) {
      let bytes = try inflated(file)
      lines += bytes.count { $0 == UInt8(ascii: "\n") }
      if let last = bytes.last, last != UInt8(ascii: "\n") { lines += 1 }
    }
    return lines
  }

  /// All files, inflated and one after the other; bytes that are not UTF-8 become U+FFFD.
  func inflatedText() throws -> String {
    String(decoding: try files().map { try inflated($0) }.joined(), as: UTF8.self)
  }

  /// Whether a file begins like gzip, whatever its name.
  func isGzip(_ file: String) throws -> Bool {
    try data(of: file).starts(with: [0x1F, 0x8B])
  }

  private func inflated(_ file: String) throws -> Data {
    try isGzip(file) ? try gzip("-dc", file).output : try data(of: file)
  }

  /// Runs `gzip` on a file, which it reads as standard input so that the name does not matter.
  func gzip(_ option: String, _ file: String) throws -> (status: Int32, output: Data) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["gzip", option]
    process.standardInput = try FileHandle(forReadingFrom: URL(filePath: folder + "/" + file))
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, bytes)
  }

  /// Everything in a text that looks like an IPv4 or IPv6 address on its own.
  static func addresses(in text: String) throws -> Set<String> {
    let number = #"\d{1,3}(?:\.\d{1,3}){3}(?![\w.])"#
    let groups = #"[0-9A-Fa-f]{1,4}(?::[0-9A-Fa-f]{0,4}){3,}"#
    let pattern = try NSRegularExpression(pattern: #"(?<![\w./:-])(?:\#(number)|\#(groups))"#)
    let whole = NSRange(text.startIndex..., in: text)
    return Set(
      pattern.matches(in: text, range: whole).compactMap { match in
        Range(match.range, in: text).map { String(text[$0]) }
      })
  }
}
