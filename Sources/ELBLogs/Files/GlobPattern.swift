/// A pattern with `*` (any run of characters), `?` (one character) and `[a-z]`, `[!a-z]` (one
/// character of a set, or not of it), matched against a whole name.
public struct GlobPattern: Sendable, Equatable {
  private enum Part: Equatable {
    case literal(Character)
    case anyOne
    case anyRun
    case set([ClosedRange<Character>], isNegated: Bool)
  }

  private let parts: [Part]

  /// Compiles a pattern. A `[` without its `]` is a literal `[`.
  public init(_ pattern: String) {
    var parts: [Part] = []
    var rest = Array(pattern)[...]
    while let character = rest.popFirst() {
      switch character {
      case "*": if parts.last != .anyRun { parts.append(.anyRun) }
      case "?": parts.append(.anyOne)
      case "[":
        if let set = Self.takeSet(from: &rest) {
          parts.append(set)
        } else {
          parts.append(.literal("["))
        }
      default: parts.append(.literal(character))
      }
    }
    self.parts = parts
  }

  /// Whether `text` holds a character that means something in a pattern.
  public static func hasWildcard(_ text: String) -> Bool {
    text.contains { "*?[".contains($0) }
  }

  /// Whether the whole of `name` fits the pattern.
  ///
  /// - Complexity: O(*n* · *m*): only the last `*` is ever tried again.
  public func matches(_ name: String) -> Bool {
    let name = Array(name)
    var position = 0
    var part = 0
    var retry: (part: Int, position: Int)?
    while position < name.count {
      if part < parts.count, parts[part] == .anyRun {
        retry = (part, position)
        part += 1
      } else if part < parts.count, Self.fits(name[position], parts[part]) {
        part += 1
        position += 1
      } else if let last = retry {
        retry = (last.part, last.position + 1)
        part = last.part + 1
        position = last.position + 1
      } else {
        return false
      }
    }
    return parts[part...].allSatisfy { $0 == .anyRun }
  }

  private static func fits(_ character: Character, _ part: Part) -> Bool {
    switch part {
    case .literal(let literal): literal == character
    case .anyOne: true
    case .anyRun: false
    case .set(let ranges, let isNegated):
      ranges.contains { $0.contains(character) } != isNegated
    }
  }

  private static func takeSet(from rest: inout ArraySlice<Character>) -> Part? {
    var body = rest
    var isNegated = false
    if body.first == "!" || body.first == "^" {
      isNegated = true
      body.removeFirst()
    }
    var ranges: [ClosedRange<Character>] = []
    while let character = body.popFirst() {
      if character == "]", !ranges.isEmpty {
        rest = body
        return .set(ranges, isNegated: isNegated)
      }
      if body.first == "-", let end = body.dropFirst().first, end != "]", character <= end {
        ranges.append(character...end)
        body.removeFirst(2)
      } else {
        ranges.append(character...character)
      }
    }
    return nil
  }
}
