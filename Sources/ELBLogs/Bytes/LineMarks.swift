import CVector

/// Where the spaces and the quotes of one line are: what cutting it into fields asks for.
///
/// They are looked for once, together with the line feed that ends the line: a bit for each byte. Cutting
/// then reads a few words instead of the line. The end of the line is marked as both, so that a search
/// for either ends there.
@safe
struct LineMarks: ~Copyable {
  private var windows: UnsafeMutableBufferPointer<cvector_marks>
  private let marker:
    @convention(c) (
      UnsafePointer<UInt8>?, Int, UnsafeMutablePointer<cvector_marks>?, Int, Bool
    ) -> Int

  /// How many windows of 64 bytes there are at first: enough for most lines.
  private static let usualCount = 64

  /// Makes marks of nothing.
  ///
  /// - Parameter rank: Which way of marking is used, of those that this processor has, the fastest one
  ///   first. All of them do the same.
  init?(rank: Int) {
    guard let marker = unsafe cvector_marker_at(rank) else { return nil }
    unsafe self.marker = marker
    unsafe windows = LineMarks.room(for: LineMarks.usualCount)
  }

  /// Makes marks of nothing.
  init() {
    guard let marks = LineMarks(rank: 0) else { preconditionFailure("any processor can mark") }
    self = marks
  }

  deinit {
    unsafe windows.deallocate()
  }

  /// Marks the line of `text` that begins at `start`.
  ///
  /// - Returns: Where its line feed is; nil where there is none. Of a line that is longer than a line
  ///   may be, nothing else is known.
  mutating func markLine(of text: Span<UInt8>, from start: Int) -> Int? {
    precondition(start >= 0 && start <= text.count, "a line starts inside the span")
    let rest = text.count &- start
    while true {
      let length = unsafe text.withUnsafeBufferPointer { bytes in
        guard let line = bytes.baseAddress else { return 0 }
        return unsafe marker(line + start, rest, windows.baseAddress, windows.count, true)
      }
      guard length < rest else { return nil }
      if hasRoom(forLineOf: length) || length > LineBuffer.longestLine { return start &+ length }
      makeRoom(forLineOf: length)
    }
  }

  /// Marks a line that may hold line feeds, or that none ends.
  mutating func mark(_ line: Span<UInt8>) {
    if !hasRoom(forLineOf: line.count) { makeRoom(forLineOf: line.count) }
    // Where the bytes fill their windows, the mark of the end lies in the next one.
    unsafe windows[line.count >> 6] = cvector_marks()
    unsafe line.withUnsafeBufferPointer { bytes in
      guard let line = bytes.baseAddress else { return }
      _ = unsafe marker(line, bytes.count, windows.baseAddress, windows.count, false)
    }
  }

  /// Marks the end of the line that was marked, which may be before its line feed, and lets the line be
  /// searched.
  @_lifetime(copy line, &self)
  @inline(__always)
  mutating func end(_ line: Span<UInt8>) -> MarkedLine {
    precondition(hasRoom(forLineOf: line.count), "a line ends where it was marked")
    let bit: UInt64 = 1 &<< UInt64(truncatingIfNeeded: line.count)
    let last = unsafe windows[line.count >> 6]
    unsafe windows[line.count >> 6] = cvector_marks(
      spaces: last.spaces & (bit &- 1) | bit, quotes: last.quotes & (bit &- 1) | bit)
    let marked = unsafe MarkedLine(line, windows)
    return unsafe _overrideLifetime(marked, mutating: &self)
  }

  private func hasRoom(forLineOf length: Int) -> Bool {
    unsafe length >> 6 < windows.count
  }

  private mutating func makeRoom(forLineOf length: Int) {
    unsafe windows.deallocate()
    unsafe windows = LineMarks.room(for: max(length >> 6 &+ 1, 2 * windows.count))
  }

  private static func room(for count: Int) -> UnsafeMutableBufferPointer<cvector_marks> {
    let room = UnsafeMutableBufferPointer<cvector_marks>.allocate(capacity: count)
    unsafe room.initialize(repeating: cvector_marks())
    return unsafe room
  }
}

/// A line whose spaces, quotes and end are marked.
///
/// It is small, as each record holds one.
@safe
struct MarkedLine: ~Escapable {
  private let start: UnsafePointer<UInt8>?
  private let windows: UnsafePointer<cvector_marks>
  private let length: UInt32

  /// The windows hold a mark for each byte, and one of either kind behind the last.
  @_lifetime(copy bytes)
  @inline(__always)
  fileprivate init(_ bytes: Span<UInt8>, _ windows: UnsafeMutableBufferPointer<cvector_marks>) {
    guard let first = windows.baseAddress else { preconditionFailure("there is a window") }
    unsafe start = bytes.withUnsafeBufferPointer { $0.baseAddress }
    unsafe self.windows = UnsafePointer(first)
    length = UInt32(truncatingIfNeeded: bytes.count)
  }

  /// How many bytes the line has, at most `LineBuffer.longestLine`.
  var count: Int { Int(length) }

  var bytes: Span<UInt8> {
    @_lifetime(copy self)
    @inline(__always)
    get {
      let bytes = unsafe UnsafeBufferPointer(start: start, count: count)
      return unsafe _overrideLifetime(Span(_unsafeElements: bytes), copying: self)
    }
  }

  /// Where the first space is at or behind `position`, or the line's end; nil where that is before.
  @inline(__always)
  func firstSpace(from position: Int) -> Int? { first(from: position) { $0.spaces } }

  /// Where the first quote is at or behind `position`, or the line's end; nil where that is before.
  @inline(__always)
  func firstQuote(from position: Int) -> Int? { first(from: position) { $0.quotes } }

  @inline(__always)
  private func first(from position: Int, of marks: (cvector_marks) -> UInt64) -> Int? {
    guard UInt(bitPattern: position) <= UInt(length) else { return nil }
    var window = position >> 6
    let inWindow = UInt64.max &<< UInt64(truncatingIfNeeded: position)
    var ahead = unsafe marks(windows[window]) & inWindow
    while ahead == 0 {
      window &+= 1
      ahead = unsafe marks(windows[window])
    }
    return window &<< 6 | ahead.trailingZeroBitCount
  }

  /// Where the space number `number`, from 1, is at or behind `position`; the line's end counts as the
  /// last one. Nil where there are fewer.
  @inline(__always)
  func space(_ number: Int, from position: Int) -> Int? {
    guard UInt(bitPattern: position) <= UInt(length) else { return nil }
    let last = count >> 6
    var window = position >> 6
    var ahead = unsafe windows[window].spaces & UInt64.max &<< UInt64(truncatingIfNeeded: position)
    var remaining = number
    while true {
      while ahead == 0 {
        guard window < last else { return nil }
        window &+= 1
        ahead = unsafe windows[window].spaces
      }
      remaining &-= 1
      guard remaining > 0 else { return window &<< 6 | ahead.trailingZeroBitCount }
      ahead &= ahead &- 1
    }
  }

  /// Whether there is a space at `position`, or the line's end.
  @inline(__always)
  func isSpace(at position: Int) -> Bool {
    guard UInt(bitPattern: position) <= UInt(length) else { return false }
    return unsafe windows[position >> 6].spaces &>> UInt64(truncatingIfNeeded: position) & 1 != 0
  }
}
