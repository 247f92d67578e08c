import LogCorpus

/// Damages valid lines the way that other tools, cut files and hostile clients do.
///
/// Equal seeds give equal lines, so a failure is repeated by its seed.
struct LineMutator {
  private var random: SplitMix64
  /// The lines that are mutated, and that lend their fields to others.
  private let seeds: [[UInt8]]

  /// Makes a mutator over lines of any kind; there must be at least one.
  init(seeds: [[UInt8]], seed: UInt64) {
    precondition(!seeds.isEmpty)
    self.seeds = seeds
    self.random = SplitMix64(seed: seed)
  }

  /// A valid line after one to four mutations; it may hold line feeds.
  mutating func line() -> [UInt8] {
    var line = anySeed()
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      mutate(&line)
    }
    return line
  }

  /// The contents of a file of valid and mutated lines, with or without carriage returns and a
  /// last line feed.
  mutating func file(lines count: Int) -> [UInt8] {
    let hasCarriageReturns = oneIn(8)
    var contents: [UInt8] = []
    for number in 1...max(count, 1) {
      contents += oneIn(4) ? anySeed() : line()
      if number == count, oneIn(2) { break }
      contents += hasCarriageReturns ? Array("\r\n".utf8) : Array("\n".utf8)
    }
    return contents
  }
}

extension LineMutator {
  private enum Mutation: CaseIterable {
    case deleteByte, insertByte, duplicateByte, replaceByte
    case cut, join
    case deleteField, duplicateField, swapFields, appendFields, emptyField, borrowField
    case changeCase
    case breakUserAgent, escapeUserAgent
  }

  private mutating func mutate(_ line: inout [UInt8]) {
    let mutation = Mutation.allCases.randomElement(using: &random) ?? .insertByte
    switch mutation {
    case .deleteByte, .insertByte, .duplicateByte, .replaceByte:
      mutateByte(of: &line, mutation)
    case .cut:
      line.removeLast(Int.random(in: 0...line.count, using: &random))
    case .join:
      line += (oneIn(2) ? Array(" ".utf8) : []) + anySeed()
    case .breakUserAgent:
      insertIntoLastQuotedText(of: &line, "\n")
    case .escapeUserAgent:
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let pieces = [#"\""#, #"\\"#, #"\"#, #"\" A B"#, #"\" \""#, #"\""# + "\n"]
        insertIntoLastQuotedText(of: &line, pieces.randomElement(using: &random) ?? "\n")
      }
    case .deleteField, .duplicateField, .swapFields, .appendFields, .emptyField, .borrowField,
      .changeCase:
      mutateField(of: &line, mutation)
    }
  }

  private mutating func mutateByte(of line: inout [UInt8], _ mutation: Mutation) {
    guard let index = line.indices.randomElement(using: &random) else {
      line.append(interestingByte())
      return
    }
    switch mutation {
    case .deleteByte: line.remove(at: index)
    case .duplicateByte: line.insert(line[index], at: index)
    case .replaceByte: line[index] = interestingByte()
    default: line.insert(interestingByte(), at: index)
    }
  }

  private mutating func mutateField(of line: inout [UInt8], _ mutation: Mutation) {
    let keepsQuotes = oneIn(2)
    var fields = Self.fields(of: line, keepingQuotes: keepsQuotes)
    let index = Int.random(in: fields.indices, using: &random)
    switch mutation {
    case .deleteField:
      fields.remove(at: index)
    case .duplicateField:
      fields.insert(fields[index], at: index)
    case .swapFields:
      fields.swapAt(index, Int.random(in: fields.indices, using: &random))
    case .appendFields:
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        fields.append(borrowedField(keepingQuotes: keepsQuotes))
      }
    case .emptyField:
      let empties = ["-", "", "\"\"", "\"-\""]
      fields[index] = Array((empties.randomElement(using: &random) ?? "-").utf8)
    case .changeCase:
      fields[index] = fields[index].map(Self.otherCase)
    default:
      fields[index] = borrowedField(keepingQuotes: keepsQuotes)
    }
    line = Array(fields.joined(separator: Array(" ".utf8)))
  }

  /// Puts `text` between the last two quotes: into the user agent of a Classic line.
  private mutating func insertIntoLastQuotedText(of line: inout [UInt8], _ text: String) {
    let quotes = line.indices.filter { line[$0] == UInt8(ascii: "\"") }.suffix(2)
    guard let opening = quotes.first, let closing = quotes.last, opening < closing else { return }
    let position = Int.random(in: (opening + 1)...closing, using: &random)
    line.insert(contentsOf: text.utf8, at: position)
  }

  private mutating func borrowedField(keepingQuotes: Bool) -> [UInt8] {
    Self.fields(of: anySeed(), keepingQuotes: keepingQuotes).randomElement(using: &random) ?? []
  }

  private mutating func anySeed() -> [UInt8] {
    seeds[Int.random(in: seeds.indices, using: &random)]
  }

  private mutating func interestingByte() -> UInt8 {
    let bytes = Array(" \"\\-:/[]09azAZ.T\r\t".utf8) + [0x00, 0xFF]
    // Spaces and quotes are what the grammars turn on.
    if oneIn(3) { return oneIn(2) ? UInt8(ascii: " ") : UInt8(ascii: "\"") }
    return bytes[Int.random(in: bytes.indices, using: &random)]
  }

  private mutating func oneIn(_ count: Int) -> Bool {
    Int.random(in: 0..<count, using: &random) == 0
  }

  /// What stands between spaces; where quotes are kept, a quoted text with its spaces is one field.
  private static func fields(of line: [UInt8], keepingQuotes: Bool) -> [[UInt8]] {
    var fields: [[UInt8]] = [[]]
    var isQuoted = false
    for byte in line {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if byte == UInt8(ascii: " "), !(keepingQuotes && isQuoted) {
        fields.append([])
      } else {
        fields[fields.count - 1].append(byte)
      }
    }
    return fields
  }

  private static func otherCase(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - 32
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte + 32
    default: byte
    }
  }
}
