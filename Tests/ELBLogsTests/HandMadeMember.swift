import LogCorpus

/// A gzip member written bit by bit, with codes and matches that no compressor would choose.
struct HandMadeMember {
  /// What it holds.
  private(set) var text: [UInt8] = []
  private var bytes: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]
  private var bits: UInt64 = 0
  private var bitCount = 0

  private static let lengthBase = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
    163,
    195, 227, 258,
  ]
  private static let lengthExtra = [
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
  ]

  /// The CRC of some bytes, bit by bit.
  static func crc32(_ bytes: [UInt8]) -> UInt32 {
    var crc = UInt32.max
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc >> 1 ^ (crc & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
    return ~crc
  }

  /// The member, complete.
  var finished: [UInt8] {
    var copy = self
    copy.endByte()
    copy.put(Int(Self.crc32(text)), 32)
    copy.put(text.count, 32)
    return copy.bytes
  }

  private mutating func put(_ value: Int, _ count: Int) {
    bits |= UInt64(value) << bitCount
    bitCount += count
    while bitCount >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: bits))
      bits >>= 8
      bitCount -= 8
    }
  }

  private mutating func endByte() {
    if bitCount > 0 { put(0, 8 - bitCount) }
  }

  // MARK: Codes

  /// The codes of symbols with these lengths, as they are written.
  private static func codes(_ lengths: [Int]) -> [Int] {
    var next = 0
    var codes = [Int](repeating: 0, count: lengths.count)
    for length in 1...15 {
      for (symbol, own) in lengths.enumerated() where own == length {
        codes[symbol] = (0..<length).reduce(0) { $0 << 1 | next >> $1 & 1 }
        next += 1
      }
      next <<= 1
    }
    return codes
  }

  /// Lengths of a code of `count` symbols, all of its bits used: short ones and very long ones.
  private static func randomLengths(_ count: Int, using random: inout SplitMix64) -> [Int] {
    var lengths = [0]
    while lengths.count < count {
      // Some codes are split again and again, until they are as long as they may be.
      let place =
        Bool.random(using: &random)
        ? lengths.count - 1 : .random(in: lengths.indices, using: &random)
      guard lengths[place] < 15 else {
        lengths.shuffle(using: &random)
        continue
      }
      lengths[place] += 1
      lengths.append(lengths[place])
    }
    return lengths
  }

  // MARK: Blocks

  /// Adds a block with random codes.
  mutating func addBlock(tokens: Int, isLast: Bool, using random: inout SplitMix64) {
    // The symbols that have a code; the end of the block always has one.
    var symbols = [Int](repeating: 0, count: 286)
    var chosen = Set(
      (0..<286).shuffled(using: &random).prefix(.random(in: 20...286, using: &random)))
    chosen.insert(256)
    for (symbol, length) in zip(chosen.sorted(), Self.randomLengths(chosen.count, using: &random)) {
      symbols[symbol] = length
    }
    var distances = [Int](repeating: 0, count: 30)
    let some = (0..<30).shuffled(using: &random).prefix(.random(in: 2...30, using: &random))
    for (symbol, length) in zip(some, Self.randomLengths(some.count, using: &random)) {
      distances[symbol] = length
    }

    put(isLast ? 1 : 0, 1)
    put(2, 2)
    put(286 - 257, 5)
    put(30 - 1, 5)
    put(19 - 4, 4)
    // The lengths are written as they are: each takes four bits, nothing is repeated.
    for symbol in [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15] {
      put(symbol < 16 ? 4 : 0, 3)
    }
    let lengthCodes = Self.codes([Int](repeating: 4, count: 16))
    for length in symbols + distances { put(lengthCodes[length], 4) }
    addTokens(tokens, symbols, distances, using: &random)
  }

  /// Adds a block with the codes that need not be told.
  mutating func addFixedBlock(tokens: Int, isLast: Bool, using random: inout SplitMix64) {
    put(isLast ? 1 : 0, 1)
    put(1, 2)
    let symbols = (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 }
    addTokens(tokens, symbols, [Int](repeating: 5, count: 30), using: &random)
  }

  /// Adds a block that holds bytes as they are.
  mutating func addStoredBlock(count: Int, isLast: Bool, using random: inout SplitMix64) {
    put(isLast ? 1 : 0, 1)
    put(0, 2)
    endByte()
    put(count, 16)
    put(count ^ 0xFFFF, 16)
    for _ in 0..<count {
      text.append(.random(in: .min ... .max, using: &random))
      put(Int(text[text.count - 1]), 8)
    }
  }

  private mutating func addTokens(
    _ count: Int, _ symbolLengths: [Int], _ distanceLengths: [Int], using random: inout SplitMix64
  ) {
    let symbolCodes = Self.codes(symbolLengths)
    let distanceCodes = Self.codes(distanceLengths)
    let literals = (0..<256).filter { symbolLengths[$0] > 0 }
    let lengths = (0..<29).filter { symbolLengths[257 + $0] > 0 }
    let distances = (0..<30).filter { distanceLengths[$0] > 0 }
    for _ in 0..<count {
      if let literal = literals.randomElement(using: &random), Bool.random(using: &random) {
        put(symbolCodes[literal], symbolLengths[literal])
        text.append(UInt8(literal))
        continue
      }
      guard let length = lengths.randomElement(using: &random),
        let distance = distances.randomElement(using: &random)
      else { continue }
      let extra = Int.random(in: 0..<(1 << Self.lengthExtra[length]), using: &random)
      let farExtraBits = max(0, distance / 2 - 1)
      let farBase = distance < 2 ? distance + 1 : (2 + distance % 2) << farExtraBits + 1
      let farExtra = Int.random(in: 0..<(1 << farExtraBits), using: &random)
      guard farBase + farExtra <= text.count else { continue }
      put(symbolCodes[257 + length], symbolLengths[257 + length])
      put(extra, Self.lengthExtra[length])
      put(distanceCodes[distance], distanceLengths[distance])
      put(farExtra, farExtraBits)
      // 258 has a code of its own, and 227 could reach it, too.
      for _ in 0..<(Self.lengthBase[length] + extra) {
        text.append(text[text.count - farBase - farExtra])
      }
    }
    put(symbolCodes[256], symbolLengths[256])
  }
}
