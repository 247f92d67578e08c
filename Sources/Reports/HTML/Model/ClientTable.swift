import ELBLogs
import TLSFindings

/// A list of clients, to sort and to search: a row each, which opens to its evidence.
struct ClientTable {
  /// A column: its title, and how it is sorted.
  struct Column {
    let title: String
    let style: String?
    /// `text` or `number`.
    let sort: String
    /// How the rows are sorted by it at first, `ascending` or `descending`; nil where they are not.
    let order: String?

    static func text(_ title: String, order: String? = nil, style: String? = nil) -> Column {
      Column(title: title, style: style, sort: "text", order: order)
    }

    static func number(_ title: String, order: String? = nil) -> Column {
      Column(title: title, style: "n", sort: "number", order: order)
    }
  }

  /// The section's name in the page.
  let id: String
  /// The heading, with how many of how many are listed.
  let title: String
  /// What should be known of the list.
  let notes: [PageText]
  let caption: String
  /// The columns but that of the client.
  let columns: [Column]
  /// The title of the last column.
  let reason: String
  let rows: [ClientRow]

  /// Which clients a page leaves out, why, and how to get them.
  ///
  /// - Parameters:
  ///   - count: How many are not listed.
  ///   - noun: What they are, `failing client`.
  ///   - listed: How many are listed.
  ///   - limit: How many could be.
  ///   - reason: The options that leave them out where more could be listed.
  ///   - command: The command that writes all of them.
  /// - Returns: The sentence; nil where nothing is left out.
  static func rest(
    _ count: Int, _ noun: String, listed: Int, limit: Int,
    otherwise reason: String = "--min-count", command: String
  ) -> String? {
    guard count > 0 else { return nil }
    let why =
      listed < limit
      ? ", left out by \(reason)"
      : ". A page lists as many as --top says, at most \(HTMLRenderer.mostRows.grouped)"
    return
      "\(count.counted("more " + noun)) not listed here\(why); all of them: \(command) --top 0 "
      + "--output csv"
  }
}

/// One client: a row, and what opens below it.
struct ClientRow {
  /// What stands in a column; on a narrow page with the column's title.
  struct Cell {
    let label: String
    let text: PageText
    let style: String?
    /// What it is sorted by; nil where it is the text.
    let value: String?

    static func number(_ label: String, _ number: Int, isBad: Bool = false) -> Cell {
      Cell(
        label: label, text: PageText(number.grouped), style: isBad ? "n bad" : "n",
        value: String(number))
    }

    static func text(_ label: String, _ text: String, style: String? = nil) -> Cell {
      Cell(label: label, text: PageText(text), style: style, value: nil)
    }
  }

  /// A line of the details: a title, and a name, a number or a time under it.
  struct Fact {
    let title: String
    let name: PageText?
    let text: PageText

    init(_ title: String, name: String? = nil, _ text: String) {
      self.title = title
      self.name = name.map { PageText($0) }
      self.text = PageText(text, limit: PageText.paragraph)
    }
  }

  /// Names of one sort, and whether there were more of them.
  struct Names {
    let title: String
    let names: [PageText]
    let more: Bool

    /// Nil where there is no name.
    init?(_ title: String, _ names: [String], more: Bool) {
      guard !names.isEmpty else { return nil }
      self.title = title
      self.names = names.map { PageText($0) }
      self.more = more
    }
  }

  let name: PageText
  let owner: PageText?
  let cells: [Cell]
  let conclusion: DiagnosisView
  let others: [DiagnosisView]
  let facts: [Fact]
  let names: [Names]

  init(
    _ client: String, owner: String?, cells: [Cell], conclusion: DiagnosisView,
    others: [DiagnosisView] = [], facts: [Fact], names: [Names?]
  ) {
    name = PageText(client, limit: 80)
    self.owner = owner.map { PageText($0, limit: 80) }
    self.cells = cells
    self.conclusion = conclusion
    self.others = others
    self.facts = facts
    self.names = names.compactMap { $0 }
  }
}

/// A conclusion with what it rests on.
struct DiagnosisView {
  /// `Proven`, `Likely` or `Possible`; nil where nothing is concluded.
  let certainty: String?
  let summary: PageText
  let evidence: [PageText]
  let remedy: PageText?

  init(_ diagnosis: ClientSummary.Diagnosis) {
    self.init(
      diagnosis.summary, certainty: diagnosis.certainty, evidence: diagnosis.evidence,
      remedy: diagnosis.remedy)
  }

  init(
    _ summary: String, certainty: String? = nil, evidence: [String] = [], remedy: String? = nil
  ) {
    self.certainty = certainty?.asSentence
    self.summary = PageText(summary, limit: PageText.paragraph)
    self.evidence = evidence.map { PageText($0, limit: PageText.paragraph) }
    self.remedy = remedy.map { PageText($0, limit: PageText.paragraph) }
  }

  /// Nothing is concluded.
  static let nothing = DiagnosisView("Nothing is concluded.")
}
