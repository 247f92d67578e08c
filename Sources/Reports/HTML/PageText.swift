import Mustache

/// Text that holds words of strangers (names, agents, paths), as it may stand on a page.
///
/// What a terminal must not see, a page must not show either: controls, direction overrides and
/// invisible characters are escaped as `Printable` does, and what is too long is shortened. The
/// templates turn markup characters into entities.
struct PageText: MustacheCustomRenderable, Equatable {
  /// The text, still without entities.
  let renderText: String
  /// Text is there, even where it is empty.
  let isNull = false

  /// The columns that running text may take before it is shortened.
  static let paragraph = 2_000
  /// The columns that a name or an agent may take before it is shortened.
  static let name = 200

  /// Makes any text fit for a page.
  ///
  /// - Parameters:
  ///   - raw: The text as it was logged.
  ///   - limit: The columns after which it is shortened.
  ///   - kept: Which part of a long text matters most.
  init(_ raw: String, limit: Int = PageText.name, keeping kept: Printable.Kept = .start) {
    let text = Printable(raw).shortened(to: limit, keeping: kept).text
    renderText = text.isEmpty ? "(empty)" : PageText.separatingMarkup(text)
  }

  /// Writes out a mark over a markup character.
  ///
  /// The templates escape whole characters, and a quotation mark under an accent is another
  /// character than a quotation mark; for a browser it is one all the same.
  private static func separatingMarkup(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    var separated = String.UnicodeScalarView()
    var isAfterMarkup = false
    for scalar in text.unicodeScalars {
      if isAfterMarkup, scalar.value >= 0x80, scalar.columns == 0 {
        separated.append(contentsOf: Printable.escape(scalar).unicodeScalars)
      } else {
        separated.append(scalar)
        isAfterMarkup = "<>&\"'".unicodeScalars.contains(scalar)
      }
    }
    return String(separated)
  }
}
