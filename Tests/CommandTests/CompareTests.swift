import Foundation
import LogCorpus
import Testing

/// `elbtls compare`, on the sample, whose policy changes at noon, and on small inputs.
@Suite(.timeLimit(.minutes(20))) struct CompareTests {
  private static let sample = projectFolder.appending(path: "testdata/sample").path
  private static let atNoon = ["compare", "--at", "2026-03-01T12:00:00Z"]

  /// The clients that the change of policy cuts off, and nobody else.
  @Test func changeOfPolicy() throws {
    let report = try compared(CompareTests.atNoon + [CompareTests.sample])
    #expect(report.names(\.lost) == ["203.0.113.201", "203.0.113.202", "203.0.113.203"])
    #expect(report.lost.topClients.map(\.versionBefore) == ["TLSv1.0", "TLSv1.0", "TLSv1.1"])
    #expect(report.lost.topClients.allSatisfy { $0.after?.failed ?? 0 > 0 })
    #expect(report.names(\.recovered) == ["203.0.113.206"])
    #expect(report.silent.clients == 0)
    #expect(report.lost.topClients.allSatisfy { $0.pattern == "regressed" && $0.diagnosis != nil })
  }

  /// The scanner fails before and after, and counts only if it is wanted.
  @Test func scanners() throws {
    let all = try compared(CompareTests.atNoon + [CompareTests.sample])
    let others = try compared(CompareTests.atNoon + ["--exclude-scanners", CompareTests.sample])
    #expect(all.scanners == 1 && others.scanners == 1)
    #expect(all.names(\.stillFailing).contains("203.0.113.250"))
    #expect(others.stillFailing.clients == all.stillFailing.clients - 1)
    #expect(!others.names(\.stillFailing).contains("203.0.113.250"))
  }

  /// A certificate expires at eight in the evening, and another one is replaced at four.
  @Test(arguments: [
    ("2026-03-01T20:00:00Z", "198.51.100.17", "app/partner-api/8f2c1d0e7a6b5934"),
    ("2026-03-01T16:00:00Z", "203.0.113.204", "net/devices/1a2b3c4d5e6f7081"),
  ])
  func otherChanges(at time: String, client: String, balancer: String) throws {
    let report = try compared(
      ["compare", "--at", time, "--load-balancer", balancer, CompareTests.sample])
    #expect(report.names(\.lost) == [client])
  }

  /// Access logs alone know the two tills only by their silence.
  @Test func accessLogsAlone() throws {
    let report = try compared(
      CompareTests.atNoon + [
        "--kind", "alb_access", "--load-balancer", "shop", CompareTests.sample,
      ])
    #expect(report.names(\.silent) == ["203.0.113.201", "203.0.113.202"])
    #expect(report.lost.clients == 0)
    let text = try elbtls(CompareTests.atNoon + ["--kind", "alb_access", CompareTests.sample])
    #expect(text.status == 0)
    #expect(text.output.hasPrefix("No failed handshake can be seen since: 2 clients"))
  }

  /// A Classic balancer names nobody who fails: that has no rate and no share in any form.
  @Test func classicLogsShowNoFailures() throws {
    let arguments =
      CompareTests.atNoon + ["--load-balancer", "queue-ssl", CompareTests.sample]
    let text = try elbtls(arguments).output
    let rows = text.split(separator: "\n").drop { !$0.hasPrefix("connections failed") }.prefix(3)
    #expect(
      rows.map { $0.split(separator: " ").suffix(4).joined(separator: " ") }
        == ["not logged not logged", "each hour - -", "share - -"])
    let csv = try elbtls(arguments + ["--output", "csv", "--table", "windows"]).output
    let lines = csv.split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    for name in ["connections_failed_per_hour", "requests_failed_per_hour"] {
      let column = try #require(lines[0].firstIndex(of: name[...]))
      #expect(lines.count == 3 && lines[1...].allSatisfy { $0[column].isEmpty }, "\(name)")
    }
    let json = try elbtls(arguments + ["--output", "json"]).output
    #expect(json.matches(of: /"failed_per_hour" : null/).count == 4)
    let page = try elbtls(arguments + ["--output", "html"]).output
    #expect(!page.contains("0.0 %"))
  }

  /// The two days of the sample, which lie in folders of their own.
  @Test func folders() throws {
    let folder =
      CompareTests.sample + "/AWSLogs/123456789012/elasticloadbalancing/us-east-2/2026/03"
    let report = try compared(["compare", "--before", folder + "/01", "--after", folder + "/02"])
    #expect(report.at == nil)
    #expect(report.before.clients > 200 && report.after.clients > 150)
    #expect(report.lost.topClients.contains { $0.client == "198.51.100.17" })
  }

  @Test func sameWhateverTheThreads() throws {
    let one = try elbtls(
      CompareTests.atNoon + [CompareTests.sample, "--output", "json", "--threads", "1"])
    let run = try elbtls(
      CompareTests.atNoon + [CompareTests.sample, "--output", "json", "--threads", "5"])
    #expect(run.output == one.output)
  }

  /// What is known of an address on one side tells whose its records on the other side are.
  @Test func groupsHoldOnBothSides() throws {
    let folder = try TemporaryFolder()
    try folder.write("ua:Java/1.6*,Alpha\n", to: "owners.csv")
    let labels = ["--labels", folder.path + "/owners.csv", "--load-balancer", "shop"]
    let report = try compared(
      CompareTests.atNoon + labels + ["--by", "label", CompareTests.sample])
    // The lost client's agent is in its requests before; its connections after have none.
    #expect(report.lost.topClients.contains { $0.client == "Alpha" })
    let run = try elbtls(CompareTests.atNoon + labels + [CompareTests.sample])
    #expect(run.output.contains("owner Alpha"))
  }

  @Test func textBeginsWithTheAnswer() throws {
    let run = try elbtls(CompareTests.atNoon + [CompareTests.sample])
    #expect(run.status == 0)
    #expect(
      run.output.hasPrefix(
        """
        3 clients that worked before 2026-03-01 12:00 have only failed since; none more
        went silent.
        """))
    #expect(run.output.contains("COVERAGE BEFORE") && run.output.contains("COVERAGE AFTER"))
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test(
    arguments: [
      ("lost > 0", 1, "'lost > 0': 3 of 266 clients worked before and only fail after (1.13 %)"),
      ("lost > 3", 0, nil), ("lost >= 1%", 1, "'lost >= 1%': 3 of 266 clients"),
      ("silent > 0", 0, nil), ("recovered < 1", 0, nil), ("failed > 3", 64, "one of lost, silent"),
    ] as [(String, Int32, String?)])
  func gates(_ condition: String, _ status: Int32, _ message: String?) throws {
    // The same in every form of the report.
    for form in status == 1 ? ["text", "json"] : ["text"] {
      let run = try elbtls(
        CompareTests.atNoon + ["--output", form, "--fail-if", condition, CompareTests.sample])
      #expect(run.status == status)
      if let message {
        #expect(run.errors.contains(message))
      } else {
        #expect(run.errors.isEmpty)
      }
    }
  }

  /// Each mistake, and words that the message must have.
  @Test(arguments: [
    ([], "give --at TIME, or both --before PATH and --after PATH"),
    (["--before", "x"], "give --at TIME, or both"),
    (["--at", "noon"], "--at 'noon'"),
    (["--at", "2026-03-01", "--before", "x", "--after", "y"], "leave out --before"),
    (["--before", "x", "--after", "y", "z"], "PATH 'z' is of neither side"),
    (["--before", "", "--after", "y"], "--before is empty"),
    (["--at", "2026-03-01", "--since", "2026-03-01"], "does not lie between"),
    (["--at", "2026-03-01", "--until", "2026-02-01"], "does not lie between"),
    (["--at", "2026-03-01", "--min-intervals", "0"], "--min-intervals must be from 1 to 10"),
    (["--at", "2026-03-01", "--fail-if", "lost > x"], "a whole number of clients, or a share"),
    (["--at", "2026-03-01", "--min-intervals", "11"], "--min-intervals must be from 1 to 10"),
  ])
  func mistakesOfUsage(_ arguments: [String], _ words: String) throws {
    let run = try elbtls(["compare"] + arguments)
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
    #expect(run.messages.first?.contains(words) == true, "\(run.errors)")
  }

  @Test(arguments: [
    ("logs", "logs/nlb.log"), ("logs", "logs"), ("logs", "."), ("logs", "logs/../logs"),
  ])
  func fileOnBothSides(_ before: String, _ after: String) throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("logs")
    try folder.write(NLBLine.negotiated + "\n", to: "logs/nlb.log")
    let run = try elbtls(["compare", "--before", before, "--after", after], in: folder)
    #expect(run.status == 64)
    #expect(run.errors.contains("logs/nlb.log: lies in both --before and --after"))
  }

  @Test func sideWithoutFiles() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("empty")
    try folder.write(NLBLine.negotiated + "\n", to: "nlb.log")
    let run = try elbtls(["compare", "--before", "nlb.log", "--after", "empty"], in: folder)
    #expect(run.status == 2)
    #expect(run.errors.contains("--after: no file there"))
    #expect(run.output.hasPrefix("There is no record after"))
  }

  /// Everything lies on one side: there is a report, but no answer.
  @Test func nothingAfter() throws {
    let arguments = ["compare", "--at", "2030-01-01", CompareTests.sample]
    for form in ["text", "json"] {
      let run = try elbtls(arguments + ["--output", form])
      #expect(run.status == 2)
      #expect(!run.output.isEmpty)
      #expect(run.messages.count == 1)
      #expect(
        run.errors.hasPrefix(
          "elbtls: --at 2030-01-01T00:00:00Z: no record from then on, so there is nothing to"))
    }
    #expect(
      try elbtls(arguments).output.hasPrefix("There is no record from 2030-01-01 00:00 on"))
    let early = try elbtls(["compare", "--at", "2020-01-01", CompareTests.sample])
    #expect(early.status == 2)
    #expect(early.errors.contains("no record before it"))
    let judged = try elbtls(arguments + ["--fail-if", "lost > 0"])
    #expect(judged.status == 2)
    #expect(judged.errors.contains("there is no record after"))
  }

  @Test(arguments: [("nlb.log", "empty.log", "after"), ("blank.log", "nlb.log", "before")])
  func sideWithoutRecords(_ before: String, _ after: String, _ side: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "empty.log")
    try folder.write("\n\n", to: "blank.log")
    try folder.write(NLBLine.negotiated + "\n", to: "nlb.log")
    let run = try elbtls(["compare", "--before", before, "--after", after], in: folder)
    #expect(run.status == 2)
    #expect(run.output.hasPrefix("There is no record \(side)"))
    #expect(
      run.errors == "elbtls: --\(side): no record there, so there is nothing to compare; name a "
        + "folder with logs\n")
  }

  /// That the filters left nothing of one side is an answer, which names them.
  @Test func filtersLeaveNothingAfter() throws {
    let run = try elbtls(CompareTests.atNoon + ["--client", "203.0.113.94", CompareTests.sample])
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("The filters left no record from 2026-03-01 12:00 on, so"))
    #expect(run.errors.isEmpty)
  }

  @Test func helpHasExamplesAndFits() throws {
    let run = try elbtls(["compare", "--help"])
    #expect(run.status == 0)
    #expect(run.output.contains("EXAMPLES"))
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  private func compared(_ arguments: [String]) throws -> ComparedReport {
    let run = try elbtls(arguments + ["--output", "json", "--top", "0"])
    #expect(run.status == 0)
    return try ComparedReport(json: Data(run.output.utf8))
  }
}

/// The JSON of `compare` as another program reads it.
struct ComparedReport: Decodable {
  struct Window: Decodable {
    var clients: Int
    var coveredSeconds: Int
  }

  struct Client: Decodable {
    var client: String
    var versionBefore: String?
    var versionAfter: String?
    var lastSuccessBefore: String?
    var before: Report.Client?
    var after: Report.Client?
    var pattern: String?
    var diagnosis: Report.Diagnosis?
  }

  struct List: Decodable {
    var clients: Int
    var topClients: [Client]
  }

  var at: String?
  var before: Window
  var after: Window
  var lost: List
  var silent: List
  var recovered: List
  var newFailing: List
  var stillFailing: List
  var scanners: Int
  var upgraded: List
  var downgraded: List

  init(json: Data) throws {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    self = try decoder.decode(ComparedReport.self, from: json)
  }

  /// The clients of a list, in order of their names.
  func names(_ list: KeyPath<ComparedReport, List>) -> [String] {
    self[keyPath: list].topClients.map(\.client).sorted()
  }
}
