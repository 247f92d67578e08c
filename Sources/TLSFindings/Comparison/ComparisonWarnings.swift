import ELBLogs

/// What a reader should know before trusting the lists of a comparison.
enum ComparisonWarnings {
  /// In sentences, those that matter most first.
  static func of(
    before: ComparisonReport.Window, after: ComparisonReport.Window,
    _ notMissed: ComparisonReport.NotMissed, partlyLost: PartlyLost, showingNoFailures: [String?]
  ) -> [String] {
    guard before.period != nil, after.period != nil else { return [] }
    return [
      partlyLost.warning, blindness(after) ?? blindness(of: showingNoFailures),
      silentBalancers(before, after), holes(before, after), length(before, after),
      tooEarly(notMissed), unnamed(before, after),
    ].compactMap { $0 }
  }

  /// A window after in which nobody can be seen to fail.
  private static func blindness(_ after: ComparisonReport.Window) -> String? {
    guard !after.kinds.contains(where: \.showsFailures) else { return nil }
    return
      "nothing after can show a failed handshake: read ALB connection logs or NLB logs as well; "
      + "who stopped working can only be silent here"
  }

  /// Some load balancers in whose logs nobody can be seen to fail.
  private static func blindness(of balancers: [String?]) -> String? {
    guard let first = balancers.first else { return nil }
    let more = balancers.count > 1 ? " and \((balancers.count - 1).grouped) more" : ""
    return "\(first ?? "a load balancer without a name")\(more): no log after shows a failed "
      + "handshake there; who stopped working can only be silent"
  }

  /// Load balancers whose files end with the window before.
  private static func silentBalancers(
    _ before: ComparisonReport.Window, _ after: ComparisonReport.Window
  ) -> String? {
    let later = Set(after.coverage.balancers.map(key))
    let gone = before.coverage.balancers.filter { !later.contains(key($0)) }
    guard let first = gone.first else { return nil }
    let more = gone.count > 1 ? " and \((gone.count - 1).grouped) more" : ""
    return "\(first.loadBalancer) (\(first.kind.rawValue))\(more): files before, none after; "
      + "its clients cannot be missed"
  }

  private static func key(_ balancer: Coverage.Balancer) -> [String] {
    [balancer.kind.rawValue, balancer.loadBalancer, balancer.account, balancer.region]
  }

  private static func holes(
    _ before: ComparisonReport.Window, _ after: ComparisonReport.Window
  ) -> String? {
    let counts = [(before, "before"), (after, "after")].compactMap { window, name -> String? in
      let missing = window.coverage.balancers.reduce(0) { $0 + $1.missingIntervals }
      return missing > 0 ? "\(missing.counted("interval")) \(name)" : nil
    }
    guard !counts.isEmpty else { return nil }
    return
      "no file at all for \(counts.joined(separator: " and ")): no traffic, late delivery, or a "
      + "hole in the copy; no client is missed in them"
  }

  private static func length(
    _ before: ComparisonReport.Window, _ after: ComparisonReport.Window
  ) -> String? {
    guard after.coveredSeconds * 2 < before.coveredSeconds else { return nil }
    return "the time after is much shorter than the time before: who comes seldom has not come "
      + "yet, and lost or silent clients may still join"
  }

  private static func tooEarly(_ notMissed: ComparisonReport.NotMissed) -> String? {
    guard notMissed.tooEarly > 0 else { return nil }
    let one = notMissed.tooEarly == 1
    return
      "\(notMissed.tooEarly.grouped) regular \(one ? "client has" : "clients have") not come after, but "
      + "stayed away as long before, or \(one ? "has" : "have") no log to be seen in"
  }

  private static func unnamed(
    _ before: ComparisonReport.Window, _ after: ComparisonReport.Window
  ) -> String? {
    guard before.coveredBy == .records || after.coveredBy == .records else { return nil }
    return
      "no file name tells which intervals it holds: holes are seen only where a whole hour has "
      + "no handshake"
  }
}
