import Foundation
import LogCorpus
import Testing

/// What the binary writes, against the schema that ships with the project.
///
/// Needs Python's `jsonschema`; without it these tests are skipped, but not in CI.
@Suite(.enabled(if: Python.mustRun || Python.hasJSONSchema, "needs Python's jsonschema"))
struct ReportContractTests {
  /// Reports of the sample, and of inputs that leave most of a report empty.
  @Test(arguments: [
    ["testdata/sample"],
    ["testdata/sample", "--top", "0", "--kind", "nlb"],
    ["testdata/sample", "--until", "2000-01-01"],
    ["testdata/README.md"],
  ])
  func reportsAreValid(_ arguments: [String]) throws {
    try expectValid(arguments, against: "report-1")
  }

  /// Comparisons of the sample, and of inputs that leave a window empty.
  @Test(arguments: [
    ["testdata/sample"],
    ["testdata/sample", "--top", "1", "--kind", "alb_access"],
    ["testdata/sample", "--until", "2026-03-01T12:00:00.000001Z"],
    ["testdata/README.md"],
  ])
  func comparisonsAreValid(_ arguments: [String]) throws {
    try expectValid(
      ["compare", "--at", "2026-03-01T12:00:00Z"] + arguments, against: "comparison-1")
  }

  /// Answers from the catalogue, each with the fullest and the emptiest that there is.
  @Test(arguments: [
    ("policies-1", ["policies", "list"]),
    ("policies-1", ["policies", "list", "--type", "classic", "--pq"]),
    ("policy-1", ["policies", "show", "2015-05"]),
    ("policy-1", ["policies", "show", "TLS13-1-2-Ext1-PQ-2025-09"]),
    ("policy-difference-1", ["policies", "diff", "2011-08", "TLS13-1-2-Res-PQ-2025-09"]),
    ("policy-difference-1", ["policies", "diff", "2016-08", "2016-08"]),
    ("policy-match-1", ["policies", "match", "--pair", "TLSv1.3,AES128-SHA"]),
    ("policy-match-1", ["policies", "match", "--protocols", "TLSv1.3", "--type", "network"]),
    ("listener-match-1", ["policies", "match", OutputTests.sample]),
    ("listener-match-1", ["policies", "match", OutputTests.sample, "--until", "2000-01-01"]),
    ("ciphers-1", ["ciphers"]),
    ("ciphers-1", ["ciphers", "DES-CBC3-MD5"]),
  ])
  func answersAreValid(_ schema: String, _ arguments: [String]) throws {
    let folder = try TemporaryFolder()
    let run = try elbtls(
      arguments + ["--output", "json", "--output-file", "answer.json"], in: folder)
    #expect(run.status == 0)
    #expect(try Python.errors(in: folder.path(of: "answer.json"), against: schema).isEmpty)
  }

  /// Simulations and rankings of the sample, and of inputs that leave most of them empty.
  @Test(arguments: [
    ["testdata/sample", "--top", "0"],
    ["testdata/sample", "--kind", "classic", "--by", "user-agent"],
    ["testdata/sample", "--until", "2000-01-01"],
    ["testdata/README.md"],
  ])
  func movesAreValid(_ arguments: [String]) throws {
    let to = ["simulate", "--to", "ELBSecurityPolicy-TLS13-1-2-Res-2021-06"]
    try expectValid(to + arguments, against: "simulation-1")
    try expectValid(
      to + arguments + ["--from", "ELBSecurityPolicy-TLS13-1-2-2021-06"], against: "simulation-1")
    try expectValid(["rank"] + arguments, against: "ranking-1")
  }

  private func expectValid(_ arguments: [String], against schema: String) throws {
    let paths = arguments.map {
      $0.hasPrefix("testdata") ? projectFolder.appending(path: $0).path : $0
    }
    let folder = try TemporaryFolder()
    let run = try elbtls(paths + ["--output", "json", "--output-file", "report.json"], in: folder)
    #expect([0, 2].contains(run.status))
    #expect(try Python.errors(in: folder.path(of: "report.json"), against: schema).isEmpty)
  }

  /// Stories of clients of all sorts, and of one that is not there.
  @Test(arguments: [
    "203.0.113.201", "203.0.113.250", "0.0.0.0/0", "xxx.xxx.xxx.xxx", "203.0.113.199",
  ])
  func storiesAreValid(_ client: String) throws {
    let folder = try TemporaryFolder()
    let run = try elbtls(
      ["explain", client, OutputTests.sample, "--output", "json", "--output-file", "story.json"],
      in: folder)
    #expect(run.status == 0)
    #expect(try Python.errors(in: folder.path(of: "story.json"), against: "explanation-1").isEmpty)
  }

  @Test func rowsAreValid() throws {
    let folder = try TemporaryFolder()
    let run = try elbtls(["rows", OutputTests.sample, "--output", "jsonl", "--limit", "0"])
    try folder.write(run.output, to: "rows.jsonl")
    #expect(run.output.split(separator: "\n").count == 4_983)
    #expect(try Python.errors(in: folder.path(of: "rows.jsonl"), against: "row-1").isEmpty)
  }
}

/// The interpreter that `ELBTLS_TEST_PYTHON` names.
enum Python {
  private static let environment = ProcessInfo.processInfo.environment

  /// Whether a machine without the validator fails.
  static let mustRun = environment["CI"] != nil

  /// Whether the interpreter and its module are there.
  static let hasJSONSchema = (try? run("import jsonschema", []))?.status == 0

  /// What is wrong with a file of JSON, or of JSON Lines; empty where nothing is.
  static func errors(in file: String, against schema: String) throws -> String {
    let script = """
      import json, sys
      from jsonschema import Draft202012Validator
      schema, text = (open(path, encoding="utf-8").read() for path in sys.argv[1:])
      validator = Draft202012Validator(json.loads(schema))
      validator.check_schema(validator.schema)
      for part in text.splitlines() if sys.argv[2].endswith(".jsonl") else [text]:
          for error in validator.iter_errors(json.loads(part)):
              print(error.json_path, error.message[:200])
      """
    let schema = projectFolder.appending(path: "schemas/\(schema).schema.json").path
    let (status, output) = try run(script, [schema, file])
    try #require(status == 0, "the validator itself failed")
    return output
  }

  static func run(
    _ script: String, _ arguments: [String]
  ) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [environment["ELBTLS_TEST_PYTHON"] ?? "python3", "-c", script] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: bytes, as: UTF8.self))
  }
}
