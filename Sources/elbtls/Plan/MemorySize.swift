/// A number of bytes as a person writes it: `256M`.
struct MemorySize: Sendable {
  let bytes: Int

  /// Less is not worth a limit: a few thousand clients.
  static let least = 1 << 20

  /// Reads a number with `K`, `M`, `G` or `T` behind it for powers of 1,024, in any case and with or
  /// without a `B` or `iB`; nil where it is none, or less than 1 MiB.
  init?(_ text: String) {
    var rest = text.lowercased()[...]
    var scale = 1
    for suffix in ["ib", "b"] where rest.hasSuffix(suffix) {
      rest = rest.dropLast(suffix.utf8.count)
      break
    }
    if let unit = rest.last, let power = "kmgt".firstIndex(of: unit) {
      scale = 1 << (10 * ("kmgt".distance(from: "kmgt".startIndex, to: power) + 1))
      rest = rest.dropLast()
    }
    guard !rest.isEmpty, rest.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int(rest)
    else { return nil }
    let (bytes, isTooLarge) = number.multipliedReportingOverflow(by: scale)
    guard !isTooLarge, bytes >= MemorySize.least else { return nil }
    self.bytes = bytes
  }
}
