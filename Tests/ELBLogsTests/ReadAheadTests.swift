import LogCorpus
import SystemPackage
import Testing

@testable import ELBLogs

/// A file that another thread reads ahead gives what it gives without.
@Suite struct ReadAheadTests {
  private struct Result: Equatable {
    var reading: FileReading
    var records: [ReferenceRecord]
  }

  private let folder: ScratchFolder
  private let text = Array(SeedLines.all.map { $0 + [0x0A] }.joined())

  init() throws { folder = try ScratchFolder() }

  private func read(
    _ bytes: [UInt8], inflater: InflaterKind = .fastest, readSize: Int, spareThreads: SpareThreads?
  ) throws -> Result {
    let file = LogFile(path: try folder.write(bytes, to: "bytes.log"), size: bytes.count)
    var reader = LogReader(
      inflater: inflater, readSize: readSize, stop: nil, spareThreads: spareThreads)
    var collector = RecordCollector()
    let meter = ReadingMeter()
    let reading = try reader.read(file, into: &collector, meter: meter)
    #expect(meter.bytesRead == reading.bytesRead && meter.filesFinished == 1)
    return Result(reading: reading, records: collector.records)
  }

  /// Whether both ways give the same, and the thread that was lent is back.
  private func expectSame(
    _ bytes: [UInt8], inflater: InflaterKind = .fastest, readSize: Int, _ comment: Comment? = nil
  ) throws -> Result {
    let spareThreads = SpareThreads(1)
    let alone = try read(bytes, inflater: inflater, readSize: readSize, spareThreads: nil)
    let ahead = try read(bytes, inflater: inflater, readSize: readSize, spareThreads: spareThreads)
    #expect(ahead == alone, comment)
    #expect(spareThreads.take() && !spareThreads.take())
    return ahead
  }

  @Test func `read sizes from 1 to 64 give the same`() throws {
    let short = Array(text.prefix(6_000))
    let gzip = try GzipFile.member(short)
    let members = try GzipFile.member(Array(short[..<1_000])) + GzipFile.member(short)
    for readSize in 1...64 {
      let plain = try expectSame(short, readSize: readSize, "plain \(readSize)")
      #expect(plain.records.count > 10)
      for inflater in InflaterKind.allCases {
        for bytes in [gzip, members] {
          _ = try expectSame(
            bytes, inflater: inflater, readSize: readSize, "\(inflater) \(readSize)")
        }
      }
    }
  }

  /// Pieces that have room in front for parts of lines, and pieces that have none.
  @Test(arguments: [500, 4_096, 10_000, 65_536]) func `larger reads give the same`(
    readSize: Int
  ) throws {
    let long = [UInt8](repeating: 0x78, count: 30_000) + [0x0A]
    let many = Array(repeatElement(text + long, count: 20).joined())
    for bytes in [many, try GzipFile.member(many)] {
      #expect(try expectSame(bytes, readSize: readSize).records.count > 1_000)
    }
  }

  @Test(arguments: [1 << 20, 1 << 20 + 1, 5 << 20]) func `a line of at most 1 MiB is read`(
    length: Int
  ) throws {
    let start = Array(PlainLines.nlb("192.0.2.1").utf8.dropLast()) + [0x20]
    let long = start + [UInt8](repeating: 0x78, count: length - start.count)
    let bytes = Array(PlainLines.many(5).utf8) + long + [0x0A] + Array(PlainLines.many(2).utf8)
    for readSize in [1_000, 100_000] {
      let result = try expectSame(bytes, readSize: readSize)
      #expect(result.reading.lines == 8)
      #expect(result.reading.rejected == (length <= 1 << 20 ? [:] : [.tooLong: 1]))
    }
  }

  @Test(arguments: InflaterKind.allCases) func `every cut point`(inflater: InflaterKind) throws {
    let whole = try GzipFile.member(PlainLines.many(10)) + GzipFile.member(PlainLines.many(5))
    for cut in whole.indices {
      _ = try expectSame(Array(whole[..<cut]), inflater: inflater, readSize: 16, "cut at \(cut)")
    }
  }

  @Test(arguments: InflaterKind.allCases) func `every byte damaged`(inflater: InflaterKind) throws {
    let whole = try GzipFile.member(PlainLines.many(10))
    for index in whole.indices {
      var bytes = whole
      bytes[index] ^= 0x55
      _ = try expectSame(bytes, inflater: inflater, readSize: 16, "byte \(index)")
    }
  }

  @Test func `short files are read without`() throws {
    let spareThreads = SpareThreads(1)
    var reader = LogReader(
      inflater: .fastest, readSize: 1 << 16, stop: nil, spareThreads: spareThreads)
    var taker = ThreadTaker(spareThreads: spareThreads)
    let bytes = [UInt8](PlainLines.many(1_000).utf8)
    let path = try folder.write(bytes, to: "short.log")
    _ = try reader.read(LogFile(path: path, size: bytes.count), into: &taker)
    #expect(taker.count == 1)
  }

