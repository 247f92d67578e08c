import Foundation
import Testing

/// Where reports go and how they look there.
@Suite(.timeLimit(.minutes(20))) struct OutputTests {
  static let sample = projectFolder.appending(path: "testdata/sample").path

  @Test func standardInput() throws {
    let folder = try TemporaryFolder()
    try folder.write(NLBLine.negotiated + "\n" + NLBLine.failed + "\n", to: "nlb.log")
    let piped = try elbtls(["-", "--output", "json"], input: folder.path(of: "nlb.log"))
    #expect(piped.status == 0)
    let report = try piped.report()
    #expect(report.input.records == 2)
    #expect(report.failures.causes.map(\.cause) == ["alert:unknown_ca"])
  }

  @Test func quotedPatterns() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("a/b")
    for name in ["one.log", "two.log", "a/three.log", "a/b/four.log", "a/b/notes.txt"] {
      try folder.write(NLBLine.negotiated + "\n", to: name)
    }
    for (pattern, files) in [("*.log", 2), ("**/*.log", 4), ("a/*/????.log", 1), ("[ot]*.log", 2)] {
      let run = try elbtls([pattern, "--output", "json"], in: folder)
      #expect(try run.report().input.files == files, "\(pattern)")
    }
  }

  @Test func overlappingPathsCountOnce() throws {
    let folder = try TemporaryFolder()
    try folder.write(NLBLine.negotiated + "\n", to: "nlb.log")
    let run = try elbtls([".", "nlb.log", folder.path, "--output", "json"], in: folder)
    let input = try run.report().input
    #expect(input.records == 1)
    #expect(Set(input.filesSkipped.map(\.reason)) == ["duplicate"])
  }

  @Test(arguments: ["text", "json", "html", "csv", "markdown", "jsonl", "openmetrics"])
  func outputFile(_ form: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("what was there before\n", to: "report")
    let shown = try elbtls(["--output", form, OutputTests.sample])
    let written = try elbtls(
      ["--output", form, "--output-file", "report", OutputTests.sample], in: folder)
    #expect(written.status == 0)
    #expect(written.output.isEmpty)
    #expect(written.errors.isEmpty)
    #expect(try folder.text(of: "report") == shown.output)
    #expect(try folder.names() == ["report"])

    let dash = try elbtls(["--output", form, "--output-file", "-", OutputTests.sample])
    #expect(dash.output == shown.output)
  }

  @Test func outputFileThroughALink() throws {
    let folder = try TemporaryFolder()
    try folder.write("before\n", to: "report")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path(of: "link"), withDestinationPath: folder.path(of: "report"))
    _ = try elbtls(["--output", "json", "--output-file", "link", OutputTests.sample], in: folder)
    #expect(try folder.text(of: "report").hasPrefix("{"))
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: folder.path(of: "link"))
        == folder.path(of: "report"))
  }

  @Test func outputFileThatCannotBeMade() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("folder")
    for (file, words) in [("missing/report", "make it first"), ("folder", "is a folder")] {
      let run = try elbtls(["--output-file", file, OutputTests.sample], in: folder)
      #expect(run.status == 2)
      #expect(run.output.isEmpty)
      #expect(run.errors.hasPrefix("elbtls: \(file): "))
      #expect(run.errors.contains(words))
    }
    #expect(try folder.names() == ["folder"])
  }

  /// Where nothing could be read, the report of yesterday stays.
  @Test func outputFileStaysWhereNothingIsRead() throws {
    let folder = try TemporaryFolder()
    try folder.write("yesterday\n", to: "report")
    let run = try elbtls(["--output-file", "report", "missing"], in: folder)
    #expect(run.status == 2)
    #expect(try folder.text(of: "report") == "yesterday\n")
  }

  @Test(arguments: ["text", "json", "html", "csv", "markdown", "jsonl", "openmetrics"])
  func brokenPipe(_ form: String) throws {
    let process = try elbtlsProcess(["--output", form, OutputTests.sample])
    let folder = try TemporaryFolder()
    let pipe = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.standardError = try folder.openedFile("errors")
    // The reader is gone before the first byte.
    try pipe.fileHandleForReading.close()
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 0)
    #expect(try folder.text(of: "errors").isEmpty)
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func fullDevice() throws {
    let run = try elbtls(["--output-file", "/dev/full", OutputTests.sample])
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("elbtls: /dev/full: cannot be written"))
    #expect(FileManager.default.fileExists(atPath: "/dev/full"))
  }

  @Test func colorOnlyWhereItIsAskedFor() throws {
    let escape = "\u{1B}["
    #expect(try !elbtls([OutputTests.sample]).output.contains(escape))
    let always = ["--color", "always", OutputTests.sample]
    #expect(try elbtls(always).output.contains(escape))
    // What is asked for on the command line wins.
    #expect(try elbtls(always, environment: ["NO_COLOR": "1"]).output.contains(escape))
    #expect(try !elbtls(always + ["--output", "json"]).output.contains(escape))
  }

  /// The widest line of the text, in characters.
  private func width(columns: String?) throws -> Int {
    let run = try elbtls(
      [OutputTests.sample], environment: columns.map { ["COLUMNS": $0] } ?? [:])
    #expect(run.status == 0)
    return run.output.split(separator: "\n").map(\.count).max() ?? 0
  }

  @Test func widthFollowsColumns() throws {
    let usual = try width(columns: nil)
    #expect(usual <= 80)
    #expect(try width(columns: "80") == usual)
    // Less than 80 is not supported, and nonsense is no width.
    #expect(try width(columns: "40") == usual)
    #expect(try width(columns: "wide") == usual)
    let wide = try width(columns: "132")
    #expect(wide > usual && wide <= 132)
  }

  @Test func topLimitsClients() throws {
    for (top, clients) in [("3", 3), ("0", 36), ("1000", 36)] {
      let run = try elbtls(["--top", top, "--output", "json", OutputTests.sample])
      let failures = try run.report().failures
      #expect(failures.topClients.count == clients)
      #expect(failures.clients == 36)
    }
  }
}
