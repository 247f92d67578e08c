/// What becomes of the clients behind a logged pair when the policy changes, from best to worst.
///
/// The raw values are those of the JSON.
public enum Verdict: String, Codable, Sendable, CaseIterable {
  /// Every client that could have produced the pair connects under the new policy.
  case keeps
  /// Some clients that could have produced the pair connect under the new policy, and some do not.
  case atRisk = "at_risk"
  /// No client that could have produced the pair connects under the new policy.
  case breaks
}

extension Verdict: Comparable {
  /// Better verdicts come first.
  public static func < (left: Verdict, right: Verdict) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .keeps: 0
    case .atRisk: 1
    case .breaks: 2
    }
  }
}

/// The verdict on a pair and why.
public struct PairVerdict: Sendable, Equatable {
  /// The verdict.
  public var verdict: Verdict
  /// Why.
  public var reason: PairReason

  /// Gives the verdict that a reason stands for.
  init(_ reason: PairReason) {
    verdict = reason.verdict
    self.reason = reason
  }
}
