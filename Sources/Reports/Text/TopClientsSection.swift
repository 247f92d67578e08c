import ELBLogs
import TLSFindings

extension Page {
  /// Adds the clients that failed most: how often, since when, why, and who they say they are.
  mutating func addTopClients(of report: ScanReport) {
    let clients = report.failures.topClients
    guard !clients.isEmpty else { return }
    let rest = report.failures.clients - clients.count
    heading(
      rest > 0
        ? "Top failing clients (\(clients.count.grouped) of \(report.failures.clients.grouped))"
        : "Failing clients")
    // On a wide page the times have columns of their own; on a narrow one they have a line.
    let isWide = width >= 132
    var table = Table(columns: [
      .text("client", minimumWidth: 15), .number("failed"), .number("ok"), .number("share"),
      .number("requests"),
    ])
    if isWide {
      table.columns += [.word("first failure"), .word("last failure"), .word("last success")]
    }
    table.columns.append(.text("largest cause", minimumWidth: 11))
    for client in clients {
      var cells = [
        Table.Cell(client.client), Table.Cell(client.failed, style: .failure),
        Table.Cell(client.negotiated),
        Table.Cell(client.shareFailed),
        Table.Cell(client.requestsNegotiated),
      ]
      if isWide {
        cells += [client.firstFailure, client.lastFailure].map { Table.Cell($0?.minute ?? "-") }
        cells.append(Table.Cell(client.lastSuccess?.minute ?? client.noSuccess))
      }
      cells.append(Table.Cell(client.causes.first?.cause ?? "-"))
      table.rows.append(.cells(cells))
      if !isWide { table.rows.append(.lines({ _ in [times(of: client)] })) }
      table.rows += explanation(of: client)
    }
    write(table)
    paragraph(
      "failed and ok: connections, share: of both; agent and name: from any record; times in UTC.",
      style: .faint)
  }
}

extension ClientSummary {
  /// Failed and negotiated connections, as far as they can be added.
  var handshakes: Int {
    let (sum, isTooLarge) = failed.addingReportingOverflow(negotiated)
    return isTooLarge ? .max : sum
  }

  /// The share of failed connections, where all are known.
  var shareFailed: String { failedAtMost == nil ? failed.percent(of: handshakes) : "-" }

  /// What to say of a client without a success.
  var noSuccess: String { failedAtMost == nil ? "never" : "not known" }

  /// How many more of its connections may have failed, in a sentence; nil where all are counted.
  var gap: String? {
    failedAtMost.map { most in
      "Not all is counted, because memory ran out: "
        + (most > failed
          ? "failed \(failed.grouped) to \(most.grouped) times"
          : "failed \(failed.counted("time"))") + ", and may have succeeded more often."
    }
  }
}

private func times(of client: ClientSummary) -> String {
  var text = ""
  if let first = client.firstFailure, let last = client.lastFailure {
    text = "failed \(first.minute)"
    if first.minute != last.minute { text += " → \(last.minute)" }
    text += ", "
  }
  return text + (client.lastSuccess.map { "last success \($0.minute)" } ?? "no success")
    + (client.failedAtMost == nil ? "" : " known")
}

private func explanation(of client: ClientSummary) -> [Table.Row] {
  var rows: [Table.Row] = []
  if client.causes.count > 1 {
    let causes = client.causes.map { "\($0.cause) \($0.count.grouped)" }
    rows.append(.lines({ [ItemList("", causes).fitted(to: $0)] }))
  }
  rows += [client.gap].compactMap { $0 }.map { .note($0) }
  rows += conclusion(pattern: client.pattern, client.diagnosis)
  let lists = [
    ItemList("owner ", [client.owner].compactMap { $0 }),
    ItemList("agent ", client.userAgents, more: client.moreUserAgents),
    ItemList("name ", client.domains, more: client.moreDomains),
    ItemList("at ", client.loadBalancers, more: client.moreLoadBalancers),
  ].filter { !$0.items.isEmpty }
  rows.append(.lines({ fitted(lists, to: $0) }, style: .faint))
  return rows
}

/// What was concluded about a client, and what usually helps.
func conclusion(pattern: String?, _ diagnosis: ClientSummary.Diagnosis?) -> [Table.Row] {
  let pattern = pattern.map { $0.asWords.asSentence + "." }
  let words = [pattern, diagnosis?.sentence].compactMap { $0 }.joined(separator: " ")
  let rows: [Table.Row] = words.isEmpty ? [] : [.note(words)]
  return rows + (diagnosis?.remedy.map { [.note("→ \($0)")] } ?? [])
}
