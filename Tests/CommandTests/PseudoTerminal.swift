#if os(Linux)
  import Foundation

  /// A terminal that shows nothing: what a process writes to it can be read.
  final class PseudoTerminal {
    /// The end that a process gets.
    let terminal: FileHandle
    /// The end that a person would sit at.
    private let screen: FileHandle

    // Linux's requests for terminals, `TIOCSPTLCK` and `TIOCGPTN`, which Swift does not import.
    private static let setLock: UInt = 0x4004_5431
    private static let getNumber: UInt = 0x8004_5430

    /// Opens a terminal of `columns` columns.
    init(columns: UInt16) throws {
      let screen = unsafe open("/dev/ptmx", O_RDWR | O_NOCTTY)
      var (locked, number): (CInt, CUnsignedInt) = (0, 0)
      guard screen >= 0, unsafe ioctl(screen, PseudoTerminal.setLock, &locked) == 0,
        unsafe ioctl(screen, PseudoTerminal.getNumber, &number) == 0
      else { throw CocoaError(.fileReadUnknown) }
      let terminal = unsafe open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
      var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
      guard terminal >= 0, unsafe ioctl(terminal, UInt(TIOCSWINSZ), &size) == 0 else {
        throw CocoaError(.fileReadUnknown)
      }
      self.screen = FileHandle(fileDescriptor: screen, closeOnDealloc: true)
      self.terminal = FileHandle(fileDescriptor: terminal, closeOnDealloc: true)
    }

    /// Everything that was written until every process had closed the terminal.
    ///
    /// To be read while the processes run, as a terminal holds back those who write too much.
    func readAll() throws -> String {
      try terminal.close()
      var bytes: [UInt8] = []
      var chunk = [UInt8](repeating: 0, count: 4_096)
      // The end of a terminal is an error of `read`, at which Foundation would drop what it has.
      while true {
        let count = unsafe read(screen.fileDescriptor, &chunk, chunk.count)
        guard count > 0 else { break }
        bytes += chunk.prefix(count)
      }
      return String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
    }
  }
#endif
