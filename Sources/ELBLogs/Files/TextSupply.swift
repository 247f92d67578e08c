import SystemPackage

/// Supplies the text of one file after another: in the thread that asks, or, where the file is long and
/// a thread is spare, from that one, which reads ahead.
///
/// Which of both it is may change in the middle of a file, when a thread becomes spare. The text, and
/// how it ends, is the same.
struct TextSupply: ~Copyable {
  /// Bytes that were read from the file for the text supplied so far.
  private(set) var bytesRead = 0
  /// Bytes of text supplied so far.
  private(set) var bytesSupplied = 0

  private let readSize: Int
  private let stop: StopToken?
  private let spareThreads: SpareThreads?
  /// Nil while another thread has it.
  private var source: ByteSource?
  private var ahead: ReadAhead?
  private var size: Int?

  /// How many pieces of text must be left of a file to make a thread worth its start.
  private static let fewestPieces = 4

  init(
    inflater: InflaterKind, readSize: Int, stop: StopToken?, spareThreads: SpareThreads?
  ) {
    self.readSize = readSize
    self.stop = stop
    self.spareThreads = spareThreads
    source = ByteSource(inflater: inflater, readSize: readSize, stop: stop)
  }

  /// Begins with a file.
  mutating func open(_ file: LogFile) throws(Errno) {
    try source?.open(file)
    size = file.size
    bytesRead = 0
    bytesSupplied = 0
  }

  /// Lets go of the file, and of the thread that reads ahead in it.
  mutating func close() {
    if let ahead {
      source = ahead.end()
      spareThreads?.giveBack()
      self.ahead = nil
    }
    source?.close()
  }

  /// Appends some text to `lines`; what was supplied before an end, damage or a stop is good.
  mutating func supply(_ lines: inout LineBuffer) -> ByteSource.Supply {
    if ahead == nil, isLong, spareThreads?.take() == true, let source = source.take() {
      ahead = ReadAhead(source, readSize: readSize)
    }
    if let ahead {
      // What lies ready is not counted any more.
      guard stop?.isStopped != true else { return .stopped }
      let taken = ahead.take(into: &lines)
      (bytesRead, bytesSupplied) = (taken.bytesRead, taken.bytesSupplied)
      return taken.supply
    }
    let supply = source?.supply(&lines, limit: readSize) ?? .end
    bytesRead = source?.bytesRead ?? 0
    bytesSupplied = source?.bytesSupplied ?? 0
    return supply
  }

  /// Whether much is left, as far as it is known, of a file that was found to be a log.
  private var isLong: Bool {
    guard bytesSupplied >= FileSkip.sniffLength else { return false }
    guard let size, bytesRead > 0 else { return true }
    // The rest of a gzip file inflates as what came before.
    let growth = Double(bytesSupplied) / Double(bytesRead)
    return Double(size - bytesRead) * growth >= Double(Self.fewestPieces * readSize)
  }
}
