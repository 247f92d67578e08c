/// What may be missing of a client's records, because its census forgot the client for a time.
struct Shortfall: Sendable, Equatable {
  /// 0 where nothing is missing; else one more than the listed records that may be.
  private var bits: UInt32

  /// Nothing is missing: every count is exact.
  static let none = Shortfall(bits: 0)

  private init(bits: UInt32) {
    self.bits = bits
  }

  /// At most so many listed records may be missing (see `Outcome.isListed`), and any number of
  /// others.
  init(atMost records: Int) {
    bits = UInt32(clamping: records + 1)
  }

  /// How many listed records may be missing.
  var records: Int { bits == 0 ? 0 : Int(bits) - 1 }

  /// What may be missing where a client has these two shortfalls in two parts of the records.
  static func + (left: Shortfall, right: Shortfall) -> Shortfall {
    if left == .none { return right }
    if right == .none { return left }
    return Shortfall(atMost: left.records + right.records)
  }
}
