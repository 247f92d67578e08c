import Foundation

/// Reads a file of the folder `facts`, from which the tables are made.
func factsFile<Facts: Decodable>(_ name: String, as facts: Facts.Type) throws -> Facts {
  let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../facts/\(name)")
  let decoder = JSONDecoder()
  decoder.keyDecodingStrategy = .convertFromSnakeCase
  return try decoder.decode(Facts.self, from: Data(contentsOf: file))
}

/// What the tables hold of a remedy: nothing where nothing is to be done.
func tabled(_ remedy: String) -> String? {
  ["None.", "None needed."].contains(remedy) ? nil : remedy
}

extension String {
  /// One line that ends as a sentence does.
  var isSentences: Bool {
    !isEmpty && !contains("\n") && !contains("  ") && (hasSuffix(".") || hasSuffix(".)"))
  }
}
