/// Takes the physical lines of one file, gives its records to a consumer, and keeps the account.
struct LineTaker {
  /// The account so far.
  private(set) var reading = FileReading()
  private var filtered = 0
  private var pending: PendingRecord?
  private var isInsideLongLine = false
  private var times = TimestampReader()

  /// A Classic record over several physical lines holds at most this many.
  private static let mostPhysicalLines = 16
  private static let excerptLength = 160

  /// Takes one line without its line feed, which is marked, unless it is longer than a line may be.
  mutating func take<Consumer: RecordConsumer & ~Copyable>(
    _ physicalLine: Span<UInt8>, _ marks: inout LineMarks, into consumer: inout Consumer
  ) {
    reading.lines += 1
    guard physicalLine.count <= LineBuffer.longestLine else {
      settlePending(into: &consumer)
      reject(physicalLine, number: reading.lines, .tooLong)
      return
    }
    let line = physicalLine.withoutCarriageReturn
    if pending != nil, takeContinuation(line, &marks, into: &consumer) { return }
    var record = LogRecord(marks.end(line))
    switch LineReading.read(&record, &times) {
    case .record:
      record.lineNumber = reading.lines
      count(consumer.consume(record))
    case .skipped(let reason): skip(reason)
    case .rejected(let reason): reject(line, number: reading.lines, reason)
    case .continues: pending = PendingRecord(line, number: reading.lines)
    }
  }

  /// Takes a piece of a line that is already longer than a line may be; the first piece counts it.
  mutating func takePieceOfLongLine<Consumer: RecordConsumer & ~Copyable>(
    _ piece: Span<UInt8>, into consumer: inout Consumer
  ) {
    guard !isInsideLongLine else { return }
    isInsideLongLine = true
    settlePending(into: &consumer)
    reading.lines += 1
    reject(piece, number: reading.lines, .tooLong)
  }

  /// Whether the rest of the current line belongs to one that was rejected as too long; the answer
  /// is given once.
  mutating func endLongLine() -> Bool {
    defer { isInsideLongLine = false }
    return isInsideLongLine
  }

  /// Takes what follows the last line feed of a damaged file: never parsed, as it may be cut.
  mutating func takeCutLine<Consumer: RecordConsumer & ~Copyable>(
    _ rest: Span<UInt8>, into consumer: inout Consumer
  ) {
    settlePending(into: &consumer)
    reading.lines += 1
    reject(rest, number: reading.lines, .cutShort)
  }

  /// Drops a record that is not complete, as if none of its lines had been read.
  mutating func dropPending() {
    reading.lines -= pending?.lineCount ?? 0
    pending = nil
  }

  /// Closes the account, with what is left of the records.
  mutating func finish<Consumer: RecordConsumer & ~Copyable>(
    _ ending: FileReading.Ending, bytesRead: Int, bytesInflated: Int, into consumer: inout Consumer
  ) -> FileReading {
    settlePending(into: &consumer)
    if filtered > 0 { reading.skipped[.filtered] = filtered }
    reading.ending = ending
    reading.bytesRead = bytesRead
    reading.bytesInflated = bytesInflated
    return reading
  }

  private mutating func count(_ fate: RecordFate) {
    switch fate {
    case .counted: reading.records += 1
    case .filtered: filtered += 1
    }
  }

  private mutating func skip(_ reason: SkipReason) {
    reading.skipped[reason, default: 0] += 1
  }

  private mutating func reject(_ line: Span<UInt8>, number: Int, _ reason: RejectReason) {
    let earlier = reading.rejected[reason, default: 0]
    reading.rejected[reason] = earlier + 1
    guard earlier < FileReading.samplesPerReason else { return }
    let excerpt = line.extracting(first: Self.excerptLength)
    reading.rejectedSamples.append(
      .init(number: number, reason: reason, excerpt: excerpt.repairedText))
  }
}

