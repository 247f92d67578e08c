/// A pattern with `*` (any run of bytes) and `?` (one byte), matched against a whole field as it
/// was logged, without regard to the case of ASCII letters.
///
/// Fields are chosen by strangers, so there are no regular expressions here: no field can make the
/// matching slow. `GlobPattern` is for paths, which are text and have sets of characters.
public struct FieldPattern: Sendable, Hashable {
  /// In lower case, without two `*` side by side.
  private let parts: [UInt8]

  private static let anyRun = UInt8(ascii: "*")
  private static let anyOne = UInt8(ascii: "?")

  /// Whether a character of a pattern stands for others.
  package static func isWildcard(_ character: Character) -> Bool { "*?".contains(character) }

  /// Compiles a pattern.
  public init(_ pattern: String) {
    var parts: [UInt8] = []
    for byte in pattern.utf8 where byte != Self.anyRun || parts.last != Self.anyRun {
      parts.append(byte.inLowerCase)
    }
    self.parts = parts
  }

  /// Whether the whole of `field` fits the pattern.
  ///
  /// - Complexity: O(*n* · *m*): only the last `*` is ever tried again.
  public func matches(_ field: Span<UInt8>) -> Bool {
    let parts = parts.span
    var position = 0
    var part = 0
    var retry: (part: Int, position: Int)?
    while position < field.count {
      if part < parts.count, parts[part] == Self.anyRun {
        part += 1
        if part == parts.count { return true }
        retry = (part, position)
      } else if part < parts.count,
        parts[part] == Self.anyOne || parts[part] == field[position].inLowerCase
      {
        part += 1
        position += 1
      } else if let last = retry {
        retry = (last.part, last.position + 1)
        part = last.part
        position = last.position + 1
      } else {
        return false
      }
    }
    return part == parts.count || (part == parts.count - 1 && parts[part] == Self.anyRun)
  }

  /// Whether the whole of a text fits the pattern.
  package func matches(_ text: String) -> Bool {
    let bytes = [UInt8](text.utf8)
    return matches(bytes.span)
  }
}

extension UInt8 {
  /// The ASCII letter in lower case; any other byte as it is.
  fileprivate var inLowerCase: UInt8 {
    self &- UInt8(ascii: "A") < 26 ? self | 0x20 : self
  }
}
