public import ELBLogs

/// What a rule of a list of owners looks at.
public enum LabelMatch: Sendable, Hashable {
  /// The client's address lies in a block.
  case addresses(AddressBlock)
  /// The server name that the client asked for fits a pattern.
  case domain(FieldPattern)
  /// The user agent fits a pattern.
  case userAgent(FieldPattern)
}

extension LabelMatch {
  /// What marks a pattern of user agents in a list, in any case.
  static let userAgentMark = "ua:"

  /// Reads the first column of a list.
  ///
  /// - `ua:` and a pattern is a user agent, `ua:okhttp/3.*`.
  /// - What holds a `/` or a `:`, or only digits, points and wildcards, is an address or a block.
  /// - What holds a point, or is `*`, is a pattern of domains.
  ///
  /// - Throws: What is wrong, what was expected and what to do, without the place.
  init(_ text: String) throws(LabelProblem) {
    guard !text.isEmpty else {
      throw LabelProblem("the first column is empty; \(LabelMatch.expectation)")
    }
    if text.lowercased().hasPrefix(LabelMatch.userAgentMark) {
      let pattern = text.dropFirst(LabelMatch.userAgentMark.count).trimmingBlanks
      guard !pattern.isEmpty else {
        throw LabelProblem(
          "\(quoted(text)) has no pattern; write one behind it, as in ua:okhttp/3.*")
      }
      self = .userAgent(FieldPattern(String(pattern)))
    } else if let block = AddressBlock(text) {
      self = .addresses(block)
    } else if LabelMatch.looksLikeAddresses(text) {
      throw LabelProblem("\(quoted(text)) is no address or CIDR block; \(LabelMatch.expectation)")
    } else if text == "*" || text.utf8.contains(UInt8(ascii: ".")),
      text.utf8.allSatisfy(LabelMatch.mayStandInDomain)
    {
      self = .domain(FieldPattern(text))
    } else {
      throw LabelProblem(
        "\(quoted(text)) is no address, CIDR block or domain; \(LabelMatch.expectation)")
    }
  }

  private static let expectation =
    "write one like 203.0.113.0/24, 2001:db8::/32, *.example.com or ua:okhttp/3.*"

  private static func looksLikeAddresses(_ text: String) -> Bool {
    if text.utf8.contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ":") }) {
      return true
    }
    let isDigit: (UInt8) -> Bool = { (0x30...0x39).contains($0) }
    return text.utf8.contains(where: isDigit)
      && text.utf8.allSatisfy { isDigit($0) || ".*?".utf8.contains($0) }
  }

  /// Letters, digits, hyphens, underscores, points and the two wildcards.
  private static func mayStandInDomain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: "-_.*?".utf8.contains(byte)
    }
  }
}

/// What is wrong with a line of a list of owners.
struct LabelProblem: Error {
  var text: String

  init(_ text: String) {
    self.text = text
  }
}

/// A value in quotes, for a message: no more of it than one can read.
func quoted(_ value: some StringProtocol) -> String {
  let shown = value.prefix(60)
  return shown.endIndex == value.endIndex ? "'\(value)'" : "'\(shown)…'"
}

extension StringProtocol {
  /// The text without spaces and tabs at its ends.
  var trimmingBlanks: SubSequence {
    let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" }
    guard let last = lastIndex(where: { !isBlank($0) }) else {
      return self[startIndex..<startIndex]
    }
    return self[...last].drop(while: isBlank)
  }
}
