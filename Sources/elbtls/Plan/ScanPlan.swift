import ArgumentParser
import Reports
import TLSCensus
import TLSFindings

/// A scan, ready to run: every argument checked and turned into a value.
struct ScanPlan {
  var reading: ReadingPlan
  var clients: ClientPlan
  var gates: [Gate<ScanReport>]
  /// Whether clients that look like scanners are left out of the failures.
  var excludesScanners: Bool
  var output: OutputPlan

  /// Checks the arguments.
  ///
  /// - Throws: `ValidationError`, which is a mistake of usage, in words that name the argument.
  init(
    paths: PathOptions, input: CountOptions, filters: FilterOptions, clients: ClientOptions,
    gates: GateOptions,
    scanners: ScannerOptions, output: OutputOptions<ReportForm>
  ) throws {
    reading = try ReadingPlan(paths.paths, input, filters)
    let file = reading.configuration
    self.clients = try ClientPlan(clients, file)
    self.gates = try gates.gates(of: ScanReport.gateMetrics)
    excludesScanners = scanners.completed(by: file).excludeScanners ?? false
    self.output = try OutputPlan(output, file, tables: ScanReport.tables.map(\.name))
  }

  /// Makes the report in the form that was asked for.
  func render(_ report: ScanReport) throws -> ReportContents {
    switch output.form {
    case .text: .text(output.textRenderer.render(report))
    case .json: .text(try JSONRenderer().render(report))
    case .html: .text(try output.htmlRenderer.render(report))
    case .markdown: .text(output.markdownRenderer.render(report))
    case .jsonl: .text(try JSONLinesRenderer().render(report))
    case .openmetrics: .text(OpenMetricsRenderer().render(report))
    case .csv, .sqlite: output.tables(of: report)
    }
  }
}
