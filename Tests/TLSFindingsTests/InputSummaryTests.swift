import ELBLogs
import LogCorpus
import SystemPackage
import TLSCensus
import TLSFindings
import Testing

@Suite struct InputSummaryTests {
  @Test func `every line is accounted for`() async throws {
    var classic = ClassicLine()
    classic.userAgent = "one\ntwo\nthree"
    let control = CorpusLine.control("AccessLog", balancer: "app/shop/1", at: march(12))
    let health = CorpusLine.healthCheck(
      at: march(12), target: "192.0.2.1:80", milliseconds: 3, passes: false)
    let input = try await report(
      of: [
        .classic(classic), .blank, .blank, control, health, .unrecognized("what is this"),
        .unbalancedQuotes(of: ALBAccessLine()), .nlb(NLBLine()),
      ]
    ).input
    #expect(input.files == 1)
    #expect(input.lines == 10)
    #expect(input.records == 2)
    #expect(
      input.linesSkipped == [
        .blank: 2, .control: 1, .healthCheck: 1, .continuation: 2, .filtered: 0,
      ])
    #expect(input.linesRejected == [.unrecognized: 1, .unbalancedQuotes: 1])
    #expect(input.rejectedSamples.map(\.line) == [8, 9])
    #expect(input.rejectedSamples.map(\.reason) == [.unrecognized, .unbalancedQuotes])
    #expect(input.rejectedSamples.first?.excerpt == "what is this")
    #expect(input.rejectedSamples.first?.path.hasSuffix("/lines.log") == true)
    #expect(input.bytesRead == input.bytesInflated)
    #expect(input.warnings.isEmpty)
  }

  @Test func `what could not be read is a warning, in the order of the paths`() async throws {
    let scratch = try LogScratch()
    try scratch.write([.nlb(NLBLine())])
    let missing = ["z.log", "a.log"].map { scratch.path.appending($0) }
    let pattern = scratch.path.appending("*.gz")
    let input = await scratch.report(and: missing + [pattern]).input
    #expect(input.records == 1)
    #expect(input.warnings.count == 3)
    #expect(input.warnings == input.warnings.sorted())
    for path in missing + [pattern] {
      #expect(input.warnings.contains { $0.hasPrefix("\(path): ") }, "\(path)")
    }
    #expect(
      input.filesSkipped.map(\.path) == [pattern.string, missing[1].string, missing[0].string])
    #expect(input.filesSkipped.allSatisfy { $0.reason == "unreadable" })
  }

  @Test func `damaged and skipped files are named with their reasons`() async throws {
    let scratch = try LogScratch()
    var folder = try CorpusFolder(path: scratch.path.appending("logs").string)
    let lines = CorpusLine.nlb(NLBLine()) * 4
    var form = LogFileForm()
    form.damage = .wrongChecksum
    try folder.write(lines, to: "wrong.log.gz", from: LogOrigin(), form: form)
    form.damage = .truncated
    try folder.write(lines, to: "cut.log.gz", from: LogOrigin(), form: form)
    try folder.writeSkipped(Array("{}\n".utf8), to: "vended.json", reason: "vended_json")
    let input = await scratch.report().input
    #expect(
      input.filesDamaged.map { "\($0.path.split(separator: "/").last ?? "")" } == [
        "cut.log.gz", "wrong.log.gz",
      ])
    #expect(input.filesDamaged.map(\.reason) == ["truncated_gzip", "corrupt_gzip"])
    #expect(input.filesDamaged.map(\.linesSalvaged) == [3, 4])
    #expect(input.filesSkipped.map(\.reason) == ["vended_json"])
    #expect(input.files == 2)
    #expect(input.records == 7)
    #expect(input.linesRejected == [.cutShort: 1])
  }

  @Test func `filters that lines cannot answer are warnings, before all others`() async throws {
    let scratch = try LogScratch()
    var nameless = NLBLine()
    nameless.domain = "-"
    try scratch.write(
      CorpusLine.albConnection(ALBConnectionLine()) * 3
        + [.classic(ClassicLine()), .nlb(nameless), .albAccess(ALBAccessLine())])
    let missing = scratch.path.appending("a.log")
    var filter = RecordFilter()
    filter.domains = [FieldPattern("*.example.com")]
    let input = await scratch.report(and: [missing], filter: filter).input
    #expect(input.records == 1)
    #expect(input.linesSkipped[.filtered] == 5)
    #expect(
      input.warnings == [
        "--domain leaves out all 3 ALB connection records and 1 Classic record: "
          + "such logs do not name a domain",
        "--domain leaves out 1 NLB record without a domain",
        "\(missing): no such file or folder; check the path",
      ])

    filter.domains = []
    filter.accounts = ["123456789012"]
    let unnamed = await scratch.report(filter: filter).input
    #expect(unnamed.records == 0)
    #expect(
      unnamed.warnings == [
        "--account leaves out 1 ALB access record, 3 ALB connection records, 1 NLB record and "
          + "1 Classic record from files whose names do not tell an account"
      ])
  }
}
