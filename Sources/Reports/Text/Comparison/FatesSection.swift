import ELBLogs
import TLSFindings

extension Page {
  /// Adds the lists of clients, those that accuse first.
  mutating func addFates(of report: ComparisonReport) {
    let failed = Shown("failed", .number) { Table.Cell($0.after?.failed ?? 0, style: .failure) }
    let version = Shown("version", .word) { Table.Cell($0.versionBefore ?? "-") }
    let lastSuccess = Shown("last success", .word) { time($0.lastSuccessBefore) }
    let firstFailure = Shown("first failure", .word) { time($0.after?.firstFailure) }
    let lastFailure = Shown("last failure", .word) { time($0.after?.lastFailure) }
    let versions = [
      Shown("before", .word) { Table.Cell($0.versionBefore ?? "-") },
      Shown("after", .word) { Table.Cell($0.versionAfter ?? "-") },
    ]
    let handshakes = [
      Shown("ok", .number) { Table.Cell($0.before?.negotiated ?? 0) },
      Shown("requests", .number) { Table.Cell($0.before?.requestsNegotiated ?? 0) },
    ]
    add(
      report.lost, "Lost: worked before, only fail after",
      [failed, version, lastSuccess, firstFailure])
    add(
      report.silent, "Silent: came regularly before, no handshake after",
      handshakes + [
        version, lastSuccess,
        Shown("came", .number) { Table.Cell(tenths($0.intervalsSeen)) },
      ])
    addSilenceNotes(of: report)
    add(
      report.newFailing, "New, and only fail",
      [failed, firstFailure, lastFailure])
    add(
      report.stillFailing, "Failed before, and still do",
      [failed, firstFailure, lastFailure])
    add(
      report.recovered, "Recovered",
      [
        Shown("failed", .number) { Table.Cell($0.before?.failed ?? 0) },
        Shown("last failure", .word) { time($0.before?.lastFailure) },
        Shown("first success", .word) { time($0.firstSuccessAfter) },
      ], causes: \.before)
    add(report.downgraded, "Negotiate a lower version", versions + handshakes)
    add(report.upgraded, "Negotiate a higher version", versions + handshakes)
    add(report.suitesChanged, "Negotiate other suites at the same version", versions + handshakes)
  }

  /// Adds one list, with what it is of all records.
  private mutating func add(
    _ list: ComparisonReport.ClientList, _ title: String, _ shown: [Shown],
    causes: KeyPath<ComparisonReport.Client, ClientSummary?> = \.after
  ) {
    guard list.clients > 0 else { return }
    let top = list.topClients
    let count = top.count < list.clients ? "\(top.count.grouped) of " : ""
    heading("\(title) (\(count)\(list.clients.grouped))")
    paragraph(shares(of: list), style: .faint)
    guard !top.isEmpty else { return }
    var table = Table(columns: [.text("client", minimumWidth: 15)] + shown.map(\.column))
    for client in top {
      table.rows.append(.cells([Table.Cell(client.client)] + shown.map { $0.cell(client) }))
      table.rows += details(of: client, causes: client[keyPath: causes]?.causes ?? [])
    }
    write(table)
  }

  /// Says what the list of silent clients leaves out, and what it does not claim.
  private mutating func addSilenceNotes(of report: ComparisonReport) {
    let missed = report.notMissed
    if report.silent.clients > 0 {
      paragraph(
        "They may just not have come: each has stayed away for longer than ever before, in time "
          + "with logs. Came: in so many tenths of the time before.", style: .faint)
    }
    let reasons = [
      (missed.tooEarly, "that stayed away as long before, or for which there is no log after"),
      (missed.leftBefore, "that had left before"),
      (
        missed.irregular, "that came in fewer than \(report.minIntervals) tenths of the time before"
      ),
    ].filter { $0.0 > 0 }
    guard !reasons.isEmpty else { return }
    if report.silent.clients == 0 { heading("Not seen after") }
    let count = reasons.reduce(0) { $0 + $1.0 }
    paragraph(
      "\(count.counted("other client")) without a handshake after \(count == 1 ? "is" : "are") not "
        + "called silent: "
        + enumeration(reasons.map { "\($0.0.grouped) \($0.1)" }) + ".", hanging: 2, style: .faint)
  }
}

