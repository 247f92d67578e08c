import Foundation
import Testing

/// What the README shows is what happens.
@Suite(.timeLimit(.minutes(20))) struct ReadmeTests {
  private let readme: String

  init() throws {
    readme = try String(contentsOf: projectFolder.appending(path: "README.md"), encoding: .utf8)
  }

  /// The texts of the fenced blocks of a language.
  private func blocks(_ language: String) -> [String] {
    readme.matches(of: /```([a-z]+)\n((?s).*?)\n```/)
      .filter { $0.1 == language }.map { String($0.2) }
  }

  /// The screens are those of the sample, but for the lines that `…` stands for.
  @Test func screensAreReal() throws {
    let screens = blocks("console")
    #expect(screens.count == 8)
    for screen in screens {
      var lines = screen.split(separator: "\n", omittingEmptySubsequences: false)
      let command = try #require(lines.removeFirst().wholeMatch(of: /\$ elbtls (.+)/)).1
      let arguments = command.split(separator: " ").map {
        $0.hasPrefix("testdata/") ? projectFolder.appending(path: $0).path : String($0)
      }
      var rest = try elbtls(arguments).output
        .split(separator: "\n", omittingEmptySubsequences: false)[...]
      for line in lines {
        if line == "…" { continue }
        let place = rest.firstIndex(of: line)
        #expect(place != nil, "not in the report, or not here: \(line)")
        rest = rest[(place.map { $0 + 1 } ?? rest.startIndex)...]
      }
      #expect(lines.count > 8)
    }
  }

  /// Every command that begins with `elbtls` runs as it stands, in a folder with `logs`.
  @Test func commandsRun() throws {
    let commands = blocks("sh").flatMap { block in
      block.replacing("\\\n", with: "").split(separator: "\n").filter { $0.hasPrefix("elbtls") }
    }
    #expect(commands.count >= 5)
    let binaries = try elbtlsProcess([]).executableURL?.deletingLastPathComponent().path
    for command in commands where FormTests.writesDatabases || !command.contains("sqlite") {
      let folder = try TemporaryFolder()
      try FileManager.default.createSymbolicLink(
        atPath: folder.path(of: "logs"),
        withDestinationPath: projectFolder.appending(path: "testdata/sample").path)
      let process = Process()
      process.executableURL = URL(filePath: "/bin/sh")
      process.arguments = ["-c", String(command)]
      process.currentDirectoryURL = URL(filePath: folder.path)
      process.environment = ["PATH": (binaries ?? "") + ":/usr/bin:/bin"]
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      // The sample has damaged files, failures and old versions.
      let wanted: Int32 = command.contains("--strict") ? 2 : command.contains("--fail-if") ? 1 : 0
      #expect(process.terminationStatus == wanted, "\(command)")
    }
  }

  @Test func libraryUseIsWhatIsCompiled() async throws {
    let source = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "LibraryUse.swift")
    let compiled = try String(contentsOf: source, encoding: .utf8)
    #expect(blocks("swift").map { $0 + "\n" } == [compiled])

    let clients = await failingClients(
      below: projectFolder.appending(path: "testdata/sample").path)
    #expect(clients.count == 10)
    #expect(clients.first == "203.0.113.201 failed 11 times: verify:UnmappedConnectionError")
  }
}
