import Synchronization

/// A regular expression for user agents.
struct UserAgentPattern: Sendable {
  /// The expression; it uses no look-around and no back-references.
  let expression: String
  /// What every match holds, in lower-case ASCII; empty where nothing is certain.
  let certainWord: String

  init(_ expression: String, holding certainWord: String) {
    self.expression = expression
    self.certainWord = certainWord
  }

  /// The expression made ready; nil where it is none.
  ///
  /// It compares scalar by scalar: a combining mark after a digit does not hide the digit. Comparing
  /// so, Swift 6.3 takes digits for no part of a word, hence a boundary before a word is spelt out.
  func compiled() -> Regex<AnyRegexOutput>? {
    let spelt = expression.replacing(#"\b"#, with: "(?:^|[^0-9A-Za-z_])")
    return (try? Regex(spelt))?.matchingSemantics(.unicodeScalar)
  }
}

/// Finds families by user agent. Keeps the expressions that it had to make ready.
struct UserAgentMatcher {
  /// The longest user agent that is looked at, in bytes of UTF-8.
  ///
  /// Some expressions need a time that grows with the square of the length, and a load balancer logs
  /// up to 8 KB of what anybody sends. A usual user agent has some hundred bytes.
  static let longestUserAgent = 1024

  private struct Candidate {
    let family: ClientFamily
    let pattern: UserAgentPattern
    let certainWord: [UInt8]
    var regex: Regex<AnyRegexOutput>?
  }

  private var candidates: [Candidate]
  private let usesCertainWords: Bool

  /// Makes a matcher of families in the order in which they are to be tried.
  ///
  /// With `usesCertainWords` an expression is spared where its certain word is absent, which saves
  /// time and changes no result.
  init(_ families: [ClientFamily], usesCertainWords: Bool = true) {
    candidates = families.flatMap { family in
      family.patterns.map {
        Candidate(family: family, pattern: $0, certainWord: Array($0.certainWord.utf8))
      }
    }
    self.usesCertainWords = usesCertainWords
  }

  /// The first family that has a pattern for the user agent.
  mutating func family(of userAgent: String) -> ClientFamily? {
    guard userAgent.utf8.count <= Self.longestUserAgent else { return nil }
    let lowered = userAgent.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    for index in candidates.indices {
      if usesCertainWords, !lowered.holds(candidates[index].certainWord) { continue }
      if candidates[index].regex == nil {
        candidates[index].regex = candidates[index].pattern.compiled()
      }
      guard let regex = candidates[index].regex else { continue }
      if userAgent.firstMatch(of: regex) != nil { return candidates[index].family }
    }
    return nil
  }
}

extension [UInt8] {
  /// Whether the word is anywhere in the bytes; an empty one is.
  ///
  /// `contains` of the standard library takes longer here than the expressions that are to be spared.
  fileprivate func holds(_ word: [UInt8]) -> Bool {
    guard let first = word.first else { return true }
    var start = 0
    while start + word.count <= count {
      if self[start] == first {
        var length = 1
        while length < word.count, self[start + length] == word[length] { length += 1 }
        if length == word.count { return true }
      }
      start += 1
    }
    return false
  }
}

extension ClientFamily {
  /// One for all threads, because an expression made ready is not `Sendable`.
  private static let matcher = Mutex(UserAgentMatcher(ClientFamily.all))

  /// The family of a user agent as logged; nil where none fits, or where the text is longer than
  /// 1,024 bytes.
  ///
  /// Families are tried in the order of the facts, and the first that fits is it. The newest
  /// browsers have families, too: a family alone accuses nobody.
  ///
  /// - Complexity: microseconds for a usual user agent, milliseconds for a hostile one; callers on
  ///   several threads take turns.
  public static func matching(userAgent: String) -> ClientFamily? {
    matcher.withLock { $0.family(of: userAgent) }
  }
}
