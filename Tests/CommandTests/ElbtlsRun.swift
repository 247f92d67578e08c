import Foundation
import Testing

/// A run of the built binary: its status, and what it wrote to either stream.
struct ElbtlsRun {
  let status: Int32
  let output: String
  let errors: String

  /// The lines of standard error.
  var messages: [Substring] { errors.split(separator: "\n") }

  /// The report that was written as JSON.
  func report() throws -> Report { try Report(json: Data(output.utf8)) }
}

/// Runs the binary that was built with the tests and waits for its end: in `folder`, with nothing
/// in its environment but `environment`, and the file `input`, or nothing, as standard input.
func elbtls(
  _ arguments: [String], in folder: TemporaryFolder? = nil, environment: [String: String] = [:],
  input: String? = nil
) throws -> ElbtlsRun {
  let streams = try TemporaryFolder()
  let process = try elbtlsProcess(arguments, in: folder, environment: environment)
  process.standardInput =
    try input.map { try FileHandle(forReadingFrom: URL(filePath: $0)) } ?? .nullDevice
  process.standardOutput = try streams.openedFile("output")
  process.standardError = try streams.openedFile("errors")
  try process.run()
  process.waitUntilExit()
  return ElbtlsRun(
    status: process.terminationReason == .exit ? process.terminationStatus : -1,
    output: try streams.text(of: "output"), errors: try streams.text(of: "errors"))
}

/// A process of the binary, without its streams.
func elbtlsProcess(
  _ arguments: [String], in folder: TemporaryFolder? = nil, environment: [String: String] = [:]
) throws -> Process {
  let process = Process()
  // The tests run from the folder of build products.
  process.executableURL = try #require(Bundle.main.executableURL)
    .deletingLastPathComponent().appending(path: "elbtls")
  process.arguments = arguments
  process.environment = environment
  if let folder { process.currentDirectoryURL = URL(filePath: folder.path) }
  return process
}
