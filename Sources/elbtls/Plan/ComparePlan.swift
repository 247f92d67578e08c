import ArgumentParser
import ELBLogs
import Reports
import SystemPackage
import TLSCensus
import TLSFindings

/// A comparison, ready to run: every argument checked and turned into a value.
struct ComparePlan {
  /// What tells before from after.
  enum Split {
    /// The time of a record.
    case moment(Timestamp)
    /// Where its file lies.
    case paths(before: [FilePath], after: [FilePath])
  }

  var reading: ReadingPlan
  var split: Split
  /// In how many tenths of the time before a client must have come to be missed after.
  var minIntervals: Int
  var clients: ClientPlan
  var gates: [Gate<ComparisonReport>]
  var excludesScanners: Bool
  var output: OutputPlan

  /// Checks the arguments.
  ///
  /// - Throws: `ValidationError`, which is a mistake of usage, in words that name the argument.
  init(
    comparison: ComparisonOptions, paths: PathOptions, input: CountOptions, filters: FilterOptions,
    clients: ClientOptions, gates: GateOptions, scanners: ScannerOptions,
    output: OutputOptions<MoveForm>
  ) throws {
    reading = try ReadingPlan(paths.paths, input, filters)
    let file = reading.configuration
    if let text = comparison.at {
      guard comparison.before.isEmpty, comparison.after.isEmpty else {
        throw ValidationError("--at splits one input; leave out --before and --after, or --at")
      }
      let moment = try ReadingPlan.time(text, of: "--at")
      guard reading.filter.since.map({ $0 < moment }) ?? true,
        reading.filter.until.map({ moment < $0 }) ?? true
      else {
        throw ValidationError("--at \(moment) does not lie between --since and --until")
      }
      split = .moment(moment)
    } else {
      guard !comparison.before.isEmpty, !comparison.after.isEmpty else {
        throw ValidationError("give --at TIME, or both --before PATH and --after PATH")
      }
      guard paths.paths.isEmpty else {
        throw ValidationError(
          "PATH '\(paths.paths[0])' is of neither side; give it to --before or to --after")
      }
      let before = try Self.paths(comparison.before, of: "--before")
      let after = try Self.paths(comparison.after, of: "--after")
      split = .paths(before: before, after: after)
      reading.paths = before + after
    }
    guard (1...10).contains(comparison.minIntervals) else {
      throw ValidationError("--min-intervals must be from 1 to 10, of ten tenths")
    }
    minIntervals = comparison.minIntervals
    self.clients = try ClientPlan(clients, file)
    self.gates = try gates.gates(of: ComparisonReport.gateMetrics)
    excludesScanners = scanners.completed(by: file).excludeScanners ?? false
    self.output = try OutputPlan(output, file, tables: ComparisonReport.tables.map(\.name))
  }

  /// Makes the report in the form that was asked for.
  func render(_ report: ComparisonReport) throws -> ReportContents {
    switch output.form {
    case .text: .text(output.textRenderer.render(report))
    case .json: .text(try JSONRenderer().render(report))
    case .markdown: .text(output.markdownRenderer.render(report))
    case .jsonl: .text(try JSONLinesRenderer().render(report))
    case .csv, .sqlite: output.tables(of: report)
    case .html: .text(try output.htmlRenderer.render(report))
    case .openmetrics: preconditionFailure("the command has no such form")
    }
  }

  private static func paths(_ texts: [String], of option: String) throws -> [FilePath] {
    guard !texts.contains("") else {
      throw ValidationError("\(option) is empty; name a file or a folder")
    }
    return SystemCalls.paths(ofArguments: texts)
  }
}
