import LogCorpus
import SystemPackage
import Testing

@testable import ELBLogs

@Suite struct RawPathTests {
  @Test(arguments: [
    ("a", "b", "a/b"), ("", "b", "b"), ("/", "b", "/b"), ("/a/c", "b.log.gz", "/a/c/b.log.gz"),
    ("../a", "b", "../a/b"), (".", "b", "./b"), ("\u{E9}", "e\u{301}", "\u{E9}/e\u{301}"),
  ]) func `a name in a folder`(folder: FilePath, name: FilePath, expected: FilePath) {
    let path = RawPath(folder).appending(RawPath(name))
    #expect(path == RawPath(expected) && path.filePath == expected)
    #expect(path.bytes.repairedText == expected.string)
  }

  /// The order of bytes, in which a path stands right before those that begin with it.
  @Test func `paths are in the order of their bytes`() {
    var random = SplitMix64(seed: 5)
    let letters = [UInt8]("ab./\u{E9}".utf8)
    let texts = (0..<80).map { _ in
      (0..<Int.random(in: 0...6, using: &random)).map { _ in letters.randomElement(using: &random)!
      }
    }
    let paths = texts.map { RawPath(FilePath(String(decoding: $0, as: UTF8.self))) }
    for left in paths {
      for right in paths {
        let (first, second) = (left.bytes.copy, right.bytes.copy)
        let isRight =
          (left < right) == first.lexicographicallyPrecedes(second)
          && (left == right) == (first == second)
        if !isRight { Issue.record("\(left.filePath) and \(right.filePath)") }
      }
    }
  }

  @Test(arguments: [
    ("x", ".", "x"), ("/x", "/", "x"), ("a/x", "a", "x"), ("./x", ".", "x"),
    ("a/b/x.log", "a/b", "x.log"),
    ("/a/x", "/a", "x"), ("a/../x", "a/..", "x"), ("-", ".", "-"),
  ]) func `folders and names`(path: FilePath, folder: String, name: String) {
    #expect(RawPath(path).folder.filePath.string == folder)
    #expect(RawPath(path).name.filePath.string == name)
    #expect(
      RawPath(path).folder.appending(RawPath(path).name).filePath.lexicallyNormalized()
        == path.lexicallyNormalized())
  }

  @Test func `endings`() {
    for (path, expected) in [("a.gz", true), (".gz", true), ("gz", false), ("a.gz/b", false)] {
      #expect(RawPath(FilePath(path)).hasEnding(".gz") == expected, "\(path)")
    }
    #expect(RawPath("a/b.gz").dropping(last: 3) == RawPath("a/b"))
  }

  @Test func `the status of files, folders, links and nothing`() throws {
    let folder = try ScratchFolder()
    let file = RawPath(try folder.write([1, 2, 3], to: "a"))
    #expect(try file.status().size == 3 && file.status().type == .regular)
    #expect(try RawPath(folder.path).status().type == .directory)
    #expect(throws: Errno.noSuchFileOrDirectory) {
      try RawPath(folder.path.appending("b")).status()
    }
    #expect(throws: Errno.noSuchFileOrDirectory) { try RawPath(folder.path.appending("b")).open() }
  }
}
