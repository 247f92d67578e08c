import ELBLogs

/// Strings met in the logs, each kept once and known by a small number.
///
/// Number 0 is the empty string, which stands for an absent value. Numbers depend on the order of
/// arrival; nothing that is shown may depend on them.
public struct NameTable: Sendable {
  private var bytes: [UInt8] = []
  /// Where each string begins, and behind them where the last one ends.
  private var starts = [0]
  private var ranks: [UInt64] = []
  private var slots = HashSlots()
  private let seed = UInt64.random(in: 0...UInt64.max)
  /// Strings that came lately, found by a few of their bytes.
  private var recent = [UInt32](repeating: 0, count: 1_024)

  /// Makes a table that holds the empty string.
  init() {
    _ = number(of: [UInt8]().span)
  }

  /// How many strings there are.
  var count: Int { starts.count - 1 }

  /// The number of a string, new or known.
  ///
  /// - Complexity: O(*n*) in the string's length.
  mutating func number(of name: Span<UInt8>) -> UInt32 {
    let hash = name.byteHash(seed: seed)
    if let known = slots.place(
      of: hash, where: { self.name(UInt32($0)).hasSameBytes(as: name) })
    {
      return UInt32(known)
    }
    return insert(name)
  }

  /// The number of a string that may have come lately; the guess is looked at first.
  mutating func number(of name: Span<UInt8>, ifNot guess: UInt32) -> UInt32 {
    if self.name(guess).hasSameBytes(as: name) { return guess }
    let place = Int(truncatingIfNeeded: name.sample &* ByteHash.first >> 32) & 1_023
    let known = recent[place]
    if self.name(known).hasSameBytes(as: name) { return known }
    let number = number(of: name)
    recent[place] = number
    return number
  }

  /// The number of a string, new or known.
  mutating func number(of text: String) -> UInt32 {
    number(of: [UInt8](text.utf8).span)
  }

  /// The bytes of a string.
  @_lifetime(borrow self)
  func name(_ number: UInt32) -> Span<UInt8> {
    bytes.span.extracting(starts[Int(number)]..<starts[Int(number) &+ 1])
  }

  /// The string, with what is not UTF-8 replaced.
  public func text(_ number: UInt32) -> String {
    name(number).repairedText
  }

  /// Whether `left` comes before `right` in an order that is the same in every run: by a fixed
  /// hash, then by their bytes.
  func precedes(_ left: UInt32, _ right: UInt32) -> Bool {
    let leftRank = ranks[Int(left)]
    let rightRank = ranks[Int(right)]
    if leftRank != rightRank { return leftRank < rightRank }
    let leftName = name(left)
    let rightName = name(right)
    for index in 0..<min(leftName.count, rightName.count)
    where leftName[index] != rightName[index] {
      return leftName[index] < rightName[index]
    }
    return leftName.count < rightName.count
  }

  /// The bytes that the table takes up, with the room that was made for more.
  ///
  /// - Complexity: O(1).
  var byteCount: Int {
    bytes.capacity + (starts.capacity + ranks.capacity) * MemoryLayout<Int>.stride
      + slots.byteCount + recent.capacity * MemoryLayout<UInt32>.stride
  }

  /// The bytes that some of the strings take up, with their share of the room that was made for more.
  func byteCount(of isMeant: [Bool]) -> Int {
    func size(_ number: Int) -> Int {
      starts[number + 1] - starts[number] + 3 * MemoryLayout<Int>.stride
    }
    let all = (0..<count).reduce(0) { $0 + size($1) }
    let meant = (0..<count).reduce(0) { $0 + (isMeant[$1] ? size($1) : 0) }
    return Int(Double(byteCount) * Double(meant) / Double(all))
  }

  /// The numbers here of the strings of `other` that are wanted, which are added where they are new;
  /// 0 for those that are not.
  mutating func numbers(of other: NameTable, where isWanted: [Bool]? = nil) -> [UInt32] {
    (0..<UInt32(other.count)).map {
      isWanted?[Int($0)] ?? true ? number(of: other.name($0)) : 0
    }
  }

  private static let fixedSeed: UInt64 = 0x656C_6274_6C73

  private mutating func insert(_ name: Span<UInt8>) -> UInt32 {
    precondition(count < UInt32.max - 1, "a census holds fewer than 2^32 distinct strings")
    let number = UInt32(count)
    for index in name.indices { bytes.append(name[index]) }
    starts.append(bytes.count)
    ranks.append(name.byteHash(seed: NameTable.fixedSeed))
    // Lent to the slots, which change meanwhile.
    let (bytes, starts, seed) = (bytes, starts, seed)
    slots.insertLast(of: count) {
      bytes.span.extracting(starts[$0]..<starts[$0 + 1]).byteHash(seed: seed)
    }
    return number
  }
}
