import Testing

/// What the reference parser makes of line ends, damage, long lines and records over many lines.
@Suite("Reference parser, whole files")
struct ReferenceFileTests {
  private static let nlb = String(decoding: SeedLines.nlb[3], as: UTF8.self)
  private static let classicStart =
    "2026-03-01T00:00:00Z shop 192.0.2.1:1 - 0 0 0 200 200 0 0 \"GET http://example.com/ HTTP/1.1\""

  private func read(_ text: String, damaged: Bool = false) -> ReferenceReading {
    ReferenceParser.read(Array(text.utf8), damaged: damaged)
  }

  @Test("No bytes are no lines, in a damaged file too")
  func empty() {
    #expect(read("") == ReferenceReading())
    #expect(read("", damaged: true) == ReferenceReading())
  }

  @Test("The last line counts with and without its line feed")
  func lastLine() {
    for ending in ["", "\n", "\r", "\r\n"] {
      let reading = read(Self.nlb + "\n" + Self.nlb + ending)
      #expect(reading.lines == 2)
      #expect(reading.records.map(\.lineNumber) == [1, 2])
    }
  }

  @Test("In a damaged file only an unterminated last line is cut short")
  func cutShort() {
    let cut = read(Self.nlb + "\n" + Self.nlb, damaged: true)
    #expect(cut.lines == 2)
    #expect(cut.records.map(\.lineNumber) == [1])
    #expect(cut.rejected == [.init(line: 2, reason: "cut_short")])
    let whole = read(Self.nlb + "\n", damaged: true)
    #expect(whole.lines == 1 && whole.records.count == 1 && whole.rejected.isEmpty)
  }

  @Test("A line of 1 MiB is read, one byte more is too long")
  func longLines() {
    func line(length: Int) -> String {
      Self.nlb + " " + String(repeating: "x", count: length - Self.nlb.utf8.count - 1)
    }
    #expect(read(line(length: 1_048_576) + "\n").records.count == 1)
    let reading = read(line(length: 1_048_577) + "\n" + Self.nlb)
    #expect(reading.rejected == [.init(line: 1, reason: "too_long")])
    #expect(reading.records.map(\.lineNumber) == [2])
  }

  @Test("A user agent with line feeds is one record over several lines")
  func rawLineFeeds() {
    let reading = read(Self.classicStart + " \"a\r\n\nb c\" X TLSv1.2\n" + Self.nlb + "\n")
    #expect(reading.lines == 4)
    #expect(reading.records.map(\.lineNumber) == [1, 4])
    #expect(reading.records.first?.userAgent == Array("a\n\nb c".utf8))
    #expect(reading.records.first?.protocol == Array("TLSv1.2".utf8))
    #expect(reading.skipped == ["continuation": 2])
  }

  @Test("A record that the next line interrupts is rejected, and that line stands for itself")
  func interrupted() {
    let reading = read(Self.classicStart + " \"a\n" + Self.nlb + "\n\nb\" - -")
    #expect(reading.rejected.map(\.line) == [1, 4])
    #expect(reading.rejected.map(\.reason) == ["unbalanced_quotes", "unrecognized"])
    #expect(reading.records.map(\.lineNumber) == [2])
    #expect(reading.skipped == ["blank": 1])
  }

  @Test("A record has sixteen lines at most")
  func sixteenLines() {
    func record(lines: Int) -> String {
      Self.classicStart + " \"" + String(repeating: "\n", count: lines - 1) + "\" - -"
    }
    let sixteen = read(record(lines: 16))
    #expect(sixteen.records.count == 1)
    #expect(sixteen.skipped == ["continuation": 15])
    let seventeen = read(record(lines: 17))
    #expect(seventeen.records.isEmpty)
    #expect(seventeen.skipped == ["blank": 15])
    #expect(seventeen.rejected.map(\.reason) == ["unbalanced_quotes", "unrecognized"])
  }

