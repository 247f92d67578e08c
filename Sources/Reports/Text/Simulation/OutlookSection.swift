import ELBLogs
import TLSFindings

extension Page {
  /// Adds the clients that break, and those that may: what they negotiated, why, and what helps.
  mutating func addClients(of report: SimulationReport) {
    for verdict in [Verdict.breaks, .atRisk] {
      let clients = report.clients.filter { $0.verdict == verdict }
      guard let first = clients.first else { continue }
      let all = report.totals[verdict].clients
      let count = clients.count < all ? "\(clients.count.grouped) of \(all.grouped)" : all.grouped
      heading("\(verdict == .breaks ? "Clients that break" : "Clients at risk") (\(count))")
      // The same for all of them.
      if let remedy = first.remedy { paragraph("→ \(remedy)", hanging: 2) }
      for (reason, clients) in groups(of: clients) {
        blank()
        paragraph(reason)
        addTable(of: clients, because: reason)
      }
    }
  }

  /// Clients with the same reason for their worst verdict, in the order of their first ones.
  private func groups(
    of clients: [SimulationReport.Client]
  ) -> [(reason: String, clients: [SimulationReport.Client])] {
    var groups: [(reason: String, clients: [SimulationReport.Client])] = []
    for client in clients {
      let reason = client.pairs.first?.explanation ?? ""
      if let known = groups.firstIndex(where: { $0.reason == reason }) {
        groups[known].clients.append(client)
      } else {
        groups.append((reason, [client]))
      }
    }
    return groups
  }

  private mutating func addTable(of clients: [SimulationReport.Client], because reason: String) {
    var table = Table(columns: [
      .text("client", minimumWidth: 15), .number("conn."), .number("requests"),
      .word("protocol"), .text("suite", minimumWidth: 11), .word("last seen"),
    ])
    for client in clients {
      let uses = client.uses
      for (index, use) in uses.prefix(SimulationReport.Client.shownUses).enumerated() {
        table.rows.append(.cells([Table.Cell(index == 0 ? client.client : "")] + use.cells))
      }
      table.rows += client.details(
        hidden: uses.dropFirst(SimulationReport.Client.shownUses), known: reason)
    }
    write(table)
  }
}

extension SimulationReport.Client {
  /// How many versions and suites of a client have a row.
  fileprivate static let shownUses = 4

  /// A version and suite with one verdict, in all kinds of log.
  fileprivate struct Use {
    var pair: SimulationReport.Pair
    var connections = 0
    var requests = 0

    var cells: [Table.Cell] {
      let style: Style =
        switch pair.verdict {
        case .breaks: .failure
        case .atRisk: .caution
        case .keeps: .plain
        }
      return [
        Table.Cell(connections), Table.Cell(requests), Table.Cell(pair.protocol, style: style),
        Table.Cell(pair.cipher, style: style), Table.Cell(pair.lastSeen.minute),
      ]
    }
  }

  /// What the client used, the worst first.
  fileprivate var uses: [Use] {
    var uses: [Use] = []
    for pair in pairs {
      let place =
        uses.firstIndex {
          $0.pair.protocol == pair.protocol && $0.pair.cipher == pair.cipher
            && $0.pair.verdict == pair.verdict
        } ?? uses.count
      if place == uses.count { uses.append(Use(pair: pair)) }
      switch pair.unit {
      case .connection: uses[place].connections += pair.count
      case .request: uses[place].requests += pair.count
      }
      uses[place].pair.lastSeen = max(uses[place].pair.lastSeen, pair.lastSeen)
    }
    return uses
  }

  fileprivate func details(hidden: ArraySlice<Use>, known: String) -> [Table.Row] {
    var rows: [Table.Row] = []
    var reasons = [known]
    for pair in pairs where pair.verdict != .keeps && !reasons.contains(pair.explanation) {
      reasons.append(pair.explanation)
    }
    rows += reasons.dropFirst().prefix(2).map { .note($0) }
    if !hidden.isEmpty {
      rows.append(.note("\(hidden.count.counted("more pair")).", style: .faint))
    }
    if upgradedSince {
      rows.append(.note("Upgraded since: what breaks came before something that keeps."))
    } else if pairs.contains(where: { $0.verdict == .keeps }) {
      rows.append(
        .note(
          "It also negotiates what keeps working: it may be several clients.", style: .faint))
    }
    if let mayBe {
      rows.append(.note("→ By its agent it may be \(mayBe.family): \(mayBe.remedy)"))
    }
    let lists = [
      ItemList("owner ", [owner].compactMap { $0 }),
      ItemList("agent ", userAgents, more: moreUserAgents),
      ItemList("name ", domains, more: moreDomains),
      ItemList("at ", loadBalancers, more: moreLoadBalancers),
    ].filter { !$0.items.isEmpty }
    rows.append(.lines({ fitted(lists, to: $0) }, style: .faint))
    return rows
  }
}
