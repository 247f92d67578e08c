import ELBLogs
import TLSCensus

/// What becomes of one client, from the verdicts on all that it negotiated.
struct ClientOutlook {
  /// An event of the client with the verdict on its pair.
  struct Judged {
    var event: Event
    var count: EventCount
    /// The place of the pair in `SeenPairs`.
    var place: Int
    var verdict: PairVerdict
  }

  /// What was judged; empty for a client that negotiated nothing where the policy can come.
  let judged: [Judged]

  init(
    _ events: [(event: Event, count: EventCount)], _ seen: SeenPairs, _ outlook: PolicyOutlook
  ) {
    judged = events.compactMap { event, count in
      guard let place = seen.place(of: event, count), let verdict = outlook.verdicts[place] else {
        return nil
      }
      return Judged(event: event, count: count, place: place, verdict: verdict)
    }
  }

  /// The worst verdict; nil where nothing was judged.
  var verdict: Verdict? { judged.map(\.verdict.verdict).max() }

  /// How many records have the worst verdict.
  var weight: Int {
    let worst = verdict
    return judged.reduce(0) { $0 + ($1.verdict.verdict == worst ? $1.count.count : 0) }
  }

  /// Whether all that breaks lies before something that keeps: its owner seems to have mended it.
  var isUpgradedSince: Bool {
    let breaking = judged.filter { $0.verdict.verdict == .breaks }.map(\.count.last)
    guard let last = breaking.max() else { return false }
    return judged.contains { $0.verdict.verdict == .keeps && $0.count.first > last }
  }

  /// Its pairs: the worst verdict first, then by count and name.
  func pairs(
    _ seen: SeenPairs, _ outlook: PolicyOutlook, in census: Census
  ) -> [SimulationReport.Pair] {
    var pairs: [SimulationReport.Pair] = []
    for judged in judged {
      let place = seen.all[judged.place]
      let pair = place.pair
      let new = SimulationReport.Pair(
        kind: census.kind(of: judged.event), unit: judged.event.unit, protocol: pair.version,
        cipher: pair.cipher,
        count: judged.count.count, lastSeen: judged.count.last, verdict: judged.verdict.verdict,
        reason: judged.verdict.reason.rawValue,
        explanation: outlook.explanation(of: place, judged.verdict))
      if let known = pairs.firstIndex(where: { $0.isLike(new) }) {
        pairs[known].count += new.count
        pairs[known].lastSeen = max(pairs[known].lastSeen, new.lastSeen)
      } else {
        pairs.append(new)
      }
    }
    return pairs.sorted {
      if $0.verdict != $1.verdict { return $0.verdict > $1.verdict }
      if $0.count != $1.count { return $0.count > $1.count }
      if $0.kind != $1.kind { return $0.kind < $1.kind }
      if $0.unit != $1.unit { return $0.unit == .connection }
      return $0.texts.lexicographicallyPrecedes($1.texts) { $0.precedes($1) }
    }
  }
}

extension SimulationReport.Pair {
  /// Texts that tell it apart from others; pairs of several listeners may differ in the last alone.
  fileprivate var texts: [String] { [`protocol`, cipher, reason, explanation] }

  /// Whether it differs in nothing but how often and when it was seen.
  fileprivate func isLike(_ other: Self) -> Bool {
    kind == other.kind && unit == other.unit && `protocol` == other.protocol
      && cipher == other.cipher
      && verdict == other.verdict && reason == other.reason && explanation == other.explanation
  }
}
