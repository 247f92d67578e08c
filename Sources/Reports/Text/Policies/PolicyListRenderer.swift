import TLSFacts
public import TLSFindings

extension TextRenderer {
  /// Writes a list of policies as text.
  ///
  /// - Parameter list: The list to write.
  /// - Returns: Lines that end in line feeds.
  public func render(_ list: PolicyList) -> String {
    var page = Page(width: width, color: color)
    page.line(list.policies.count == 1 ? "1 policy." : "\(list.policies.count) policies.")
    guard !list.policies.isEmpty else {
      page.addDate(of: list)
      return page.text
    }
    page.addShortNames()
    page.blank()
    page.addTable(of: list.policies)
    page.addLegend()
    page.addDate(of: list)
    return page.text
  }
}

extension Page {
  /// Adds policies in rows, by the types of balancer that offer them.
  mutating func addTable(of policies: [PolicyOverview]) {
    var table = Table(columns: [
      .word("policy"), .word(isWide ? "versions" : "TLS"), .number("suites"), .word("FS"),
      .word("weakest"),
    ])
    if isWide {
      table.columns += [
        .word("AEAD"), .word("FIPS"), .word("PQ"), .text("remark", minimumWidth: 9),
      ]
    }
    // The first of each group says where the group stands.
    var groups: [String] = []
    for policy in policies where !groups.contains(policy.typeWords) {
      groups.append(policy.typeWords)
    }
    for group in groups {
      table.rows.append(.group(group))
      for policy in policies where policy.typeWords == group {
        table.rows.append(.cells(cells(of: policy)))
        if !isWide, let remark = policy.remark {
          table.rows.append(.note(remark, style: .faint))
        }
      }
    }
    write(table)
  }

  /// Says what the columns of such a table mean.
  mutating func addLegend() {
    let more = isWide ? "; AEAD: whether every suite is one" : "; SSL: SSLv3"
    paragraph(
      "FS: whether every suite has forward secrecy; weakest: the class of the weakest suite, of the "
        + "classes of ciphersuite.info\(more).", style: .faint)
  }

  private func cells(of policy: PolicyOverview) -> [Table.Cell] {
    let isOld = policy.protocols.first.map(Headline.isOld) ?? false
    let cells = [
      Table.Cell(policy.title(on: self)),
      Table.Cell(shortVersions(of: policy), style: isOld ? .caution : .plain),
      Table.Cell(policy.suiteCount), Table.Cell(policy.forwardSecrecyOnly ? "yes" : "no"),
      Table.Cell(policy.weakest.word, style: policy.weakest.style),
    ]
    guard isWide else { return cells }
    return cells + [
      Table.Cell(policy.aeadOnly ? "yes" : "no"), Table.Cell(policy.fips ? "yes" : ""),
      Table.Cell(policy.postQuantum ? "yes" : ""), Table.Cell(policy.remark ?? "", style: .faint),
    ]
  }

  /// The versions; on a narrow page in fewer letters, `1.2-1.3`, `SSL-1.2`.
  private func shortVersions(of policy: PolicyOverview) -> String {
    let words = versionWords(policy.protocols)
    return isWide ? words : words.replacing("TLSv", with: "").replacing("SSLv3", with: "SSL")
  }
}
