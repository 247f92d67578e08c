import TLSFacts

extension Gate {
  /// Reads a gate.
  ///
  /// - Parameters:
  ///   - text: The gate, `clients.failed > 3`; spaces may be left out around comparisons.
  ///   - metrics: The metrics that the report has.
  /// - Throws: `GateSyntaxError` at the first character that does not fit.
  public init(_ text: String, of metrics: [GateMetric<Report>]) throws(GateSyntaxError) {
    var scanner = GateScanner(text, example: metrics.first?.example ?? "")
    (metric, subject) = try scanner.takeMetric(metrics)
    comparison = try scanner.takeComparison()
    limit = try scanner.takeLimit(
      of: subject.countsClients ? "clients" : metric.unit, mayBeShare: !subject.countsClients)
    self.text = text
  }
}

/// Takes a gate apart, word by word.
private struct GateScanner {
  private let text: String
  private let characters: [Character]
  private var position = 0
  private var example: String

  private static let clients = "clients."

  init(_ text: String, example: String) {
    self.text = text
    characters = Array(text)
    self.example = example
  }

  /// Takes the metric and what it is asked about.
  mutating func takeMetric<Report>(
    _ metrics: [GateMetric<Report>]
  ) throws(GateSyntaxError) -> (GateMetric<Report>, GateSubject) {
    let (start, word) = takeWord()
    let countsClients = word.hasPrefix(Self.clients)
    let name = countsClients ? String(word.dropFirst(Self.clients.count)) : word
    guard let metric = metrics.first(where: { $0.name == name }) else {
      let names =
        metrics.map(\.name) + metrics.filter(\.countsClients).map { Self.clients + $0.name }
      throw error(at: start, expected: "one of " + names.joined(separator: ", "))
    }
    example = metric.example
    if countsClients, !metric.countsClients {
      throw error(at: start, expected: "\(name) (its clients are not counted apart)")
    }
    return (
      metric,
      GateSubject(
        countsClients: countsClients, argument: try takeArgument(metric.argument, countsClients))
    )
  }

  private mutating func takeArgument<Report>(
    _ form: GateMetric<Report>.ArgumentForm, _ countsClients: Bool
  ) throws(GateSyntaxError) -> GateSubject.Argument? {
    switch form {
    case .none: return nil
    case .version:
      let comparison = try takeComparison()
      let (start, word) = takeWord()
      guard let version = TLSVersion(anySpelling: word) else {
        let names = TLSVersion.allCases.map(\.name).joined(separator: ", ")
        throw error(at: start, expected: "a version (\(names))")
      }
      return .version(comparison, version)
    case .word(let read):
      let (start, word) = takeWord()
      do throws(UnexpectedGateWord) {
        return .name(try read(word, countsClients))
      } catch let unexpected {
        throw error(at: start, expected: unexpected.expected)
      }
    }
  }

  /// Takes `>`, `>=`, `<`, `<=` or `==`.
  mutating func takeComparison() throws(GateSyntaxError) -> GateComparison {
    let (start, word) = take { Self.isSign($0) }
    guard let comparison = GateComparison(rawValue: word) else {
      let signs = GateComparison.allCases.map(\.rawValue).joined(separator: ", ")
      throw error(at: start, expected: "a comparison (\(signs))")
    }
    return comparison
  }

  /// Takes the number, its `%`, and nothing more.
  mutating func takeLimit(
    of unit: String, mayBeShare: Bool
  ) throws(GateSyntaxError) -> GateLimit {
    let (start, word) = takeWord()
    let (behind, sign) = word.hasSuffix("%") ? (start, "%") : takeWord()
    let number = word.hasSuffix("%") ? word.dropLast() : word[...]
    let whole = "a whole number of \(unit)"
    let expected = mayBeShare ? "\(whole), or a share from 0% to 100%," : whole
    guard let limit = GateLimit(number, isShare: sign == "%"),
      limit.isShare ? mayBeShare && !limit.isBeyondAll : limit.decimals == 0
    else { throw error(at: start, expected: expected) }
    let (rest, surplus) = sign.isEmpty || sign == "%" ? take { _ in true } : (behind, sign)
    guard surplus.isEmpty else { throw error(at: rest, expected: "the end") }
    return limit
  }

  /// Takes everything up to a space or a comparison.
  private mutating func takeWord() -> (start: Int, word: String) {
    take { !$0.isWhitespace && !Self.isSign($0) }
  }

  /// Skips spaces and takes the characters that fit; an empty text where none does.
  private mutating func take(while fits: (Character) -> Bool) -> (start: Int, word: String) {
    position += characters[position...].prefix { $0.isWhitespace }.count
    let start = position
    let word = characters[start...].prefix(while: fits)
    position += word.count
    return (start, String(word))
  }

  private static func isSign(_ character: Character) -> Bool { "<>=".contains(character) }

  private func error(at start: Int, expected: String) -> GateSyntaxError {
    GateSyntaxError(text: text, position: start + 1, expected: expected, example: example)
  }
}
