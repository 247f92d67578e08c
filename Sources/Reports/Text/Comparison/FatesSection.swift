import ELBLogs
import TLSFindings

extension Page {
  /// Adds the lists of clients, those that accuse first.
  mutating func addFates(of report: ComparisonReport) {
    for fate in report.fates {
      add(fate)
      if fate.id == .silent { addSilenceNotes(of: report) }
    }
  }

  /// Adds one list, with what it is of all records.
  private mutating func add(_ fate: Fate) {
    let list = fate.list
    guard list.clients > 0 else { return }
    let top = list.topClients
    heading("\(fate.title) (\(fate.count))")
    paragraph(list.shares, style: .faint)
    guard !top.isEmpty else { return }
    let columns = fate.columns.map { column in
      column.number == nil ? Table.Column.word(column.title) : Table.Column.number(column.title)
    }
    var table = Table(columns: [.text("client", minimumWidth: 15)] + columns)
    for client in top {
      table.rows.append(
        .cells([Table.Cell(client.client)] + fate.columns.map { $0.cell(client) }))
      table.rows += details(of: client, causes: client[keyPath: fate.causes]?.causes ?? [])
    }
    write(table)
  }

  /// Says what the list of silent clients leaves out, and what it does not claim.
  private mutating func addSilenceNotes(of report: ComparisonReport) {
    if let caution = report.silenceCaution { paragraph(caution, style: .faint) }
    guard let others = report.notMissedSentence else { return }
    if report.silent.clients == 0 { heading("Not seen after") }
    paragraph(others, hanging: 2, style: .faint)
  }
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
  let lists = [
    ItemList("owner ", [client.owner].compactMap { $0 }),
    client.names("agent ", \.userAgents, \.moreUserAgents),
    client.names("name ", \.domains, \.moreDomains),
    client.names("at ", \.loadBalancers, \.moreLoadBalancers),
  ].filter { !$0.items.isEmpty }
  rows.append(.lines({ fitted(lists, to: $0) }, style: .faint))
  return rows
}

extension ComparisonReport.Client {
  /// The names of both windows, without repetition.
  func names(
    _ title: String, _ names: KeyPath<ClientSummary, [String]>, _ more: KeyPath<ClientSummary, Bool>
  ) -> ItemList {
    let sides = [before, after].compactMap { $0 }
    var items: [String] = []
    for side in sides { items += side[keyPath: names].filter { !items.contains($0) } }
    return ItemList(title, items, more: sides.contains { $0[keyPath: more] })
  }

  /// What a client without a handshake after left there all the same.
  var silentConnections: String? {
    guard let after, after.failed == 0, after.negotiated == 0, after.requestsNegotiated == 0
    else { return nil }
    return "seen after, but without a handshake"
  }

  /// The suites of both windows, where both have some and they differ.
  var suites: [ItemList] {
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
