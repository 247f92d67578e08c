import Foundation
import LogCorpus
import Testing

/// Input that gives no answer, or only part of one.
@Suite(.timeLimit(.minutes(20))) struct BadInputTests {
  /// A folder, what is put into it, and words of the message that names it.
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var path = "logs"
    var files: [String: Data] = [:]
    var words: [String]
    /// Whether lines were read, so that the report is written all the same.
    var hasReport = false

    var findsFiles: Bool { files.keys.contains { !$0.hasPrefix(".") } }

    var testDescription: String { name }
  }

  static let parquet = Data("PAR1".utf8) + Data([0x15, 0x00, 0x15, 0x10]) + Data("PAR1".utf8)

  /// A shell gives names as they are in the folder, in whatever encoding.
  @Test func `paths that are not UTF-8`() throws {
    let folder = try TemporaryFolder()
    try folder.write(NLBLine.negotiated + "\n", to: "a.log")
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [
      "-c",
      """
      cp a.log "$(printf 'b\\377.log')"; cp a.log "$(printf 'b\\376.log')"
      "$0" scan --output json b*.log >both.json
      "$0" compare --before "$(printf 'b\\377.log')" --after a.log --output json >compared.json
      """, try #require(elbtlsProcess([]).executableURL).path,
    ]
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.environment = [:]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(try Report(json: Data(folder.text(of: "both.json").utf8)).input.records == 2)
    #expect(try folder.text(of: "compared.json").contains("\"records\" : 2"))
  }

  private static let jsonOfOthers = [
    ["explain", "203.0.113.9"], ["compare", "--at", "2026-03-01"],
    ["simulate", "--to", "ELBSecurityPolicy-2016-08"], ["rank"], ["policies", "match"],
  ].map { $0 + ["--output", "json"] }

  @Test(arguments: [
    Case(name: "missing path", path: "missing", words: ["missing:", "no such file", "check"]),
    Case(name: "pattern", path: "logs/*.gz", words: ["logs/*.gz:", "no file fits", "check"]),
    Case(name: "empty folder", words: ["logs:", "no files", "aws s3 sync"]),
    Case(
      name: "only hidden files", files: [".cache": Data("x\n".utf8)], words: ["logs:", "no files"]),
    Case(
      name: "folder of Parquet", files: ["a.parquet": parquet, "b.parquet": parquet],
      words: ["logs/a.parquet and 1 more file:", "not supported", "use the access"]),
    Case(
      name: "vended JSON", path: "logs/a.json", files: ["a.json": Data("{\"type\":1}\n".utf8)],
      words: ["logs/a.json:", "not supported"]),
    Case(
      name: "Zstandard", files: ["a.zst": Data([0x28, 0xB5, 0x2F, 0xFD, 0, 0, 0, 0, 0, 0])],
      words: ["logs/a.zst:", "decompress it first"]),
    Case(
      name: "folder without logs", files: ["notes.txt": Data("buy milk\nand bread\n".utf8)],
      words: ["logs:", "no line of 2 lines", "AWSLogs/"], hasReport: true),
    Case(
      name: "empty file", files: ["empty.log": Data()],
      words: ["logs:", "without a line", "name a folder"]),
    Case(
      name: "nothing but blank lines", files: ["a.log": Data("\n\r\n\n".utf8)],
      words: ["logs:", "only blank lines", "name a folder"], hasReport: true),
    Case(
      name: "gzip that ends early", files: ["a.log.gz": Data([0x1F, 0x8B, 8, 0, 0])],
      words: ["logs/a.log.gz:", "ends early", "download"]),
  ])
  func nothingToAnswer(_ bad: Case) throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("logs")
    for (name, bytes) in bad.files { try folder.write(bytes, to: "logs/" + name) }
    for command in [["--output", "text"], ["--output", "json"]] + BadInputTests.jsonOfOthers {
      let run = try elbtls(command + [bad.path], in: folder)
      #expect(run.status == 2)
      // JSON says also why the files that were found could not be read.
      let isReportDue = bad.hasReport || (command.last == "json" && bad.findsFiles)
      #expect(run.output.isEmpty == !isReportDue)
      #expect(run.messages.count == 1, "\(run.errors)")
      for words in bad.words { #expect(run.errors.contains(words), "\(run.errors)") }
      #expect(run.errors.hasPrefix("elbtls: " + (bad.words.first ?? "")))
    }
  }

  @Test func pathsThatTheSystemRefuses() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(
      atPath: folder.path(of: "loop"), withDestinationPath: folder.path(of: "loop"))
    let run = try elbtls(["loop"], in: folder)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix("elbtls: loop: cannot be read"))
  }

  @Test(.enabled(if: geteuid() != 0, "root may read everything"))
  func unreadableFile() throws {
    let folder = try TemporaryFolder()
    try folder.write(NLBLine.negotiated + "\n", to: "secret.log")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0], ofItemAtPath: folder.path(of: "secret.log"))
    let run = try elbtls(["secret.log"], in: folder)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("secret.log: permission denied; run as"))
  }

  @Test func missingPathBesideGoodOnes() throws {
    let folder = try TemporaryFolder()
    try folder.write(NLBLine.negotiated + "\n", to: "good.log")
    let arguments = ["good.log", "missing", "--output", "json"]
    let run = try elbtls(arguments, in: folder)
    #expect(run.status == 0)
    #expect(run.errors == "elbtls: missing: no such file or folder; check the path\n")
    let report = try run.report()
    #expect(report.input.records == 1)
    #expect(report.input.warnings.count == 1)

    let strict = try elbtls(arguments + ["--strict"], in: folder)
    #expect(strict.status == 2)
    #expect(strict.output == run.output)
    #expect(strict.errors.contains("--strict: 1 unreadable path"))
  }

  @Test func manyMissingPathsAreSummedUp() throws {
    let run = try elbtls((0..<30).map { "missing-\($0)" })
    #expect(run.status == 2)
    #expect(run.messages.count == 11)
    #expect(run.errors.contains("20 more paths"))
  }

  @Test func namesCannotMoveTheCursor() throws {
    let run = try elbtls(["\u{1B}c\u{202E}nowhere"])
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix(#"elbtls: \u{1B}c\u{202E}nowhere: no such file"#))
  }

  /// Nor can what else was typed, whoever complains about it.
  @Test(arguments: [
    ["--kind"], ["--fail-if"], ["--output"], ["--threads"], ["--since"], ["--color"], ["--by"],
    ["--labels"], ["--config"], ["policies", "show"], ["policies", "match", "--pair"], ["ciphers"],
    ["rows", "--protocol"], ["explain", "203.0.113.7", "--table"],
  ])
  func argumentsCannotMoveTheCursor(_ arguments: [String]) throws {
    for text in ["\u{1B}[31mx", "x\r\u{202E}y", "x\nelbtls: forged", "\nelbtls: forged\n", "\r\nx"]
    {
      for option in [[text], ["--bogus" + text]] {
        let run = try elbtls(arguments + option)
        #expect(run.status == 64)
        #expect(run.output.isEmpty)
        #expect(run.errors.hasPrefix("elbtls: "))
        #expect(!run.errors.unicodeScalars.contains { $0 != "\n" && $0.value < 0x20 })
        #expect(!run.errors.contains("\u{202E}"))
        #expect(!run.errors.contains("\nelbtls: forged"), "\(run.errors)")
      }
    }
    let joined = try elbtls(["--kind=\nelbtls: forged"])
    #expect(joined.errors.hasPrefix(#"elbtls: --kind '\nelbtls: forged' is no kind of log"#))
  }

  /// A name of a subcommand that is misspelt, or not the first argument, is a path of a scan.
  @Test(
    arguments: [
      (["rnak", "good.log"], "rank"), (["--kind", "nlb", "scan", "good.log"], "scan"),
      (["scan", "simualte", "good.log"], "simulate"), (["good.log", "polices"], "policies"),
      (["good.log", "logs"], nil), (["good.log", "ran.log"], nil), (["good.log", "rank/a"], nil),
    ] as [([String], String?)])
  func mistakenSubcommands(_ arguments: [String], _ command: String?) throws {
    let folder = try TemporaryFolder()
    try folder.write(NLBLine.negotiated + "\n", to: "good.log")
    let run = try elbtls(arguments, in: folder)
    #expect(run.status == 0)
    let hint = command.map { ", or begin with 'elbtls \($0)' for the subcommand" } ?? ""
    #expect(run.errors.hasSuffix(": no such file or folder; check the path\(hint)\n"))
  }

  @Test func strictness() throws {
    let folder = try TemporaryFolder()
    try folder.write(NLBLine.negotiated + "\n", to: "sound.log")
    try folder.write(NLBLine.negotiated + "\nnonsense\n", to: "doubtful.log")
    let sound = try elbtls(["--strict", "sound.log"], in: folder)
    #expect(sound.status == 0)
    #expect(sound.errors.isEmpty)
    #expect(try elbtls(["doubtful.log"], in: folder).status == 0)
    let doubtful = try elbtls(["--strict", "doubtful.log"], in: folder)
    #expect(doubtful.status == 2)
    #expect(!doubtful.output.isEmpty)
    #expect(doubtful.errors.hasPrefix("elbtls: --strict: 1 rejected line;"))

    let sample = projectFolder.appending(path: "testdata/sample").path
    let damaged = try elbtls(["--strict", sample])
    #expect(damaged.status == 2)
    #expect(damaged.errors.contains("2 damaged files, 9 rejected lines"))
  }

  /// Bytes that nobody meant to be a log: every line is accounted for, and nothing traps.
  @Test(arguments: 0..<8)
  func randomBytes(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    var bytes = Data((0..<200_000).map { _ in UInt8(truncatingIfNeeded: random.next()) })
    // Half of the seeds are full of what steers the parser.
    if seed % 2 == 0 {
      let telling = Array("tls 2.0 h2 2026-03-01T00:00:00Z \"- \n\n\r::[]//\\x".utf8)
      bytes = Data(bytes.map { telling[Int($0) % telling.count] })
    }
    let folder = try TemporaryFolder()
    try folder.write(bytes, to: "random")
    let run = try elbtls(["--output", "json", "random"], in: folder)
    #expect([0, 2].contains(run.status))
    let input = try run.report().input
    #expect(input.lines == input.accounted)
    let feeds = bytes.count { $0 == UInt8(ascii: "\n") }
    #expect(input.lines == feeds + (bytes.last == UInt8(ascii: "\n") ? 0 : 1))
  }
}
