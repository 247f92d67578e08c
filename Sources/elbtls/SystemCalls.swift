import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The C calls of the command line; the only file of it with unsafe code.
enum SystemCalls {
  /// Makes a write to a pipe without a reader fail instead of ending the process.
  static func ignoreBrokenPipes() {
    _ = signal(SIGPIPE, SIG_IGN)
  }

  /// Lets `handler` run where the process is asked to end: by Ctrl-C, or a polite `kill`. What
  /// whoever started it wants ignored stays so.
  static func onInterruption(_ handler: @escaping @convention(c) (Int32) -> Void) {
    let ignored = unsafe unsafeBitCast(SIG_IGN, to: Int.self)
    for number in [SIGINT, SIGTERM] {
      let former = unsafe unsafeBitCast(signal(number, handler), to: Int.self)
      if former == ignored { _ = signal(number, SIG_IGN) }
    }
  }

  /// Ends the process now, without any goodbye; safe in a handler of signals.
  static func end(status: Int32) -> Never { _exit(status) }

  /// Erases the line of the terminal on which the cursor is; safe in a handler of signals.
  static func eraseLineOfStandardError() {
    let codes: StaticString = "\r\u{1B}[K"
    _ = unsafe write(STDERR_FILENO, codes.utf8Start, codes.utf8CodeUnitCount)
  }

  /// Whether a descriptor is a terminal.
  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// The columns of the terminal behind a descriptor; nil where there is none or it does not say.
  static func terminalColumns(_ descriptor: Int32) -> Int? {
    var size = winsize()
    guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return Int(size.ws_col)
  }

  /// A variable of the environment.
  static func environment(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }

  /// The paths that arguments stand for.
  ///
  /// Bytes that are no UTF-8 are lost in a text; it stands for all arguments of the process that read
  /// like it.
  static func paths(ofArguments texts: [String]) -> [FilePath] {
    var known: Set<String> = []
    return texts.flatMap { text -> [FilePath] in
      guard text.unicodeScalars.contains("\u{FFFD}") else { return [FilePath(text)] }
      guard known.insert(text).inserted else { return [] }
      let written = (1..<max(1, Int(CommandLine.argc))).compactMap { index -> FilePath? in
        guard let bytes = unsafe CommandLine.unsafeArgv[index],
          unsafe String(cString: bytes) == text
        else { return nil }
        return unsafe FilePath(platformString: bytes)
      }
      return written.isEmpty ? [FilePath(text)] : written
    }
  }

  /// The cores that are online; at least one.
  static var coreCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// The bytes of memory that this process may use: those of the machine, or fewer where a control
  /// group has a limit (cgroup v2, `memory.max`).
  static var memorySize: Int {
    let machine = max(0, sysconf(Int32(_SC_PHYS_PAGES))) * max(0, sysconf(Int32(_SC_PAGESIZE)))
    let text = try? contents(of: "/sys/fs/cgroup/memory.max", limit: 32)
    let group = text.flatMap { Int(String(decoding: $0, as: UTF8.self).prefix { $0.isNumber }) }
    return min(machine, group ?? machine)
  }

  /// The number of this process.
  static var processID: Int { Int(getpid()) }

  /// The path without links; nil where nothing is there.
  static func resolved(_ path: FilePath) -> FilePath? {
    guard let resolved = unsafe realpath(path.string, nil) else { return nil }
    defer { unsafe free(resolved) }
    return unsafe FilePath(String(cString: resolved))
  }

  /// The first `limit` bytes of a file, or all where it has fewer.
  static func contents(of path: FilePath, limit: Int) throws -> [UInt8] {
    let file = try FileDescriptor.open(path, .readOnly, options: .closeOnExec)
    return try file.closeAfter {
      var bytes: [UInt8] = []
      var piece = [UInt8](repeating: 0, count: 64 << 10)
      while bytes.count < limit {
        let count = try unsafe piece.withUnsafeMutableBytes { try unsafe file.read(into: $0) }
        if count == 0 { break }
        bytes += piece.prefix(min(count, limit - bytes.count))
      }
      return bytes
    }
  }

  /// Makes a folder.
  static func makeFolder(_ path: FilePath) throws {
    let status = unsafe mkdir(path.string, 0o777)
    if status != 0 { throw Errno(rawValue: errno) }
  }

  /// Gives a file another name, in place of what has that name.
  static func move(_ old: FilePath, to new: FilePath) throws {
    let status = unsafe rename(old.string, new.string)
    if status != 0 { throw Errno(rawValue: errno) }
  }

  /// Removes a file, if it is there.
  static func remove(_ path: FilePath) {
    _ = unsafe unlink(path.string)
  }
}
