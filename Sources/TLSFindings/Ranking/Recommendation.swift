extension RankingReport.Recommendation {
  /// The first policy of a list, tightest first, that may be recommended and is within the limits.
  init(_ policies: [RankingReport.RankedPolicy], _ rules: RankingRules) {
    let eligible = policies.filter { $0.obstacle == nil }
    let place = eligible.firstIndex(where: \.isWithinLimits)
    let next = place.map { $0 == 0 ? nil : eligible[$0 - 1] } ?? eligible.last
    self.init(
      policy: place.map { eligible[$0].name },
      reason: place.map { Self.reason(eligible[$0], rules) }
        ?? "No policy that may be recommended is within --max-breaks \(rules.maxBreaks.text) and "
        + "--max-at-risk \(rules.maxAtRisk.text).",
      nextTighter: next?.name, nextTighterReason: next.map { Self.whyNot($0, rules) })
  }

  private static func reason(
    _ policy: RankingReport.RankedPolicy, _ rules: RankingRules
  ) -> String {
    "It is the tightest within --max-breaks \(rules.maxBreaks.text) and --max-at-risk "
      + "\(rules.maxAtRisk.text): \(policy.totals.words)."
  }

  private static func whyNot(
    _ policy: RankingReport.RankedPolicy, _ rules: RankingRules
  ) -> String {
    rules.maxBreaks.holds(\.breaks, of: policy.totals)
      ? "Beyond --max-at-risk \(rules.maxAtRisk.text): \(policy.totals.words)."
      : "Beyond --max-breaks \(rules.maxBreaks.text): \(policy.totals.words)."
  }
}

extension SimulationReport.Totals {
  /// Who breaks and who may, in a sentence.
  fileprivate var words: String {
    "\(Self.words(breaks, "breaks", "break")), \(Self.words(atRisk, "is at risk", "are at risk"))"
  }

  private static func words(
    _ tally: SimulationReport.Tally, _ one: String, _ many: String
  ) -> String {
    guard tally.clients > 0 else { return "nobody \(one)" }
    let records = [(tally.connections, "connection"), (tally.requests, "request")]
      .filter { $0.0 > 0 }.map { $0.0.counted($0.1) }.joined(separator: ", ")
    let verb = tally.clients == 1 ? one : many
    return "\(tally.clients.counted("client")) \(verb)" + (records.isEmpty ? "" : " (\(records))")
  }
}
