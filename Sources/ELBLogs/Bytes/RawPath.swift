import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A path as the bytes that the system takes, in no encoding.
///
/// A `FilePath` is parsed whenever it is made, appended to, compared or hashed. Folders hold names by
/// the hundred thousand, and these are only joined, sorted and opened.
@safe
struct RawPath: Sendable {
  /// The bytes with a NUL behind them; no path contains another.
  private let terminated: [UInt8]

  /// The path that somebody wrote.
  init(_ path: FilePath) {
    terminated = unsafe path.withPlatformString { unsafe RawPath.copy($0) }
  }

  /// A name as the system gives it, up to its NUL.
  @unsafe
  init(name: UnsafePointer<CInterop.PlatformChar>) {
    terminated = unsafe RawPath.copy(name)
  }

  private init(joined: [UInt8]) {
    terminated = joined
  }

  private static func copy(_ text: UnsafePointer<CInterop.PlatformChar>) -> [UInt8] {
    unsafe [UInt8](UnsafeRawBufferPointer(start: text, count: strlen(text) + 1))
  }

  /// The path's bytes, without the NUL.
  var bytes: Span<UInt8> {
    @_lifetime(borrow self)
    get { terminated.span.extracting(0..<(terminated.count - 1)) }
  }

  /// The path for those who look into it.
  var filePath: FilePath { unsafe withCString { unsafe FilePath(platformString: $0) } }

  /// The path of `name` in the folder that this is the path of; an empty one is where the process is.
  func appending(_ name: RawPath) -> RawPath {
    let bytes = self.bytes
    guard !bytes.isEmpty else { return name }
    var joined: [UInt8] = []
    joined.reserveCapacity(terminated.count + name.terminated.count)
    joined.append(contentsOf: terminated[..<bytes.count])
    if bytes[bytes.count - 1] != UInt8(ascii: "/") { joined.append(UInt8(ascii: "/")) }
    joined.append(contentsOf: name.terminated)
    return RawPath(joined: joined)
  }

  /// The name behind the last `/`.
  var name: RawPath { RawPath(joined: Array(terminated[nameStart...])) }

  /// The path of the folder in which the name is; `.` for that of a name alone.
  var folder: RawPath {
    switch nameStart {
    case 0: RawPath(".")
    case 1: RawPath("/")
    default: RawPath(joined: terminated[..<(nameStart - 1)] + [0])
    }
  }

  private var nameStart: Int {
    terminated.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
  }

  /// Whether the last bytes are those of `ending`.
  func hasEnding(_ ending: StaticString) -> Bool {
    bytes.hasPrefix(ending, at: bytes.count - ending.utf8CodeUnitCount)
  }

  /// The path without its last `count` bytes, which it must have.
  func dropping(last count: Int) -> RawPath {
    RawPath(joined: terminated[..<(bytes.count - count)] + [0])
  }

  /// What the system knows about what is at the path, or about the link that is there.
  func status(followingLinks: Bool = true) throws(Errno) -> Stat {
    try unsafe withCString { path throws(Errno) in
      try unsafe Stat(path, followTargetSymlink: followingLinks)
    }
  }

  /// What the system knows about what has this name in a folder that is open, or why it tells nothing.
  func status(in folder: FileDescriptor) -> Result<Stat, Errno> {
    Result { () throws(Errno) in
      try unsafe withCString { name throws(Errno) in
        try unsafe Stat(name, relativeTo: folder, flags: [])
      }
    }
  }

  /// Opens what is at the path for reading.
  func open() throws(Errno) -> FileDescriptor {
    do {
      return try unsafe withCString { path in
        try unsafe FileDescriptor.open(path, .readOnly, options: .closeOnExec)
      }
    } catch let error as Errno {
      throw error
    } catch {
      throw .ioError
    }
  }

  /// Lets `body` give the path to the system.
  @unsafe
  func withCString<Result, Failure: Error>(
    _ body: (UnsafePointer<CInterop.PlatformChar>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe terminated.withUnsafeBufferPointer { bytes throws(Failure) in
      guard let first = bytes.baseAddress else { preconditionFailure("there is the NUL") }
      let text = unsafe UnsafeRawPointer(first)
      return try unsafe body(text.assumingMemoryBound(to: CInterop.PlatformChar.self))
    }
  }
}

extension RawPath: Comparable, Hashable {
  static func == (left: RawPath, right: RawPath) -> Bool {
    left.bytes.hasSameBytes(as: right.bytes)
  }

  func hash(into hasher: inout Hasher) {
    unsafe terminated.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
  }

  /// By the bytes; a path comes before those that go on where it ends.
  static func < (left: RawPath, right: RawPath) -> Bool {
    // With its NUL, which is the smallest byte, no path is the beginning of another.
    let count = min(left.terminated.count, right.terminated.count)
    return unsafe left.withCString { first in
      unsafe right.withCString { second in unsafe memcmp(first, second, count) < 0 }
    }
  }
}
