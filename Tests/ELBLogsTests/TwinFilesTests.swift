import Foundation
import SystemPackage
import Testing

@testable import ELBLogs

/// `x.log` beside `x.log.gz`: one object, which is read once.
@Suite struct TwinFilesTests {
  private let folder: ScratchFolder
  private let line = [UInt8](PlainLines.nlb("192.0.2.1").utf8)

  init() throws { folder = try ScratchFolder() }

  private func find(_ names: String...) -> FoundLogs {
    LogFinder.find(names.map { FilePath("\(folder.path)/\($0)") })
  }

  private func names(_ paths: [FilePath]) -> [String] {
    paths.map { String($0.string.dropFirst(folder.path.string.count + 1)) }
  }

  private func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.path.appending(name).string,
      withDestinationPath: folder.path.appending(target).string)
  }

  @Test func `of compressed and gunzipped twins the compressed one is read`() throws {
    for name in ["x.log", "x.log.gz", "y.log", "z/x.log"] { try folder.write(line, to: name) }
    let found = find("")
    #expect(names(found.files.map(\.path)) == ["x.log.gz", "y.log", "z/x.log"])
    #expect(
      found.skipped == [.init(RawPath(folder.path.appending("x.log")), .duplicate)])
  }

  /// Names that sort between those of two twins do not part them.
  @Test func `twins with other names between them`() throws {
    for name in ["x.log", "x.log-1", "x.log.bak", "x.log.gz", "x.log.gz.gz", "x.log2.gz"] {
      try folder.write(line, to: name)
    }
    let found = find("")
    #expect(
      names(found.files.map(\.path)) == ["x.log-1", "x.log.bak", "x.log.gz.gz", "x.log2.gz"])
    #expect(found.skipped.map(\.path.lastComponent?.string) == ["x.log", "x.log.gz"])
    #expect(found.skipped.allSatisfy { $0.reason == .duplicate })
  }

  /// What is compared is the folder, not how somebody spells it.
  @Test(arguments: [
    ["./t/x.log", "t"], ["t", "./t/x.log"], ["t/x.log", "t/./x.log.gz"],
    ["t/../t/x.log.gz", "t/x.log"],
    ["link/x.log", "t"], ["link/x.log.gz", "t/x.log"], ["l*/x.log", "t/*.gz"], ["t/x.log", "t"],
    // The first path of the file lies elsewhere; another one of its paths has the twin.
    ["alias.log", "t"], ["alias.log", "t/x.log", "t/x.log.gz"], ["alias.log.gz", "t"],
    ["alias.log", "alias.log.gz", "t"],
  ]) func `folders that are spelled in two ways`(arguments: [String]) throws {
    for name in ["x.log", "x.log.gz"] { try folder.write(line, to: "t/\(name)") }
    try link("link", to: "t")
    try link("alias.log", to: "t/x.log")
    try link("alias.log.gz", to: "t/x.log.gz")
    let found = LogFinder.find(arguments.map { FilePath("\(folder.path)/\($0)") })
    #expect(found.errors.isEmpty)
    #expect(found.files.count == 1)
    #expect(found.files.first?.path.string.hasSuffix(".gz") == true)
    #expect(!found.skipped.isEmpty && found.skipped.allSatisfy { $0.reason == .duplicate })
  }

  /// Two files whose names are crossed are one object, of which one is read.
  @Test func `names that go round in a circle`() throws {
    try folder.write(line, to: "a.log")
    try folder.write(line, to: "a.log.gz")
    for (name, target) in [("b.log", "a.log.gz"), ("b.log.gz", "a.log")] {
      try FileManager.default.linkItem(
        atPath: folder.path.appending(target).string, toPath: folder.path.appending(name).string)
    }
    #expect(find("").files.count == 1)
  }

  @Test func `names that only look alike are no twins`() throws {
    // One letter, and a letter with an accent after it: equal to Unicode, two names on disk.
    try folder.write(line, to: "\u{E9}.log")
    try folder.write(line, to: "e\u{301}.log.gz")
    for name in ["a/x.log", "b/x.log.gz", "y.loggz", "y.log", "z.gz", "z.log", ".gz"] {
      try folder.write(line, to: name)
    }
    #expect(find("").files.count == 8)
  }

  @Test func `a pipe has no twin`() throws {
    try #require(unsafe mkfifo(folder.path.appending("x.log").string, 0o600) == 0)
    try folder.write(line, to: "x.log.gz")
    #expect(find("x.log", "x.log.gz").files.count == 2)
  }

  @Test func `many twins are the same for any number of threads`() throws {
    for number in 0..<600 {
      try folder.write(line, to: "\(number).log")
      try folder.write(number.isMultiple(of: 3) ? [] : line, to: "\(number).log.gz")
    }
    let found = find("")
    #expect(found.files.count == 600)
    #expect(found.files.count { $0.rawPath.hasEnding(".gz") } == 400)
    for threads in [2, 3] { #expect(LogFinder.find([folder.path], threads: threads) == found) }
  }
}

