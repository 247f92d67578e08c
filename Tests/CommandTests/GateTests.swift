import Testing

/// `--fail-if`: statuses and words, the same in every form of the report.
@Suite(.timeLimit(.minutes(20))) struct GateTests {
  private static let sample = projectFolder.appending(path: "testdata/sample").path

  /// Conditions on the sample, the status, and what standard error says.
  @Test(
    arguments: [
      (["failed > 0.5%"], 1, ["'failed > 0.5%': 115 of 2,699 connections failed (4.26 %)"]),
      (["failed > 115"], 0, []),
      (["failed >= 115"], 1, ["'failed >= 115': 115 of 2,699 connections failed (4.26 %)"]),
      (["clients.failed > 3"], 1, ["'clients.failed > 3': 36 clients failed"]),
      (["clients.failed > 36", "protocol < TLSv1.0 > 0"], 0, []),
      // The rows that `rows --cause 'verify:*'` shows, and `rows --cipher AES128-SHA`.
      (["cause verify:* > 67"], 0, []),
      (
        ["cause verify:* > 66", "suite 0x002F > 48"], 1,
        [
          "'cause verify:* > 66': 67 of 2,699 connections failed with verify:*",
          "'suite 0x002F > 48': 49 of 2,584 negotiated connections used AES128-SHA",
        ]
      ),
      (
        ["failed > 115", "cause alert:unknown_ca > 7", "protocol < TLSv1.2 > 8%"], 1,
        ["'cause alert:unknown_ca > 7': 8 of 2,699 connections failed with alert:unknown_ca"]
      ),
    ] as [([String], Int32, [String])])
  func sample(_ conditions: [String], _ status: Int32, _ messages: [String]) throws {
    let options = conditions.flatMap { ["--fail-if", $0] }
    for form in ["text", "json"] {
      let run = try elbtls(options + ["--output", form, GateTests.sample])
      #expect(run.status == status)
      #expect(run.messages.count == messages.count)
      for (found, wanted) in zip(run.messages, messages) {
        #expect(found.hasPrefix("elbtls: --fail-if \(wanted)"), "\(found)")
      }
      let plain = try elbtls(["--output", form, GateTests.sample])
      #expect(run.output == plain.output)
    }
  }

  /// The report goes to its file all the same.
  @Test func reportIsWritten() throws {
    let folder = try TemporaryFolder()
    let run = try elbtls(
      ["--fail-if", "failed > 0", "--output-file", "report", GateTests.sample], in: folder)
    #expect(run.status == 1)
    #expect(try folder.text(of: "report").contains("FAILURE CAUSES"))
  }

  @Test func notKnowingWeighsMore() throws {
    for form in ["text", "json"] {
      let strict = try elbtls(
        ["--strict", "--fail-if", "failed > 0", "--output", form, GateTests.sample])
      #expect(strict.status == 2)
      #expect(strict.messages.count == 2)
      #expect(strict.errors.contains("--strict: 2 damaged files"))
      #expect(strict.errors.contains("--fail-if 'failed > 0': 115 of"))
    }
  }

  @Test(arguments: ["text", "json"])
  func whatCannotBeJudged(_ form: String) throws {
    let access = [
      "--kind", "alb_access", "--fail-if", "protocol < TLSv1.2 > 0", "--fail-if", "failed > 0",
    ]
    let blind = try elbtls(access + ["--output", form, GateTests.sample])
    #expect(blind.status == 2)
    #expect(!blind.output.isEmpty)
    #expect(blind.messages.count == 2)
    #expect(blind.messages.first?.contains("used a protocol < TLSv1.2") == true)
    let complaint =
      "elbtls: --fail-if 'failed > 0' cannot be judged: only alb_access logs were read, which "
      + "cannot show that; read alb_connection or nlb logs as well"
    #expect(blind.messages.last.map(String.init) == complaint)

    let nothing = ["--until", "2000-01-01", "--fail-if", "failed > 0"]
    let empty = try elbtls(nothing + ["--output", form, GateTests.sample])
    #expect(empty.status == 2)
    #expect(empty.errors.contains("there is no record to judge"))
  }

  /// Where nothing was understood, the condition adds no second complaint.
  @Test func nothingWasUnderstood() throws {
    let folder = try TemporaryFolder()
    try folder.write("buy milk\n", to: "notes.txt")
    let run = try elbtls(["--fail-if", "failed > 0", "notes.txt"], in: folder)
    #expect(run.status == 2)
    #expect(run.messages.count == 1)
  }
}
