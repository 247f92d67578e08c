import Foundation
import LogCorpus
import Testing

/// `elbtls rows`: the lines behind the numbers of a scan.
@Suite(.timeLimit(.minutes(20))) struct RowsTests {
  private let sample = OutputTests.sample

  /// A row as another program reads it.
  struct Row: Decodable, Equatable {
    var path: String
    var line: Int
    var time: String
    var kind: String
    var client: String
    var outcome: String
    var cause: String?
    var `protocol`: String?
    var cipher: String?
    var text: String
    var textBase64: String?
  }

  private func decoded(_ output: String) throws -> [Row] {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try output.split(separator: "\n").map {
      try decoder.decode(Row.self, from: Data($0.utf8))
    }
  }

  /// All rows of the sample that filters let through.
  private func rows(_ arguments: [String]) throws -> [Row] {
    let run = try elbtls(["rows", sample, "--limit", "0", "--output", "jsonl"] + arguments)
    #expect(run.status == 0)
    return try decoded(run.output)
  }

  private func truth() throws -> Truth {
    try Truth(
      json: Data(contentsOf: projectFolder.appending(path: "testdata/sample-truth.json")))
  }

  @Test func everyRecordIsARow() throws {
    let rows = try rows([])
    let truth = try truth()
    #expect(rows.count == truth.input.records)
    for (kind, numbers) in truth.kinds {
      for (outcome, count) in numbers.outcomes {
        #expect(rows.count { $0.kind == kind && $0.outcome == outcome } == count)
      }
    }
    // By path, then by line, each line once.
    let places = rows.map { ($0.path, $0.line) }
    #expect(zip(places, places.dropFirst()).allSatisfy { $0 < $1 })
    // Only bytes that are no text stand beside the text.
    for row in rows where row.textBase64 != nil {
      #expect(row.text.contains("\u{FFFD}"))
    }
  }

  /// Each number of the scan is the number of its rows.
  @Test func rowsAreWhatTheScanCounts() throws {
    let truth = try truth()
    for cause in truth.failures.causes.prefix(3) {
      let rows = try rows(["--cause", cause.cause])
      #expect(rows.count == cause.count, "\(cause.cause)")
      #expect(rows.allSatisfy { $0.outcome == "failed" && $0.cause == cause.cause })
    }
    for version in truth.tlsVersions.prefix(2) {
      let arguments = [
        "--outcome", "negotiated", "--kind", version.kind.rawValue, "--protocol",
        version.protocol ?? "",
      ]
      #expect(try rows(arguments).count == version.count, "\(arguments)")
    }
    for suite in truth.cipherSuites.prefix(2) {
      let arguments = [
        "--outcome", "negotiated", "--kind", suite.kind.rawValue, "--protocol",
        suite.protocol ?? "",
        "--cipher", suite.cipher ?? "",
      ]
      #expect(try rows(arguments).count == suite.count, "\(arguments)")
    }
    for client in truth.failures.topClients.prefix(1) {
      let rows = try rows(["--client", client.client, "--outcome", "failed"])
      #expect(rows.count == client.failed)
      #expect(rows.allSatisfy { $0.client == client.client })
    }
  }

  @Test(arguments: [
    (["--protocol", "tlsv1"], ["--protocol", "TLSv1.0"]),
    (["--cipher", "aes128-sha"], ["--cipher", "AES128-SHA"]),
    (["--cause", "verify:*,alert:*,no_agreement"], ["--outcome", "failed"]),
    (["--client", "2001:0DB8:0:0::/32"], ["--client", "2001:db8::/32"]),
  ])
  func spellings(_ one: [String], _ other: [String]) throws {
    let rows = try rows(one)
    #expect(!rows.isEmpty)
    #expect(try rows == self.rows(other))
  }

  /// A pattern finds also what no version is called.
  @Test func patternsOfVersions() throws {
    let old = try rows(["--protocol", "TLSv1.0,tlsv11"])
    #expect(try !old.isEmpty && rows(["--protocol", "TLSv1.?"]).count > old.count)
    let folder = try TemporaryFolder()
    try folder.write(
      NLBLine.negotiated.replacing("tlsv13", with: "tlsv19") + "\n" + NLBLine.negotiated + "\n",
      to: "new.log")
    let run = try elbtls(
      ["rows", "new.log", "--protocol", "tlsv19*", "--output", "jsonl"], in: folder)
    #expect(try decoded(run.output).map(\.protocol) == ["tlsv19"])
  }

  @Test func absentFieldsAreAHyphen() throws {
    let rows = try rows(["--protocol", "-", "--cipher", "-", "--outcome", "no_client_hello"])
    #expect(try rows.count == truth().notCounted.noClientHello.count)
    #expect(rows.allSatisfy { $0.protocol == nil && $0.cipher == nil })
  }

  /// The first rows are the first of all, whatever the number of threads.
  @Test(arguments: ["text", "jsonl"])
  func limitAndOrder(_ form: String) throws {
    let arguments = ["rows", "--outcome", "failed", "--output", form, sample]
    let all = try elbtls(arguments + ["--limit", "0"])
    #expect(all.errors.isEmpty, "\(all.errors)")
    let lines = all.output.split(separator: "\n")
    #expect(lines.count == 115)
    for (limit, threads) in [(1, 1), (7, 8), (114, 2), (20_000, 2)] {
      let run = try elbtls(arguments + ["--limit", "\(limit)", "--threads", "\(threads)"])
      #expect(run.status == 0)
      #expect(run.output.split(separator: "\n") == Array(lines.prefix(limit)))
      let note = "elbtls: \(limit) of 115 rows shown; --limit 0 shows all\n"
      #expect(run.errors == (limit < 115 ? note : ""))
    }
    #expect(try elbtls(arguments).output.split(separator: "\n") == Array(lines.prefix(100)))
  }

  /// What is piped is what the file has, byte for byte; also a record of several physical lines.
  @Test func bytesAreTheFiles() throws {
    let folder = try TemporaryFolder()
    let hostile = Data(
      NLBLine.negotiated.utf8.map { $0 == UInt8(ascii: "g") ? 0xE9 : $0 } + [0x1B, 0x5B, 0x41])
    try folder.write(hostile + Data("\r\n".utf8), to: "a b.log")
    let run = try elbtlsProcess(["rows", "a b.log"], in: folder)
    let output = Pipe()
    run.standardOutput = output
    run.standardInput = FileHandle.nullDevice
    try run.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    run.waitUntilExit()
    #expect(bytes == Data("a b.log:1: ".utf8) + hostile + Data("\n".utf8))

    let row = try #require(
      try decoded(elbtls(["rows", "--output", "jsonl", "a b.log"], in: folder).output).first)
    #expect(row.text.contains("ed\u{FFFD}e.example.com"))
    #expect(row.textBase64.flatMap { Data(base64Encoded: $0) } == hostile)
  }

  @Test func nothingIsNeverClean() throws {
    let run = try elbtls(["rows", "--domain", "shop.example.com", "--kind", "classic", sample])
    #expect(run.status == 0)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("such logs do not name a domain"))
    #expect(run.errors.contains("elbtls: no row: none of 4,983 records"))
    let missing = try elbtls(["rows", "missing"])
    #expect(missing.status == 2)
    #expect(missing.errors == "elbtls: missing: no such file or folder; check the path\n")
    let strict = try elbtls(["rows", "--strict", "--limit", "1", sample])
    #expect(strict.status == 2)
    #expect(strict.errors.contains("--strict: 2 damaged files, 9 rejected lines"))
  }

  @Test(arguments: ["0", "5"])
  func brokenPipe(_ limit: String) throws {
    let process = try elbtlsProcess(["rows", "--limit", limit, sample])
    let folder = try TemporaryFolder()
    let pipe = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.standardError = try folder.openedFile("errors")
    try pipe.fileHandleForReading.close()
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 0)
  }
}
