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
    input: InputOptions, filters: FilterOptions, clients: ClientOptions, gates: GateOptions,
    scanners: ScannerOptions, output: OutputOptions
  ) throws {
    reading = try ReadingPlan(input, filters)
    self.clients = try ClientPlan(clients)
    self.gates = try gates.gates(of: ScanReport.gateMetrics)
    excludesScanners = scanners.excludeScanners
    self.output = try OutputPlan(output)
  }

  /// Writes the report in the form that was asked for.
  func render(_ report: ScanReport) throws -> String {
    switch output.form {
    case .json: try JSONRenderer().render(report)
    case .text: output.textRenderer.render(report)
    case .html: try output.htmlRenderer.render(report)
    }
  }
}
