/// A slow and plain parser for differential tests.
///
/// It follows the article "Which lines are accepted" and the description of the formats sentence
/// by sentence, over whole arrays and without a thought for speed. It shares no code with the
/// parser that it checks, so that one mistake cannot hide in both.
struct ReferenceParser {
  /// The longest line that is read, in bytes without its line feed; a record over several lines
  /// may not be longer either.
  static let longestLine = 1_048_576

  /// The physical lines of the longest record.
  static let mostLinesOfARecord = 16

  /// The physical lines, without line feeds, but still with a carriage return at the end.
  private var lines: [[UInt8]]
  private var reading = ReferenceReading()

  /// Reads the whole contents of a file, inflated.
  ///
  /// A last line without line feed counts in a sound file, and is `cut_short` in a damaged one.
  static func read(_ contents: [UInt8], damaged: Bool) -> ReferenceReading {
    var parser = ReferenceParser(lines: physicalLines(of: contents))
    parser.reading.lines = parser.lines.count
    let lastIsUnterminated = !contents.isEmpty && contents.last != UInt8(ascii: "\n")
    let lastIsCut = damaged && lastIsUnterminated
    if lastIsCut {
      parser.lines.removeLast()
    }

    var index = 0
    while index < parser.lines.count {
      index += parser.readLine(at: index)
    }
    if lastIsCut {
      parser.reject(lineAt: parser.lines.count, as: "cut_short")
    }
    return parser.reading
  }

  private init(lines: [[UInt8]]) {
    self.lines = lines
  }

  private static func physicalLines(of contents: [UInt8]) -> [[UInt8]] {
    var lines = contents.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false
    ).map { Array($0) }
    // What follows the last line feed is a line only if there is something.
    if lines.last == [] {
      lines.removeLast()
    }
    return lines
  }

  /// Reads one line and, where a record goes on, the lines after it; returns how many.
  private mutating func readLine(at index: Int) -> Int {
    guard lines[index].count <= Self.longestLine else {
      reject(lineAt: index, as: "too_long")
      return 1
    }
    let line = withoutCarriageReturn(lineAt: index)
    if line.isEmpty {
      skip(as: "blank")
      return 1
    }
    if ReferenceGrammar.isControl(line) {
      skip(as: "control")
      return 1
    }
    let lineNumber = index + 1
    switch ReferenceGrammar.kind(of: line) {
    case nil:
      reject(lineAt: index, as: "unrecognized")
    case .healthCheck:
      skip(as: "health_check")
    case .albAccess:
      take(ReferenceGrammar.albAccess(line, lineNumber: lineNumber), at: index)
    case .albConnection:
      take(ReferenceGrammar.albConnection(line, lineNumber: lineNumber), at: index)
    case .nlb:
      take(ReferenceGrammar.nlb(line, lineNumber: lineNumber), at: index)
    case .classic:
      return readClassic(line, at: index)
    }
    return 1
  }

  private mutating func readClassic(_ line: [UInt8], at index: Int) -> Int {
    guard let opening = ClassicFields.openingOfRequest(in: line) else {
      reject(lineAt: index, as: "too_few_fields")
      return 1
    }
    if let fields = ClassicFields.fifteen(of: line, opening: opening)
      ?? ClassicFields.twelve(of: line, opening: opening)
    {
      take(ReferenceGrammar.classic(fields, lineNumber: index + 1), at: index)
      return 1
    }

    // The user agent holds a raw line feed.
    var whole = line
    var count = 1
    while count < Self.mostLinesOfARecord, index + count < lines.count {
      let next = withoutCarriageReturn(lineAt: index + count)
      if ReferenceGrammar.kind(of: next) != nil {
        break
      }
      whole += [UInt8(ascii: "\n")] + next
      count += 1
      if whole.count > Self.longestLine {
        break
      }
      if let fields = ClassicFields.fifteen(of: whole, opening: opening) {
        take(ReferenceGrammar.classic(fields, lineNumber: index + 1), at: index)
        for _ in 1..<count {
          skip(as: "continuation")
        }
        return count
      }
    }
    // Nothing goes on behind it: a backslash before its last quote need not escape it.
    if count == 1,
      let fields = ClassicFields.fifteen(of: line, opening: opening, escapes: false)
        ?? ClassicFields.twelve(of: line, opening: opening, escapes: false)
    {
      take(ReferenceGrammar.classic(fields, lineNumber: index + 1), at: index)
      return 1
    }
    reject(lineAt: index, as: "unbalanced_quotes")
    return 1
  }

  private func withoutCarriageReturn(lineAt index: Int) -> [UInt8] {
    var line = lines[index]
    if line.last == UInt8(ascii: "\r") {
      line.removeLast()
    }
    return line
  }

  private mutating func take(_ attempt: ReferenceGrammar.Attempt, at index: Int) {
    switch attempt {
    case .record(let record): reading.records.append(record)
    case .rejected(let reason): reject(lineAt: index, as: reason)
    }
  }

  private mutating func skip(as reason: String) {
    reading.skipped[reason, default: 0] += 1
  }

  private mutating func reject(lineAt index: Int, as reason: String) {
    reading.rejected.append(.init(line: index + 1, reason: reason))
  }
}
