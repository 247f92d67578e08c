import ArgumentParser
import TLSFacts

/// Security policies that are newer than the built-in ones, or an operator's own, as typed.
struct PolicyOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      Policies in place of the built-in ones, as aws elbv2 describe-ssl-policies or aws elb \
      describe-load-balancer-policies prints them. May be repeated.
      """,
      valueName: "FILE"),
    completion: .file())
  var policies: [String] = []

  /// The policies that there are.
  ///
  /// - Throws: `ValidationError` that names the file.
  var catalogue: PolicyCatalogue {
    get throws { try files.catalogue }
  }

  /// Says what of the files was left out or not understood.
  func complain() throws { try files.warnings.forEach(elbtls.complain) }

  private var files: AWSFiles {
    get throws {
      try AWSFiles(
        policies: NamedFiles(policies, else: .policies),
        listeners: NamedFiles([], else: .listeners))
    }
  }
}

/// The listeners whose policies are in force, as typed.
struct ListenerOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      The policies in force, as aws elbv2 describe-listeners prints them, or aws elb \
      describe-load-balancers and describe-load-balancer-policies. May be repeated.
      """,
      valueName: "FILE"),
    completion: .file())
  var listeners: [String] = []
}
