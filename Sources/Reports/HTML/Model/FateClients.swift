import ELBLogs
import TLSFindings

extension ClientTable {
  /// The clients of one fate, as many as `limit`; nil where none is listed.
  init?(_ fate: Fate, of report: ComparisonReport, limit: Int) {
    let clients = fate.list.topClients.prefix(HTMLRenderer.mostRows)
    guard !clients.isEmpty else { return nil }
    let caution = fate.id == .silent ? report.silenceCaution : nil
    let rest = ClientTable.rest(
      fate.list.clients - clients.count, "such client", listed: clients.count, limit: limit,
      command: "elbtls compare")
    self.init(
      id: fate.id.rawValue,
      title: fate.title
        + (clients.count < fate.list.clients
          ? " (\(clients.count.grouped) of \(fate.list.clients.grouped))" : ""),
      notes: [fate.list.shares, caution, rest].compactMap {
        $0.map { PageText($0, limit: PageText.paragraph) }
      },
      caption: fate.showsFailures
        ? "Each reason opens to its evidence." : "Each row opens to what is known of the client.",
      columns: fate.columns.enumerated().map { index, column in
        let title = column.heading
        guard column.number != nil else { return .text(title) }
        return .number(title, order: index == 0 && fate.isSortedByFirst ? "descending" : nil)
      },
      reason: fate.showsFailures ? "Why, and what helps" : "What is known",
      rows: clients.map { ClientRow($0, fate) })
  }
}

extension Fate {
  /// Whether the list is about failures.
  fileprivate var showsFailures: Bool { isBad || id == .recovered }
  /// Whether the rows stand in the order of the first column.
  fileprivate var isSortedByFirst: Bool { isBad }
}

extension ClientRow {
  /// A client in both windows.
  fileprivate init(_ client: ComparisonReport.Client, _ fate: Fate) {
    let agents = client.names("", \.userAgents, \.moreUserAgents)
    let domains = client.names("", \.domains, \.moreDomains)
    let balancers = client.names("", \.loadBalancers, \.moreLoadBalancers)
    let pattern = client.pattern.map { Fact("Pattern", $0.asWords.asSentence) }
    self.init(
      client.client, owner: client.owner,
      cells: fate.columns.map { column in
        let cell = column.cell(client)
        let title = column.heading
        guard let number = column.number else { return .text(title, cell.text.text) }
        return Cell(
          label: title, text: PageText(cell.text.text),
          style: cell.style == .failure ? "n bad" : "n", value: String(number(client)))
      },
      conclusion: client.diagnosis.map(DiagnosisView.init)
        ?? (fate.showsFailures ? .nothing : DiagnosisView(client.known)),
      others: client.otherDiagnoses.map(DiagnosisView.init),
      facts: (client[keyPath: fate.causes]?.causeFacts ?? []) + [pattern].compactMap { $0 }
        + ClientRow.times(of: client) + (client.before?.pairFacts("Before") ?? [])
        + (client.after?.pairFacts("After") ?? []),
      names: [
        Names("User agents", agents.items, more: agents.more),
        Names("Server names", domains.items, more: domains.more),
        Names("Load balancers", balancers.items, more: balancers.more),
      ])
  }

  private static func times(of client: ComparisonReport.Client) -> [Fact] {
    let times = [
      ("Last success before", client.lastSuccessBefore?.minute),
      ("First failure after", client.after?.firstFailure?.minute),
      ("Last failure after", client.after?.lastFailure?.minute),
      ("First success after", client.firstSuccessAfter?.minute),
      ("Away before at most", client.longestAbsenceSeconds?.asSeconds),
    ]
    return times.compactMap { title, text in text.map { Fact(title, $0) } }
  }
}

extension ComparisonReport.Client {
  /// What is known of a client that does not fail.
  fileprivate var known: String {
    if let silentConnections { return silentConnections.asSentence + "." }
    let suites = suites
    if !suites.isEmpty {
      return suites.map { $0.showing(4) }.joined(separator: " ").asSentence
    }
    return switch (versionBefore, versionAfter) {
    case (let before?, let after?) where before != after: "\(before) before, \(after) after."
    case (_, nil) where after == nil: "Not seen after."
    default: "The same before and after."
    }
  }
}

extension Fate.Column {
  /// The title as a page writes it.
  fileprivate var heading: String { title == "ok" ? "OK" : title.asSentence }
}
