extension LogFile {
  /// How much is read at once to see whether there is a line: more than most lines have.
  private static var probeSize: Int { 4 << 10 }

  /// Whether a reader gets a line of this file: it can be opened, is no other kind of file, and its text
  /// is sound up to the end of the first line.
  func givesALine() -> Bool {
    var source = ByteSource(inflater: .fastest, readSize: Self.probeSize, stop: nil)
    guard (try? source.open(self)) != nil else { return false }
    var text = LineBuffer(capacity: 2 * Self.probeSize)
    while true {
      let supply = source.supply(&text, limit: Self.probeSize)
      let mark = text.unread.startsWithByteOrderMark ? 3 : 0
      let beginning = text.unread.extracting(droppingFirst: mark)
      if supply == .more, beginning.count < FileSkip.sniffLength { continue }
      if FileSkip.sniff(beginning) != nil { return false }
      if beginning.firstIndex(of: UInt8(ascii: "\n")) != nil { return true }
      switch supply {
      // A line that is too long is one all the same.
      case .more where beginning.count <= LineBuffer.longestLine: continue
      case .more: return true
      case .end: return !beginning.isEmpty
      case .damaged, .stopped: return false
      }
    }
  }
}
