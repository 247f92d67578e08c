/// A report in the making: lines of text, none wider than the page.
///
/// This is the only way to the output, and all text is made printable on its way in.
struct Page {
  /// The columns that a line may take.
  let width: Int
  /// Whether styles are shown.
  let color: Bool
  /// Whether the input was not read to its end, so that what has no file is no hole.
  var isPartial = false
  /// The lines so far, each with its line feed.
  private(set) var text = ""

  /// Makes an empty page.
  init(width: Int, color: Bool) {
    self.width = width
    self.color = color
  }

  /// Whether there is room for further columns.
  var isWide: Bool { width >= 120 }

  /// A part of a line in one style.
  struct Run {
    var text: Printable
    var style: Style
  }

  /// Adds an empty line.
  mutating func blank() { text += "\n" }

  /// Adds a section's title, set off from what came before.
  mutating func heading(_ title: String) {
    blank()
    line(title.uppercased(), style: .heading)
  }

  /// Adds one line, shortened to fit.
  mutating func line(
    _ content: String, indent: Int = 0, style: Style = .plain, keeping kept: Printable.Kept = .start
  ) {
    let content = Printable(content).shortened(to: width - indent, keeping: kept)
    add([Run(text: content, style: style)], indent: indent)
  }

  /// Adds running text, broken between words, but not between a number and its unit; a word that
  /// is wider than the page is cut. What would fill more than six lines is shortened.
  ///
  /// - Parameters:
  ///   - content: The text.
  ///   - indent: The columns left free on every line.
  ///   - hanging: The further columns left free on every line but the first.
  ///   - style: The style of the whole text.
  mutating func paragraph(
    _ content: String, indent: Int = 0, hanging: Int = 0, style: Style = .plain
  ) {
    let room = width - indent - hanging
    let content = Printable(content).shortened(to: 6 * room)
    var line = ""
    var lineWidth = 0
    var left = indent
    for word in Page.words(of: content.text) {
      for piece in Printable(word).pieces(of: room) {
        if lineWidth > 0, left + lineWidth + 1 + piece.width > width {
          add([Run(text: Printable(line), style: style)], indent: left)
          (line, lineWidth, left) = ("", 0, indent + hanging)
        }
        line += (lineWidth > 0 ? " " : "") + piece.text
        lineWidth += (lineWidth > 0 ? 1 : 0) + piece.width
      }
    }
    if lineWidth > 0 { add([Run(text: Printable(line), style: style)], indent: left) }
  }

  private static func words(of content: String) -> [String] {
    var words: [String] = []
    for word in content.split(separator: " ") {
      if word.utf8.count <= 3, let last = words.last, last.last?.isNumber == true {
        words[words.count - 1] = "\(last) \(word)"
      } else {
        words.append(String(word))
      }
    }
    return words
  }

  /// Adds a line that was laid out to fit.
  mutating func add(_ runs: [Run], indent: Int) {
    var runs = runs
    while let last = runs.last, last.text.text.allSatisfy({ $0 == " " }) { runs.removeLast() }
    if !runs.isEmpty { text += String(repeating: " ", count: indent) }
    for run in runs {
      text += color ? run.style.applied(to: run.text.text) : run.text.text
    }
    text += "\n"
  }
}