/// A column of a list of clients.
private struct Shown {
  enum Form { case number, word }

  var column: Table.Column
  var cell: (ComparisonReport.Client) -> Table.Cell

  init(_ title: String, _ form: Form, _ cell: @escaping (ComparisonReport.Client) -> Table.Cell) {
    column = form == .number ? .number(title) : .word(title)
    self.cell = cell
  }
}

private func time(_ moment: Timestamp?) -> Table.Cell {
  moment.map { Table.Cell($0.minute) } ?? Table.Cell("-", style: .faint)
}

private func tenths(_ count: Int?) -> String { count.map { "\($0)/10" } ?? "-" }

/// What a list is of all clients and records, `1.2 % of clients before; …`.
private func shares(of list: ComparisonReport.ClientList) -> String {
  func texts(_ records: ComparisonReport.Records, _ window: String) -> [String] {
    [
      (records.connections, records.connectionShare, "connections"),
      (records.requests, records.requestShare, "requests"),
    ].filter { $0.0 > 0 }.map { "\($0.1.percent) of \($0.2) \(window)" }
  }
  let isKnown = list.before.connections > 0 || list.before.requests > 0
  return
    (["\(list.share.percent) of clients \(isKnown ? "before" : "after")"]
    + texts(list.before, "before")
    + texts(list.after, "after")).joined(separator: "; ") + "."
}

private func details(
  of client: ComparisonReport.Client, causes: [ClientSummary.CauseCount]
) -> [Table.Row] {
  var rows: [Table.Row] = []
  if !causes.isEmpty {
    let texts = causes.map { "\($0.cause) \($0.count.grouped)" }
    rows.append(.lines({ [ItemList("", texts).fitted(to: $0)] }))
  }
  if let hellos = client.silentConnections {
    rows.append(.lines({ _ in [hellos] }))
  }
  rows += conclusion(pattern: client.pattern, client.diagnosis)
  let suites = client.suites
  if !suites.isEmpty { rows.append(.lines({ fitted(suites, to: $0) }, style: .faint)) }
  let sides = [client.before, client.after].compactMap { $0 }
  func list(_ title: String, _ names: (ClientSummary) -> ([String], Bool)) -> ItemList {
    var items: [String] = []
    for side in sides { items += names(side).0.filter { !items.contains($0) } }
    return ItemList(title, items, more: sides.contains { names($0).1 })
  }
  let lists = [
    ItemList("owner ", [client.owner].compactMap { $0 }),
    list("agent ") { ($0.userAgents, $0.moreUserAgents) },
    list("name ") { ($0.domains, $0.moreDomains) },
    list("at ") { ($0.loadBalancers, $0.moreLoadBalancers) },
  ].filter { !$0.items.isEmpty }
  rows.append(.lines({ fitted(lists, to: $0) }, style: .faint))
  return rows
}

extension ComparisonReport.Client {
  /// What a client without a handshake after left there all the same.
  fileprivate var silentConnections: String? {
    guard let after, after.failed == 0, after.negotiated == 0, after.requestsNegotiated == 0
    else { return nil }
    return "seen after, but without a handshake"
  }

  /// The suites of both windows, where both have some and they differ.
  fileprivate var suites: [ItemList] {
    guard let unit, let before, let after else { return [] }
    func suites(_ summary: ClientSummary) -> [String] {
      var names: [String] = []
      for pair in summary.pairs where pair.kind.mayBe(unit) && !names.contains(pair.cipher) {
        names.append(pair.cipher)
      }
      return names
    }
    let (old, new) = (suites(before), suites(after))
    guard !old.isEmpty, !new.isEmpty, Set(old) != Set(new) else { return [] }
    return [ItemList("suites ", old), ItemList("→ ", new)]
  }
}

extension LogKind {
  /// Whether records of the kind may be of a unit.
  fileprivate func mayBe(_ unit: RecordUnit) -> Bool {
    switch self {
    case .albAccess: unit == .request
    case .albConnection, .nlb: unit == .connection
    case .classic: true
    }
  }
}

extension Double {
  /// A share as per cent with one decimal.
  fileprivate var percent: String {
    if self > 0, self < 0.0005 { return "<0.1 %" }
    if self < 1, self >= 0.9995 { return ">99.9 %" }
    return "\((self * 100).oneDecimal) %"
  }
}
