import TLSFacts
public import TLSFindings

extension TextRenderer {
  /// Writes which policies fit what was seen as text.
  ///
  /// - Parameter match: The answer to write.
  /// - Returns: Lines that end in line feeds.
  public func render(_ match: PolicyMatch) -> String {
    var page = Page(width: width, color: color)
    page.addHeadline(of: match)
    page.addPairs(of: match)
    let exact = match.candidates.filter { $0.exact == true }
    let others = match.candidates.filter { $0.exact != true }
    page.addCandidates("Exactly these", exact)
    page.addCandidates(exact.isEmpty ? "Could have been" : "These and more", others)
    if !match.candidates.isEmpty {
      page.addLegend()
      page.addShortNames()
    }
    page.addDate(of: match)
    return page.text
  }
}

extension Page {
  fileprivate mutating func addHeadline(of match: PolicyMatch) {
    let scope = match.type.map { " of \($0.title) balancers" } ?? ""
    let of = "\(match.candidates.count) of \(match.considered) policies\(scope)"
    let pairs =
      match.pairs.isEmpty ? [] : ["could have negotiated \(match.pairs.count.counted("pair"))"]
    let named = [
      match.protocols.isEmpty ? nil : match.protocols.count.counted("version"),
      match.suites.isEmpty ? nil : match.suites.count.counted("suite"),
    ].compactMap(\.self)
    let holds =
      named.isEmpty
      ? [] : ["\(match.candidates.count == 1 ? "holds" : "hold") all of \(enumeration(named))"]
    paragraph("\(of) \(enumeration(pairs + holds)).")
    let exact = match.candidates.filter { $0.exact == true }
    if !named.isEmpty {
      let same = exact.filter { $0.sameOrder == true }
      let order = match.suites.isEmpty ? "" : ", \(same.count) of them in this order"
      paragraph(
        exact.isEmpty
          ? "None holds exactly these."
          : "\(exact.count) \(exact.count == 1 ? "holds" : "hold") exactly these\(order).")
    }
    if match.candidates.isEmpty {
      paragraph(
        "A Classic balancer can have a custom policy, and a policy may have changed between two "
          + "records.", style: .faint)
    }
  }

  fileprivate mutating func addPairs(of match: PolicyMatch) {
    guard match.pairs.count > 1 || match.candidates.isEmpty, !match.pairs.isEmpty else { return }
    heading("Pairs")
    var table = Table(columns: [
      .word("version"), .text("suite", minimumWidth: 12), .number("policies that can"),
    ])
    for pair in match.pairs {
      table.rows.append(
        .cells([
          Table.Cell(pair.protocol), Table.Cell(pair.cipher),
          Table.Cell(pair.policies, style: .plain),
        ]))
    }
    write(table)
  }

  fileprivate mutating func addCandidates(_ title: String, _ list: [PolicyMatch.Candidate]) {
    guard !list.isEmpty else { return }
    heading("\(title) (\(list.count))")
    addTable(of: list.map(\.overview))
  }
}