// Records that hold a raw line feed.
extension LineTaker {
  /// Tries `line` as the next part of the pending record; false where it stands for itself.
  private mutating func takeContinuation<Consumer: RecordConsumer & ~Copyable>(
    _ line: Span<UInt8>, _ marks: inout LineMarks, into consumer: inout Consumer
  ) -> Bool {
    guard var lines = pending, !startsRecord(line, &marks),
      lines.byteCount + 1 + line.count <= LineBuffer.longestLine
    else {
      settlePending(into: &consumer)
      return false
    }
    pending = nil
    lines.append(line)
    var joined = LineMarks()
    joined.mark(lines.bytes.span)
    var record = LogRecord(joined.end(lines.bytes.span))
    if case .record = LineReading.read(&record, &times) {
      record.lineNumber = lines.firstNumber
      count(consumer.consume(record))
      reading.skipped[.continuation, default: 0] += lines.lineCount - 1
      return true
    }
    pending = lines
    if lines.lineCount == Self.mostPhysicalLines { settlePending(into: &consumer) }
    return true
  }

  /// Gives the pending record up: its first line is rejected, the others stand for themselves.
  ///
  /// A first line that nothing follows may be whole all the same: who does not escape backslashes
  /// writes a user agent that ends in one before a quote that closes.
  private mutating func settlePending<Consumer: RecordConsumer & ~Copyable>(
    into consumer: inout Consumer
  ) {
    guard let lines = pending else { return }
    pending = nil
    if lines.lineCount == 1, takeAlone(lines, into: &consumer) { return }
    var marks = LineMarks()
    for index in 0..<lines.lineCount {
      let line = lines.line(index)
      let number = lines.firstNumber + index
      if index == 0 {
        reject(line, number: number, .unbalancedQuotes)
        continue
      }
      // No line that starts a record was ever appended.
      marks.mark(line)
      var record = LogRecord(marks.end(line))
      switch LineReading.read(&record, &times) {
      case .skipped(let reason): skip(reason)
      default: reject(line, number: number, .unrecognized)
      }
    }
  }

  /// Takes a record of one line whose last quote looks escaped; false where it is none.
  private mutating func takeAlone<Consumer: RecordConsumer & ~Copyable>(
    _ lines: PendingRecord, into consumer: inout Consumer
  ) -> Bool {
    let line = lines.line(0)
    var marks = LineMarks()
    marks.mark(line)
    var record = LogRecord(marks.end(line))
    guard case .record = LineReading.readAlone(&record, &times) else { return false }
    record.lineNumber = lines.firstNumber
    count(consumer.consume(record))
    return true
  }

  private mutating func startsRecord(_ line: Span<UInt8>, _ marks: inout LineMarks) -> Bool {
    var record = LogRecord(marks.end(line))
    var cutter = FieldCutter(record)
    switch LineHead.read(&record, &cutter, &times) {
    case .unrecognized, .skipped(.blank), .skipped(.control): return false
    default: return true
    }
  }
}

/// The physical lines of a record that is not complete yet, joined by line feeds.
private struct PendingRecord {
  private(set) var bytes: [UInt8] = []
  let firstNumber: Int
  private var starts: [Int] = [0]

  init(_ line: Span<UInt8>, number: Int) {
    firstNumber = number
    append(contentsOf: line)
  }

  var byteCount: Int { bytes.count }
  var lineCount: Int { starts.count }

  mutating func append(_ line: Span<UInt8>) {
    bytes.append(UInt8(ascii: "\n"))
    starts.append(bytes.count)
    append(contentsOf: line)
  }

  @_lifetime(borrow self)
  func line(_ index: Int) -> Span<UInt8> {
    let end = index + 1 < starts.count ? starts[index + 1] - 1 : bytes.count
    return bytes.span.extracting(starts[index]..<end)
  }

  private mutating func append(contentsOf line: Span<UInt8>) {
    bytes.reserveCapacity(bytes.count + line.count)
    for index in line.indices { bytes.append(line[index]) }
  }
}

extension Span where Element == UInt8 {
  /// The line without one carriage return at its end.
  var withoutCarriageReturn: Span<UInt8> {
    @_lifetime(copy self)
    get {
      guard count > 0, self[count - 1] == UInt8(ascii: "\r") else { return self }
      return extracting(first: count - 1)
    }
  }

  /// The bytes, in an array of their own.
  package var copy: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    for index in indices { bytes.append(self[index]) }
    return bytes
  }
}
