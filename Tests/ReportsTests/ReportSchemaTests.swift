import Foundation
import Reports
import Testing

/// Validates rendered reports against the schema that ships with the project.
///
/// Swift has no validator of JSON Schema, so Python's `jsonschema` is asked. On a machine without
/// it these tests are skipped; in CI they must run.
@Suite(
  .enabled(if: SchemaValidator.mustRun || SchemaValidator.isAvailable, "needs Python's jsonschema"))
struct ReportSchemaTests {
  @Test func schemaIsASchema() throws {
    #expect(try SchemaValidator().checkSchema() == "")
  }

  @Test(arguments: Fixture.all)
  func acceptsWhatIsRendered(_ fixture: Fixture) throws {
    #expect(try SchemaValidator().errors(in: JSONRenderer().render(fixture.report)) == "")
  }

  @Test(arguments: [
    (#""schema" : "elbtls/report/1""#, #""schema" : "elbtls/report/2""#),
    (#""kind" : "nlb""#, #""kind" : "gwlb""#),
    (#""2026-03-01T00:00:03Z""#, #""2026-03-01 00:00:03""#),
    (#""2026-03-01T00:00:03Z""#, #""2026-03-01T00:00:03+01:00""#),
    (#""control" : 3,"#, ""),
    (#""control" : 3,"#, #""control" : 3, "comment" : 1,"#),
    (#""certainty" : "proven""#, #""certainty" : "sure""#),
    (#""pattern" : "regressed","#, ""),
    (#""remedy" : null"#, #""remedy" : 7"#),
    (#""changes" : ["#, #""changes" : [{},"#),
    (#""change" : "suite_added""#, #""change" : "suite_changed""#),
    (#""changes" : ["#, #""approximate" : {}, "changes" : ["#),
  ])
  func rejectsWhatIsNot(_ part: String, _ replacement: String) throws {
    let json = try JSONRenderer().render(Fixture.all[2].report)
    try #require(json.contains(part))
    let changed = json.replacingOccurrences(of: part, with: replacement)
    #expect(try SchemaValidator().errors(in: changed) != "")
  }

  @Test func acceptsAnApproximation() throws {
    let json = try JSONRenderer().render(Fixture.all[2].report)
      .replacingOccurrences(
        of: #""changes" : ["#,
        with: #""approximate": {"clients_error": 0.01, "top_error": 5}, "changes" : ["#)
    #expect(try SchemaValidator().errors(in: json) == "")
  }
}

/// Python's `jsonschema`, run by the interpreter that `ELBTLS_TEST_PYTHON` names.
struct SchemaValidator {
  private static let environment = ProcessInfo.processInfo.environment

  /// Whether a machine without the validator fails.
  static let mustRun = environment["CI"] != nil

  /// Whether the interpreter and its module are there.
  static let isAvailable =
    (try? run("from jsonschema import Draft202012Validator", []))?.status == 0

  /// The schema's file.
  let schema: URL

  /// Validates against a schema of the project.
  init(_ name: String = "report-1") {
    schema = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "schemas/\(name).schema.json")
  }

  /// What is wrong with the schema itself; empty where nothing is.
  func checkSchema() throws -> String {
    try SchemaValidator.output(
      """
      import json, sys
      from jsonschema import Draft202012Validator, SchemaError
      try: Draft202012Validator.check_schema(json.load(open(sys.argv[1])))
      except SchemaError as error: print(error.message)
      """, [schema.path])
  }

  /// What is wrong with a JSON text; empty where nothing is.
  func errors(in json: String) throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).json")
    try Data(json.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try SchemaValidator.output(
      """
      import json, sys
      from jsonschema import Draft202012Validator
      schema, report = (json.load(open(path, encoding="utf-8")) for path in sys.argv[1:])
      for error in Draft202012Validator(schema).iter_errors(report):
          print(error.json_path, error.message[:200])
      """, [schema.path, file.path])
  }

  private static func output(_ script: String, _ arguments: [String]) throws -> String {
    let (status, output) = try run(script, arguments)
    try #require(status == 0, "the validator itself failed")
    return output
  }

  private static func run(
    _ script: String, _ arguments: [String]
  ) throws -> (status: Int32, output: String) {
    try runPython(["-c", script] + arguments)
  }
}

/// Runs the interpreter that `ELBTLS_TEST_PYTHON` names, else the system's.
func runPython(_ arguments: [String]) throws -> (status: Int32, output: String) {
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/env")
  let interpreter = ProcessInfo.processInfo.environment["ELBTLS_TEST_PYTHON"] ?? "python3"
  process.arguments = [interpreter] + arguments
  let output = Pipe()
  process.standardOutput = output
  try process.run()
  let bytes = output.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return (process.terminationStatus, String(decoding: bytes, as: UTF8.self))
}
