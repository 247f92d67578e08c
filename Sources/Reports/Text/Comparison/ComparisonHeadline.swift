import ELBLogs
import TLSFindings

extension Answer {
  /// Puts the answer of a comparison into words: who stopped working, who else changed, and what to
  /// beware of.
  init(_ report: ComparisonReport) {
    if let nothing = ComparisonHeadline.nothing(of: report) {
      lead = nothing
    } else {
      lead = ComparisonHeadline.losses(of: report)
      isBad = report.lost.clients > 0
      sentences = [ComparisonHeadline.others(of: report)].compactMap { $0 }
    }
    windows = ComparisonHeadline.windows(of: report)
    // The warnings of a comparison tell of holes in the coverage of either window.
    remarks = Remark.all(
      [Headline.clients(by: report.clientsBy)].compactMap { $0 }, report.warnings,
      on: report.input, nil)
  }
}

/// The sentences that a comparison begins with.
enum ComparisonHeadline {
  /// What to say when a window holds no record; nil where both do.
  static func nothing(of report: ComparisonReport) -> String? {
    if report.input.records == 0 { return Headline.nothing(in: report.input) }
    let isFiltered = report.sideWithoutLogs == nil
    let record = isFiltered ? "The filters left no record" : "There is no record"
    if report.before.period == nil {
      return "\(record) \(before(report)), so there is nothing to compare with."
    }
    guard report.after.period == nil else { return nil }
    let since = "\(record) \(report.at.map { "from \($0.minute) on" } ?? "after")"
    let silent = report.silent.clients
    return isFiltered && silent > 0
      ? "\(since): \(silent.counted("client")) that came regularly \(before(report)) went silent."
      : "\(since), so nothing can be compared."
  }

  /// How many clients stopped working, and how many fell silent.
  static func losses(of report: ComparisonReport) -> String {
    let (lost, silent) = (report.lost.clients, report.silent.clients)
    let since = report.at == nil ? "after" : "since"
    guard report.after.kinds.contains(where: \.showsFailures) else {
      return "No failed handshake can be seen \(since): "
        + (silent == 0 ? "no client" : silent.counted("client"))
        + " that came regularly \(before(report)) went silent."
    }
    let more = lost > 0 ? " more" : ""
    let tail = silent == 0 ? "none\(more) went silent" : "\(silent.grouped)\(more) went silent"
    guard lost > 0 else {
      return "No client that worked \(before(report)) has only failed \(since); \(tail)."
    }
    return "\(lost.counted("client")) that worked \(before(report)) "
      + "\(lost == 1 ? "has" : "have") only failed \(since); \(tail)."
  }

  /// What else became of clients; nil where nothing did.
  static func others(of report: ComparisonReport) -> String? {
    func clients(_ list: ComparisonReport.ClientList, _ one: String, _ many: String) -> String? {
      list.clients == 0 ? nil : "\(list.clients.grouped) \(list.clients == 1 ? one : many)"
    }
    let parts = [
      clients(report.newFailing, "new client only fails", "new clients only fail"),
      clients(report.stillFailing, "that failed before still does", "that failed before still do"),
      clients(report.recovered, "recovered", "recovered"),
      clients(report.downgraded, "negotiates a lower version", "negotiate a lower version"),
      clients(report.upgraded, "negotiates a higher version", "negotiate a higher version"),
    ].compactMap { $0 }
    let others = parts.isEmpty ? nil : "Of the other clients, \(enumeration(parts))."
    let sentences = [others, scanners(of: report)].compactMap { $0 }
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }

  /// How many of those that only fail look like scanners.
  private static func scanners(of report: ComparisonReport) -> String? {
    guard report.scanners > 0 else { return nil }
    let one = report.scanners == 1
    return report.excludesScanners
      ? "\(report.scanners.counted("client")) that \(one ? "looks like a scanner is" : "look like scanners are") left out."
      : "\(report.scanners.grouped) of those that fail \(one ? "looks like a scanner" : "look like scanners")."
  }

  /// For which time each window has logs.
  static func windows(of report: ComparisonReport) -> [String] {
    [("Before", report.before), ("After", report.after)].compactMap { name, window in
      window.period.map { period in
        "\(name): \(period.first.minute) → \(period.last.minute) UTC, "
          + "\(window.coveredSeconds.asSeconds) of it with logs; "
          + "\(window.connections.records.counted("connection")), "
          + "\(window.requests.records.counted("request"))"
      }
    }
  }

  private static func before(_ report: ComparisonReport) -> String {
    report.at.map { "before \($0.minute)" } ?? "before"
  }
}
