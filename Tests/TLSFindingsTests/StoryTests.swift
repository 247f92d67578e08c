import ELBLogs
import Foundation
import LogCorpus
import TLSCensus
import Testing

@testable import TLSFindings

/// The parts of a client's story.
@Suite struct StoryTests {
  private func story(of client: String, _ lines: [CorpusLine]) async throws -> ClientStory {
    let scratch = try LogScratch()
    try scratch.write(lines)
    let selection = try #require(ClientSelection(client))
    let result = await ClientTracer(selection, workers: 2).trace(LogFinder.find([scratch.path]))
    return ClientStory(result, toolVersion: "1.2.3")
  }

  private func success(of client: String, at time: CorpusTime) -> CorpusLine {
    var line = NLBLine()
    line.client = LoggedClient(client)
    line.time = time
    line.created = time
    return .nlb(line)
  }

  /// Two events by turns: more stretches than are kept become fewer, and no record is lost.
  @Test func manyStretchesAreCondensed() async throws {
    let lines = (0..<600).map { number in
      let time = march(number / 60, number % 60)
      return number % 2 == 0
        ? CorpusLine.failure(of: "203.0.113.9", at: time) : success(of: "203.0.113.9", at: time)
    }
    let all = try await story(of: "203.0.113.9", lines)
    #expect(all.records == 600 && all.failed == 300 && all.negotiated == 300)
    #expect((2...ClientStory.stretchLimit).contains(all.history.stretches.count))
    #expect(all.history.stretches.reduce(0) { $0 + $1.count } == 600)
    #expect(all.history.orderedToSeconds ?? 0 > 60)
    let few = try await story(of: "203.0.113.9", Array(lines.prefix(ClientStory.stretchLimit)))
    #expect(few.history.stretches.count == ClientStory.stretchLimit)
    #expect(few.history.orderedToSeconds == nil)
    #expect(few.evidence.map(\.count) == [100, 100])
    #expect(few.evidence.first?.event.outcome == .failed)
    #expect(few.evidence.first?.lines.map(\.line) == [1, 3, 199])
  }

  @Test func othersAreLeftOut() async throws {
    let lines = [
      CorpusLine.failure(of: "203.0.113.9"), .failure(of: "203.0.113.10"),
      success(of: "2001:db8::9", at: march(13)),
    ]
    #expect(try await story(of: "203.0.113.9", lines).records == 1)
    let block = try await story(of: "203.0.113.0/28", lines)
    #expect(block.records == 2 && block.clients.count == 2 && block.moreClients == 0)
    let absent = try await story(of: "203.0.113.11", lines)
    #expect(absent.records == 0 && absent.moments.isEmpty && absent.history.stretches.isEmpty)
    #expect(
      absent.nearby
        == .init(
          clients: 3, anonymousClients: 0, block: "203.0.113.0/24", clientsInBlock: 2,
          recordsFiltered: 0))
  }

  /// Minutes at which there were records, and the silences that stand out.
  @Test(
    arguments: [
      ([], [], 0),
      ([0], [], 0),
      ([0, 30], [], 0),
      ([0, 90], [[0, 90]], 0),
      ([0, 1, 2, 3, 100], [[3, 100]], 0),
      // As long as usual.
      ([0, 240, 480, 720], [], 0),
      ([0, 10, 20, 120, 130], [[20, 120]], 0),
      ([0, 10, 20, 79, 89], [], 0),
      // Longest first, equals by time, at most two.
      ([0, 1, 2, 3, 4, 100, 101, 300, 301, 397, 398, 399, 400, 401], [[101, 300], [4, 100]], 1),
    ] as [([Int], [[Int]], Int)])
  func silences(_ minutes: [Int], wanted: [[Int]], more: Int) {
    let times = minutes.map { Timestamp(seconds: Int64($0) * 60) }
    let silences = ClientStory.Silences(between: times.map { $0...$0 }, limit: 2)
    #expect(
      silences.longest.map { [Int($0.start.seconds) / 60, Int($0.end.seconds) / 60] } == wanted)
    #expect(silences.more == more)
  }

  @Test(arguments: 0..<40)
  func base64(_ count: Int) {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 37 + 200) }
    #expect(bytes.base64 == Data(bytes).base64EncodedString())
  }
}
