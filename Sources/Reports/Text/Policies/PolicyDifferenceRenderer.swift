public import TLSFindings

extension TextRenderer {
  /// Writes the difference of two policies as text.
  ///
  /// - Parameter difference: The difference to write.
  /// - Returns: Lines that end in line feeds.
  public func render(_ difference: PolicyDifference) -> String {
    var page = Page(width: width, color: color)
    page.addHeadline(of: difference)
    page.blank()
    page.addTable(of: [difference.from, difference.to])
    page.addLegend()
    page.addVersions(of: difference)
    page.addSuites("Suites lost", difference.suitesLost)
    page.addSuites("Suites gained", difference.suitesGained)
    page.addMoves(of: difference)
    page.addClients("Clients newly cut off", difference.newlyCutOff, otherwise: "as before")
    page.addClients(
      "Clients newly admitted, and what they lacked", difference.newlyAdmitted,
      otherwise: "as before")
    page.addDate(of: difference)
    return page.text
  }
}

extension Page {
  fileprivate mutating func addHeadline(of difference: PolicyDifference) {
    let names = "\(difference.from.name) → \(difference.to.name)"
    paragraph(names, style: .heading)
    let cutOff = difference.newlyCutOff
    let (rsa, ecdsa) = (cutOff.count { $0.rsa != nil }, cutOff.count { $0.ecdsa != nil })
    let changes = [
      (difference.protocolsLost.count, "version", "lost"),
      (difference.protocolsGained.count, "version", "gained"),
      (difference.suitesLost.count, "suite", "lost"),
      (difference.suitesGained.count, "suite", "gained"),
    ].filter { $0.0 > 0 }.map { "\($0.0.counted($0.1)) \($0.2)" }
    let what = changes.isEmpty ? "The same versions and suites" : enumeration(changes)
    paragraph(
      "\(what); \(cutOff.isEmpty ? "no known kind" : cutOff.count.counted("known kind")) of clients "
        + "newly cut off" + (cutOff.isEmpty ? "." : " (\(rsa) with RSA, \(ecdsa) with ECDSA)."))
    if Set(difference.from.types).isDisjoint(with: difference.to.types) {
      paragraph("Beware: no type of balancer offers both.", hanging: 2, style: .caution)
    }
  }

  fileprivate mutating func addVersions(of difference: PolicyDifference) {
    let (lost, gained) = (difference.protocolsLost, difference.protocolsGained)
    guard !lost.isEmpty || !gained.isEmpty else { return }
    heading("Versions")
    if !lost.isEmpty { line("lost    \(lost.joined(separator: ", "))", style: .caution) }
    if !gained.isEmpty { line("gained  \(gained.joined(separator: ", "))") }
  }

  fileprivate mutating func addSuites(_ title: String, _ suites: [PolicySuite]) {
    guard !suites.isEmpty else { return }
    heading("\(title) (\(suites.count))")
    add(suites, numbered: false)
  }

  fileprivate mutating func addMoves(of difference: PolicyDifference) {
    let changes = difference.serverOrderBefore != difference.serverOrderAfter
    guard !difference.moved.isEmpty || changes else { return }
    heading("Order")
    if changes {
      let side = difference.serverOrderAfter ? "balancer" : "client"
      line("The \(side)'s order of suites decides now.", style: .caution)
    }
    guard !difference.moved.isEmpty else { return }
    var table = Table(columns: [.word("suite"), .number("before"), .number("after")])
    for move in difference.moved {
      table.rows.append(
        .cells([Table.Cell(move.name), Table.Cell(move.before), Table.Cell(move.after)]))
    }
    write(table)
    line("Places are those among the suites of both.", style: .faint)
  }

  fileprivate mutating func addClients(
    _ title: String, _ outcomes: [FamilyOutcome], otherwise: String
  ) {
    guard !outcomes.isEmpty else { return }
    heading("\(title) (\(outcomes.count))")
    add(outcomes, otherwise: otherwise)
    addJudgement()
  }
}
