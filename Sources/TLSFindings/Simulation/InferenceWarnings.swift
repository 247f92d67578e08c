import TLSFacts

/// That policies were inferred although the operator said otherwise what is in force, in sentences.
enum InferenceWarnings {
  /// One for each reason, with the number of listeners.
  static func of(_ balancers: [SimulationReport.LoadBalancer]) -> [String] {
    Set(balancers.compactMap(\.from.note)).sorted().map { note in
      let count = balancers.count { $0.from.note == note }
      return "the policy of \(count.counted("listener")) was inferred: \(note)"
    }
  }

  /// One for each type of balancer that there is a reason for.
  static func of(_ rankings: [RankingReport.Ranking]) -> [String] {
    rankings.compactMap { ranking in
      ranking.from.note.map { note in
        let balancers = LoadBalancerType(rawValue: ranking.type)?.balancers ?? ranking.type
        return "the policy of \(balancers) was inferred: \(note)"
      }
    }
  }
}
