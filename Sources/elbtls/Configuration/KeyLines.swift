import TOMLKit

/// On which line of a TOML text a key of its outermost table is set; the parser does not tell.
///
/// It is the line after the longest beginning of the text that is TOML without the key.
struct KeyLines {
  private let lines: [String]

  init(_ text: String) {
    // By code points: a line feed after a carriage return is no character of its own.
    lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0) }
  }

  func line(of key: String) -> Int {
    var last = 0
    for count in lines.indices {
      let beginning = lines[..<count].map { $0 + "\n" }.joined()
      guard let table = try? TOMLTable(string: beginning) else { continue }
      if table[key] != nil { break }
      last = count
    }
    return last + 1
  }
}
