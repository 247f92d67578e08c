import ELBLogs
import TLSFindings

/// The clients that failed most, and what is not shown of them.
struct ClientsView {
  /// The heading, with how many of how many are listed.
  let title: String
  let rows: [ClientView]
  /// How many are not listed and how to get them; nil where all are.
  let rest: String?
  /// Whether the operator's list names owners.
  let hasOwners: Bool

  /// Nil where no client failed.
  init?(_ report: ScanReport) {
    let clients = report.failures.topClients.prefix(HTMLRenderer.mostRows)
    guard !clients.isEmpty else { return nil }
    let all = report.failures.clients
    rows = clients.map(ClientView.init)
    hasOwners = clients.contains { $0.owner != nil }
    title =
      clients.count < all
      ? "Failing clients (\(clients.count.grouped) of \(all.grouped))" : "Failing clients"
    rest =
      clients.count < all
      ? "\((all - clients.count).counted("more failing client")) not listed here. A page lists as "
        + "many as --top says, at most \(HTMLRenderer.mostRows.grouped); all of them: "
        + "elbtls --top 0 --output json" : nil
  }
}

/// One failing client: a row, and what opens below it.
struct ClientView {
  /// Something that was counted.
  struct Count {
    let name: PageText
    let count: String
  }

  /// Names of one sort, and whether there were more of them.
  struct Names {
    let title: String
    let names: [PageText]
    let more: Bool

    /// Nil where there is no name.
    init?(_ title: String, _ names: [String], more: Bool) {
      guard !names.isEmpty else { return nil }
      self.title = title
      self.names = names.map { PageText($0) }
      self.more = more
    }
  }

  /// A line of times or rates.
  struct Fact {
    let title: String
    let text: String
  }

  let name: PageText
  let owner: PageText?
  let failed: String
  let negotiated: String
  let share: String
  /// The numbers to sort by.
  let failedValue: Int
  let negotiatedValue: Int
  let shareValue: String
  let lastFailure: String
  let pattern: String
  let diagnosis: DiagnosisView?
  let others: [DiagnosisView]
  let facts: [Fact]
  let causes: [Count]
  let pairs: [Count]
  let names: [Names]

  init(_ client: ClientSummary) {
    name = PageText(client.client, limit: 80)
    owner = client.owner.map { PageText($0, limit: 80) }
    failed = client.failed.grouped
    negotiated = client.negotiated.grouped
    share = client.failed.percent(of: client.handshakes)
    failedValue = client.failed
    negotiatedValue = client.negotiated
    shareValue = (Double(client.failed) / Double(max(1, client.handshakes))).coordinate
    lastFailure = client.lastFailure?.minute ?? "-"
    pattern = client.pattern.map { $0.asWords.asSentence } ?? "-"
    diagnosis = client.diagnosis.map(DiagnosisView.init)
    others = client.otherDiagnoses.map(DiagnosisView.init)
    facts = ClientView.facts(on: client)
    causes = client.causes.map { Count(name: PageText($0.cause), count: $0.count.grouped) }
    pairs = client.pairs.map {
      Count(
        name: PageText("\($0.kind.title): \($0.protocol), \($0.cipher)"), count: $0.count.grouped)
    }
    names = [
      Names("User agents", client.userAgents, more: client.moreUserAgents),
      Names("Server names", client.domains, more: client.moreDomains),
      Names("Load balancers", client.loadBalancers, more: client.moreLoadBalancers),
    ].compactMap { $0 }
  }

  private static func facts(on client: ClientSummary) -> [Fact] {
    let times = [
      ("First failure", client.firstFailure?.minute), ("Last failure", client.lastFailure?.minute),
      ("First success", client.firstSuccess?.minute),
      ("Last success", client.lastSuccess?.minute ?? "never"),
      ("Failures in an hour", client.failuresPerHour?.oneDecimal),
      ("Requests over TLS", client.requestsNegotiated.grouped),
    ]
    return times.compactMap { title, text in text.map { Fact(title: title, text: $0) } }
  }
}

/// A conclusion with what it rests on.
struct DiagnosisView {
  /// `Proven`, `Likely` or `Possible`; nil where nothing is concluded.
  let certainty: String?
  let summary: PageText
  let evidence: [PageText]
  let remedy: PageText?

  init(_ diagnosis: ClientSummary.Diagnosis) {
    certainty = diagnosis.certainty?.asSentence
    summary = PageText(diagnosis.summary, limit: PageText.paragraph)
    evidence = diagnosis.evidence.map { PageText($0, limit: PageText.paragraph) }
    remedy = diagnosis.remedy.map { PageText($0, limit: PageText.paragraph) }
  }
}
