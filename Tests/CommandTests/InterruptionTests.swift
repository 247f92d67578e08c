#if os(Linux)
  import Foundation
  import Testing

  /// Ctrl-C: the reading stops, what was counted is reported, and the status is 130.
  @Suite(.timeLimit(.minutes(20))) struct InterruptionTests {
    /// A run that waits for more standard input, and is interrupted then.
    private func interrupted(
      _ arguments: [String], in folder: TemporaryFolder, by signal: Int32 = SIGINT,
      input text: String = NLBLine.negotiated + "\n" + NLBLine.failed + "\n"
    ) throws -> ElbtlsRun {
      let input = Pipe()
      let process = try elbtlsProcess(arguments + ["-"], in: folder)
      process.standardInput = input
      process.standardOutput = try folder.openedFile("output")
      process.standardError = try folder.openedFile("errors")
      try process.run()
      try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
      try process.waitUntilItHandles(signal)
      try input.waitUntilEmpty()
      kill(process.processIdentifier, signal)
      process.waitUntilExit()
      try input.fileHandleForWriting.close()
      return ElbtlsRun(
        status: process.terminationReason == .exit ? process.terminationStatus : -1,
        output: try folder.text(of: "output"), errors: try folder.text(of: "errors"))
    }

    private static let reports: [[String]] = [
      ["scan"], ["compare", "--at", "2026-03-01T12:30:00Z"], ["explain", "203.0.113.9"],
      ["simulate", "--to", "ELBSecurityPolicy-TLS13-1-2-2021-06"], ["rank"],
      ["policies", "match"],
    ]

    @Test(arguments: reports)
    func whatWasCountedIsReported(_ command: [String]) throws {
      let folder = try TemporaryFolder()
      let run = try interrupted(command + ["--output", "json"], in: folder)
      #expect(run.status == 130)
      #expect(run.messages.map(String.init) == [InterruptionTests.message])
      let json = try #require(
        try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
      let input = try #require(json["input"] as? [String: Any])
      #expect(input["partial"] as? Bool == true)
      #expect(input["records"] as? Int == 2)
      let warnings = try #require(input["warnings"] as? [String])
      #expect(warnings.first?.hasPrefix("the reading was interrupted: 1 file") == true)
    }

    private static let message =
      "elbtls: interrupted; what was read until then is no answer yet, run again"

    @Test(arguments: reports, [SIGINT, SIGTERM])
    func textBeginsWithIt(_ command: [String], _ signal: Int32) throws {
      let run = try interrupted(command, in: try TemporaryFolder(), by: signal)
      #expect(run.status == 130)
      #expect(run.output.hasPrefix("Partial: the reading was interrupted: 1 file of those found"))
      // Once at the top, and once among the warnings.
      #expect(run.output.split(separator: "the reading was interrupted").count == 3)
      #expect(!run.output.contains("Coverage"))
    }

    /// How each form says that it is about a part of the input.
    @Test(arguments: [
      (["html"], #"<span class="label">Partial:</span> the reading was interrupted: 1 file"#),
      (["markdown"], "\n- Partial: the reading was interrupted: 1 file"),
      (["openmetrics"], "\nelbtls_input_complete 0\n"),
      (["csv", "--table", "input"], ",2,true,\r\n"),
      (["csv", "--table", "warnings"], "\n\"the reading was interrupted: 1 file"),
    ])
    func formsSayIt(_ form: [String], _ words: String) throws {
      let run = try interrupted(["scan", "--output"] + form, in: try TemporaryFolder())
      #expect(run.status == 130)
      #expect(run.output.contains(words), "\(run.output.suffix(4_000))")
      #expect(run.messages.map(String.init) == [InterruptionTests.message])
    }

    /// Rows of clients cannot say it: the status and standard error do.
    @Test(arguments: ["csv", "jsonl"])
    func rowsOfClientsAreWhole(_ form: String) throws {
      let run = try interrupted(["scan", "--output", form], in: try TemporaryFolder())
      #expect(run.status == 130)
      #expect(run.output.split(whereSeparator: \.isNewline).count == (form == "csv" ? 2 : 1))
      #expect(run.messages.map(String.init) == [InterruptionTests.message])
    }

    @Test(arguments: [["rows"], ["rows", "--limit", "0"], ["rows", "--output", "jsonl"]])
    func rowsEnd(_ command: [String]) throws {
      let run = try interrupted(command, in: try TemporaryFolder())
      #expect(run.status == 130)
      #expect(run.output.split(separator: "\n").count == 2)
      #expect(run.messages.map(String.init) == [InterruptionTests.message])
    }

    /// That the run was interrupted weighs more than what a part of the input says.
    @Test func gatesAreNotJudged() throws {
      let run = try interrupted(
        ["scan", "--fail-if", "failed > 0", "--strict"], in: try TemporaryFolder())
      #expect(run.status == 130)
      #expect(run.messages.map(String.init) == [InterruptionTests.message])
    }

    @Test func fileIsWhole() throws {
      let folder = try TemporaryFolder()
      try folder.write("former", to: "report.json")
      let run = try interrupted(
        ["scan", "--output", "json", "--output-file", "report.json"], in: folder)
      #expect(run.status == 130)
      #expect(run.output.isEmpty)
      let report = try Report(json: Data(try folder.text(of: "report.json").utf8))
      #expect(report.input.records == 2)
      #expect(try folder.names() == ["errors", "output", "report.json"])
    }

    @Test func nothingWasRead() throws {
      let run = try interrupted(["scan"], in: try TemporaryFolder(), input: "")
      #expect(run.status == 130)
      #expect(run.output.isEmpty)
      #expect(run.messages.map(String.init) == [InterruptionTests.message])
    }

    /// A named pipe without a writer cannot even be opened: the first time asks, the second ends.
    @Test func secondTimeEndsAtOnce() throws {
      let folder = try TemporaryFolder()
      #expect(unsafe mkfifo(folder.path(of: "pipe"), 0o600) == 0)
      let process = try elbtlsProcess(["scan", "pipe"], in: folder)
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = try folder.openedFile("output")
      process.standardError = try folder.openedFile("errors")
      try process.run()
      try process.waitUntilItHandles(SIGINT)
      process.interrupt()
      Thread.sleep(forTimeInterval: 0.5)
      #expect(process.isRunning)
      process.interrupt()
      process.waitUntilExit()
      #expect(process.terminationReason == .exit && process.terminationStatus == 130)
      #expect(try folder.text(of: "output").isEmpty)
      #expect(try folder.text(of: "errors").isEmpty)
    }

    /// The progress line is gone before anything else is written.
    @Test(arguments: [["scan"], ["rows"]])
    func terminalIsLeftClean(_ command: [String]) throws {
      let terminal = try PseudoTerminal(columns: 80)
      let folder = try TemporaryFolder()
      let input = Pipe()
      let process = try elbtlsProcess(command + ["-"], environment: ["TERM": "xterm"])
      process.standardInput = input
      process.standardOutput = try folder.openedFile("output")
      process.standardError = terminal.terminal
      try process.run()
      try input.fileHandleForWriting.write(contentsOf: Data((NLBLine.negotiated + "\n").utf8))
      try process.waitUntilItHandles(SIGINT)
      Thread.sleep(forTimeInterval: 1)
      process.interrupt()
      let screen = try terminal.readAll()
      process.waitUntilExit()
      #expect(process.terminationStatus == 130)
      #expect(screen.contains("elbtls: reading 0/1 file"))
      #expect(screen.hasSuffix("\r\u{1B}[K" + InterruptionTests.message + "\n"), "\(screen)")
    }
  }

  extension Process {
    /// Waits until the process has a handler of its own for a signal.
    fileprivate func waitUntilItHandles(_ signal: Int32) throws {
      for _ in 0..<3_000 {
        let status = try String(
          contentsOfFile: "/proc/\(processIdentifier)/status", encoding: .utf8)
        let mask = try #require(status.firstMatch(of: /SigCgt:\s*([0-9a-f]+)/)).1
        if let mask = UInt64(mask, radix: 16), mask >> UInt64(signal - 1) & 1 == 1 { return }
        Thread.sleep(forTimeInterval: 0.01)
      }
      Issue.record("no handler for signal \(signal)")
    }
  }

  extension Pipe {
    /// Waits until everything that was written has been read.
    fileprivate func waitUntilEmpty() throws {
      for _ in 0..<3_000 {
        var left: CInt = 0
        let status = unsafe ioctl(fileHandleForWriting.fileDescriptor, UInt(FIONREAD), &left)
        if status == 0, left == 0 {
          // What has left the pipe may not be counted yet.
          Thread.sleep(forTimeInterval: 0.1)
          return
        }
        Thread.sleep(forTimeInterval: 0.01)
      }
      Issue.record("the process does not read")
    }
  }
#endif
