import Foundation
import Testing

/// What the README and the pages of `docs` show is what happens.
@Suite(.timeLimit(.minutes(20))) struct PageTests {
  /// The screens are those of the sample, but for the lines that `…` stands for.
  @Test(arguments: try Page.tasks) func screensAreReal(_ page: Page) throws {
    #expect(!page.screens.isEmpty)
    for (command, shown) in page.screens {
      let run = try typed(command, in: page.workingFolder())
      #expect(run.status == status(of: command), "\(command)")
      #expect(shown.count > 1)
      let missing = firstMissing(of: shown, in: run.output)
      #expect(missing == nil, "\(command): not in the answer, or not here: \(missing ?? [])")
    }
  }

  /// Every command that begins with `elbtls` runs as it stands, in a folder with `logs`.
  @Test(arguments: try Page.all) func commandsRun(_ page: Page) throws {
    let folder = try page.workingFolder()
    for command in page.commands {
      let run = try typed(command, in: folder)
      #expect(run.status == status(of: command), "\(command): \(run.output.suffix(500))")
    }
  }

  @Test(arguments: try Page.all) func linksLeadSomewhere(_ page: Page) {
    for file in page.linkedFiles {
      let path = projectFolder.appending(path: file).path
      #expect(FileManager.default.fileExists(atPath: path), "\(file)")
    }
  }

  @Test func readmeLeadsToEveryPage() throws {
    let pages = try Page.all
    let linked = Set(pages[0].linkedFiles)
    #expect(pages.count >= 6)
    for page in pages.dropFirst() { #expect(linked.contains("/" + page.path), "\(page.path)") }
  }

  @Test func libraryUseIsWhatIsCompiled() async throws {
    let source = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "LibraryUse.swift")
    let compiled = try String(contentsOf: source, encoding: .utf8)
    let shown = try Page("README.md").blocks.filter { $0.language == "swift" }
    #expect(shown.map { $0.text + "\n" } == [compiled])

    let clients = await failingClients(
      below: projectFolder.appending(path: "testdata/sample").path)
    #expect(clients.count == 10)
    #expect(clients.first == "203.0.113.201 failed 11 times: verify:UnmappedConnectionError")
  }

  /// What a command ends with: the sample has damaged files, failures and old versions. Of several
  /// commands in a line it is the status of the last.
  private func status(of command: String) -> Int32 {
    if command.contains(";") { return 0 }
    #if !SQLite
      if command.contains("--output sqlite") { return 64 }
    #endif
    return command.contains("--strict") ? 2 : command.contains("--fail-if") ? 1 : 0
  }

  /// Types a command into a shell, and gives back what would stand on the screen.
  private func typed(_ command: String, in folder: TemporaryFolder) throws -> ElbtlsRun {
    let binaries = try elbtlsProcess([]).executableURL?.deletingLastPathComponent().path
    let streams = try TemporaryFolder()
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "exec 2>&1\n" + command]
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.environment = ["PATH": (binaries ?? "") + ":/usr/bin:/bin"]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try streams.openedFile("output")
    try process.run()
    process.waitUntilExit()
    return ElbtlsRun(
      status: process.terminationStatus, output: try streams.text(of: "output"), errors: "")
  }

  /// The first stretch of lines that the answer does not have where it should. Between two `…`
  /// nothing may be left out, and an answer that does not begin or end with `…` is whole there.
  private func firstMissing(of shown: [Substring], in answer: String) -> [Substring]? {
    var rest = answer.split(separator: "\n", omittingEmptySubsequences: false)[...].dropLast()
    let stretches = shown.split(separator: "…", omittingEmptySubsequences: false)
    for (index, stretch) in stretches.enumerated() where !stretch.isEmpty {
      let starts = rest.indices.filter { rest[$0...].starts(with: stretch) }
      guard
        let start = index == stretches.count - 1 ? starts.last : starts.first,
        index > 0 || start == rest.startIndex,
        index < stretches.count - 1 || start + stretch.count == rest.endIndex
      else { return Array(stretch) }
      rest = rest[(start + stretch.count)...]
    }
    return nil
  }
}
