import ELBLogs

/// A report in the making for a ticket: sentences and tables in GitHub's Markdown.
///
/// This is the only way to the output, and all text is escaped on its way in.
struct MarkdownPage {
  /// The text so far.
  private(set) var text = ""
  /// The most rows of a table; nil for all.
  let rowLimit: Int?

  /// Makes an empty page.
  init(rowLimit: Int?) { self.rowLimit = rowLimit }

  /// Adds the answer in sentences, the first of them in bold.
  mutating func add(_ answer: Answer) {
    add("**\(MarkdownText.sentence(answer.lead).markdown)**")
    for sentence in answer.sentences { paragraph(sentence) }
    for window in answer.windows { paragraph(window) }
    if let source = answer.source { paragraph(source) }
    list(answer.remarks.map(\.line))
  }

  /// Adds running text.
  mutating func paragraph(_ content: String) {
    add(MarkdownText.sentence(content).markdown)
  }

  /// Adds a name and what it names.
  mutating func name(_ name: String, of title: String) {
    add("\(MarkdownText.sentence(title).markdown): \(MarkdownText.code(name).markdown)")
  }

  /// Adds a list of sentences, or nothing where there is none.
  mutating func list(_ items: [String]) {
    guard !items.isEmpty else { return }
    add(items.map { "- " + MarkdownText.sentence($0).markdown }.joined(separator: "\n"))
  }

  /// Adds a heading and the table below it, or nothing where the table is empty.
  ///
  /// - Parameters:
  ///   - title: The heading.
  ///   - table: The table.
  ///   - names: The columns to show, of which those without a single value are left out.
  ///   - total: How many rows there are, where the table does not have them all.
  mutating func add(
    _ title: String, _ table: ReportTable, _ names: [String], of total: Int? = nil
  ) {
    let rows = table.rows.prefix(rowLimit ?? .max)
    let columns = names.compactMap { name in
      table.columns.firstIndex { $0.name == name }
    }.filter { column in rows.contains { $0[column] != .none && $0[column] != .text("") } }
    guard !columns.isEmpty else { return }
    let all = max(total ?? 0, table.rows.count)
    let count = rows.count < all ? " (\(rows.count.grouped) of \(all.grouped))" : ""
    add("### \(MarkdownText.sentence(title).markdown)\(count)")
    let head = columns.map { MarkdownText.sentence(table.columns[$0].title).markdown }
    let rule = columns.map { table.columns[$0].kind.isNumber ? "---:" : ":---" }
    let body = rows.map { row in columns.map { row[$0].markdown(of: table.columns[$0].kind) } }
    add(([head, rule] + body).map { "| \($0.joined(separator: " | ")) |" }.joined(separator: "\n"))
  }

  private mutating func add(_ block: String) {
    text += (text.isEmpty ? "" : "\n") + block + "\n"
  }
}

extension ReportTable.Column {
  /// The name as words.
  fileprivate var title: String { kind == .time ? "\(name.asWords) (UTC)" : name.asWords }
}

extension ReportTable.Kind {
  /// Whether the cells stand at the right.
  fileprivate var isNumber: Bool {
    switch self {
    case .integer, .share, .rate: true
    case .text, .sentence, .time, .boolean: false
    }
  }
}

extension ReportTable.Cell {
  /// The cell for a person.
  fileprivate func markdown(of kind: ReportTable.Kind) -> String {
    switch self {
    case .none: ""
    case .text(let text):
      (kind == .text ? MarkdownText.code(text) : MarkdownText.sentence(text)).markdown
    case .integer(let number): number.grouped
    case .number(let number):
      MarkdownText.sentence(kind == .share ? number.percent : number.oneDecimal).markdown
    case .time(let time): time.second
    case .boolean(let truth): truth ? "yes" : "no"
    }
  }
}
