#if os(Linux)
  import Foundation
  import Testing

  /// What a person at a terminal sees.
  @Suite(.timeLimit(.minutes(20))) struct TerminalTests {
    private static let escape = "\u{1B}["

    /// Runs with standard output on a terminal of `columns`.
    private func shown(
      _ arguments: [String], columns: UInt16, environment: [String: String] = ["TERM": "xterm"]
    ) throws -> String {
      let terminal = try PseudoTerminal(columns: columns)
      let process = try elbtlsProcess(arguments + [OutputTests.sample], environment: environment)
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = terminal.terminal
      process.standardError = FileHandle.nullDevice
      try process.run()
      let text = try terminal.readAll()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
      return text
    }

    @Test func colorAndWidthComeFromTheTerminal() throws {
      let wide = try shown([], columns: 120)
      #expect(wide.contains(TerminalTests.escape))
      let codes = try Regex("\u{1B}\\[[0-9]*m")
      let widths = wide.replacing(codes, with: "").split(separator: "\n").map(\.count)
      #expect((81...120).contains(widths.max() ?? 0))
      // Colour is never the only carrier of meaning: without it the words are the same.
      let plain = try shown(["--color", "never"], columns: 120)
      #expect(plain == wide.replacing(codes, with: ""))
    }

    @Test(arguments: [["TERM": "xterm", "NO_COLOR": "1"], ["TERM": "dumb"]])
    func colorIsLeftOut(_ environment: [String: String]) throws {
      let text = try shown([], columns: 80, environment: environment)
      #expect(!text.contains(TerminalTests.escape))
      // An empty NO_COLOR says nothing.
      let empty = ["TERM": "xterm", "NO_COLOR": ""]
      #expect(try shown([], columns: 80, environment: empty).contains(TerminalTests.escape))
    }

    /// Raw lines cannot move the cursor of a terminal.
    @Test func rowsAreMadePrintable() throws {
      let folder = try TemporaryFolder()
      let line = NLBLine.negotiated.replacing("edge.example.com", with: "\u{1B}[2J\u{202E}\u{7}x")
      try folder.write(line + "\n", to: "nlb.log")
      let terminal = try PseudoTerminal(columns: 80)
      let process = try elbtlsProcess(["rows"], in: folder, environment: ["TERM": "xterm"])
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = terminal.terminal
      process.standardError = FileHandle.nullDevice
      try process.run()
      let text = try terminal.readAll()
      process.waitUntilExit()
      #expect(text.hasPrefix("nlb.log:1: tls 2.0 "))
      #expect(text.contains(#" \x1B[2J\u202E\x07x "#))
      #expect(!text.contains("\u{1B}"))
    }

    /// Reads slow standard input with standard error on a terminal, and gives what stood there.
    private func progress(_ arguments: [String]) throws -> (screen: String, output: String) {
      let terminal = try PseudoTerminal(columns: 60)
      let folder = try TemporaryFolder()
      let input = Pipe()
      let process = try elbtlsProcess(arguments + ["-"], environment: ["TERM": "xterm"])
      process.standardInput = input
      process.standardOutput = try folder.openedFile("output")
      process.standardError = terminal.terminal
      try process.run()
      try input.fileHandleForWriting.write(contentsOf: Data((NLBLine.negotiated + "\n").utf8))
      Thread.sleep(forTimeInterval: 1)
      try input.fileHandleForWriting.close()
      let screen = try terminal.readAll()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
      return (screen, try folder.text(of: "output"))
    }

    @Test func progressIsShownAndErased() throws {
      let (screen, output) = try progress(["--output", "json"])
      #expect(try Report(json: Data(output.utf8)).input.records == 1)
      let drawings = screen.split(separator: "\r", omittingEmptySubsequences: true)
      // Once a fifth of a second at the most, and then nothing but the erasing.
      #expect((2...7).contains(drawings.count), "\(screen)")
      #expect(drawings.dropLast().allSatisfy { $0.contains("reading 0/1 file") })
      #expect(drawings.allSatisfy { $0.count <= 60 + 3 })
      #expect(drawings.last == "\u{1B}[K")
      #expect(!screen.contains("\n"))
    }

    @Test func progressCanBeTurnedOff() throws {
      #expect(try progress(["--no-progress", "--output", "json"]).screen.isEmpty)
    }
  }
#endif
