/// The bytes between a source and the lines cut from them: filled at the end, consumed from the
/// front.
///
/// What is left unread rolls down to the front when the end is full. While a span of unread bytes
/// is held, the buffer cannot be filled: the compiler refuses it.
@safe
struct LineBuffer: ~Copyable {
  /// A line longer than this, line feed not counted, is skipped without being kept.
  static let longestLine = 1 << 20

  private var storage: UnsafeMutableRawBufferPointer
  private var start = 0
  private var end = 0

  /// Makes a buffer that holds at least `capacity` bytes before it grows.
  init(capacity: Int) {
    precondition(capacity > 0, "a buffer holds at least one byte")
    unsafe storage = UnsafeMutableRawBufferPointer.allocate(byteCount: capacity, alignment: 64)
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
    start = 0
    end = 0
  }

  /// Lets `source` append at most `limit` bytes, and returns how many it appended.
  ///
  /// There is always room for at least one byte: unread bytes roll down to the front, and the
  /// buffer doubles when a single line fills it. The caller keeps lines below `longestLine`, so it
  /// never grows beyond twice that.
  mutating func fill<Failure: Error>(
    limit: Int, from source: (inout OutputSpan<UInt8>) throws(Failure) -> Void
  ) throws(Failure) -> Int {
    makeRoom(for: limit)
    let room = min(limit, unsafe storage.count - end)
    let free = unsafe UnsafeMutableRawBufferPointer(rebasing: storage[end..<(end + room)])
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
    guard capacity - end < limit, start > 0 || end == capacity else { return }
    let count = end - start
    if count > capacity / 2 {
      let larger = UnsafeMutableRawBufferPointer.allocate(
        byteCount: capacity * 2, alignment: 64)
      unsafe larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: storage[start..<end]))
      unsafe storage.deallocate()
      unsafe storage = larger
    } else if start > 0, let base = unsafe storage.baseAddress {
      unsafe base.copyMemory(from: base + start, byteCount: count)
    }
    start = 0
    end = count
  }
}
