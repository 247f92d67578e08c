import SystemPackage

/// Reads log files one after another: inflates, cuts lines, and gives records to a consumer.
///
/// A reader keeps its buffers from file to file and never holds a whole file: at most one line of
/// 1 MiB and one read, and three reads more where another thread reads ahead. Each worker has its own
/// reader.
public struct LogReader: ~Copyable {
  private var text: TextSupply
  private var lines: LineBuffer

  /// How many bytes are inflated or read at once where nothing else is asked for: small enough for
  /// the second-level cache, large enough to make system calls rare.
  public static let defaultReadSize = 256 << 10

  /// Makes a reader.
  ///
  /// - Parameters:
  ///   - inflater: What inflates.
  ///   - readSize: How many bytes are read or inflated at once, at least 1. The records do not
  ///     depend on it.
  ///   - stop: Looked at between reads; nil where nobody stops the reading.
  public init(
    inflater: InflaterKind = .fastest, readSize: Int = LogReader.defaultReadSize,
    stop: StopToken? = nil
  ) {
    self.init(inflater: inflater, readSize: readSize, stop: stop, spareThreads: nil)
  }

  /// Makes a reader that reads long files ahead with one of `spareThreads`.
  package init(
    inflater: InflaterKind, readSize: Int, stop: StopToken?, spareThreads: SpareThreads?
  ) {
    precondition(readSize >= 1, "a read asks for at least one byte")
    text = TextSupply(
      inflater: inflater, readSize: readSize, stop: stop, spareThreads: spareThreads)
    lines = LineBuffer(capacity: 2 * max(readSize, FileSkip.sniffLength))
  }

  /// Reads one file to its end, up to its damage, or until it is asked to stop.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - consumer: Takes the records.
  ///   - meter: Counts bytes and files for a progress display.
  /// - Returns: The account of the file's lines. Damage and unreadable lines are part of it.
  /// - Throws: `LogFileError` where the file cannot be opened.
  public mutating func read<Consumer: RecordConsumer & ~Copyable>(
    _ file: LogFile, into consumer: inout Consumer, meter: ReadingMeter? = nil
  ) throws(LogFileError) -> FileReading {
    do {
      try text.open(file)
    } catch {
      throw LogFileError(path: file.path, cause: .system(error))
    }
    lines.removeAll()
    consumer.begin(file)
    var taker = LineTaker()
    var marks = LineMarks()
    var isSniffed = false
    var ending = FileReading.Ending.complete
    reading: while true {
      let before = text.bytesRead
      let supply = text.supply(&lines)
      meter?.add(bytes: text.bytesRead - before)
      if !isSniffed {
        if supply == .more, lines.unread.count < FileSkip.sniffLength { continue }
        isSniffed = true
        lines.consume { $0.startsWithByteOrderMark ? 3 : 0 }
        if let skip = FileSkip.sniff(lines.unread) {
          ending = .skipped(skip)
          lines.removeAll()
          break
        }
      }
      cutLines(&taker, &marks, into: &consumer)
      consumer.finishRead()
      switch supply {
      case .more: continue
      case .end: break reading
      case .damaged(let damage):
        ending = .damaged(damage)
        break reading
      case .stopped:
        ending = .stopped
        break reading
      }
    }
    // What is incomplete only because the reading stopped is no line yet.
    if ending == .stopped {
      taker.dropPending()
    } else {
      takeRest(&taker, &marks, into: &consumer, isDamaged: ending != .complete)
      meter?.addFinishedFile()
    }
    text.close()
    if case .skipped = ending {
      return taker.finish(ending, bytesRead: 0, bytesInflated: 0, into: &consumer)
    }
    return taker.finish(
      ending, bytesRead: text.bytesRead, bytesInflated: text.bytesSupplied, into: &consumer)
  }

  /// Takes all complete lines, and keeps the buffer from holding more than the longest line.
  private mutating func cutLines<Consumer: RecordConsumer & ~Copyable>(
    _ taker: inout LineTaker, _ marks: inout LineMarks, into consumer: inout Consumer
  ) {
    lines.consume { unread in
      var position = 0
      while let lineFeed = marks.markLine(of: unread, from: position) {
        if !taker.endLongLine() {
          taker.take(unread.extracting(position..<lineFeed), &marks, into: &consumer)
        }
        position = lineFeed + 1
      }
      guard unread.count - position > LineBuffer.longestLine else { return position }
      taker.takePieceOfLongLine(unread.extracting(position..<unread.count), into: &consumer)
      return unread.count
    }
  }

  /// Takes what follows the last line feed.
  private mutating func takeRest<Consumer: RecordConsumer & ~Copyable>(
    _ taker: inout LineTaker, _ marks: inout LineMarks, into consumer: inout Consumer,
    isDamaged: Bool
  ) {
    let rest = lines.unread
    guard !taker.endLongLine(), !rest.isEmpty else { return }
    if isDamaged {
      taker.takeCutLine(rest, into: &consumer)
    } else {
      marks.mark(rest)
      taker.take(rest, &marks, into: &consumer)
    }
  }
}
