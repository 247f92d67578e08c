import SystemPackage

/// Reads a file from its beginning to its end, once, in pieces.
@safe
struct FileStream: ~Copyable {
  private let descriptor: FileDescriptor
  private let closesAtEnd: Bool

  /// Opens a file for reading.
  init(opening path: FilePath) throws(Errno) {
    do {
      descriptor = try FileDescriptor.open(path, .readOnly, options: .closeOnExec)
    } catch let error as Errno {
      throw error
    } catch {
      throw .ioError
    }
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
