import ArgumentParser
import ELBLogs

/// Which rows are wanted and how they are shown, as it was typed.
struct RowOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      Only records that ended so: negotiated, failed, no_client_hello, plaintext_on_tls_port, \
      not_tls, undetermined; repeat it or use commas.
      """,
      valueName: "OUTCOME"),
    completion: .list(Outcome.allCases.map(\.rawValue)))
  var outcome: [String] = []

  @Option(
    help: ArgumentHelp(
      """
      Only failures with such a cause, as reports name it, with * and ?: alert:unknown_ca, \
      'verify:*'; repeat it or use commas.
      """,
      valueName: "CAUSE"))
  var cause: [String] = []

  @Option(
    name: .customLong("protocol"),
    help: ArgumentHelp(
      """
      Only this protocol version, TLSv1.2, in any spelling, or what fits with * and ?; - for none; \
      repeat it or use commas.
      """,
      valueName: "VERSION"))
  var version: [String] = []

  @Option(
    help: ArgumentHelp(
      "Only cipher suites that fit, with * and ?, as logged; - for none; repeat it or use commas.",
      valueName: "PATTERN"))
  var cipher: [String] = []

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The most rows to show; 0 for all.", valueName: "N"))
  var limit = 100

  @Option(help: ArgumentHelp("The form of the rows.", valueName: "FORM"))
  var output = RowForm.text
}

/// The forms that rows come in.
enum RowForm: String, ExpressibleByArgument, CaseIterable {
  case text
  case jsonl
}
