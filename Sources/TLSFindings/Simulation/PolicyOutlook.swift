import ELBLogs
import TLSCensus
import TLSFacts

/// The verdicts on everything that was negotiated, under one policy.
struct PolicyOutlook {
  /// The verdict on each pair, by its place in `SeenPairs`; nil where the balancer's type does not
  /// offer the policy.
  let verdicts: [PairVerdict?]
  /// The names of what may be in force on each listener of the census, and of what is to come there.
  private let names: [(from: [String], to: String)?]

  /// Judges all pairs.
  ///
  /// - Parameters:
  ///   - seen: The pairs.
  ///   - present: What is in force where they were seen.
  ///   - targets: The policy on each type of balancer that offers it.
  init(
    of seen: SeenPairs, under present: ListenerPolicies,
    to targets: [LoadBalancerType: SecurityPolicy]
  ) {
    var known: [Question: PairVerdict] = [:]
    var moves: [Place: PolicyMove] = [:]
    verdicts = seen.all.map { pair in
      let type = present.sites[pair.listener].type
      guard let target = targets[type] else { return nil }
      let place = Place(type: type, present: present.number(ofListener: pair.listener))
      let from = present.known(ofListener: pair.listener)
      // Who names a policy says that it was in force.
      let standing = from.source == .inferred ? pair.standing : .current
      let question = Question(place: place, pair: pair.pair, standing: standing)
      if let verdict = known[question] { return verdict }
      let move = moves[place] ?? PolicyMove(from: from.policy, to: target)
      moves[place] = move
      var verdict = move.verdict(version: pair.pair.version, suite: pair.pair.cipher)
      switch standing {
      case .current: break
      case .unproven:
        let under = present.whatever(negotiated: pair.pair, at: type)
        verdict = verdict.upheld(
          by: PolicyMove(from: under, to: target)
            .verdict(version: pair.pair.version, suite: pair.pair.cipher))
      case .former where verdict.reason == .notFromPresentPolicy: break
      case .former: verdict = PolicyOutlook.verdict(onFormer: pair.pair, to: target)
      }
      known[question] = verdict
      return verdict
    }
    names = present.sites.indices.map { listener in
      targets[present.sites[listener].type].map { target in
        (present.known(ofListener: listener).policy.candidates.map(\.name), target.name)
      }
    }
  }

  /// The verdict on a pair that was agreed on under a former policy, of which nothing is known: only
  /// what keeps under any policy keeps.
  private static func verdict(onFormer pair: Pair, to target: SecurityPolicy) -> PairVerdict {
    let unknown = PresentPolicy(candidates: [], mayBeCustom: true)
    let verdict = PolicyMove(from: unknown, to: target)
      .verdict(version: pair.version, suite: pair.cipher)
    return verdict.verdict == .keeps ? verdict : PairVerdict(.beforeLastChange)
  }

  /// Why a pair has its verdict, in a sentence; empty where it has none.
  func explanation(of seen: SeenPairs.Seen, _ verdict: PairVerdict) -> String {
    guard let (from, to) = names[seen.listener] else { return "" }
    return verdict.reason.sentence(
      version: seen.pair.version, suite: seen.pair.cipher, from: from, to: to)
  }

  /// Listeners where the same may be in force and the same is to come.
  private struct Place: Hashable {
    var type: LoadBalancerType
    /// The number of what may be in force.
    var present: Int
  }

  /// What a verdict depends on.
  private struct Question: Hashable {
    var place: Place
    var pair: Pair
    var standing: PairStanding
  }
}

extension PairVerdict {
  /// The same where another verdict, which rests on less, agrees; else at risk.
  fileprivate func upheld(by other: PairVerdict) -> PairVerdict {
    verdict == .atRisk || verdict == other.verdict ? self : PairVerdict(.presentPolicyUnproven)
  }
}
