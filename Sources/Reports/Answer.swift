import TLSFindings

/// The answer of a report in sentences, as every form of the report begins.
struct Answer {
  /// Who fails, and what for most; or why that cannot be said.
  var lead: String
  /// Whether the first sentence is bad news.
  var isBad = false
  /// What else an operator should know first: what to enable, what changed, who is old.
  var sentences: [String] = []
  /// The period and the size of what was read; nil where nothing was counted.
  var source: String?
  /// The same for each of two windows, where a report compares two.
  var windows: [String] = []
  /// What a reader should know before trusting the numbers.
  var remarks: [Remark]
}

extension Answer {
  /// Puts the answer of a report into words.
  init(_ report: ScanReport) {
    var notes = [Headline.clients(by: report.clientsBy)].compactMap { $0 }
    if report.input.records == 0 {
      lead = Headline.nothing(in: report.input)
    } else {
      lead = Headline.failures(of: report)
      isBad = report.failuresWithoutScanners.count > 0
      let blindSpots = Headline.blindSpots(of: report)
      // Where nothing can be seen, what to do about it is the answer; else it is a remark.
      if report.kinds.contains(where: \.key.showsFailures) {
        notes += blindSpots
      } else {
        sentences += blindSpots
      }
      sentences += [Headline.change(in: report), Headline.oldVersions(of: report)].compactMap { $0 }
      source = Answer.source(report.period, report.input)
    }
    remarks = Remark.all(notes, on: report.input, report.coverage)
  }

  /// The period and the size of what was read; nil where nothing was counted.
  static func source(_ period: ScanReport.Period?, _ input: InputSummary) -> String? {
    period.map { period in
      "\(period.first.minute) → \(period.last.minute) UTC: "
        + "\(input.records.counted("record")), \(input.files.counted("file")), "
        + input.bytesInflated.asBytes
    }
  }
}

/// A sentence that a reader should know before trusting the numbers.
struct Remark {
  /// How much it takes from the numbers.
  enum Label: String {
    /// Nothing: it says what is meant, or what cannot be known.
    case note = "Note"
    /// They may be too small.
    case beware = "Beware"
    /// They are of a part of the input.
    case partial = "Partial"
  }

  var label: Label
  var text: String

  /// The remark on a line of its own, `Note: …`.
  var line: String { "\(label.rawValue): \(text)" }

  /// Notes first, then doubts about the answer, losses, holes (unless the doubts name them), and the
  /// first warnings about the input.
  static func all(
    _ notes: [String], _ doubts: [String] = [], on input: InputSummary, _ coverage: Coverage?
  ) -> [Remark] {
    let shown = 3
    let warnings = input.warningsButInterruption
    // What was not read is no hole.
    let holes = input.partial == true ? nil : coverage.flatMap(Headline.holes)
    var doubts = doubts
    doubts += [Headline.losses(of: input), holes].compactMap { $0 }
    doubts += warnings.prefix(shown)
    if warnings.count > shown {
      doubts.append((warnings.count - shown).counted("more warning") + "; see the end.")
    }
    let interruption = input.interruption.map { [Remark(label: .partial, text: $0)] } ?? []
    return interruption + notes.map { Remark(label: .note, text: $0) }
      + doubts.map { Remark(label: .beware, text: $0) }
  }
}
