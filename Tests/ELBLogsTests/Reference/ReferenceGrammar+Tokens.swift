/// The rules of the formats: what a line is, and what its fields say.
enum ReferenceGrammar {
  /// What the beginning of a line tells.
  enum LineKind {
    case albAccess, albConnection, nlb, classic, healthCheck
  }

  /// A record, or the reason why there is none.
  enum Attempt {
    case record(ReferenceRecord)
    case rejected(String)
  }
}

extension ReferenceGrammar {
  /// `Enable`, one word ending in `Log`, then `for ELB`.
  static func isControl(_ line: [UInt8]) -> Bool {
    let tokens = tokens(of: line)
    guard tokens.count >= 4 else { return false }
    return tokens[0] == Array("Enable".utf8)
      && Array(tokens[1].suffix(3)) == Array("Log".utf8)
      && tokens[2] == Array("for".utf8)
      && tokens[3].starts(with: Array("ELB".utf8))
  }

  /// The kind that a line starts like, or nil.
  static func kind(of line: [UInt8]) -> LineKind? {
    let tokens = tokens(of: line)
    func token(_ index: Int) -> [UInt8]? {
      index < tokens.count ? tokens[index] : nil
    }
    guard let first = token(0), let second = token(1), let third = token(2) else { return nil }

    if first == Array("tls".utf8), isDecimal(second), microseconds(of: third) != nil {
      return .nlb
    }
    if isLowerCaseWord(first), microseconds(of: second) != nil {
      if third.contains(UInt8(ascii: "/")) { return .albAccess }
      if isDecimal(third) { return .healthCheck }
    }
    if microseconds(of: first) != nil {
      if isDigits(third), let fourth = token(3), isDigits(fourth) {
        return .albConnection
      }
      if first.last == UInt8(ascii: "Z"), !second.contains(UInt8(ascii: "/")),
        third.contains(UInt8(ascii: ":"))
      {
        return .classic
      }
    }
    return nil
  }

  /// What stands between single spaces; two spaces in a row have an empty token between them.
  static func tokens(of line: [UInt8]) -> [[UInt8]] {
    line.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false).map { Array($0) }
  }

  /// The fields of an ALB line, without their quotes, and whether an open quote ended the cutting.
  /// In the first `unquoted` fields a quote means nothing.
  static func quotedFields(
    of line: [UInt8], unquoted: Int
  ) -> (fields: [[UInt8]], endsUnclosed: Bool) {
    let quote = UInt8(ascii: "\"")
    let space = UInt8(ascii: " ")
    var fields: [[UInt8]] = []
    var position = 0
    while true {
      var end: Int
      if fields.count >= unquoted, position < line.count, line[position] == quote {
        end = position + 1
        while end < line.count {
          let isLast = end + 1 == line.count
          if line[end] == quote, isLast || line[end + 1] == space { break }
          end += 1
        }
        if end == line.count {
          return (fields, true)
        }
        fields.append(Array(line[(position + 1)..<end]))
        end += 1
      } else {
        end = position
        while end < line.count, line[end] != space { end += 1 }
        fields.append(Array(line[position..<end]))
      }
      if end == line.count {
        return (fields, false)
      }
      position = end + 1
    }
  }

  static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  static func isDigits(_ token: [UInt8]) -> Bool {
    !token.isEmpty && token.allSatisfy(isDigit)
  }

  /// Digits, `.`, digits.
  static func isDecimal(_ token: [UInt8]) -> Bool {
    let parts = token.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { isDigits(Array($0)) }
  }

  static func isLowerCaseWord(_ token: [UInt8]) -> Bool {
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    guard let first = token.first, letters.contains(first) else { return false }
    return token.allSatisfy { letters.contains($0) || isDigit($0) }
  }
}