  /// A thread that becomes spare in the middle of a file helps from there on.
  @Test func `a thread may come later`() throws {
    let spareThreads = SpareThreads(0)
    let bytes = [UInt8](PlainLines.many(2_000).utf8)
    let file = LogFile(path: try folder.write(bytes, to: "long.log"), size: bytes.count)
    var reader = LogReader(
      inflater: .fastest, readSize: 2_000, stop: nil, spareThreads: spareThreads)
    var giver = ThreadGiver(spareThreads: spareThreads, record: 1_000)
    #expect(try reader.read(file, into: &giver).records == 2_000)
    #expect(giver.wasTaken)
    #expect(spareThreads.take())
  }

  @Test(arguments: [false, true], [100, 1_000]) func `a stop ends both threads`(
    isCompressed: Bool, readSize: Int
  ) throws {
    let text = [UInt8](PlainLines.many(5_000).utf8)
    let bytes = isCompressed ? try GzipFile.member(text) : text
    let file = LogFile(path: try folder.write(bytes, to: "long.log"), size: bytes.count)
    for last in [50, 51, 500] {
      let stop = StopToken()
      let spareThreads = SpareThreads(1)
      var reader = LogReader(
        inflater: .fastest, readSize: readSize, stop: stop, spareThreads: spareThreads)
      var stopper = Stopper(stop: stop, last: last)
      let reading = try reader.read(file, into: &stopper)
      #expect(reading.ending == .stopped)
      #expect(reading.records == stopper.count && reading.linesAccountedFor == reading.lines)
      #expect((last...last + 2 + readSize / 100).contains(stopper.count))
      #expect(reading.bytesInflated < text.count)
      #expect(spareThreads.take())
    }
  }

  /// A stream that nobody writes to any more, and nobody closes, hangs nobody who was asked to stop.
  @Test func `a stop ends the waiting for a stream`() throws {
    let (readEnd, writeEnd) = try FileDescriptor.pipe()
    defer {
      try? readEnd.close()
      try? writeEnd.close()
    }
    _ = try writeEnd.writeAll([UInt8](PlainLines.many(100).utf8))
    let stop = StopToken()
    let spareThreads = SpareThreads(1)
    var reader = LogReader(
      inflater: .fastest, readSize: 1_000, stop: stop, spareThreads: spareThreads)
    var stopper = Stopper(stop: stop, last: 100)
    let file = LogFile(path: FilePath("/dev/fd/\(readEnd.rawValue)"), size: nil)
    let reading = try reader.read(file, into: &stopper)
    #expect(reading.ending == .stopped && reading.records == 100)
    #expect(spareThreads.take())
  }

  @Test func `one reader reads long and short files in turn`() throws {
    let spareThreads = SpareThreads(1)
    var reader = LogReader(
      inflater: .fastest, readSize: 300, stop: nil, spareThreads: spareThreads)
    for count in [1, 200, 0, 300, 2, 100] {
      for isCompressed in [false, true] {
        let text = [UInt8](PlainLines.many(count).utf8)
        let bytes = isCompressed ? try GzipFile.member(text) : text
        let file = LogFile(path: try folder.write(bytes, to: "a.log"), size: bytes.count)
        var collector = RecordCollector()
        #expect(try reader.read(file, into: &collector).records == count)
      }
    }
  }
}

@Suite struct SpareThreadsTests {
  @Test func `no more are taken than there are`() {
    let threads = SpareThreads(2)
    #expect(threads.take() && threads.take() && !threads.take())
    threads.giveBack()
    #expect(threads.take() && !threads.take())
  }

  @Test func `many may take at once`() async {
    let threads = SpareThreads(100)
    let taken = await withTaskGroup { group in
      for _ in 0..<8 {
        group.addTask { (0..<50).count { _ in threads.take() } }
      }
      return await group.reduce(0, +)
    }
    #expect(taken == 100)
  }
}

/// Takes a thread that nobody else took.
private struct ThreadTaker: RecordConsumer {
  let spareThreads: SpareThreads
  private(set) var count = 0

  mutating func begin(_ file: LogFile) {}

  mutating func consume(_ record: borrowing LogRecord) -> RecordFate {
    if spareThreads.take() { count += 1 }
    return .counted
  }
}

/// Gives a thread at one record, and looks at the last one whether it was taken.
private struct ThreadGiver: RecordConsumer {
  let spareThreads: SpareThreads
  let record: Int
  private(set) var wasTaken = false
  private var count = 0

  init(spareThreads: SpareThreads, record: Int) {
    (self.spareThreads, self.record) = (spareThreads, record)
  }

  mutating func begin(_ file: LogFile) {}

  mutating func consume(_ record: borrowing LogRecord) -> RecordFate {
    count += 1
    if count == self.record { spareThreads.giveBack() }
    if count == self.record + 500 {
      wasTaken = !spareThreads.take()
      if !wasTaken { spareThreads.giveBack() }
    }
    return .counted
  }
}

/// Asks for a stop with one of the records.
private struct Stopper: RecordConsumer {
  let stop: StopToken
  let last: Int
  private(set) var count = 0

  mutating func begin(_ file: LogFile) {}

  mutating func consume(_ record: borrowing LogRecord) -> RecordFate {
    count += 1
    if count == last { stop.stop() }
    return .counted
  }
}
