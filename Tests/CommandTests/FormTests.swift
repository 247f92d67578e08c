import Foundation
import Testing

/// The forms that other programs read, against the JSON of the same run.
@Suite(.timeLimit(.minutes(20))) struct FormTests {
  private static let commands = [
    ["scan"], ["simulate", "--to", "TLS13-1-2-Res-2021-06"], ["rank"],
    ["compare", "--at", "2026-03-01T12:00:00Z"], ["scan", "--until", "2000-01-01"],
  ]

  /// Whether the build writes databases.
  static var writesDatabases: Bool {
    #if SQLite
      true
    #else
      false
    #endif
  }

  /// Runs a command on the sample, into a file of the folder.
  private func write(
    _ command: [String], _ form: String, to name: String, in folder: TemporaryFolder
  )
    throws
  {
    let run = try elbtls(
      command + ["--output", form, "--output-file", name, OutputTests.sample], in: folder)
    #expect(run.status == 0)
    #expect(run.output.isEmpty && run.errors.isEmpty)
  }

  /// All tables of a folder say what the JSON says, as Python reads both.
  @Test(.enabled(if: Python.mustRun || Python.hasReaders, "needs Python"), arguments: commands)
  func tablesEqualTheJSON(_ command: [String]) throws {
    let folder = try TemporaryFolder()
    try write(command, "json", to: "report.json", in: folder)
    try write(command, "csv", to: "tables/", in: folder)
    try Python.expectSame(folder.path(of: "report.json"), folder.path(of: "tables"))
    // Once more, into the folder that is there now.
    try write(command, "csv", to: "tables", in: folder)
    try Python.expectSame(folder.path(of: "report.json"), folder.path(of: "tables"))
    #expect(try folder.names() == ["report.json", "tables"])
  }

  #if SQLite
    @Test(.enabled(if: Python.mustRun || Python.hasReaders, "needs Python"), arguments: commands)
    func databasesEqualTheJSON(_ command: [String]) throws {
      let folder = try TemporaryFolder()
      try folder.write("what was there before", to: "report.db")
      try write(command, "json", to: "report.json", in: folder)
      try write(command, "sqlite", to: "report.db", in: folder)
      try Python.expectSame(folder.path(of: "report.json"), folder.path(of: "report.db"))
      #expect(try folder.names() == ["report.db", "report.json"])
    }

    @Test func databasesGoToFilesAlone() throws {
      let piped = try elbtls(["--output", "sqlite", OutputTests.sample])
      #expect(piped.status == 64)
      #expect(piped.messages.first?.contains("cannot go to standard output") == true)
      let device = try elbtls(
        ["--output", "sqlite", "--output-file", "/dev/null", OutputTests.sample])
      #expect(device.status == 2)
      #expect(device.errors.hasPrefix("elbtls: /dev/null: cannot be written"))
    }
  #else
    @Test func buildsWithoutSQLiteSayHow() throws {
      let run = try elbtls(["--output", "sqlite", "--output-file", "x.db", OutputTests.sample])
      #expect(run.status == 64)
      #expect(run.messages.first?.contains("--traits SQLite") == true)
    }
  #endif

  /// Standard output has the main table, or the one that is named.
  @Test func tables() throws {
    let folder = try TemporaryFolder()
    try write(["scan"], "csv", to: "tables/", in: folder)
    for (arguments, file) in [
      ([], "top_clients"), (["--table", "causes"], "causes"),
      (["--table", "timeline"], "timeline"),
    ] {
      let run = try elbtls(["--output", "csv", OutputTests.sample] + arguments)
      #expect(run.status == 0)
      #expect(try run.output == folder.text(of: "tables/\(file).csv"))
    }
    let rank = try elbtls(["rank", "--output", "csv", OutputTests.sample])
    #expect(rank.output.hasPrefix("type,name,recommended,"))
    let simulation = try elbtls([
      "simulate", "--to", "TLS13-1-3-2021-06", "--output", "csv", OutputTests.sample,
    ])
    #expect(simulation.output.hasPrefix("client,owner,verdict,"))
  }

  @Test func foldersThatCannotBeMade() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "file")
    for (place, words) in [("file/", "is a file"), ("missing/tables/", "make it first")] {
      let run = try elbtls(
        ["--output", "csv", "--output-file", place, OutputTests.sample], in: folder)
      #expect(run.status == 2)
      #expect(run.errors.contains(words))
    }
    #expect(try folder.names() == ["file"])
  }

  /// Each line is a client as the JSON has it.
  @Test func jsonLines() throws {
    func objects(_ text: String) throws -> [NSDictionary] {
      try text.split(separator: "\n").map {
        try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? NSDictionary)
      }
    }
    func json(_ command: [String]) throws -> NSDictionary {
      let run = try elbtls(command + ["--output", "json", OutputTests.sample])
      return try #require(
        try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? NSDictionary)
    }
    func clients(_ list: Any?) -> [NSDictionary]? {
      (list as? NSDictionary)?["top_clients"] as? [NSDictionary]
    }
    let scan = try objects(elbtls(["--output", "jsonl", OutputTests.sample]).output)
    #expect(scan.count == 20)
    let report = try json(["scan"])
    #expect(scan == clients(report["failures"]))
    let simulate = ["simulate", "--to", "TLS13-1-3-2021-06"]
    let moved = try objects(elbtls(simulate + ["--output", "jsonl", OutputTests.sample]).output)
    #expect(moved.count == 20)
    #expect(try moved == json(simulate)["clients"] as? [NSDictionary])
    let compare = ["compare", "--at", "2026-03-01T12:00:00Z"]
    let fates = try objects(elbtls(compare + ["--output", "jsonl", OutputTests.sample]).output)
    let comparison = try json(compare)
    for fate in ["lost", "recovered", "upgraded"] {
      let listed = clients(comparison[fate])
      #expect(fates.count { $0["fate"] as? String == fate } == listed?.count)
    }
  }

  /// What a monitor reads is what the JSON counts.
  @Test func openMetrics() throws {
    let text = try elbtls(["--output", "openmetrics", OutputTests.sample]).output
    let report = try elbtls(["--output", "json", OutputTests.sample]).report()
    let failures = "elbtls_failed_connections \(report.failures.count)\n"
    #expect(text.contains(failures))
    for (kind, summary) in report.kinds {
      let clients = "elbtls_clients{kind=\"\(kind)\"} \(summary.clients)\n"
      #expect(text.contains(clients))
    }
    #expect(text.hasSuffix("# EOF\n"))
    #expect(!text.contains("203.0.113."))
  }

  /// A page says what leaves clients out of its list: its length, or that they have few records.
  @Test func pageSaysWhoIsNotListed() throws {
    let few = try elbtls(["--output", "html", "--min-count", "20", OutputTests.sample]).output
    #expect(few.contains("32 more failing clients not listed here, left out by --min-count; all"))
    let top = try elbtls(["--output", "html", "--top", "4", OutputTests.sample]).output
    #expect(top.contains("32 more failing clients not listed here. A page lists as many as --top"))
  }

  /// A ticket names the clients that the JSON names first, and says the same first sentence as text.
  @Test func markdown() throws {
    let text = try elbtls(["--output", "markdown", "--top", "3", OutputTests.sample]).output
    let report = try elbtls(["--output", "json", "--top", "3", OutputTests.sample]).report()
    #expect(text.hasPrefix("**4.0 % of connections failed (109 of 2,693), from 35 clients;"))
    #expect(text.contains("### Clients that fail most (3 of \(report.failures.clients))"))
    for client in report.failures.topClients {
      #expect(text.contains("| `\(client.client)` | \(client.failed) | \(client.negotiated) |"))
    }
  }
}

extension Python {
  /// Whether the reader of tables can run.
  static let hasReaders = (try? run("import csv, sqlite3", []))?.status == 0

  /// Compares a report in JSON with the tables of the same run.
  fileprivate static func expectSame(_ json: String, _ tables: String) throws {
    struct Comparison: Decodable {
      var compared: Int
      var differences: [String]
    }
    let script = projectFolder.appending(path: "Tests/ReportsTests/Readers/read.py")
    let (status, output) = try run(
      String(contentsOf: script, encoding: .utf8), ["compare", json, tables])
    try #require(status == 0)
    let comparison = try JSONDecoder().decode(Comparison.self, from: Data(output.utf8))
    #expect(comparison.differences.isEmpty)
    #expect(comparison.compared >= 15)
  }
}
