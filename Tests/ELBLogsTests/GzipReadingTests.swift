import Testing

@testable import ELBLogs

@Suite struct GzipReadingTests {
  private let first = PlainLines.many(3)
  private let second = PlainLines.nlb("198.51.100.7")

  @Test(arguments: InflaterKind.allCases) func `members follow each other`(
    inflater: InflaterKind
  ) throws {
    let bytes = try GzipFile.member(first) + GzipFile.member("") + GzipFile.member(second)
    for readSize in [1, 2, 7, 64, LogReader.defaultReadSize] {
      let (reading, records) = try ScratchFolder().read(
        bytes, inflater: inflater, readSize: readSize)
      #expect(reading.ending == .complete)
      #expect(reading.lines == 4 && records.count == 4)
      #expect(reading.bytesRead == bytes.count)
      #expect(reading.bytesInflated == (first + second).utf8.count)
    }
  }

  @Test(arguments: InflaterKind.allCases) func `a line may cross from one member to the next`(
    inflater: InflaterKind
  ) throws {
    let text = [UInt8](first.utf8)
    let bytes = try GzipFile.member(Array(text[..<100])) + GzipFile.member(Array(text[100...]))
    let (reading, _) = try ScratchFolder().read(bytes, inflater: inflater)
    #expect(reading.ending == .complete && reading.records == 3)
  }

  @Test(arguments: InflaterKind.allCases) func `zeros may pad the end`(
    inflater: InflaterKind
  ) throws {
    for padding in [1, 2, 512, 300_000] {
      let bytes = try GzipFile.member(first) + [UInt8](repeating: 0, count: padding)
      let (reading, _) = try ScratchFolder().read(bytes, inflater: inflater)
      #expect(reading.ending == .complete && reading.records == 3)
    }
  }

  @Test(
    arguments: InflaterKind.allCases, [[UInt8](arrayLiteral: 1), [0, 0, 7], [0x1F], [0x1F, 0]])
  func `other bytes behind the last member are damage`(
    inflater: InflaterKind, trailing: [UInt8]
  ) throws {
    let (reading, _) = try ScratchFolder().read(
      try GzipFile.member(first) + trailing, inflater: inflater)
    #expect(reading.ending == .damaged(.trailingBytes))
    #expect(reading.records == 3)
  }

  @Test(arguments: InflaterKind.allCases) func `a wrong checksum is damage after the lines`(
    inflater: InflaterKind
  ) throws {
    var bytes = try GzipFile.member(first)
    bytes[bytes.count - 8] ^= 0xFF
    let (reading, _) = try ScratchFolder().read(bytes, inflater: inflater)
    #expect(reading.ending == .damaged(.corruptGzip))
    #expect(reading.records == 3)
  }

  @Test(arguments: InflaterKind.allCases) func `a wrong length is damage`(
    inflater: InflaterKind
  ) throws {
    var bytes = try GzipFile.member(first)
    bytes[bytes.count - 1] ^= 0xFF
    let (reading, _) = try ScratchFolder().read(bytes, inflater: inflater)
    #expect(reading.ending == .damaged(.corruptGzip))
  }

  /// Every cut point gives a prefix of the records and a damaged file, never a trap.
  @Test(arguments: InflaterKind.allCases) func `every cut point`(inflater: InflaterKind) throws {
    let whole = try GzipFile.member(PlainLines.many(6)) + GzipFile.member(PlainLines.many(2))
    let memberEnd = try GzipFile.member(PlainLines.many(6)).count
    let folder = try ScratchFolder()
    let all = try folder.read(whole, inflater: inflater).records
    #expect(all.count == 8)
    for cut in 2..<whole.count {
      let (reading, records) = try folder.read(Array(whole[..<cut]), inflater: inflater)
      #expect(records == Array(all[..<records.count]), "cut at \(cut)")
      #expect(reading.lines == records.count + reading.rejected.values.reduce(0, +))
      switch cut {
      case memberEnd: #expect(reading.ending == .complete)
      case memberEnd + 1: #expect(reading.ending == .damaged(.trailingBytes))
      default: #expect(reading.ending == .damaged(.truncatedGzip), "cut at \(cut)")
      }
    }
  }

  /// Any byte changed gives the same records up to some point, never a trap.
  @Test(arguments: InflaterKind.allCases) func `every byte damaged`(
    inflater: InflaterKind
  ) throws {
    let whole = try GzipFile.member(PlainLines.many(4))
    let folder = try ScratchFolder()
    for index in whole.indices {
      var bytes = whole
      bytes[index] ^= 0x55
      // A short read shows the inflater damage in what it was given before.
      for readSize in [3, 16, LogReader.defaultReadSize] {
        let reading = try folder.read(bytes, inflater: inflater, readSize: readSize).reading
        #expect(reading.lines == reading.linesAccountedFor, "byte \(index), \(readSize)")
      }
    }
  }

  /// ISA-L tells of bytes that it did not write; in their place may be lines that were read before.
  @Test(arguments: InflaterKind.allCases) func `damage brings back nothing that was read before`(
    inflater: InflaterKind
  ) throws {
    let earlier = "198.51.100.99"
    let folder = try ScratchFolder()
    let before = LogFile(
      path: try folder.write(
        try GzipFile.member(String(repeating: PlainLines.nlb(earlier), count: 60)), to: "before.log"
      ),
      size: nil)
    let whole = try GzipFile.member(PlainLines.many(20))
    var reader = LogReader(inflater: inflater)
    for index in whole.indices {
      for change: UInt8 in [0x01, 0x10, 0x55, 0xFF] {
        var bytes = whole
        bytes[index] ^= change
        var ignored = RecordCollector()
        _ = try reader.read(before, into: &ignored)
        let damaged = LogFile(path: try folder.write(bytes, to: "damaged.log"), size: nil)
        var found = RecordCollector()
        let reading = try reader.read(damaged, into: &found)
        #expect(
          !found.records.contains { $0.client == Array(earlier.utf8) }
            && !reading.rejectedSamples.contains { $0.excerpt.contains(earlier) },
          "byte \(index) changed by \(change)")
      }
    }
  }

  @Test func `gzip is told by its magic, not by the name`() throws {
    let folder = try ScratchFolder()
    let file = LogFile(path: try folder.write(try GzipFile.member(first), to: "a.log"), size: nil)
    let plain = LogFile(path: try folder.write([UInt8](first.utf8), to: "a.log.gz"), size: nil)
    for file in [file, plain] {
      var reader = LogReader()
      var collector = RecordCollector()
      #expect(try reader.read(file, into: &collector).records == 3)
    }
  }
}
