import Foundation
import LogCorpus
import Testing

/// More clients than there is memory for.
@Suite(.timeLimit(.minutes(20))) struct MemoryTests {
  /// A log of 30,000 clients, each of which comes twice; a few in a hundred fail.
  private static func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    var plan = CorpusPlan()
    plan.kinds = [CorpusPlan.Share(.nlb)]
    plan.lines = 60_000
    plan.clients = 30_000
    plan.failuresPer10000 = 500
    var bytes: [UInt8] = []
    try streamCrowd(plan) { bytes += $0 }
    try Data(bytes).write(to: URL(filePath: folder.path(of: "crowd.log")))
    return folder
  }

  private struct Approximate: Decodable {
    struct Errors: Decodable {
      var clientsError: Double
      var topError: Int
    }
    var approximate: Errors?
  }

  private func approximate(_ run: ElbtlsRun) throws -> Approximate.Errors? {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(Approximate.self, from: Data(run.output.utf8)).approximate
  }

  @Test func scanSaysHowFarItMayBeFromTheTruth() throws {
    let folder = try MemoryTests.folder()
    let json = ["crowd.log", "--output", "json", "--top", "0"]
    let exactRun = try elbtls(json, in: folder)
    #expect(try approximate(exactRun) == nil)
    let boundedRun = try elbtls(json + ["--max-memory", "1M"], in: folder)
    #expect(boundedRun.status == 0 && boundedRun.errors.isEmpty)
    let errors = try #require(try approximate(boundedRun))
    let (exact, bounded) = (try exactRun.report(), try boundedRun.report())
    #expect(bounded.failures.count == exact.failures.count)
    #expect(bounded.failures.causes.map(\.count) == exact.failures.causes.map(\.count))
    let (estimate, clients) = (Double(bounded.failures.clients), Double(exact.failures.clients))
    #expect(abs(estimate - clients) <= 2 * errors.clientsError * clients)
    // All that failed fit, so none is absent.
    #expect(errors.topError == 0)
    #expect(
      Set(bounded.failures.topClients.map { "\($0.client) \($0.failed)" })
        == Set(exact.failures.topClients.map { "\($0.client) \($0.failed)" }))

    for form in ["text", "markdown", "html"] {
      let page = try elbtls(
        ["crowd.log", "--max-memory", "1M", "--output", form], in: folder)
      let screen = page.output.split(separator: "\n").joined(separator: " ")
        .replacing(/\ +/, with: " ").replacing("\\", with: "")
      #expect(screen.contains("memory ran out at 1 MiB (--max-memory)"), "\(form)")
    }
    let table = try elbtls(
      ["crowd.log", "--max-memory", "1M", "--output", "csv", "--table", "warnings"], in: folder)
    #expect(table.output.contains("memory ran out at 1 MiB") && table.errors.isEmpty)
    // Rows of clients have no room for it.
    for form in ["csv", "jsonl"] {
      let rows = try elbtls(["crowd.log", "--max-memory", "1M", "--output", form], in: folder)
      #expect(rows.status == 0 && rows.messages.count == 1, "\(form)")
      #expect(rows.errors.contains("memory ran out at 1 MiB (--max-memory)"), "\(form)")
      #expect(try elbtls(["crowd.log", "--output", form], in: folder).errors.isEmpty, "\(form)")
    }
    let tables = ["crowd.log", "--max-memory", "1M", "--output", "csv", "--output-file", "tables/"]
    #expect(try elbtls(tables, in: folder).errors.isEmpty)
  }

  /// What asks for every client is not answered from some of them.
  @Test(arguments: [
    ["scan", "--by", "domain"], ["scan", "--by", "user-agent"], ["rank"],
    ["simulate", "--to", "ELBSecurityPolicy-TLS13-1-2-2021-06"],
    ["compare", "--at", "2026-03-01T00:05:00Z"], ["policies", "match"],
  ])
  func whatNeedsEveryClientStops(_ command: [String]) throws {
    let folder = try MemoryTests.folder()
    let run = try elbtls(command + ["crowd.log", "--max-memory", "1M"], in: folder)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.messages.count == 1)
    #expect(run.errors.contains("--max-memory") && run.errors.contains("1 MiB"))
    #expect(run.errors.contains("--since"))
  }

  @Test func subnetsNeedLess() throws {
    let folder = try MemoryTests.folder()
    let arguments = [
      "crowd.log", "--by", "subnet", "--subnet-lengths", "24,32", "--output", "json",
    ]
    let run = try elbtls(arguments + ["--max-memory", "1M"], in: folder)
    #expect(run.status == 0)
    #expect(try approximate(run) == nil)
    #expect(try run.report().kinds["nlb"]?.clients == 1)
  }

  @Test func explainKeepsWhomItTellsOf() throws {
    let folder = try MemoryTests.folder()
    let scan = try elbtls(["crowd.log", "--output", "json", "--top", "1"], in: folder)
    let client = try #require(try scan.report().failures.topClients.first?.client)
    let arguments = ["explain", client, "crowd.log"]
    let exact = try elbtls(arguments, in: folder)
    let bounded = try elbtls(arguments + ["--max-memory", "1M"], in: folder)
    #expect(bounded.status == 0)
    #expect(bounded.output != exact.output)
    let remark = bounded.output.split(separator: "\n").filter {
      !exact.output.split(separator: "\n").contains($0)
    }
    #expect(remark.joined(separator: " ").contains("memory ran out at 1 MiB"))
  }

  @Test func gatesAreNotGuessed() throws {
    let folder = try MemoryTests.folder()
    let arguments = ["crowd.log", "--max-memory", "1M", "--output", "json", "--fail-if"]
    #expect(try elbtls(arguments + ["clients.failed > 500"], in: folder).status == 1)
    #expect(try elbtls(arguments + ["clients.failed > 2000"], in: folder).status == 0)
    let unsure = try elbtls(arguments + ["clients.failed > 1050"], in: folder)
    #expect(unsure.status == 2)
    #expect(unsure.errors.contains("too near to the limit"))
    #expect(try elbtls(arguments + ["failed > 2101"], in: folder).status == 1)
    #expect(try elbtls(arguments + ["failed > 2102"], in: folder).status == 0)
  }

  @Test func configurationFile() throws {
    let folder = try MemoryTests.folder()
    try folder.write("max-memory = \"1M\"\noutput = \"json\"\n", to: ".elbtls.toml")
    #expect(try approximate(elbtls(["crowd.log"], in: folder)) != nil)
    #expect(try approximate(elbtls(["crowd.log", "--max-memory", "2GiB"], in: folder)) == nil)
    try folder.write("max-memory = 1\n", to: ".elbtls.toml")
    let run = try elbtls(["crowd.log"], in: folder)
    #expect(run.status == 64)
    #expect(run.errors.contains("max-memory must be a size"))
  }
}
