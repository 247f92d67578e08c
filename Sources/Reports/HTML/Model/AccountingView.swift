import ELBLogs
import TLSFindings

/// The account of what was read: every line is a record, skipped or rejected.
struct AccountingView {
  /// A line of the account.
  struct Line {
    let name: String
    let count: String
    let explanation: String
    /// Whether it is a part of the line before.
    let isPart: Bool
  }

  /// A file or a line of which something was lost.
  struct Loss {
    let place: PageText
    let reason: String
    let excerpt: PageText?
  }

  let source: String
  /// The configuration file that was in force; nil without one.
  let configuration: PageText?
  let lines: [Line]
  let losses: [LossList]
  let warnings: [PageText]
  let hasWarnings: Bool

  /// Losses of one sort.
  struct LossList {
    let title: String
    let items: [Loss]
    let rest: String?

    /// Nil without any.
    init?(_ title: String, _ losses: [Loss], limit: Int, of noun: String) {
      guard !losses.isEmpty else { return nil }
      self.title = title
      items = Array(losses.prefix(limit))
      let left = losses.count - items.count
      rest = left > 0 ? "and \(left.counted("more " + noun))" : nil
    }
  }

  init(_ input: InputSummary, limit: Int) {
    let inflated =
      input.bytesInflated == input.bytesRead
      ? "" : ", \(input.bytesInflated.asBytes) after inflating"
    source = "\(input.files.counted("file")), \(input.bytesRead.asBytes)\(inflated)."
    configuration = input.configuration.map { PageText($0, keeping: .ends) }
    lines = AccountingView.ledger(of: input)
    losses = AccountingView.losses(in: input, limit: limit)
    warnings = input.warnings.prefix(limit).map { PageText($0, limit: PageText.paragraph) }
    hasWarnings = !warnings.isEmpty
  }

  private static func ledger(of input: InputSummary) -> [Line] {
    func line(_ name: String, _ count: Int) -> Line {
      Line(name: name, count: count.grouped, explanation: "", isPart: false)
    }
    func part(_ code: String, _ count: Int, _ explanation: String) -> Line? {
      guard count > 0 else { return nil }
      return Line(
        name: code.asWords, count: count.grouped, explanation: explanation, isPart: true)
    }
    return [line("lines", input.lines), line("= records", input.records)]
      + [line("+ skipped", input.linesSkipped.values.reduce(0, +))]
      + SkipReason.allCases.compactMap {
        part($0.rawValue, input.linesSkipped[$0] ?? 0, $0.explanation)
      }
      + [line("+ rejected", input.linesRejected.values.reduce(0, +))]
      + RejectReason.allCases.compactMap {
        part($0.rawValue, input.linesRejected[$0] ?? 0, $0.explanation)
      }
  }

  private static func losses(in input: InputSummary, limit: Int) -> [LossList] {
    [
      LossList(
        "Rejected lines, the first of each reason",
        input.rejectedSamples.map {
          Loss(
            place: PageText("\($0.path):\($0.line)", keeping: .ends),
            reason: $0.reason.rawValue.asWords, excerpt: PageText($0.excerpt))
        }, limit: limit, of: "line"),
      LossList(
        "Damaged files (\(input.filesDamaged.count.grouped)); the lines before the damage count",
        input.filesDamaged.map {
          Loss(
            place: PageText($0.path, keeping: .ends),
            reason: "\($0.reason.asWords), \($0.linesSalvaged.counted("line")) salvaged",
            excerpt: nil)
        }, limit: limit, of: "file"),
      LossList(
        "Files not read (\(input.filesSkipped.count.grouped))",
        input.filesSkipped.map {
          Loss(place: PageText($0.path, keeping: .ends), reason: $0.reason.asWords, excerpt: nil)
        }, limit: limit, of: "file"),
    ].compactMap { $0 }
  }
}
