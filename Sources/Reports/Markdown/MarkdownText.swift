/// Text that is nothing but text in Markdown, wherever it stands: neither markup nor HTML, neither
/// a link nor a mention of somebody.
struct MarkdownText {
  /// The text as Markdown, on one line.
  let markdown: String

  /// A sentence of the report, whose names may be a stranger's.
  ///
  /// - Parameters:
  ///   - raw: The sentence.
  ///   - limit: The columns after which it is shortened.
  /// - Returns: The sentence with its markup escaped.
  static func sentence(_ raw: String, limit: Int = 2_000) -> Self {
    let text = Printable(raw).shortened(to: limit).text
    var markdown = ""
    var previous: Unicode.Scalar = " "
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : " "
      markdown += escaped(scalar, after: previous, before: next, isFirst: index == 0)
      previous = scalar
    }
    return Self(markdown: markdown)
  }

  /// A name or a code, which stands as code, so that nobody is mentioned and nothing is a link.
  ///
  /// - Parameters:
  ///   - raw: The text as it was logged.
  ///   - limit: The columns after which it is shortened.
  /// - Returns: The text between backticks; nothing where it is empty.
  static func code(_ raw: String, limit: Int = 200) -> Self {
    let text = Printable(raw).shortened(to: limit).text
    guard text.contains(where: { $0 != " " }) else { return Self(markdown: "") }
    var code = ""
    for scalar in text.unicodeScalars {
      // Of these two there is no escape in code that all readers of Markdown know.
      code += scalar == "`" || scalar == "|" ? Printable.escape(scalar) : String(scalar)
    }
    return Self(markdown: "`\(code)`")
  }

  private static func escaped(
    _ scalar: Unicode.Scalar, after previous: Unicode.Scalar, before next: Unicode.Scalar,
    isFirst: Bool
  ) -> String {
    switch scalar {
    // A cell of a table ends at any bar, and HTML is read before anything else.
    case "|", "<", ">", "&": "&#\(scalar.value);"
    // Who or what is named so hears of it, however it is escaped.
    case "@", "#": "\\" + Printable.escape(scalar)
    case "_" where previous.isWordCharacter && next.isWordCharacter: "_"
    case "\\", "`", "*", "_", "{", "}", "[", "]", "~", "$": "\\\(scalar)"
    case "!" where next == "[": "\\!"
    // Addresses become links by themselves.
    case ":" where next == "/": "&#58;"
    case "." where "wW".unicodeScalars.contains(previous): "&#46;"
    case _ where isFirst && "-+=".unicodeScalars.contains(scalar): "\\\(scalar)"
    default: String(scalar)
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is a letter or a digit of ASCII, between which `_` is no markup.
  fileprivate var isWordCharacter: Bool {
    ("a"..."z").contains(self) || ("A"..."Z").contains(self) || ("0"..."9").contains(self)
  }
}
