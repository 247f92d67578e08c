import ArgumentParser
import Reports
import TLSFacts
import TLSFindings

/// A simulation, ready to run: every argument checked and turned into a value.
struct SimulatePlan {
  var reading: ReadingPlan
  var present: PresentPolicyPlan
  var target: PolicyTarget
  var clients: ClientPlan
  var gates: [Gate<SimulationReport>]
  var output: OutputPlan

  /// Checks the arguments.
  ///
  /// - Throws: `ValidationError`, which is a mistake of usage, in words that name the argument.
  init(
    target: TargetPolicyOptions, present: PresentPolicyOptions, paths: PathOptions,
    input: CountOptions,
    filters: FilterOptions, clients: ClientOptions, gates: GateOptions,
    output: OutputOptions<MoveForm>
  ) throws {
    reading = try ReadingPlan(paths.paths, input, filters)
    let file = reading.configuration
    self.present = try PresentPolicyPlan(present, file)
    self.target = try Self.target(target, in: self.present.catalogue)
    self.clients = try ClientPlan(clients, file)
    self.gates = try gates.gates(of: SimulationReport.gateMetrics)
    self.output = try OutputPlan(output, file, tables: SimulationReport.tables.map(\.name))
  }

  /// Makes the report in the form that was asked for.
  func render(_ report: SimulationReport) throws -> ReportContents {
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

  private static func target(
    _ options: TargetPolicyOptions, in catalogue: PolicyCatalogue
  ) throws -> PolicyTarget {
    switch (options.to, options.toProtocols, options.toCiphers) {
    case (let name?, nil, nil): return try catalogue.target(name, of: "--to")
    case (nil, let versions?, let suites?):
      return PolicyTarget(
        custom: try PolicyLists.versions(versions, of: "--to-protocols"),
        suites: try PolicyLists.suites(suites, of: "--to-ciphers"))
    case (nil, nil, nil):
      throw ValidationError(
        "name the policy to move to with --to, as --to ELBSecurityPolicy-TLS13-1-2-Res-2021-06; "
          + "'elbtls policies list' shows them")
    case (_?, _, _):
      throw ValidationError("--to names a whole policy; leave out --to-protocols and --to-ciphers")
    case (nil, _, _):
      throw ValidationError("--to-protocols and --to-ciphers go together; give both")
    }
  }
}
