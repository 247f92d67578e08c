import ELBLogs
import TLSFindings

extension Page {
  /// Adds the listeners that the client was seen on.
  mutating func addListeners(of story: ClientStory, limit: Int?) {
    guard !story.listeners.isEmpty else { return }
    heading("Where")
    addUses(
      columns: [
        .text("listener", minimumWidth: 16), .number("records"), .number("ok"), .number("failed"),
      ],
      story.listeners.map { use in
        Use(
          cells: [
            Table.Cell("\(use.place.kind.title): \(use.place.words)"), Table.Cell(use.records),
            Table.Cell(use.negotiated),
            use.place.kind.showsFailures
              ? Table.Cell(use.failed, style: .failure) : Table.Cell("-", style: .faint),
          ], first: use.first, last: use.last)
      }, limit: limit, noun: "listener")
  }

  /// Adds what the client negotiated.
  mutating func addPairs(of story: ClientStory, limit: Int?) {
    guard !story.pairs.isEmpty else { return }
    heading("What was negotiated")
    addUses(
      columns: [
        .word("version"), .text("suite", minimumWidth: 12), .word("log"), .number("records"),
      ],
      story.pairs.map { pair in
        Use(
          cells: [
            Table.Cell(
              pair.protocol, style: Headline.isOld(pair.protocol) ? .caution : .plain),
            Table.Cell(pair.cipher), Table.Cell(pair.kind.title), Table.Cell(pair.count),
          ], first: pair.first, last: pair.last)
      }, limit: limit, noun: "pair")
  }

  /// Adds names of one sort.
  mutating func addNames(
    _ title: String, _ noun: String, _ list: ClientStory.NameList, limit: Int?
  ) {
    guard !list.names.isEmpty else { return }
    heading(list.more ? "\(title) (some of them)" : title)
    addUses(
      columns: [.text(noun, minimumWidth: 16), .number("records")],
      list.names.map {
        Use(
          cells: [Table.Cell($0.name), Table.Cell($0.count)], first: $0.first, last: $0.last,
          lines: $0.lines)
      }, limit: limit, noun: noun)
  }

  /// Something that the client used, and when.
  private struct Use {
    var cells: [Table.Cell]
    var first: Timestamp
    var last: Timestamp
    /// Some lines that say so.
    var lines: [ClientStory.RawLine] = []
  }

  private mutating func addUses(
    columns: [Table.Column], _ uses: [Use], limit: Int?, noun: String
  ) {
    var table = Table(columns: columns)
    let hasTimes = width >= 120
    if hasTimes { table.columns += [.word("first"), .word("last")] }
    let shown = uses.prefix(limit ?? .max)
    for use in shown {
      let times = [use.first, use.last].map(\.minute)
      table.rows.append(
        .cells(hasTimes ? use.cells + times.map { Table.Cell($0) } : use.cells))
      if !hasTimes {
        let text = times[0] == times[1] ? times[0] : times.joined(separator: " → ")
        table.rows.append(.lines({ _ in [text] }, style: .faint))
      }
      let lines = use.lines
      table.rows.append(
        .lines({ columns in lines.map { $0.place(in: columns) } }, style: .faint))
    }
    write(table)
    let rest = uses.count - shown.count
    if rest > 0 { line("and \(rest.counted("more \(noun)"))", indent: 2, style: .faint) }
  }
}

extension ClientStory.RawLine {
  /// The file and the number of the line, the path shortened in its middle.
  func place(in columns: Int) -> String {
    let number = ":\(line)"
    return Printable(path).shortened(to: columns - number.count, keeping: .ends).text + number
  }
}
