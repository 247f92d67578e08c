import Foundation
import SystemPackage
import Testing

@testable import ELBLogs

@Suite struct LogFinderTests {
  private let folder: ScratchFolder
  private let line = [UInt8](PlainLines.nlb("192.0.2.1").utf8)

  init() throws { folder = try ScratchFolder() }

  private func find(_ names: String...) -> FoundLogs {
    LogFinder.find(names.map { folder.path.appending($0) })
  }

  private func names(_ found: FoundLogs) -> [String] {
    found.files.map { String($0.path.string.dropFirst(folder.path.string.count + 1)) }
  }

  @Test func `folders are searched to the bottom, hidden names left alone`() throws {
    for name in ["b.log", "a/c.log.gz", "a/d/e/f.log", ".hidden.log", ".cache/g.log"] {
      try folder.write(line, to: name)
    }
    let found = find("")
    #expect(names(found) == ["a/c.log.gz", "a/d/e/f.log", "b.log"])
    #expect(found.files.allSatisfy { $0.size == line.count })
    #expect(found.skipped.isEmpty && found.errors.isEmpty)
  }

  @Test func `a file that is reached twice is read once`() throws {
    try folder.write(line, to: "a/b.log")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path.appending("link.log").string,
      withDestinationPath: folder.path.appending("a/b.log").string)
    try FileManager.default.linkItem(
      atPath: folder.path.appending("a/b.log").string,
      toPath: folder.path.appending("hard.log").string)
    let found = find("", "a", "a/b.log")
    #expect(names(found) == ["a/b.log"])
    #expect(found.skipped.map(\.reason) == [.duplicate, .duplicate, .duplicate])
  }

  @Test func `many files are the same for any number of threads`() throws {
    for number in 0..<1_100 {
      try folder.write(Array(line.prefix(number % 7)), to: "logs/\(number).log")
      if number % 100 == 0 {
        try folder.write(line, to: "logs/\(number).log.gz")
        try folder.write(line, to: "logs/\(number).folder/a.log")
        let path = folder.path.appending("logs/\(number)")
        try FileManager.default.createSymbolicLink(
          atPath: path.string + ".nowhere", withDestinationPath: "/nowhere")
        try FileManager.default.linkItem(
          atPath: path.string + ".log", toPath: path.string + ".again")
      }
    }
    let found = find("")
    #expect(found.files.count == 1_100 + 11 && found.skipped.count == 11 * 3)
    #expect(found.files.map(\.rawPath) == found.files.map(\.rawPath).sorted())
    for threads in [2, 3, 8, 2_000] {
      #expect(LogFinder.find([folder.path], threads: threads) == found)
    }
  }

  @Test(arguments: [1, 2, 3, 8, 5_000]) func `what threads make is in order`(threads: Int) {
    for count in [0, 1, 255, 511, 512, 513, 1_000, 3_001] {
      let elements = Array(0..<count)
      #expect(elements.concurrentMap(threads: threads) { -$0 } == elements.map { -$0 })
    }
  }

  @Test func `folders that link to each other end`() throws {
    try folder.write(line, to: "a/b.log")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path.appending("a/up").string, withDestinationPath: folder.path.string)
    #expect(names(find("")) == ["a/b.log"])
    #expect(names(find("**/*.log")) == ["a/b.log"])
  }

  @Test func `names that are no text are found and read`() throws {
    let name: [CInterop.PlatformChar] = [0x61, -1, -2, 0x2E, 0x6C, 0x6F, 0x67, 0]
    let path = folder.path.appending(FilePath(platformString: name).components)
    let file = try FileDescriptor.open(
      path, .writeOnly, options: .create, permissions: .ownerReadWrite)
    try file.closeAfter { _ = try file.writeAll(line) }
    let found = find("")
    #expect(found.files.map(\.path) == [path])
    var reader = LogReader()
    var collector = RecordCollector()
    #expect(try reader.read(try #require(found.files.first), into: &collector).records == 1)
  }

  @Test(arguments: [
    ("*.log", ["a.log", "b.log"]), ("?.log", ["a.log", "b.log"]), ("[!a].log", ["b.log"]),
    ("sub/*", ["sub/c.log.gz", "sub/deep/d.log"]), ("**/d.log", ["sub/deep/d.log"]),
    ("**/*.log", ["a.log", "b.log", "sub/deep/d.log"]), ("s*/c*", ["sub/c.log.gz"]),
  ]) func `patterns`(pattern: String, expected: [String]) throws {
    for name in ["a.log", "b.log", "sub/c.log.gz", "sub/deep/d.log", ".e.log"] {
      try folder.write(line, to: name)
    }
    let found = find(pattern)
    #expect(names(found) == expected && found.errors.isEmpty)
  }

  @Test func `a name with brackets that exists is no pattern`() throws {
    try folder.write(line, to: "[1].log")
    #expect(names(find("[1].log")) == ["[1].log"])
  }

  @Test func `a pattern without a match and a missing path are errors`() {
    let found = find("*.none", "missing")
    #expect(found.errors.map(\.cause) == [.noMatch, .system(.noSuchFileOrDirectory)])
    for error in found.errors { #expect(error.description.hasPrefix(error.path.string + ": ")) }
  }

  @Test func `standard input is taken once`() {
    let found = LogFinder.find(["-", "-"])
    #expect(found.files == [.standardInput])
    #expect(found.files.first?.isStandardInput == true)
  }

  @Test func `a file named like standard input is a file`() throws {
    try folder.write(line, to: "-")
    let found = find("")
    #expect(names(found) == ["-"])
    #expect(found.files.first?.isStandardInput == false)
  }

  @Test func `patterns leave hidden folders alone`() throws {
    for name in [".git/a.log", "b/c.log"] { try folder.write(line, to: name) }
    #expect(names(find("**/*.log")) == ["b/c.log"])
  }

  @Test func `a link to nothing is listed`() throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.path.appending("dead.log").string, withDestinationPath: "nowhere")
    #expect(find("").skipped.map(\.reason) == [.unreadable])
  }
}

@Suite struct GlobPatternTests {
  @Test(arguments: [
    ("", "", true), ("", "a", false), ("*", "", true), ("*", "abc", true), ("a*c", "abbc", true),
    ("a*c", "abcd", false), ("*.example.com", "www.example.com", true),
    ("*.example.com", "example.com", false), ("a**b", "ab", true), ("?", "", false),
    ("?", "ä", true), ("[a-c]x", "bx", true), ("[!a-c]x", "bx", false), ("[]]", "]", true),
    ("[a", "[a", true), ("*a*a*a*b", "aaaaaaaaaaaaaaaaaaaaaaaa", false), ("[a-]", "-", true),
  ]) func `matching`(pattern: String, name: String, expected: Bool) {
    #expect(GlobPattern(pattern).matches(name) == expected)
  }
}
