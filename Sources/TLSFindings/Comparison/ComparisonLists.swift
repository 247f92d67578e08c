import ELBLogs
import TLSCensus

/// Draws up the lists of a comparison.
struct ComparisonLists {
  typealias Row = ComparedClients.Row

  let pair: CensusPair
  let before: ComparisonReport.Window
  let after: ComparisonReport.Window
  /// Which clients the lists name, by what they did in both windows.
  let listing: ClientListing

  /// Clients of one fate, those with the largest `rank` first, then by name.
  ///
  /// - Parameters:
  ///   - rows: The clients.
  ///   - isOfAfter: Whether they are a share of the clients after.
  ///   - rank: What the list is about.
  /// - Returns: The list, with its shares.
  func list(
    _ rows: [Row], ofAfter isOfAfter: Bool = false, by rank: (Row) -> Int?
  ) -> ComparisonReport.ClientList {
    let ranked = rows.map { (row: $0, name: name(of: $0), rank: rank($0) ?? 0) }.sorted {
      if $0.rank != $1.rank { return $0.rank > $1.rank }
      if $0.name.precedes($1.name) { return true }
      if $1.name.precedes($0.name) { return false }
      return precedes($0.row, $1.row)
    }
    let all = isOfAfter ? after.clients : before.clients
    return ComparisonReport.ClientList(
      clients: rows.count, share: share(rows.count, of: all),
      before: records(rows.compactMap(\.earlier), in: before),
      after: records(rows.compactMap(\.later), in: after),
      topClients: ranked.lazy.filter { listing.names($0.row.place) }
        .prefix(listing.top ?? ranked.count).map { client($0.row, name: $0.name) })
  }

  /// Clients of one shift, those with the most records after first.
  func list(_ rows: [Row], _ shift: NegotiationShift) -> ComparisonReport.ClientList {
    list(rows.filter { $0.shift?.shift == shift }) { row in
      row.shift?.unit == .connection ? row.later?.connections.count : row.later?.requests.count
    }
  }

  private func client(_ row: Row, name: String) -> ComparisonReport.Client {
    let unit =
      row.shift?.unit
      ?? [RecordUnit.connection, .request].first {
        row.earlier?.versions[$0] != nil && row.later?.versions[$0] != nil
      }
      ?? [RecordUnit.connection, .request].first {
        row.earlier?.versions[$0] != nil || row.later?.versions[$0] != nil
      }
    let successes = [row.earlier?.connections, row.earlier?.requests].compactMap { $0 }
      .filter { $0.count > 0 }
    let handshakes = row.later?.handshakes
    let summary = listing.summary(of: row.place)
    return ComparisonReport.Client(
      client: name, owner: summary.owner, unit: unit,
      versionBefore: unit.flatMap { row.earlier?.versions[$0]?.version.name },
      versionAfter: unit.flatMap { row.later?.versions[$0]?.version.name },
      lastSuccessBefore: successes.map(\.last).max(),
      firstSuccessAfter: handshakes.flatMap { $0.count > 0 ? $0.first : nil },
      intervalsSeen: row.attendance?.parts,
      longestAbsenceSeconds: row.attendance.map { Int($0.longestAbsence / 1_000_000) },
      before: row.before.map { ClientSummary($0, in: pair.before.census) },
      after: row.after.map { ClientSummary($0, in: pair.after.census) },
      pattern: summary.pattern, diagnosis: summary.diagnosis,
      otherDiagnoses: summary.otherDiagnoses)
  }

  private func name(of row: Row) -> String {
    if let before = row.before { return pair.before.census.clientName(before) }
    return row.after.map { pair.after.census.clientName($0) } ?? ""
  }

  /// The order of two clients whose names look the same.
  private func precedes(_ left: Row, _ right: Row) -> Bool {
    if let left = left.before, let right = right.before {
      return pair.before.census.client(left, precedes: right)
    }
    if let left = left.after, let right = right.after {
      return pair.after.census.client(left, precedes: right)
    }
    return left.before != nil
  }

  private func records(
    _ clients: [ClientWindow], in window: ComparisonReport.Window
  ) -> ComparisonReport.Records {
    let connections = clients.reduce(0) { $0 + $1.connections.count + $1.failures.count }
    let requests = clients.reduce(0) { $0 + $1.requests.count }
    return ComparisonReport.Records(
      connections: connections,
      connectionShare: share(connections, of: window.handshakes(.connection)),
      requests: requests, requestShare: share(requests, of: window.handshakes(.request)))
  }

  private func share(_ part: Int, of whole: Int) -> Double {
    whole == 0 ? 0 : Double(part) / Double(whole)
  }
}
