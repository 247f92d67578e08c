import ArgumentParser
import TLSFacts

/// Lists of what a policy negotiates, as options name them.
enum PolicyLists {
  /// Protocol versions parted by commas, in any of AWS's spellings.
  ///
  /// - Throws: `ValidationError` that names the option and the word that is no version.
  static func versions(_ list: String, of option: String) throws -> [TLSVersion] {
    try words(list, of: option).map { try TLSVersion.typed($0, for: option) }
  }

  /// Suites by any of their names, parted by commas or colons.
  ///
  /// - Throws: `ValidationError` that names the option and the word that is no suite.
  static func suites(_ list: String, of option: String) throws -> [String] {
    try words(list, of: option).map { word in
      do {
        return try CipherSuite.find(word).name
      } catch {
        throw ValidationError("\(option): \(error)")
      }
    }
  }

  private static func words(_ list: String, of option: String) throws -> [String] {
    var words: [String] = []
    for word in list.split(whereSeparator: { $0 == "," || $0 == ":" || $0 == " " }).map(String.init)
    where !words.contains(word) {
      words.append(word)
    }
    guard !words.isEmpty else { throw ValidationError("\(option) is empty; name at least one") }
    return words
  }
}
