import ELBLogs
import TLSFindings

extension ClientTable {
  /// The clients that break, and those at risk, as many as `limit`; nil where none is listed.
  static func outlooks(of report: SimulationReport, limit: Int) -> ClientTable? {
    let clients = report.clients.filter { $0.verdict != .keeps }.prefix(HTMLRenderer.mostRows)
    guard !clients.isEmpty else { return nil }
    let all = report.totals.breaks.clients + report.totals.atRisk.clients
    let rest = rest(
      all - clients.count, "such client", listed: clients.count, limit: limit,
      command: "elbtls simulate")
    return ClientTable(
      id: "clients",
      title: "Clients that break or are at risk"
        + (clients.count < all ? " (\(clients.count.grouped) of \(all.grouped))" : ""),
      notes: [rest].compactMap { $0.map { PageText($0, limit: PageText.paragraph) } },
      caption:
        "Connections and requests, version and suite, and last seen: of what has the verdict. "
        + "Each reason opens to all pairs.",
      columns: [
        .text("Verdict", order: "descending"), .number("Connections"), .number("Requests"),
        .text("Version, suite"), .text("Last seen"),
      ], reason: "Why, and what helps", rows: clients.map(ClientRow.init))
  }

  /// The clients whose last connection failed, and what could admit them; nil where there are none.
  static func admissions(of report: SimulationReport, limit: Int) -> ClientTable? {
    guard !report.failingClients.isEmpty else { return nil }
    let clients = report.failingClients.prefix(limit)
    let rest = rest(
      report.failingClients.count - clients.count, "such client", listed: clients.count,
      limit: limit, command: "elbtls simulate")
    return ClientTable(
      id: "failing",
      title: "Clients whose last connection failed",
      notes: [SimulationReport.FailingClient.caution, rest].compactMap {
        $0.map { PageText($0, limit: PageText.paragraph) }
      },
      caption: "Then admitted: whether \(Printable(report.to).shortened(to: 80).text) would be "
        + "enough.",
      columns: [
        .number("Failed", order: "descending"), .text("May be"), .text("Then admitted"),
      ], reason: "Admitted by", rows: clients.map(ClientRow.init))
  }
}

extension ClientRow {
  /// How many of a client's pairs a page shows.
  private static let mostPairs = 20

  /// A client and what becomes of it.
  fileprivate init(_ client: SimulationReport.Client) {
    let worst = client.pairs.filter { $0.verdict == client.verdict }
    func count(_ unit: RecordUnit) -> Int {
      worst.reduce(0) { $1.unit == unit ? $0 + $1.count : $0 }
    }
    var reasons: [String] = []
    for pair in client.pairs where pair.verdict != .keeps && !reasons.contains(pair.explanation) {
      reasons.append(pair.explanation)
    }
    var facts = client.pairs.prefix(ClientRow.mostPairs).map(ClientRow.fact)
    let left = client.pairs.count - facts.count
    if left > 0 { facts.append(Fact("Negotiated", "and \(left.counted("more pair"))")) }
    if let remedy = client.remedy { facts.append(Fact("What to do", remedy)) }
    let kinds = Set(worst.map { "\($0.protocol), \($0.cipher)" }).count - 1
    self.init(
      client.client, owner: client.owner,
      cells: [
        .text(
          "Verdict", client.verdict.title, style: client.verdict.tone?.rawValue),
        .number("Connections", count(.connection)), .number("Requests", count(.request)),
        .text(
          "Version, suite",
          worst.first.map {
            "\($0.protocol), \($0.cipher)" + (kinds > 0 ? " and \(kinds.grouped) more" : "")
          } ?? "-", style: "suite"),
        .text("Last seen", worst.map(\.lastSeen).max()?.minute ?? "-", style: "when"),
      ],
      conclusion: DiagnosisView(
        reasons.first ?? DiagnosisView.nothing.summary.renderText,
        evidence: reasons.dropFirst() + [client.history].compactMap { $0 },
        remedy: client.mayBe.map { "By its agent it may be \($0.family): \($0.remedy)" }),
      facts: facts,
      names: [
        Names("User agents", client.userAgents, more: client.moreUserAgents),
        Names("Server names", client.domains, more: client.moreDomains),
        Names("Load balancers", client.loadBalancers, more: client.moreLoadBalancers),
      ])
  }

  private static func fact(on pair: SimulationReport.Pair) -> Fact {
    Fact(
      pair.verdict.title.asSentence,
      name: "\(pair.kind.title): \(pair.protocol), \(pair.cipher)",
      "\(pair.count.counted(pair.unit.rawValue)), last \(pair.lastSeen.minute)")
  }

  /// A client that fails today.
  fileprivate init(_ client: SimulationReport.FailingClient) {
    let policies = client.admittedBy
    self.init(
      client.client, owner: client.owner,
      cells: [
        .number("Failed", client.failed, isBad: true), .text("May be", client.family),
        .text("Then admitted", client.admittedByTarget ? "yes" : "no"),
      ],
      conclusion: DiagnosisView(
        policies.isEmpty
          ? "no policy would admit it"
          : "\(policies.count.grouped) \(policies.count == 1 ? "policy" : "policies") would admit it",
        certainty: client.certainty),
      facts: [],
      names: [
        Names("Policies", policies, more: false),
        Names("User agent", [client.userAgent], more: false),
      ])
  }
}

extension SimulationReport.Client {
  /// What its pairs say beside their verdicts; nil where that is nothing.
  fileprivate var history: String? {
    if upgradedSince { return "Upgraded since: what breaks came before something that keeps." }
    return pairs.contains { $0.verdict == .keeps }
      ? "It also negotiates what keeps working: it may be several clients." : nil
  }
}
