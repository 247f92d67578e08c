/// Text that is safe on a terminal, with the number of columns that it takes.
///
/// Log fields and paths were chosen by strangers: they may hold escape sequences, line feeds,
/// direction overrides or invisible characters. Here those become visible escapes (`\x1B`,
/// `\u202E`), so that text can neither move the cursor nor pretend to be something else. Making
/// text printable twice changes nothing more.
struct Printable: Equatable, Sendable {
  /// The text, on one line.
  let text: String
  /// The columns that the text takes on a terminal.
  let width: Int

  private init(text: String, width: Int) {
    self.text = text
    self.width = width
  }

  /// Makes any text printable.
  init(_ raw: String) {
    if raw.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) {
      self.init(text: raw, width: raw.utf8.count)
      return
    }
    var text = String.UnicodeScalarView()
    var width = 0
    // A mark is drawn over the character before it. Without one, or in heaps, marks would be
    // drawn over what the report says.
    var marksAllowed = 0
    for scalar in raw.unicodeScalars {
      let isMark = scalar.columns == 0
      if scalar.isUnprintable || (isMark && marksAllowed == 0) {
        let escape = Printable.escape(scalar)
        text.append(contentsOf: escape.unicodeScalars)
        width += escape.utf8.count
        marksAllowed = 0
      } else {
        text.append(scalar)
        width += scalar.columns
        marksAllowed = isMark ? marksAllowed - 1 : 2
      }
    }
    self.init(text: String(text), width: width)
  }

  /// The character as a visible escape, `\u202E`.
  static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let (prefix, length) =
      switch scalar.value {
      case ..<0x100: ("\\x", 2)
      case ..<0x10000: ("\\u", 4)
      default: ("\\U", 8)
      }
    return prefix + String(repeating: "0", count: length - digits.utf8.count) + digits
  }
}

extension Printable {
  /// Which part of a text matters most when there is no room for all of it.
  enum Kept: Sendable {
    /// The beginning, as of a name.
    case start
    /// Both ends, as of a path.
    case ends
  }

  /// The text in at most `limit` columns, with `…` where something was left out.
  func shortened(to limit: Int, keeping kept: Kept = .start) -> Printable {
    guard width > limit else { return self }
    guard limit >= 1 else { return Printable(text: "", width: 0) }
    let tailLimit = kept == .ends ? (limit - 1) / 2 : 0
    let head = Printable.prefix(of: text.unicodeScalars, columns: limit - 1 - tailLimit)
    var tail = Printable.prefix(of: text.unicodeScalars.reversed(), columns: tailLimit)
    // A mark whose character was left out would be drawn over the `…`.
    while let last = tail.scalars.last, last.columns == 0 { tail.scalars.removeLast() }
    let scalars = head.scalars + ["…"] + tail.scalars.reversed()
    return Printable(
      text: String(String.UnicodeScalarView(scalars)), width: head.columns + 1 + tail.columns)
  }

  /// The text cut into pieces of at most `limit` columns.
  func pieces(of limit: Int) -> [Printable] {
    var pieces: [Printable] = []
    var rest = text.unicodeScalars[...]
    while !rest.isEmpty {
      let piece = Printable.prefix(of: rest, columns: max(limit, 2))
      pieces.append(
        Printable(text: String(String.UnicodeScalarView(piece.scalars)), width: piece.columns))
      rest = rest.dropFirst(piece.scalars.count)
    }
    return pieces
  }

  private static func prefix(
    of text: some Sequence<Unicode.Scalar>, columns limit: Int
  ) -> (scalars: [Unicode.Scalar], columns: Int) {
    var scalars: [Unicode.Scalar] = []
    var columns = 0
    for scalar in text {
      guard columns + scalar.columns <= limit else { break }
      scalars.append(scalar)
      columns += scalar.columns
    }
    return (scalars, columns)
  }
}