/// A file is the duplicate of one that is read, and of no other.
@Suite struct UselessTwinTests {
  private let folder: ScratchFolder
  private let lines = [UInt8](PlainLines.many(20).utf8)

  init() throws { folder = try ScratchFolder() }

  /// The lines and records of all files that are found; a line that is cut short is none.
  private func read(_ found: FoundLogs) throws -> (lines: Int, records: Int) {
    var reader = LogReader()
    var collector = RecordCollector()
    let readings = try found.files.map { try reader.read($0, into: &collector) }
    return (
      readings.reduce(0) { $0 + $1.lines - $1.rejected[.cutShort, default: 0] },
      collector.records.count
    )
  }

  private func endings(_ found: FoundLogs) -> [String?] { found.files.map(\.path.extension) }

  @Test(arguments: [
    "", "\u{FEFF}", "{\"a\": 1}\n", "\u{FEFF}{\"a\": 1}\n", "PAR1....", "#Version: 1.0\n", "{",
  ]) func `a compressed file without a line leaves the other to be read`(text: String) throws {
    try folder.write(lines, to: "x.log")
    for bytes in [Array(text.utf8), try GzipFile.member(text)] {
      try folder.write(bytes, to: "x.log.gz")
      let found = LogFinder.find([folder.path])
      #expect(endings(found) == ["log"])
      #expect(found.skipped.map(\.reason) == [.duplicate])
      #expect(try read(found) == (20, 20))
    }
  }

  /// Cut anywhere, the compressed file is read where it gives a line, and the other one elsewhere.
  @Test func `a compressed file that is cut`() throws {
    try folder.write(lines, to: "x.log")
    let gzip = try GzipFile.member(lines)
    var chosen: Set<String> = []
    for length in 0...gzip.count {
      try folder.write(Array(gzip.prefix(length)), to: "cut/x.log.gz")
      try folder.write(lines, to: "cut/x.log")
      let alone = LogFinder.find([folder.path.appending("cut/x.log.gz")])
      let salvaged = try read(alone)
      let found = LogFinder.find([folder.path.appending("cut")])
      #expect(found.files.count == 1 && found.skipped.map(\.reason) == [.duplicate])
      #expect(try read(found) == (salvaged.lines > 0 ? salvaged : (20, 20)), "\(length)")
      chosen.formUnion(endings(found).compactMap(\.self))
    }
    #expect(chosen == ["log", "gz"])
  }

  @Test func `a line without an end, and one that is too long, are lines`() throws {
    let long = [UInt8](repeating: 0x78, count: 2 << 20)
    for text in [Array(lines.dropLast()), [0x0A], Array("x".utf8), long] {
      try folder.write(lines, to: "x.log")
      try folder.write(try GzipFile.member(text), to: "x.log.gz")
      #expect(endings(LogFinder.find([folder.path])) == ["gz"])
    }
  }

  @Test func `where neither gives a line, both say why`() throws {
    try folder.write([], to: "x.log")
    try folder.write(Array(try GzipFile.member(lines).prefix(12)), to: "x.log.gz")
    let found = LogFinder.find([folder.path])
    #expect(endings(found) == ["log", "gz"] && found.skipped.isEmpty)
    #expect(try read(found) == (0, 0))
  }

  @Test(.enabled(if: geteuid() != 0, "root may read everything"))
  func `a compressed file that may not be read`() throws {
    try folder.write(lines, to: "x.log")
    let locked = try folder.write(try GzipFile.member(lines), to: "x.log.gz")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: locked.string)
    #expect(endings(LogFinder.find([folder.path])) == ["log"])
  }
}
