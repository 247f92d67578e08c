import TLSFacts

/// What the owner of a client can do before the policy changes.
struct MoveRemedy {
  private let needs: String

  init(_ target: PolicyTarget) {
    let versions = target.policies.values.flatMap(\.versions)
    let lowest = versions.min()?.name ?? "a protocol version"
    needs = "\(lowest) or newer with one of the suites of \(target.name)"
  }

  /// What helps any client of a verdict; nil where nothing needs to be done.
  func general(for verdict: Verdict) -> String? {
    switch verdict {
    case .keeps: nil
    case .breaks:
      "Bring it to \(needs) before the policy changes: update its TLS library, runtime or system, "
        + "or its settings."
    case .atRisk:
      "Find out whether it can do \(needs): ask its owner, or let it connect to a listener with "
        + "that policy."
    }
  }

  /// The first kind of client that the user agents name and for which something is known to help.
  static func kind(ofUserAgents agents: [String]) -> SimulationReport.Kind? {
    let kinds = agents.lazy.compactMap { agent in
      ClientFamily.matching(userAgent: agent).flatMap { family in
        // Remedies that begin so say for which policies none is needed.
        family.remedy.flatMap { remedy in
          remedy.hasPrefix("None ")
            ? nil : SimulationReport.Kind(family: family.label, remedy: remedy)
        }
      }
    }
    return kinds.first
  }
}
