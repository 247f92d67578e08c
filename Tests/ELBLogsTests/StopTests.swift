import SystemPackage
import Testing

@testable import ELBLogs

/// A reading that is asked to stop: what was read until then counts, and nothing else.
@Suite struct StopTests {
  /// Asks for the stop with one of the records.
  private struct Stopper: RecordConsumer {
    let stop: StopToken
    let last: Int
    private(set) var count = 0

    init(_ stop: StopToken, at last: Int) {
      (self.stop, self.last) = (stop, last)
    }

    mutating func begin(_ file: LogFile) {}

    mutating func consume(_ record: borrowing LogRecord) -> RecordFate {
      count += 1
      if count == last { stop.stop() }
      return .counted
    }
  }

  private func read(
    _ bytes: [UInt8], stoppingAt last: Int, readSize: Int
  ) throws -> (reading: FileReading, count: Int, finished: Int) {
    let scratch = try ScratchFolder()
    let file = LogFile(path: try scratch.write(bytes, to: "bytes.log"), size: bytes.count)
    let stop = StopToken()
    var reader = LogReader(readSize: readSize, stop: stop)
    var stopper = Stopper(stop, at: last)
    let meter = ReadingMeter()
    let reading = try reader.read(file, into: &stopper, meter: meter)
    return (reading, stopper.count, meter.filesFinished)
  }

  @Test(arguments: [false, true], [1, 7, 300, 4_096])
  func `what was read until then counts`(isCompressed: Bool, readSize: Int) throws {
    let lines = 200
    let text = [UInt8](PlainLines.many(lines).utf8)
    let bytes = isCompressed ? try GzipFile.member(text) : text
    for last in [1, 2, 50] {
      let (reading, count, finished) = try read(bytes, stoppingAt: last, readSize: readSize)
      #expect(reading.ending == .stopped)
      #expect(finished == 0)
      // To the end of the buffer, and no further.
      #expect(reading.records == count)
      #expect((last...last + 2 + readSize / 200).contains(count))
      #expect(reading.lines == count && reading.linesAccountedFor == count)
      #expect(reading.rejected.isEmpty)
    }
  }

  @Test func `nothing is read after a stop`() throws {
    let scratch = try ScratchFolder()
    let path = try scratch.write([UInt8](PlainLines.many(3).utf8), to: "lines.log")
    let stop = StopToken()
    #expect(stop.stop())
    #expect(!stop.stop() && stop.isStopped)
    var reader = LogReader(stop: stop)
    var stopper = Stopper(stop, at: 1)
    let reading = try reader.read(LogFile(path: path, size: 3), into: &stopper)
    #expect(reading.ending == .stopped)
    #expect(reading.bytesRead == 0 && reading.lines == 0)
  }

  /// Half a record is none, but no mistake of the file either.
  @Test func `a record that goes on is no line yet`() throws {
    let whole = PlainLines.nlb("203.0.113.9")
    let half =
      "2026-03-01T12:00:00.000000Z web 203.0.113.9:2817 192.0.2.5:80 0.1 0.1 0.1 200 200 0 29 "
      + "\"GET https://www.example.com:443/ HTTP/1.1\" \"first\n"
    // The stop comes with the record; the buffer that holds it holds the half one, too.
    let text = [UInt8]((whole + half + whole + String(repeating: whole, count: 200)).utf8)
    let (reading, _, _) = try read(
      text, stoppingAt: 1, readSize: whole.utf8.count + half.utf8.count)
    #expect(reading.ending == .stopped)
    #expect(reading.lines == 1 && reading.records == 1)
    #expect(reading.rejected.isEmpty)
  }

  /// The end that was seen before the stop is the end.
  @Test func `a stop with the last record`() throws {
    let (reading, count, _) = try read(
      [UInt8](PlainLines.many(3).utf8), stoppingAt: 3, readSize: 1 << 16)
    #expect(count == 3)
    #expect(reading.ending == .stopped)
    #expect(reading.lines == 3)
  }
}
