import ELBLogs
import TLSFindings

extension ClientTable {
  /// The clients that failed most, as many as `limit`; nil where none is listed.
  static func failing(in report: ScanReport, limit: Int) -> ClientTable? {
    let clients = report.failures.topClients.prefix(HTMLRenderer.mostRows)
    guard !clients.isEmpty else { return nil }
    let all = report.failures.clients
    let rest = rest(
      all - clients.count, "failing client", listed: clients.count, limit: limit,
      otherwise: report.approximate == nil ? "--min-count" : "--max-memory or --min-count",
      command: "elbtls")
    return ClientTable(
      id: "clients",
      title: clients.count < all
        ? "Failing clients (\(clients.count.grouped) of \(all.grouped))" : "Failing clients",
      notes: [rest].compactMap { $0.map { PageText($0, limit: PageText.paragraph) } },
      caption: "Failed and OK: connections; share: of both. Each reason opens to its evidence.",
      columns: [
        .number("Failed", order: "descending"), .number("OK"), .number("Share"),
        .text("Last failure"), .text("Pattern"),
      ], reason: "Why, and what helps", rows: clients.map(ClientRow.init))
  }
}

extension ClientRow {
  /// A client that failed.
  fileprivate init(_ client: ClientSummary) {
    let share = Double(client.failed) / Double(max(1, client.handshakes))
    self.init(
      client.client, owner: client.owner,
      cells: [
        .number("Failed", client.failed, isBad: true), .number("OK", client.negotiated),
        Cell(
          label: "Share", text: PageText(client.shareFailed), style: "n",
          // Below all that are known.
          value: client.failedAtMost == nil ? share.coordinate : "-1"),
        .text("Last failure", client.lastFailure?.minute ?? "-"),
        .text("Pattern", client.pattern.map { $0.asWords.asSentence } ?? "-"),
      ],
      conclusion: client.diagnosis.map(DiagnosisView.init) ?? .nothing,
      others: client.otherDiagnoses.map(DiagnosisView.init),
      facts: [client.gap].compactMap { $0 }.map { Fact("Not all is counted", $0) }
        + client.causeFacts + ClientRow.facts(on: client) + client.pairFacts("Negotiated"),
      names: [
        Names("User agents", client.userAgents, more: client.moreUserAgents),
        Names("Server names", client.domains, more: client.moreDomains),
        Names("Load balancers", client.loadBalancers, more: client.moreLoadBalancers),
      ])
  }

  private static func facts(on client: ClientSummary) -> [Fact] {
    let times = [
      ("First failure", client.firstFailure?.minute), ("Last failure", client.lastFailure?.minute),
      ("First success", client.firstSuccess?.minute),
      ("Last success", client.lastSuccess?.minute ?? client.noSuccess),
      ("Failures in an hour", client.failuresPerHour?.oneDecimal),
      ("Requests over TLS", client.requestsNegotiated.grouped),
    ]
    return times.compactMap { title, text in text.map { Fact(title, $0) } }
  }
}

extension ClientSummary {
  /// Why its connections failed, as logged.
  var causeFacts: [ClientRow.Fact] {
    causes.map { ClientRow.Fact("Cause", name: $0.cause, $0.count.grouped) }
  }

  /// What it negotiated.
  func pairFacts(_ title: String) -> [ClientRow.Fact] {
    pairs.map {
      ClientRow.Fact(
        title, name: "\($0.kind.title): \($0.protocol), \($0.cipher)", $0.count.grouped)
    }
  }
}
