import ArgumentParser
import ELBLogs
import Reports
import TLSCensus
import TLSFacts

/// A search for rows, ready to run.
struct RowPlan {
  var reading: ReadingPlan
  var rows = RowFilter()
  /// The most rows to show; nil for all.
  var limit: Int?
  var form: RowRenderer.Form

  /// More rows than this are handed out as they are read instead of being held.
  static let mostHeldRows = 10_000

  /// Checks the arguments.
  ///
  /// - Throws: `ValidationError` in words that name the option.
  init(paths: PathOptions, input: InputOptions, filters: FilterOptions, rows options: RowOptions)
    throws
  {
    reading = try ReadingPlan(paths.paths, input, filters)
    rows.outcomes = Set(try values(options.outcome).map(Self.outcome))
    rows.causes = try values(options.cause).map(Self.cause)
    rows.protocols = try values(options.version).map(Self.version)
    rows.ciphers = try values(options.cipher).map {
      try Self.pattern($0, of: "--cipher", example: "AES128-SHA or '*CBC*'")
    }
    guard options.limit >= 0 else { throw ValidationError("--limit must be 0, for all, or more") }
    limit = options.limit == 0 ? nil : options.limit
    form =
      switch options.output {
      case .jsonl: .json
      case .text: Terminal.standardOutput.isTerminal ? .printable : .raw
      }
  }

  private static func outcome(_ name: String) throws -> Outcome {
    guard let outcome = Outcome(rawValue: name) else {
      let known = Outcome.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("--outcome '\(name)' is no outcome; choose from \(known)")
    }
    return outcome
  }

  private static func cause(_ name: String) throws -> FieldPattern {
    let isCause = name == "no_agreement" || name.hasPrefix("alert:") || name.hasPrefix("verify:")
    guard isCause || name.contains(where: FieldPattern.isWildcard)
    else {
      throw ValidationError(
        "--cause '\(name)' is no cause; "
          + "write alert:unknown_ca, 'verify:*', no_agreement, or as a report has it")
    }
    return FieldPattern(name)
  }

  /// A version in any spelling, or a pattern: what is logged need not be a version.
  private static func version(_ text: String) throws -> FieldPattern {
    guard text == "-" || text.contains(where: FieldPattern.isWildcard) else {
      return FieldPattern(try TLSVersion.typed(text, for: "--protocol").name)
    }
    return try pattern(text, of: "--protocol", example: "TLSv1.2 or 'TLSv1.*'")
  }

  private static func pattern(
    _ text: String, of option: String, example: String
  ) throws -> FieldPattern {
    guard !text.isEmpty, !text.contains(" ") else {
      throw ValidationError("\(option) '\(text)' fits nothing; write for example \(example)")
    }
    return FieldPattern(text)
  }
}
