import ArgumentParser
import TLSFindings

/// Conditions under which the run fails, as they were typed.
struct GateOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Status 1 where this holds; see CONDITIONS above. Repeat it for more.",
      valueName: "CONDITION"))
  var failIf: [String] = []

  /// The conditions on a report that has the given metrics.
  ///
  /// - Throws: `ValidationError` for one that is malformed.
  func gates<Report>(of metrics: [GateMetric<Report>]) throws -> [Gate<Report>] {
    try failIf.map { text in
      do {
        return try Gate(text, of: metrics)
      } catch {
        throw ValidationError("--fail-if \(error)")
      }
    }
  }
}
