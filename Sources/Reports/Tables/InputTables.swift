import ELBLogs
import TLSFindings

/// The tables on what was read, which all reports have.
enum InputTables {
  /// The forms of the tables.
  static func forms<Report>(
    _ input: @escaping @Sendable (Report) -> InputSummary
  ) -> [TableForm<Report>] {
    [
      TableForm("input", "What was read; one row.", summary) { [input($0)] },
      TableForm(
        "input_lines",
        "Lines by what became of them; the sum of `lines` is that of all physical lines.", lines
      ) { Line.all(in: input($0)) },
      TableForm("rejected_samples", "The first rejected lines of each reason.", samples) {
        input($0).rejectedSamples
      },
      TableForm("files_skipped", "A file that was not read.", skippedFiles) {
        input($0).filesSkipped
      },
      TableForm("files_damaged", "A file that was read in part.", damagedFiles) {
        input($0).filesDamaged
      },
      TableForm(
        "warnings", "What a reader should know before trusting the numbers.",
        [.sentence("warning") { $0 }]
      ) { input($0).warnings },
    ]
  }

  private static let summary: [TableField<InputSummary>] = [
    .integer("files") { $0.files },
    .integer("bytes_read") { $0.bytesRead },
    .integer("bytes_inflated") { $0.bytesInflated },
    .integer("lines") { $0.lines },
    .integer("records") { $0.records },
    .boolean("partial") { $0.partial == true },
    .text("configuration") { $0.configuration },
  ]

  /// Lines with one fate.
  private struct Line {
    var fate: String
    var reason: String?
    var lines: Int

    /// Records first, then what was skipped and what was rejected, by reason.
    static func all(in input: InputSummary) -> [Line] {
      let skipped = input.linesSkipped.map {
        Line(fate: "skipped", reason: $0.key.rawValue, lines: $0.value)
      }
      let rejected = input.linesRejected.map {
        Line(fate: "rejected", reason: $0.key.rawValue, lines: $0.value)
      }
      let byReason = { (left: Line, right: Line) in (left.reason ?? "") < (right.reason ?? "") }
      return [Line(fate: "record", reason: nil, lines: input.records)]
        + skipped.sorted(by: byReason) + rejected.sorted(by: byReason)
    }
  }

  private static let lines: [TableField<Line>] = [
    .text("fate") { $0.fate },
    .text("reason") { $0.reason },
    .integer("lines") { $0.lines },
  ]

  private static let samples: [TableField<InputSummary.RejectedSample>] = [
    .text("path") { $0.path },
    .integer("line") { $0.line },
    .text("reason") { $0.reason.rawValue },
    .text("excerpt") { $0.excerpt },
  ]

  private static let skippedFiles: [TableField<InputSummary.SkippedFile>] = [
    .text("path") { $0.path },
    .text("reason") { $0.reason },
  ]

  private static let damagedFiles: [TableField<InputSummary.DamagedFile>] = [
    .text("path") { $0.path },
    .text("reason") { $0.reason },
    .integer("lines_salvaged") { $0.linesSalvaged },
  ]
}
