/// What is known about a stream that may be a terminal.
struct Terminal {
  /// Standard output.
  static let standardOutput = Terminal(descriptor: 1)
  /// Standard error.
  static let standardError = Terminal(descriptor: 2)

  /// Columns where nothing else is known.
  static let usualColumns = 80

  private let descriptor: Int32

  /// Whether the stream is a terminal at all.
  var isTerminal: Bool { SystemCalls.isTerminal(descriptor) }

  /// Whether the stream is a terminal that can erase what was written.
  var showsMotion: Bool { isTerminal && SystemCalls.environment("TERM") != "dumb" }

  /// Whether text on the stream is coloured unless the user says otherwise (no-color.org).
  var wantsColor: Bool { showsMotion && (SystemCalls.environment("NO_COLOR") ?? "").isEmpty }

  /// The columns of the terminal, else what `COLUMNS` says, else 80.
  static func columns(of terminal: Terminal?) -> Int {
    if let terminal, let columns = SystemCalls.terminalColumns(terminal.descriptor) {
      return columns
    }
    guard let text = SystemCalls.environment("COLUMNS"), let columns = Int(text), columns > 0 else {
      return usualColumns
    }
    // Wider than any screen is a mistake that would cost memory.
    return min(columns, 1_000)
  }
}
