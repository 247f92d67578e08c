import TLSFacts
public import TLSFindings

extension TextRenderer {
  /// Writes cipher suites as text: the table of all, or each that was asked for with all that is
  /// known of it.
  ///
  /// - Parameter list: The suites to write.
  /// - Returns: Lines that end in line feeds.
  public func render(_ list: CipherList) -> String {
    var page = Page(width: width, color: color)
    if list.isSelection {
      for (index, suite) in list.suites.enumerated() {
        if index > 0 { page.blank() }
        page.add(suite)
      }
    } else {
      page.line("\(list.suites.count) cipher suites that a security policy of ELB can name.")
      page.blank()
      page.addTable(of: list)
    }
    page.addDate(of: list)
    return page.text
  }
}

extension Page {
  fileprivate mutating func addTable(of list: CipherList) {
    var table = Table(columns: [
      .word("code"), .word("OpenSSL"), .word("versions"), .word("strength"), .number("policies"),
    ])
    if isWide {
      table.columns.insert(.word("IANA"), at: 2)
      table.columns.insert(.word("keys"), at: 4)
    }
    for suite in list.suites {
      let facts = suite.facts
      let strength = Optional(facts.strength)
      var cells = [
        Table.Cell(facts.codePoint ?? "-"), Table.Cell(facts.name),
        Table.Cell(facts.protocols.isEmpty ? "SSLv2" : versionWords(facts.protocols)),
        Table.Cell(strength.word, style: strength.style), Table.Cell(suite.offeredBy.count),
      ]
      if isWide {
        cells.insert(Table.Cell(facts.ianaName ?? "-"), at: 2)
        cells.insert(Table.Cell(facts.keyWords), at: 4)
      }
      table.rows.append(.cells(cells))
    }
    write(table)
    paragraph(
      "policies: how many policies offer it. 'elbtls ciphers NAME' tells why it is of its class.",
      style: .faint)
  }

  fileprivate mutating func add(_ suite: CipherList.Suite) {
    let facts = suite.facts
    line(facts.name, style: .heading)
    let strength = Optional(facts.strength)
    addFact("IANA", facts.ianaName ?? "none: a kind of SSL 2.0")
    addFact("code point", facts.codePoint ?? "none: a kind of SSL 2.0")
    if !facts.aliases.isEmpty { addFact("also named", facts.aliases.joined(separator: ", ")) }
    let versions = facts.protocols.isEmpty ? "none" : versionWords(facts.protocols)
    addFact("versions", "\(versions); \(facts.protocolNote)")
    addFact("keys", facts.keyExchange)
    addFact("certificate", facts.certificate)
    addFact("cipher", "\(facts.bulkCipher) with \(facts.keyBits) bits, \(facts.mode), \(facts.mac)")
    addFact("secrecy", facts.forwardSecrecy ? "forward secrecy" : "no forward secrecy")
    addFact("strength", "\(strength.word): \(facts.strengthReason)", style: strength.style)
    addFact(
      "Classic",
      facts.classicAttribute ? "custom policies can select it" : "custom policies cannot select it")
    addOffers(of: suite.offeredBy)
  }

  private mutating func addOffers(of offers: CipherList.Offers) {
    guard offers.count > 0 else { return addFact("offered by", "no predefined policy") }
    let lists: [(String, [String])] =
      offers.application == offers.network
      ? [("offered by Application and Network policies", offers.application)]
      : [
        ("offered by Application policies", offers.application),
        ("offered by Network policies", offers.network),
      ]
    for (title, names) in lists + [
      ("offered by Classic policies", offers.classic),
      ("offered by policies that AWS has not announced", offers.unannounced),
    ]
    where !names.isEmpty {
      line("\(title) (\(names.count)):")
      for name in names { line(name, indent: 2) }
    }
  }
}

extension CipherList.Offers {
  /// How many policies offer the suite; one on several types of balancer counts once.
  var count: Int { Set(application + network + classic + unannounced).count }
}
