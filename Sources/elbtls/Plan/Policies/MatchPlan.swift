import ArgumentParser
import TLSFacts
import TLSFindings

/// What policies are matched with, as it was typed.
struct MatchOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A version and a suite that were negotiated, as TLSv1.2,AES128-SHA. Repeat it for more.",
      valueName: "PAIR"))
  var pair: [String] = []

  @Option(
    help: ArgumentHelp(
      "Suites that a policy must hold, parted by colons, in their order.", valueName: "SUITES"))
  var ciphers: String?

  @Option(
    help: ArgumentHelp(
      "Versions that a policy must hold, parted by commas.", valueName: "VERSIONS"))
  var protocols: String?
}

/// A question to the policies, ready to be asked: every argument checked and turned into a value.
struct MatchPlan {
  var question = PolicyMatch.Question()
  var catalogue: PolicyCatalogue
  /// The logs that the pairs are read from; nil where they were typed.
  var reading: ReadingPlan?
  var output: AnswerPlan

  /// Checks the arguments.
  ///
  /// - Throws: `ValidationError` in words that name the option.
  init(
    _ options: MatchOptions, type: LoadBalancerType?, in policies: PolicyOptions,
    paths: [String], input: CountOptions, filters: FilterOptions, output: AnswerOptions
  ) throws {
    catalogue = try policies.catalogue
    question.type = type
    question.pairs = try options.pair.map(MatchPlan.pair)
    question.versions = try (options.protocols.map { $0.split(separator: ",") } ?? []).map {
      try TLSVersion.typed(String($0), for: "--protocols")
    }
    question.suites = try (options.ciphers.map { $0.split(separator: ":") } ?? []).map {
      try CipherSuite.typed(String($0))
    }
    let isTyped =
      !question.pairs.isEmpty || !question.versions.isEmpty || !question.suites.isEmpty
    guard isTyped != !paths.isEmpty else {
      throw ValidationError(
        isTyped
          ? "PATH '\(paths[0])' is read for its pairs; leave out --pair, --ciphers and "
            + "--protocols, or the path"
          : "nothing to match; name --pair, --ciphers or --protocols, or a PATH with logs")
    }
    if !isTyped { reading = try ReadingPlan(paths, input, filters) }
    self.output = try AnswerPlan(output, input.input.configuration)
  }

  private static func pair(_ text: String) throws -> (TLSVersion, CipherSuite) {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else {
      throw ValidationError(
        "--pair '\(text)' is no version and suite; write for example TLSv1.2,AES128-SHA")
    }
    return (try TLSVersion.typed(parts[0], for: "--pair"), try CipherSuite.typed(parts[1]))
  }
}
