import ArgumentParser
import Foundation
import LogCorpus
import Testing

@testable import elbtls

/// A command line means what the library of arguments says, also where it is asked less.
struct ArgumentsTests {
  @Test(arguments: [
    [], ["scan"], ["scan", "scan"], ["scan", "rows"], ["scan", "help"], ["logs/", "scan"],
    ["logs/", "more/", "--output", "json"], ["scan", "--output", "json", "logs/"],
    ["--output", "json", "scan", "logs/"], ["--since", "2026-03-01", "scan", "logs/"],
    ["--since", "scan", "logs/"], ["--since=2026-03-01", "explain", "203.0.113.7"],
    ["--strict", "rank"], ["--top", "3", "help"], ["--top=0", "--", "--strict"],
    ["--", "scan", "logs/"], ["--", "help"], ["scan", "--", "--help"], ["--", "--version"],
    ["--", "--generate-completion-script", "bash"], ["scan", "--", "scan"], ["Scan"], ["sca"],
    ["-"], ["scan", "-"], ["./scan"], ["--kind", "nlb", "--kind", "classic", "logs/"],
    ["--fail-if", "failed > 3", "logs/"], ["--no-exclude-scanners"], ["--exclude-scanners", "a"],
    ["--color", "never", "--by", "subnet", "--subnet-lengths", "16,32", "--min-count", "2"],
    ["--max-memory", "1G", "--threads", "2", "--inflate", "zlib", "--no-progress"],
    ["--config", "none", "--output-file", "a.csv", "--output", "csv", "--table", "causes"],
  ])
  func scansAreTheSame(_ arguments: [String]) {
    expectTheSame(arguments)
  }

  @Test(arguments: [
    ["help"], ["help", "scan"], ["help", "rows"], ["help", "logs/"], ["help", "--help"],
    ["--help"], ["-h"], ["--help", "scan"], ["scan", "--help"], ["logs/", "--help"],
    ["scan", "logs/", "-h"], ["--strict", "--help"], ["--since", "--help"], ["--top", "-h"],
    ["--version"], ["scan", "--version"], ["--version", "scan"], ["logs/", "--version"],
    ["--strict", "--version"], ["--version", "--since"], ["--version", "--bogus"],
    ["--generate-completion-script", "bash"], ["--generate-completion-script"],
    ["scan", "--generate-completion-script", "zsh"], ["--generate-completion-script", "nonsense"],
    ["--experimental-dump-help"], ["scan", "--experimental-dump-help"], ["--help-hidden"],
    ["---completion", "scan", "--", "--kind", "0", "0"], ["---completion"],
    ["explain", "203.0.113.7", "logs/"], ["explain"], ["rows", "--limit", "3"], ["rank", "--fips"],
    ["rows", "scan"], ["policies"], ["policies", "list"], ["policies", "--help"],
    ["policies", "scan"],
    ["ciphers", "--top"], ["compare", "--at", "2026-03-01T10:00:00Z", "--version"],
  ])
  func othersAreTheSame(_ arguments: [String]) {
    expectTheSame(arguments)
  }

  @Test(arguments: [
    ["--bogus"], ["scan", "--bogus"], ["--bogus", "scan"], ["-x"], ["-", "-x"], ["--strict=1"],
    ["--since"], ["scan", "--since"], ["--since", "yesterday"], ["scan", "--since", "yesterday"],
    ["--since", "yesterday", "scan"], ["--since", "2026-03-02", "--until", "2026-03-01", "logs/"],
    ["--top", "many"], ["scan", "--top"], ["--top", "--strict"], ["--output", "xml"], ["--color="],
    [""], ["scan", ""], ["--threads", "0", "--help"], ["--threads", "0", "--version"],
    ["--labels", "no/such/file"], ["--config", "no/such/file"], ["--limit", "3", "logs/"],
  ])
  func mistakesAreTheSame(_ arguments: [String]) {
    expectTheSame(arguments)
  }

  /// Lines of words that mean something somewhere, in any order.
  @Test func anyLineIsTheSame() {
    let words = [
      "scan", "rows", "help", "policies", "logs/", "", "-", "--", "--help", "-h", "--version",
      "--strict", "--since", "2026-03-01", "--top", "3", "--top=x", "--output", "json", "--bogus",
      "--no-exclude-scanners", "--generate-completion-script", "bash", "203.0.113.7", "-sv",
    ]
    var random = SplitMix64(seed: 7)
    for _ in 0..<40 {
      expectTheSame(
        (0..<Int.random(in: 1...5, using: &random)).map { _ in
          words.randomElement(using: &random) ?? ""
        })
    }
  }

  /// A command line is checked twice before its mistakes are told; a pipe is read once.
  @Test(arguments: ["--labels", "--config"])
  func mistakesInPipesAreTold(_ option: String) throws {
    let folder = try TemporaryFolder()
    let process = try elbtlsProcess(["scan", option, "/dev/stdin"], in: folder)
    let pipe = Pipe()
    process.standardInput = pipe
    process.standardOutput = try folder.openedFile("output")
    process.standardError = try folder.openedFile("errors")
    try process.run()
    try pipe.fileHandleForWriting.write(contentsOf: Data("nonsense\n".utf8))
    try pipe.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 64)
    #expect(try folder.text(of: "errors").hasPrefix("elbtls: /dev/stdin:1"))
  }

  /// What is compared tells arguments apart.
  @Test func meaningsDiffer() {
    let lines = [
      [], ["logs/"], ["--top", "3"], ["--since", "2026-03-01"], ["--strict"], ["rank"],
    ]
    #expect(Set(lines.map { meaning(of: $0, ELBTLS.command) }).count == lines.count)
  }

  private func expectTheSame(_ arguments: [String]) {
    #expect(
      meaning(of: arguments, ELBTLS.command) == meaning(of: arguments, ELBTLS.parseAsRoot),
      "\(arguments)")
  }

  /// The command with all its options, or what its user is told.
  private func meaning(
    of arguments: [String], _ parse: ([String]) throws -> any ParsableCommand
  ) -> String {
    do {
      return String(reflecting: try parse(arguments))
    } catch {
      return "\(ELBTLS.exitCode(for: error).rawValue): \(ELBTLS.fullMessage(for: error))"
    }
  }
}
