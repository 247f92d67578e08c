/// The bytes between a source and the lines cut from them: filled at the end, consumed from the
/// front.
///
/// What is left unread rolls down to the front when the end is full. While a span of unread bytes
/// is held, the buffer cannot be filled: the compiler refuses it.
///
/// It may move from thread to thread: nobody else holds its bytes.
@safe
struct LineBuffer: ~Copyable, @unchecked Sendable {
  /// A line longer than this, line feed not counted, is skipped without being kept.
  static let longestLine = 1 << 20

  private var storage: UnsafeMutableRawBufferPointer
  private var start: Int
  private var end: Int
  private let roomInFront: Int

  /// Makes a buffer that holds at least `capacity` bytes before it grows.
  ///
  /// - Parameters:
  ///   - capacity: How many bytes it holds.
  ///   - roomInFront: How many bytes an empty buffer leaves free for what another one puts in front of
  ///     its bytes, when it goes on with them.
  init(capacity: Int, roomInFront: Int = 0) {
    precondition(capacity > 0 && roomInFront >= 0, "a buffer holds at least one byte")
    unsafe storage = UnsafeMutableRawBufferPointer.allocate(
      byteCount: capacity + roomInFront, alignment: 64)
    self.roomInFront = roomInFront
    start = roomInFront
    end = roomInFront
  }

  deinit {
    unsafe storage.deallocate()
  }

  /// The bytes that were filled in and not consumed.
  var unread: Span<UInt8> {
    @_lifetime(borrow self)
    get {
      let bytes = unsafe UnsafeRawBufferPointer(rebasing: storage[start..<end])
      let span = unsafe Span<UInt8>(_unsafeBytes: bytes)
      return unsafe _overrideLifetime(span, borrowing: self)
    }
  }

  /// Lets `reader` read the unread bytes, and drops as many from the front as it answers.
  mutating func consume<Failure: Error>(
    _ reader: (Span<UInt8>) throws(Failure) -> Int
  ) throws(Failure) {
    let count = try reader(unread)
    precondition(count >= 0 && count <= end - start, "only unread bytes can be consumed")
    start += count
  }

  /// Drops everything, as between two files.
  mutating func removeAll() {
    start = min(roomInFront, unsafe storage.count - 1)
    end = start
  }

  /// Goes on with the unread bytes of `next`, which is empty afterwards.
  ///
  /// Where `next` has room in front for what is unread here, a part of a line, the two change their
  /// places: what was filled there need not move.
  mutating func append(from next: inout LineBuffer) {
    let count = end - start
    if count <= next.start {
      next.start -= count
      let front = unsafe next.storage[next.start..<(next.start + count)]
      unsafe UnsafeMutableRawBufferPointer(rebasing: front).copyMemory(
        from: UnsafeRawBufferPointer(rebasing: storage[start..<end]))
      unsafe swap(&storage, &next.storage)
      (start, end) = (next.start, next.end)
    } else {
      makeRoom(for: next.unread.count)
      let bytes = unsafe UnsafeRawBufferPointer(rebasing: next.storage[next.start..<next.end])
      unsafe UnsafeMutableRawBufferPointer(rebasing: storage[end...]).copyMemory(from: bytes)
      end += next.unread.count
    }
    next.removeAll()
  }

  /// Lets `source` append at most `limit` bytes, and returns how many it appended.
  ///
  /// There is always room for as many: unread bytes roll down to the front, and the buffer doubles
  /// where that is not enough. The caller keeps lines below `longestLine`, so it never grows beyond
  /// twice that and what is read at once.
  mutating func fill<Failure: Error>(
    limit: Int, from source: (inout OutputSpan<UInt8>) throws(Failure) -> Void
  ) throws(Failure) -> Int {
    makeRoom(for: limit)
    let free = unsafe UnsafeMutableRawBufferPointer(rebasing: storage[end..<(end + limit)])
    let bytes = unsafe free.bindMemory(to: UInt8.self)
    var output = unsafe OutputSpan<UInt8>(buffer: bytes, initializedCount: 0)
    try source(&output)
    let count = unsafe output.finalize(for: bytes)
    end += count
    return count
  }

  private mutating func makeRoom(for limit: Int) {
    if start == end { removeAll() }
    let capacity = unsafe storage.count
    guard capacity - end < limit else { return }
    let count = end - start
    if count + limit > capacity {
      let larger = UnsafeMutableRawBufferPointer.allocate(
        byteCount: max(capacity * 2, count + limit), alignment: 64)
      unsafe larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: storage[start..<end]))
      unsafe storage.deallocate()
      unsafe storage = larger
    } else if let base = unsafe storage.baseAddress {
      unsafe base.copyMemory(from: base + start, byteCount: count)
    }
    start = 0
    end = count
  }
}
