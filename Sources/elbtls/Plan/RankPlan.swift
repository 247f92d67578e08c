import ArgumentParser
import Reports
import TLSFindings

/// A ranking, ready to run: every argument checked and turned into a value.
struct RankPlan {
  var reading: ReadingPlan
  var present: PresentPolicyPlan
  var rules: RankingRules
  var clients: ClientPlan
  var gates: [Gate<RankingReport>]
  var output: OutputPlan

  /// Checks the arguments.
  ///
  /// - Throws: `ValidationError`, which is a mistake of usage, in words that name the argument.
  init(
    rank: RankOptions, present: PresentPolicyOptions, paths: PathOptions, input: CountOptions,
    filters: FilterOptions, clients: ClientOptions, gates: GateOptions,
    output: OutputOptions<RankingForm>
  ) throws {
    reading = try ReadingPlan(paths.paths, input, filters)
    let file = reading.configuration
    let present = try PresentPolicyPlan(present, file)
    self.present = present
    rules = RankingRules(
      maxBreaks: try Self.limit(rank.maxBreaks, of: "--max-breaks"),
      maxAtRisk: try Self.limit(rank.maxAtRisk, of: "--max-at-risk"), needsFIPS: rank.fips,
      named: Set(try rank.also.map { try present.catalogue.target($0, of: "--also").name }))
    self.clients = try ClientPlan(clients, file)
    self.gates = try gates.gates(of: RankingReport.gateMetrics)
    self.output = try OutputPlan(output, file, tables: RankingReport.tables.map(\.name))
  }

  /// Makes the report in the form that was asked for.
  func render(_ report: RankingReport) throws -> ReportContents {
    switch output.form {
    case .text: .text(output.textRenderer.render(report))
    case .json: .text(try JSONRenderer().render(report))
    case .markdown: .text(output.markdownRenderer.render(report))
    case .csv, .sqlite: output.tables(of: report)
    case .html: .text(try output.htmlRenderer.render(report))
    case .jsonl, .openmetrics: preconditionFailure("the command has no such form")
    }
  }

  private static func limit(_ text: String, of option: String) throws -> RankingLimit {
    guard let limit = RankingLimit(text) else {
      throw ValidationError(
        "\(option) '\(text)' is neither a number of clients nor a share of records; "
          + "write 0, 12 or 0.1%")
    }
    return limit
  }
}
