import LogCorpus
import Testing

@testable import ELBLogs

@Suite struct FieldPatternTests {
  private func fits(_ pattern: String, _ field: [UInt8]) -> Bool {
    FieldPattern(pattern).matches(field.span)
  }

  @Test(arguments: [
    ("", "", true), ("", "a", false), ("*", "", true), ("**", "abc", true), ("?", "", false),
    ("?", "a", true), ("a", "A", true), ("A", "a", true), ("a", "ab", false), ("*a", "bca", true),
    ("a*", "a", true), ("a*", "ba", false), ("a*b*c", "aXbYc", true), ("a*b*c", "acb", false),
    ("*.example.com", "www.example.com", true), ("*.example.com", "example.com", false),
    ("*.example.com", "www.example.com.net", false), ("Java/1.[67]*", "Java/1.[67]_0", true),
    ("Java/1.[67]*", "Java/1.6.0", false), ("*ab", "aab", true), ("a?c", "abc", true),
    ("@[`{", "@[`{", true), ("@", "`", false), ("[", "{", false),
  ])
  func `patterns and fields`(pattern: String, field: String, fits isFitting: Bool) {
    #expect(fits(pattern, [UInt8](field.utf8)) == isFitting)
  }

  @Test func `any byte may stand in a field`() {
    #expect(fits("a*z", [0x61, 0xFF, 0x00, 0x0A, 0x7A]))
    #expect(fits("a?z", [0x61, 0xFF, 0x7A]))
  }

  /// A slow, obvious judge.
  private func judge(_ pattern: Substring, _ field: Substring) -> Bool {
    guard let part = pattern.first else { return field.isEmpty }
    if part == "*" {
      return judge(pattern.dropFirst(), field)
        || (!field.isEmpty && judge(pattern, field.dropFirst()))
    }
    guard let byte = field.first, part == "?" || part == byte else { return false }
    return judge(pattern.dropFirst(), field.dropFirst())
  }

  @Test func `random patterns`() {
    var random = SplitMix64(seed: 3)
    var fitting = 0
    func text(_ letters: String, _ random: inout SplitMix64) -> String {
      let letters = Array(letters)
      return String((0..<random.below(9)).map { _ in letters[random.below(letters.count)] })
    }
    for _ in 0..<50_000 {
      let pattern = text("ab*?", &random)
      let field = text("ab", &random)
      let wanted = judge(pattern[...], field[...])
      #expect(fits(pattern, [UInt8](field.utf8)) == wanted, "\(pattern) \(field)")
      if wanted { fitting += 1 }
    }
    #expect(fitting > 5_000)
  }

  /// A field made to be slow: what backtracks into every `*` would not end.
  @Test func `hostile fields take no time`() {
    let field = [UInt8](repeating: UInt8(ascii: "a"), count: 32_000)
    #expect(!fits(String(repeating: "a*", count: 40) + "b", field))
  }
}
