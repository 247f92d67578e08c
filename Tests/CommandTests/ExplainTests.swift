import Foundation
import LogCorpus
import Testing

/// `elbtls explain`: one client's story, compared with what the scan says of it.
@Suite(.timeLimit(.minutes(20))) struct ExplainTests {
  private let sample = OutputTests.sample

  /// A story as another program reads it.
  struct Story: Decodable {
    struct Place: Decodable, Equatable {
      var kind: String
      var loadBalancer: String?
      var listener: String?
    }

    struct Event: Decodable, Equatable {
      var place: Place
      var unit: String
      var outcome: String
      var cause: String?
      var `protocol`: String?
      var cipher: String?
    }

    struct Stretch: Decodable {
      var first: String
      var last: String
      var count: Int
      var event: Event
    }

    struct History: Decodable {
      var stretches: [Stretch]
      var orderedToSeconds: Double?
      var recordsLeftOut: Int
    }

    struct Moment: Decodable {
      var time: String
      var what: String
      var event: Event
      var before: String?
    }

    struct Line: Decodable {
      var path: String
      var line: Int
      var text: String
    }

    struct Evidence: Decodable {
      var event: Event
      var count: Int
      var lines: [Line]
    }

    struct Listener: Decodable {
      var place: Place
      var records: Int
      var failed: Int
    }

    struct Names: Decodable {
      struct Name: Decodable {
        var name: String
        var count: Int
      }
      var names: [Name]
      var more: Bool
    }

    struct Nearby: Decodable {
      var clients: Int
      var anonymousClients: Int
      var block: String?
      var clientsInBlock: Int?
      var recordsFiltered: Int
    }

    var client: String
    var form: String
    var records: Int
    var failed: Int
    var negotiated: Int
    var requestsNegotiated: Int
    var outcomes: [String: Int]
    var first: String?
    var last: String?
    var clients: [Report.Client]
    var moreClients: Int
    var listeners: [Listener]
    var userAgents: Names
    var domains: Names
    var moments: [Moment]
    var history: History
    var evidence: [Evidence]
    var nearby: Nearby?
  }

  private func story(_ arguments: [String], in folder: TemporaryFolder? = nil) throws -> Story {
    let run = try elbtls(["explain"] + arguments + ["--output", "json"], in: folder)
    #expect(run.status == 0)
    #expect(run.errors.isEmpty, "\(run.errors)")
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(Story.self, from: Data(run.output.utf8))
  }

  /// Every failing client of the sample: its story says what the scan says.
  @Test func storiesAgreeWithTheScan() throws {
    let scan = try elbtls([sample, "--top", "0", "--output", "json"]).report()
    #expect(scan.failures.topClients.count > 30)
    for client in scan.failures.topClients.prefix(5) {
      let story = try story([client.client, sample])
      #expect(story.client == client.client)
      #expect(story.form == "address")
      let summary = try #require(story.clients.first)
      #expect(story.clients.count == 1)
      #expect(summary.causes == client.causes)
      #expect(summary.pairs == client.pairs)
      #expect(summary.pattern == client.pattern)
      #expect(summary.diagnosis?.code == client.diagnosis?.code)
      #expect(story.failed == client.failed)
      #expect(story.negotiated == client.negotiated)
      #expect(story.requestsNegotiated == client.requestsNegotiated)
      #expect(story.outcomes.values.reduce(0, +) == story.records)
      #expect(story.history.stretches.reduce(0) { $0 + $1.count } == story.records)
      #expect(story.history.recordsLeftOut == 0)
      #expect(story.listeners.reduce(0) { $0 + $1.records } == story.records)
      #expect(story.listeners.reduce(0) { $0 + $1.failed } == story.failed)
      #expect(story.evidence.reduce(0) { $0 + $1.count } == story.records)
      #expect(Set(story.userAgents.names.map(\.name)).isSuperset(of: client.userAgents))
      #expect(Set(story.domains.names.map(\.name)).isSuperset(of: client.domains))
      let moments = Dictionary(grouping: story.moments, by: \.what)
      #expect(moments["first_failure"]?.first?.time == client.firstFailure)
      #expect(moments["last_failure"]?.first?.time == client.lastFailure)
      #expect(moments["last_success"]?.first?.time == client.lastSuccess)
      #expect(moments["first_seen"]?.first?.time == story.first)
      #expect(moments["last_seen"]?.first?.time == story.last)
      #expect(story.nearby == nil)
    }
  }

  /// Of a client that only Classic logs name, nobody can say that it did not fail.
  @Test func saysThatClassicLogsShowNoFailures() throws {
    let run = try elbtls(["explain", "198.51.100.83", sample])
    #expect(run.status == 0)
    #expect(!run.output.contains("failed."))
    #expect(run.output.contains("11 Classic\nconnections succeeded."))
    #expect(run.output.contains("Classic logs do not name clients that"))
  }

  /// Lines that a story shows are those that `rows` finds.
  @Test func linesAreReal() throws {
    let client = "203.0.113.201"
    let story = try story([client, sample])
    let rows = try elbtls(["rows", "--client", client, "--limit", "0", sample]).output
    let lines = Set(rows.split(separator: "\n").map(String.init))
    #expect(lines.count == story.records)
    for evidence in story.evidence {
      #expect(evidence.lines.count == min(3, evidence.count))
      for line in evidence.lines {
        #expect(lines.contains("\(line.path):\(line.line): \(line.text)"))
      }
    }
    // The tills worked until noon, and have failed since.
    let first = try #require(story.history.stretches.first)
    let last = try #require(story.history.stretches.last)
    #expect(first.event.protocol == "TLSv1.0" && first.last < "2026-03-01T12:00:00Z")
    #expect(last.event.outcome == "failed" && last.first > "2026-03-01T12:00:00Z")
  }

  /// Neither threads nor the order of files show.
  @Test func orderOfFilesDoesNotShow() throws {
    for (client, form) in [("203.0.113.201", "text"), ("0.0.0.0/0", "json")] {
      let arguments = ["explain", client, sample, "--top", "0", "--output", form]
      let one = try elbtls(arguments + ["--threads", "1"])
      for threads in ["2", "8"] {
        let run = try elbtls(arguments + ["--threads", threads])
        #expect(run.output == one.output, "\(client), \(threads) threads")
      }
    }
  }

  @Test(arguments: [
    "2001:db8::17", "2001:DB8:0:0:0:0:0:17", "[2001:db8::17]", "2001:0db8::0017",
    "2001:db8::17/128",
  ])
  func spellingsOfIPv6(_ spelling: String) throws {
    let folder = try TemporaryFolder()
    let line = NLBLine.line(
      client: "2001:db8:0::17", time: "2026-03-01T12:00:00", alert: "48", cipher: "-", version: "-")
    try folder.write(line + "\n" + NLBLine.negotiated + "\n", to: "nlb.log")
    let story = try story([spelling], in: folder)
    #expect(story.records == 1)
    #expect(story.failed == 1)
    #expect(story.clients.first?.client == "2001:db8::17")
    #expect(story.client == (spelling.hasSuffix("/128") ? "2001:db8::17/128" : "2001:db8::17"))
  }

  @Test func anonymisedText() throws {
    let story = try story(["xxx.xxx.xxx.xxx", sample])
    #expect(story.form == "text")
    #expect(story.records > 0)
    #expect(story.clients.map(\.client) == ["xxx.xxx.xxx.xxx"])
    // Exactly as it is there.
    #expect(try self.story(["XXX.xxx.xxx.xxx", sample]).records == 0)
  }

  @Test func blocksListTheirClients() throws {
    let block = try story(["203.0.113.0/24", sample])
    let scan = try elbtls([sample, "--client", "203.0.113.0/24", "--output", "json"]).report()
    #expect(block.form == "block")
    #expect(block.records == scan.input.records)
    #expect(block.failed == scan.failures.count)
    #expect(block.clients.count == 20)
    #expect(
      block.clients.prefix(5).map(\.failed) == scan.failures.topClients.prefix(5).map(\.failed))
    #expect(block.history.stretches.count <= 200)
    let counted = block.history.stretches.reduce(0) { $0 + $1.count }
    #expect(counted + block.history.recordsLeftOut == block.records)
    #expect(!block.moments.contains { $0.what == "switched" })
  }

  /// A client that is not there gives no clean-looking emptiness.
  @Test func absentClient() throws {
    let absent = try story(["203.0.113.199", "--kind", "nlb", sample])
    let nearby = try #require(absent.nearby)
    #expect(absent.records == 0 && absent.clients.isEmpty && absent.first == nil)
    #expect(nearby.block == "203.0.113.0/24")
    #expect(nearby.clientsInBlock ?? 0 > 50)
    #expect(nearby.recordsFiltered == 4_983 - 1_806)
    let run = try elbtls(["explain", "203.0.113.199", "--kind", "nlb", sample])
    #expect(run.status == 0)
    let text = run.output.replacing("\n  ", with: " ").replacing("\n", with: " ")
    for words in [
      "203.0.113.199 is not in what the filters left of these logs: none of 1,806 records",
      "The filters left out 3,177",
      "other clients of 203.0.113.0/24 are here", "absence proves nothing", "intervals without any",
    ] { #expect(text.contains(words), "\(words)") }
    // Whose the records are that a filter left out, nobody knows.
    let filtered = try elbtls(["explain", "203.0.113.201", "--load-balancer", "queue-ssl", sample])
    #expect(filtered.output.hasPrefix("203.0.113.201 is not in what the filters left"))
    #expect(!filtered.output.contains("No other client"))
    let alone = try elbtls(["explain", "2001:db8:ffff::1", sample])
    #expect(alone.output.contains("No other client of 2001:db8:ffff::/48 is here either."))
    let stranger = try elbtls(["explain", "nobody", sample])
    #expect(stranger.output.contains("nobody is not in these logs"))
    #expect(stranger.output.contains("neither an address nor a block"))
    #expect(try elbtls(["explain", "203.0.113.1", "missing"]).status == 2)
  }

  /// A version and suite in the place of another one, and a first use of a version.
  @Test func switchesAreFound() throws {
    let folder = try TemporaryFolder()
    func line(_ time: String, _ version: String, _ cipher: String) -> String {
      NLBLine.line(
        client: "203.0.113.9", time: "2026-03-01T\(time)", alert: "-", cipher: cipher,
        version: version)
    }
    try folder.write(
      [
        line("14:00:00", "tlsv13", "TLS_AES_128_GCM_SHA256"),
        line("12:00:00", "tlsv1", "AES128-SHA"),
        line("13:00:00", "tlsv1", "AES128-SHA"),
      ].joined(separator: "\n"), to: "nlb.log")
    let moments = try story(["203.0.113.9"], in: folder).moments
    #expect(
      moments.map(\.what) == [
        "first_seen", "first_success", "first_use_of_version", "switched", "last_success",
        "last_seen",
      ])
    let change = try #require(moments.first { $0.what == "switched" })
    #expect(change.before == "TLSv1.0 AES128-SHA")
    #expect(change.event.protocol == "TLSv1.3")
    #expect(change.time == "2026-03-01T14:00:00Z")
  }

  /// Bytes that would move the cursor do not reach the terminal.
  @Test func hostileLines() throws {
    let folder = try TemporaryFolder()
    let line = NLBLine.line(
      client: "\u{1B}[2J\u{202E}evil", time: "2026-03-01T12:00:00", alert: "48", cipher: "-",
      version: "-")
    try folder.write(Data(line.utf8) + Data([0xFF, 0x07, 0x0A]), to: "nlb.log")
    let run = try elbtls(["explain", "\u{1B}[2J\u{202E}evil"], in: folder)
    #expect(run.status == 0)
    #expect(run.output.hasPrefix(#"\x1B[2J\u202Eevil: 1 record"#))
    #expect(
      !run.output.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" || $0 == "\u{7}" })
  }
}
