import TLSFacts
import TLSFindings

extension PolicyOverview {
  /// The name; on a narrow page without what nearly all names begin with.
  func title(on page: Page) -> String { PolicyOverview.title(name, on: page) }

  /// The same of a name alone.
  static func title(_ name: String, on page: Page) -> String {
    let beginning = "ELBSecurityPolicy-"
    return page.isWide || !name.hasPrefix(beginning)
      ? name : String(name.dropFirst(beginning.count))
  }

  /// The types of balancer, `Application and Network`.
  var typeWords: String {
    types.isEmpty ? "Not announced" : enumeration(types.map(\.title))
  }

  /// What stands out: a default, or that AWS no longer lists it; nil where nothing does.
  var remark: String? {
    let ways = Dictionary(grouping: defaultFor, by: \.way).sorted { $0.key < $1.key }.map {
      "\(enumeration($0.value.map(\.type.title))) (\($0.key))"
    }
    let defaults = ways.isEmpty ? nil : "today's default of \(ways.joined(separator: "; of "))"
    let words = [defaults, lifecycle == "current" ? nil : lifecycle].compactMap(\.self)
    return words.isEmpty ? nil : words.joined(separator: "; ")
  }
}

extension Page {
  /// Says, on a narrow page, what names lack.
  mutating func addShortNames() {
    guard !isWide else { return }
    paragraph(
      "Names stand without ELBSecurityPolicy-, which AWS wants and elbtls does not need.",
      style: .faint)
  }

  /// Adds a fact under its name.
  mutating func addFact(
    _ name: String, _ words: String, indent: Int = 0, style: Style = .plain
  ) {
    paragraph("\(name): \(words)", indent: indent, hanging: 2, style: style)
  }

  /// Says of what day the facts are.
  mutating func addDate(of answer: some CatalogueAnswer) {
    blank()
    paragraph("AWS's policies as of \(answer.dataDate).", style: .faint)
  }
}

/// Versions in few words: `TLSv1.2`, `TLSv1.0-1.3`; all of them where one between is missing.
func versionWords(_ protocols: [String]) -> String {
  guard let first = protocols.first, let last = protocols.last, first != last else {
    return protocols.first ?? "none"
  }
  let all = TLSVersion.allCases.map(\.name)
  let between = all.drop { $0 != first }.prefix { $0 != last } + [last]
  guard Array(between) == protocols else { return protocols.joined(separator: ", ") }
  return "\(first)-\(last.replacing("TLSv", with: ""))"
}

extension CipherSuite.Strength? {
  /// The class as a word.
  var word: String { self?.rawValue ?? "unknown" }

  /// How it stands out.
  var style: Style {
    switch self {
    case .insecure: .failure
    case .weak: .caution
    case .secure, .recommended, nil: .plain
    }
  }
}

extension FamilyOutcome.Failure? {
  /// What is not shared, or that nothing is lacking.
  var words: String {
    guard let self else { return "connects" }
    switch self.reason {
    case .noCommonVersion: return "no version"
    case .noCommonSuite: return "no suite at \(self.protocol ?? "-")"
    case .noCommonGroup: return "no group"
    }
  }

  /// How it stands out.
  var style: Style { self == nil ? .faint : .plain }
}

extension Page {
  /// Adds kinds of clients with what becomes of them with either certificate.
  mutating func add(_ outcomes: [FamilyOutcome], otherwise: String) {
    var table = Table(columns: [
      .text("kind of client", minimumWidth: 24), .word("with RSA"), .word("with ECDSA"),
    ])
    for outcome in outcomes {
      table.rows.append(
        .cells([
          Table.Cell(outcome.label),
          Table.Cell(
            outcome.rsa == nil ? otherwise : outcome.rsa.words, style: outcome.rsa.style),
          Table.Cell(
            outcome.ecdsa == nil ? otherwise : outcome.ecdsa.words, style: outcome.ecdsa.style),
        ]))
    }
    write(table)
  }

  /// Says how kinds of clients are judged.
  mutating func addJudgement() {
    paragraph(
      "Judged by the hello that an untouched client of the kind sends: the highest version that "
        + "both have, then a suite that the key of the certificate allows. The logs tell more of "
        + "the clients that you have.", style: .faint)
  }

  /// Adds suites with their versions and strength, and why each is not stronger; numbered, with
  /// their places.
  mutating func add(_ suites: [PolicySuite], numbered: Bool = true) {
    var table = Table(
      columns: [.word("suite"), .word("versions"), .word("keys"), .word("strength")])
    if numbered { table.columns.insert(.number("#"), at: 0) }
    if isWide { table.columns.append(.text("because of", minimumWidth: 20)) }
    for (index, suite) in suites.enumerated() {
      let strength = suite.facts?.strength
      var cells = [
        Table.Cell(suite.name), Table.Cell(versionWords(suite.facts?.protocols ?? [])),
        Table.Cell(suite.facts?.keyWords ?? "-"), Table.Cell(strength.word, style: strength.style),
      ]
      if numbered { cells.insert(Table.Cell(index + 1), at: 0) }
      let reason = suite.facts?.strengthReason ?? "not in the table of suites"
      if isWide { cells.append(Table.Cell(reason, style: .faint)) }
      table.rows.append(.cells(cells))
      if !isWide, strength.style.isWarning { table.rows.append(.note(reason, style: .faint)) }
    }
    write(table)
  }
}

extension Style {
  /// Whether it is there to warn.
  var isWarning: Bool { self == .caution || self == .failure }
}

extension SuiteDescription {
  /// The key exchange and the certificate's key, `ECDHE, RSA`.
  var keyWords: String {
    switch keyExchange {
    case "TLS 1.3 (ephemeral, negotiated apart)": "any"
    case "DH anonymous (ephemeral, unauthenticated)": "DH, none"
    case certificate: certificate
    case _ where certificate == "none": keyExchange
    default: "\(keyExchange), \(certificate)"
    }
  }
}
