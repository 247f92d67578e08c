import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads a file from its beginning to its end, once, in pieces.
@safe
struct FileStream: ~Copyable {
  private let descriptor: FileDescriptor
  private let closesAtEnd: Bool

  /// Opens a file for reading.
  init(opening path: RawPath) throws(Errno) {
    descriptor = try path.open()
    closesAtEnd = true
  }

  /// Reads standard input.
  init(standardInput: Void) {
    descriptor = .standardInput
    closesAtEnd = false
  }

  deinit {
    if closesAtEnd { try? descriptor.close() }
  }

  /// Waits until a read would not block: there are bytes, the end or an error.
  ///
  /// - Throws: `Errno.interrupted` where `stop` was asked for before.
  func waitUntilReadable(unless stop: StopToken) throws(Errno) {
    while !stop.isStopped {
      var request = pollfd(fd: descriptor.rawValue, events: Int16(POLLIN), revents: 0)
      // A signal, and that nothing came for a while, are reasons to look at the token again.
      let count = unsafe poll(&request, 1, Self.patienceInMilliseconds)
      if count > 0 || (count < 0 && errno != EINTR) { return }
    }
    throw .interrupted
  }

  /// How long nobody looks at a token while nothing comes.
  private static let patienceInMilliseconds: Int32 = 100

  /// Appends what one read gives, at most the free space of `output`; nothing at the end.
  func read(into output: inout OutputSpan<UInt8>) throws(Errno) {
    do {
      try unsafe output.withUnsafeMutableBufferPointer { target, initializedCount in
        let free = unsafe UnsafeMutableRawBufferPointer(
          rebasing: UnsafeMutableRawBufferPointer(target)[initializedCount...])
        initializedCount += try unsafe descriptor.read(into: free, retryOnInterrupt: true)
      }
    } catch let error as Errno {
      throw error
    } catch {
      throw .ioError
    }
  }
}
