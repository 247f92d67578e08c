/// Rows under columns, laid out to fit a page.
struct Table {
  /// A column: its title, on which side its cells stand, and how it gives way.
  struct Column {
    enum Side { case left, right }

    var title: String
    var side: Side
    /// The width down to which cells may be shortened; nil where they may not: a number that
    /// has lost digits is another number.
    var minimumWidth: Int?

    /// A column of numbers, or of anything else that must be shown in full.
    static func number(_ title: String) -> Column {
      Column(title: title, side: .right, minimumWidth: nil)
    }

    /// A column of words that are shown in full.
    static func word(_ title: String) -> Column {
      Column(title: title, side: .left, minimumWidth: nil)
    }

    /// A column of text that gives way to the others.
    static func text(_ title: String, minimumWidth: Int) -> Column {
      Column(title: title, side: .left, minimumWidth: minimumWidth)
    }
  }

  /// What stands in one column of one row.
  struct Cell: ExpressibleByStringLiteral {
    var text: Printable
    var style: Style

    init(_ text: String, style: Style = .plain) {
      self.text = Printable(text)
      self.style = style
    }

    init(stringLiteral text: String) { self.init(text) }

    /// A count; zero is faint unless it is the good news.
    init(_ count: Int, style: Style = .plain) {
      self.init(count.grouped, style: count == 0 ? .faint : style)
    }
  }

  /// A row, or what stands between rows.
  enum Row {
    /// One cell for each column.
    case cells([Cell])
    /// The title of the rows that follow, which are indented under it.
    case group(String)
    /// Running text about the row before.
    case note(String, style: Style = .plain)
    /// Lines about the row before, made to fit the columns that are given.
    case lines((_ columns: Int) -> [String], style: Style = .plain)
  }

  var columns: [Column]
  var rows: [Row] = []

  private static let gap = 2

  /// Whether rows stand under groups.
  private var hasGroups: Bool {
    rows.contains { if case .group = $0 { true } else { false } }
  }

  /// Writes the table, or each row as running text where the page is too narrow for the columns.
  func write(on page: inout Page) {
    let indent = hasGroups ? 2 : 0
    let widths = fittedWidths(to: page.width - indent)
    if let widths, columns.contains(where: { !$0.title.isEmpty }) {
      let titles = columns.map { Cell($0.title, style: .faint) }
      page.add(runs(of: titles, widths: widths), indent: indent)
    }
    for row in rows {
      switch row {
      case .cells(let cells):
        if let widths {
          page.add(runs(of: cells, widths: widths), indent: indent)
        } else {
          page.paragraph(sentence(of: cells, in: page.width), indent: indent, hanging: 2)
        }
      case .group(let title): page.line(title)
      case .note(let text, let style):
        page.paragraph(text, indent: indent + 4, hanging: 2, style: style)
      case .lines(let lines, let style):
        for line in lines(page.width - indent - 4) {
          page.line(line, indent: indent + 4, style: style)
        }
      }
    }
  }

  /// The width of each column, or nil where the columns cannot give way enough.
  ///
  /// Columns on the right give way first, since what a row is about stands on the left.
  private func fittedWidths(to available: Int) -> [Int]? {
    var widths = columns.map { Printable($0.title).width }
    for case .cells(let cells) in rows {
      for (column, cell) in cells.enumerated() {
        widths[column] = max(widths[column], cell.text.width)
      }
    }
    var excess = widths.reduce(Table.gap * (columns.count - 1), +) - available
    for column in columns.indices.reversed() where excess > 0 {
      guard let minimum = columns[column].minimumWidth else { continue }
      let given = min(excess, max(0, widths[column] - minimum))
      widths[column] -= given
      excess -= given
    }
    return excess > 0 ? nil : widths
  }

  private func runs(of cells: [Cell], widths: [Int]) -> [Page.Run] {
    var runs: [Page.Run] = []
    for (index, cell) in cells.enumerated() {
      let text = cell.text.shortened(to: widths[index])
      let padding = String(repeating: " ", count: widths[index] - text.width)
      let gap = String(repeating: " ", count: index == 0 ? 0 : Table.gap)
      let leftward = columns[index].side == .right ? gap + padding : gap
      runs.append(Page.Run(text: Printable(leftward), style: .plain))
      runs.append(Page.Run(text: text, style: cell.style))
      if columns[index].side == .left {
        runs.append(Page.Run(text: Printable(padding), style: .plain))
      }
    }
    return runs
  }

  private func sentence(of cells: [Cell], in width: Int) -> String {
    zip(columns, cells)
      .filter { !$1.text.text.isEmpty }
      .map { column, cell in
        let text = column.minimumWidth == nil ? cell.text : cell.text.shortened(to: width / 2)
        return column.title.isEmpty ? text.text : "\(column.title) \(text.text)"
      }
      .joined(separator: "; ")
  }
}

extension Page {
  /// Adds a table.
  mutating func write(_ table: Table) { table.write(on: &self) }
}