  @Test("A record over several lines ends with the file, and not with a line that is cut short")
  func endOfFile() {
    let text = Self.classicStart + " \"a\nb\" - -"
    #expect(read(text).records.count == 1)
    let cut = read(text, damaged: true)
    #expect(cut.rejected.map(\.reason) == ["unbalanced_quotes", "cut_short"])
    #expect(read(Self.classicStart + " \"a\nb").records.isEmpty)
  }

  @Test("A record over several lines may be 1 MiB long, line feeds included")
  func longestRecord() {
    func record(length: Int) -> String {
      let start = Self.classicStart + " \""
      let end = "\nb\" - -"
      let count = length - start.utf8.count - end.utf8.count
      return start + String(repeating: "x", count: count) + end
    }
    #expect(read(record(length: 1_048_576)).records.count == 1)
    let longer = read(record(length: 1_048_577))
    #expect(longer.rejected.map(\.reason) == ["unbalanced_quotes", "unrecognized"])
  }

  @Test("Times count from 1970, and exist in the calendar")
  func times() {
    func microseconds(_ text: String) -> Int64? {
      ReferenceGrammar.microseconds(of: Array(text.utf8))
    }
    #expect(microseconds("1970-01-01T00:00:00Z") == 0)
    #expect(microseconds("1969-12-31T23:59:59.5") == -500_000)
    #expect(microseconds("2000-03-01T00:00:00") == 951_868_800_000_000)
    #expect(microseconds("2024-02-29T12:00:00.1234567Z") == 1_709_208_000_123_456)
    #expect(microseconds("2016-12-31T23:59:60Z") == microseconds("2017-01-01T00:00:00Z"))
    for wrong in [
      "2023-02-29T00:00:00", "1900-02-29T00:00:00", "2024-00-01T00:00:00", "2024-04-31T00:00:00",
      "2024-01-01T24:00:00", "2024-01-01T00:60:00", "2024-01-01T00:00:61", "2024-01-01T00:00:00.",
      "2024-01-01T00:00:00.Z", "2024-01-01T00:00:00ZZ", "2024-01-01 00:00:00",
      "2024-01-01T00:00:00z", "2024-01-01T00:00", "2024-01-01T00:00:00+00:00", "",
    ] {
      #expect(microseconds(wrong) == nil, "\(wrong)")
    }
  }

  @Test("Every mutated file is accounted for, line by line")
  func accounting() {
    var outcomes: Set<String> = []
    var reasons: Set<String> = []
    for seed in 0..<200 as Range<UInt64> {
      var mutator = LineMutator(seeds: SeedLines.all, seed: seed)
      let contents = mutator.file(lines: 20)
      for damaged in [false, true] {
        let reading = ReferenceParser.read(contents, damaged: damaged)
        let feeds = contents.count { $0 == UInt8(ascii: "\n") }
        let hasUnterminatedLine = contents.last.map { $0 != UInt8(ascii: "\n") } ?? false
        #expect(reading.lines == feeds + (hasUnterminatedLine ? 1 : 0), "seed \(seed)")
        let skipped = reading.skipped.values.reduce(0, +)
        #expect(
          reading.lines == reading.records.count + skipped + reading.rejected.count,
          "seed \(seed)")
        outcomes.formUnion(reading.records.map { $0.kind + " " + $0.outcome })
        reasons.formUnion(reading.skipped.keys)
        reasons.formUnion(reading.rejected.map(\.reason))
      }
    }
    // The mutations reach every outcome of every kind, and every reason but the long line.
    #expect(outcomes.count == 14)
    #expect(
      reasons == [
        "blank", "control", "health_check", "continuation", "unrecognized", "too_few_fields",
        "unbalanced_quotes", "cut_short",
      ])
  }

  @Test("Equal seeds give equal lines, different seeds do not")
  func seededMutations() {
    func lines(seed: UInt64) -> [[UInt8]] {
      var mutator = LineMutator(seeds: SeedLines.records, seed: seed)
      return (0..<50).map { _ in mutator.line() }
    }
    #expect(lines(seed: 7) == lines(seed: 7))
    #expect(lines(seed: 7) != lines(seed: 8))
    #expect(lines(seed: 7).contains { !SeedLines.records.contains($0) })
  }
}
