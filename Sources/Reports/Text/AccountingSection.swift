import ELBLogs
import TLSFindings

extension Page {
  /// Adds the account of what was read: every line is a record, skipped or rejected.
  mutating func addAccounting(of input: InputSummary) {
    heading("What was read")
    let inflated =
      input.bytesInflated == input.bytesRead
      ? "" : ", \(input.bytesInflated.asBytes) after inflating"
    line("\(input.files.counted("file")), \(input.bytesRead.asBytes)\(inflated)")
    if let file = input.configuration { line("Configuration: \(file)", keeping: .ends) }
    addLedger(of: input)
    addSamples(of: input)
    addFiles(of: input)
    if !input.warnings.isEmpty {
      blank()
      line("Warnings")
      for warning in input.warnings {
        paragraph(warning, indent: 2, hanging: 2, style: .caution)
      }
    }
  }

  private mutating func addLedger(of input: InputSummary) {
    var table = Table(columns: [.word(""), .number(""), .text("", minimumWidth: 10)])
    table.rows.append(.cells(["lines", Table.Cell(input.lines), ""]))
    table.rows.append(.cells(["= records", Table.Cell(input.records), ""]))
    let skipped = input.linesSkipped.values.reduce(0, +)
    table.rows.append(.cells(["+ skipped", Table.Cell(skipped), ""]))
    for reason in SkipReason.allCases {
      guard let count = input.linesSkipped[reason], count > 0 else { continue }
      table.rows.append(
        .cells([
          Table.Cell("    " + words(reason.rawValue)), Table.Cell(count, style: .faint),
          Table.Cell(reason.explanation, style: .faint),
        ]))
    }
    let rejected = input.linesRejected.values.reduce(0, +)
    table.rows.append(.cells(["+ rejected", Table.Cell(rejected, style: .caution), ""]))
    for reason in RejectReason.allCases {
      guard let count = input.linesRejected[reason], count > 0 else { continue }
      table.rows.append(
        .cells([
          Table.Cell("    " + words(reason.rawValue)), Table.Cell(count, style: .faint),
          Table.Cell(reason.explanation, style: .faint),
        ]))
    }
    write(table)
  }

  private mutating func addSamples(of input: InputSummary) {
    guard !input.rejectedSamples.isEmpty else { return }
    blank()
    line("Rejected lines, the first of each reason")
    for sample in input.rejectedSamples {
      let place = ":\(sample.line): \(words(sample.reason.rawValue))"
      let path = Printable(sample.path).shortened(to: width - 2 - place.count, keeping: .ends)
      line(path.text + place, indent: 2, style: .caution)
      line(sample.excerpt, indent: 4, style: .faint)
    }
  }

  private mutating func addFiles(of input: InputSummary) {
    let shown = 10
    if !input.filesDamaged.isEmpty {
      blank()
      line("Damaged files (\(input.filesDamaged.count.grouped)); the lines before the damage count")
      for file in input.filesDamaged.prefix(shown) {
        line(file.path, indent: 2, style: .caution, keeping: .ends)
        line(
          "\(words(file.reason)), \(file.linesSalvaged.counted("line")) salvaged", indent: 4,
          style: .faint)
      }
      addMore(input.filesDamaged.count - shown)
    }
    if !input.filesSkipped.isEmpty {
      blank()
      line("Files not read (\(input.filesSkipped.count.grouped))")
      for file in input.filesSkipped.prefix(shown) {
        let reason = Printable(": \(words(file.reason))").shortened(to: width / 2)
        let path = Printable(file.path).shortened(to: width - 2 - reason.width, keeping: .ends)
        line(path.text + reason.text, indent: 2, style: .caution)
      }
      addMore(input.filesSkipped.count - shown)
    }
  }

  private mutating func addMore(_ count: Int) {
    if count > 0 { line("and \(count.counted("more file"))", indent: 2, style: .faint) }
  }

  /// A reason's code as words, `too few fields`.
  private func words(_ code: String) -> String { code.asWords }
}

extension SkipReason {
  /// What such a line is, for a person.
  var explanation: String {
    switch self {
    case .blank: "nothing on the line"
    case .control: "test objects, written when logging is enabled"
    case .healthCheck: "ALB health checks, which have no client"
    case .continuation: "further lines of a record that holds a line feed"
    case .filtered: "left out by the filters"
    }
  }
}
