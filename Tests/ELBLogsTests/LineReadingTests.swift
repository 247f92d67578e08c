import LogCorpus
import Testing

@testable import ELBLogs

@Suite struct LineReadingTests {
  /// All kinds, quirks and skipped lines, read in pieces of every size, give the same records.
  @Test func `read sizes from 1 to 64 give the same records`() throws {
    let contents = Array(SeedLines.all.map { $0 + [0x0A] }.joined())
    let gzip = try GzipFile.member(contents)
    let folder = try ScratchFolder()
    let expected = try folder.read(contents)
    #expect(expected.records.count > 100)
    for readSize in 1...64 {
      #expect(try folder.read(contents, readSize: readSize).records == expected.records)
      for inflater in InflaterKind.allCases {
        let inflated = try folder.read(gzip, inflater: inflater, readSize: readSize)
        #expect(inflated.records == expected.records, "\(inflater) \(readSize)")
        #expect(inflated.reading.skipped == expected.reading.skipped)
      }
    }
  }

  @Test func `a last line without line feed counts in a sound file`() throws {
    let (reading, records) = try ScratchFolder().read(
      Array(PlainLines.many(2).utf8.dropLast()))
    #expect(reading.lines == 2 && records.count == 2)
  }

  @Test func `in a damaged file the unterminated last line is never parsed`() throws {
    var bytes = try GzipFile.member(Array(PlainLines.many(2).utf8.dropLast()))
    bytes[bytes.count - 8] ^= 0xFF
    let (reading, records) = try ScratchFolder().read(bytes)
    #expect(records.count == 1)
    #expect(reading.rejected == [.cutShort: 1] && reading.lines == 2)
  }

  @Test(arguments: [1 << 20, 1 << 20 + 1, 5 << 20]) func `a line of at most 1 MiB is read`(
    length: Int
  ) throws {
    let start = Array(PlainLines.nlb("192.0.2.1").utf8.dropLast()) + [0x20]
    let long = start + [UInt8](repeating: 0x78, count: length - start.count)
    let contents = long + [0x0A] + Array(PlainLines.many(2).utf8)
    for bytes in [contents, try GzipFile.member(contents)] {
      let (reading, records) = try ScratchFolder().read(bytes)
      #expect(reading.lines == 3)
      if length <= 1 << 20 {
        #expect(records.count == 3)
      } else {
        #expect(records.map(\.lineNumber) == [2, 3])
        #expect(reading.rejected == [.tooLong: 1])
      }
    }
  }

  @Test func `a long line at the end counts once`() throws {
    let contents = [UInt8](repeating: 0x78, count: 3 << 20)
    let (reading, _) = try ScratchFolder().read(contents)
    #expect(reading.lines == 1 && reading.rejected == [.tooLong: 1])
  }

  @Test func `a file of line feeds, and an empty one`() throws {
    let folder = try ScratchFolder()
    #expect(try folder.read([0x0A, 0x0D, 0x0A, 0x0A]).reading.skipped == [.blank: 3])
    let (reading, _) = try folder.read([])
    #expect(reading.lines == 0 && reading.ending == .complete)
  }

  @Test func `random bytes are accounted for`() throws {
    var random = SplitMix64(seed: 7)
    let folder = try ScratchFolder()
    for _ in 0..<50 {
      let bytes = (0..<20_000).map { _ in UInt8.random(in: 0...255, using: &random) }
      let (reading, _) = try folder.read([0x20] + bytes)
      #expect(reading.lines > 0)
      #expect(
        reading.lines == reading.linesAccountedFor)
    }
  }

  @Test(arguments: ["h2", "http", "https", "tls"], 1...4)
  func `zeros behind a type are part of it`(type: String, zeros: Int) throws {
    let rest =
      "2026-03-01T00:00:00.000000Z app/a/1 192.0.2.1:1 - 0 0 0 200 200 1 1 \"GET / H\" \"-\" "
      + "A TLSv1.2 - \"-\""
    let (sound, _) = try ScratchFolder().read(Array("\(type) \(rest)".utf8))
    #expect(sound.records == 1)
    let spoilt = type + String(repeating: "\0", count: zeros)
    let (reading, _) = try ScratchFolder().read(Array("\(spoilt) \(rest)".utf8))
    #expect(reading.rejected == [.unrecognized: 1])
  }

  @Test func `the first three rejected lines of each reason are kept`() throws {
    let contents = Array("x\ny\n\nz\nw\ntls 2.0 2026-03-01T12:00:00 net\n".utf8)
    let samples = try ScratchFolder().read(contents).reading.rejectedSamples
    #expect(samples.map(\.number) == [1, 2, 4, 6])
    #expect(samples.map(\.excerpt).prefix(3) == ["x", "y", "z"])
    #expect(samples.last?.reason == .tooFewFields)
  }

  @Test(arguments: [
    ("{\"a\":1}\n", FileSkip.vendedJSON), ("PAR1....", .vendedParquet),
    ("#Version: 1.0\n", .vendedW3C), ("BZh91AY&SY", .unsupportedCompression),
    ("PK\u{3}\u{4}....", .unsupportedCompression),
  ]) func `files of other makers are recognised`(text: String, reason: FileSkip) throws {
    for bytes in [[UInt8](text.utf8), try GzipFile.member(text)] {
      for readSize in [1, LogReader.defaultReadSize] {
        let (reading, _) = try ScratchFolder().read(bytes, readSize: readSize)
        #expect(reading.ending == .skipped(reason) && reading.lines == 0)
      }
    }
  }

  @Test func `a file that cannot be opened is a typed error`() throws {
    var reader = LogReader()
    var collector = RecordCollector()
    let missing = LogFile(path: try ScratchFolder().path.appending("none.log"), size: nil)
    #expect(throws: LogFileError(path: missing.path, cause: .system(.noSuchFileOrDirectory))) {
      try reader.read(missing, into: &collector)
    }
  }

  @Test func `a reader asks for at least one byte`() async {
    await #expect(processExitsWith: .failure) { _ = LogReader(readSize: 0) }
  }
}

/// What a review found; each with the smallest input that showed it.
@Suite struct LineReadingRegressionTests {
  @Test func `a byte order mark costs no line and hides no format`() throws {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    for readSize in [1, 2, 64] {
      let folder = try ScratchFolder()
      let lines = try folder.read(mark + Array(PlainLines.many(2).utf8), readSize: readSize)
      #expect(lines.records.count == 2 && lines.reading.lines == 2)
      let json = try folder.read(mark + Array("{\"a\": 1}\n".utf8), readSize: readSize)
      #expect(json.reading.ending == .skipped(.vendedJSON))
    }
  }

  @Test func `gzip inside of gzip is named as such`() throws {
    let inner = try GzipFile.member(PlainLines.many(3))
    let reading = try ScratchFolder().read(try GzipFile.member(inner)).reading
    #expect(reading.ending == .skipped(.unsupportedCompression))
  }
}
