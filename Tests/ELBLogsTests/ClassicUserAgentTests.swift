import LogCorpus
import Testing

@testable import ELBLogs

/// User agents of Classic lines. Clients choose them, so they hold anything: quotes and backslashes are
/// escaped, line feeds come raw.
@Suite struct ClassicUserAgentTests {
  private static let head =
    "2015-05-13T23:39:43.945958Z shop 192.0.2.1:2817 198.51.100.9:80 0.1 0.2 0.3 200 200 0 29"
  private static let requests = [
    "- - - ", "GET https://www.example.com:443/ HTTP/1.1",
    #"GET https://www.example.com:443/?a=" HTTP/1.1"#,
    #"GET https://www.example.com:443/"b\ HTTP/1.1"#,
  ]

  private func read(_ lines: String) throws -> (reading: FileReading, records: [ReferenceRecord]) {
    try ScratchFolder().read(Array(lines.utf8))
  }

  @Test(arguments: [
    // What stands behind the escaped quotes decides nothing.
    #"say \"hi\""# + "\nthere", #"x \"y\" AES TLSv1"# + "\nz", #"\""# + "\n" + #"\""#,
    #"x \" \" A B"# + "\n", "\n" + #"\" A B"# + "\n",
    // Doubled backslashes escape nothing.
    #"C:\\"#, #"\\\\"#, #"\\\"# + "\"\n" + #"\\"#, #"a\\"# + "\n" + #"b\\"#,
  ]) func `one record`(userAgent: String) throws {
    let line = "\(Self.head) \"\(Self.requests[1])\" \"\(userAgent)\" DHE-RSA-AES128-SHA TLSv1.2\n"
    let (reading, records) = try read(line + line)
    #expect(records.map(\.userAgent) == [Array(userAgent.utf8), Array(userAgent.utf8)])
    #expect(records.allSatisfy { $0.outcome == "negotiated" })
    #expect(reading.rejected.isEmpty && reading.lines == reading.linesAccountedFor)
  }

  /// Whoever escapes quotes and no backslashes writes a quote that closes as one that does not: it is
  /// taken for one that does where no line follows that could go on.
  @Test(arguments: [
    (#"C:\""# + " AES128-SHA TLSv1.1", ["negotiated"]), (#"C:\""# + " - -", ["not_tls"]),
    (#"C:\""#, ["not_tls"]), (#"C:\\""#, ["not_tls"]), (#"C:\"x"#, []),
  ]) func `a user agent that ends in a backslash`(end: String, outcomes: [String]) throws {
    let line = "\(Self.head) \"GET http://www.example.com:80/ HTTP/1.1\" \"\(end)\n"
    for contents in [line, line + line, line + "\(Self.head) \"- - - \" \"x\" - -\n"] {
      let (reading, records) = try read(contents)
      let count = contents == line + line ? 2 : 1
      let expected = Array(repeating: outcomes, count: count).joined()
      #expect(
        Array(records.map(\.outcome).prefix(expected.count)) == Array(expected), "\(contents)")
      #expect(reading.rejected == (outcomes.isEmpty ? [.unbalancedQuotes: count] : [:]))
      #expect(ReferenceParser.read(Array(contents.utf8), damaged: false).records == records)
    }
  }

  /// A line that could go on makes it one that does not close.
  @Test func `a user agent that may go on`() throws {
    let line =
      "\(Self.head) \"GET http://www.example.com:80/ HTTP/1.1\" \"C:\\\" - -\nnot a record\n"
    #expect(try read(line).reading.rejected == [.unbalancedQuotes: 1, .unrecognized: 1])
  }

  /// Whatever a client sends as its name, the record says what it negotiated, and the lines behind it
  /// are read as usual.
  @Test(arguments: 0..<20 as Range<UInt64>) func `any user agent`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var contents = ""
    var expected: [ReferenceRecord] = []
    var lineNumber = 1
    for _ in 0..<200 {
      let userAgent = Self.userAgent(&random)
      let request = random.pick(Self.requests)
      contents += "\(Self.head) \"\(request)\" \"\(userAgent)\" AES128-SHA TLSv1.1\n"
      var record = ReferenceRecord(
        lineNumber: lineNumber, kind: "classic",
        unit: request == Self.requests[0] ? "connection" : "request",
        time: 1_431_560_383_945_958)
      record.outcome = "negotiated"
      record.client = Array("192.0.2.1".utf8)
      record.loadBalancer = Array("shop".utf8)
      record.protocol = Array("TLSv1.1".utf8)
      record.cipher = Array("AES128-SHA".utf8)
      record.userAgent = Array(userAgent.utf8)
      expected.append(record)
      lineNumber += 1 + userAgent.count { $0 == "\n" }
    }
    let (reading, records) = try read(contents)
    #expect(records == expected)
    #expect(reading.rejected.isEmpty && reading.lines == lineNumber - 1)
    #expect(reading.skipped == [.continuation: reading.lines - 200])
    #expect(ReferenceParser.read(Array(contents.utf8), damaged: false).records == expected)
  }

  /// A name as it is logged, of at most 15 pieces: a record has sixteen lines at most.
  private static func userAgent(_ random: inout SplitMix64) -> String {
    let pieces = [#"\""#, #"\\"#, "\n", " ", "x", #"\" \""#, #"\" AES TLSv1"#, " - -", "\n"]
    return (0..<random.below(16)).map { _ in random.pick(pieces) }.joined()
  }
}
