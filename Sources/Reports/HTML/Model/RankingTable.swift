import ELBLogs
import TLSFacts
import TLSFindings

/// The policies of one type of balancer, tightest first.
struct RankingTable {
  /// A policy.
  struct Row {
    let name: PageText
    /// What else is said of it: that it is recommended, or may be in force.
    let marks: [String]
    let isRecommended: Bool
    let lowest: PageText
    let strength: String
    let breaks: ShareTable.Share
    let atRisk: ShareTable.Share
    /// The records that break; nil where none does.
    let records: String?
    /// Why it may come or may not.
    let judgement: PageText
  }

  /// The section's name in the page.
  let id: String
  let balancers: String
  let present: PresentView
  let postQuantum: ShareTable?
  let rows: [Row]

  init(_ ranking: RankingReport.Ranking, of report: RankingReport) {
    let type = LoadBalancerType(rawValue: ranking.type)
    // Only a type that is known may name a place in the page.
    id = type?.rawValue ?? "other"
    balancers = Printable(ranking.balancers).shortened(to: 80).text
    present = PresentView(ranking.from)
    postQuantum = ranking.postQuantum.map { use in
      ShareTable(
        "Post-quantum key exchange, where the log names the group", subject: "Key exchange",
        columns: ["Connections"],
        [
          ShareTable.Row(
            "Post-quantum", tone: nil, shares: [ShareTable.Share(use.connections, of: use.of)]),
          ShareTable.Row(
            "Other", tone: nil, shares: [ShareTable.Share(use.of - use.connections, of: use.of)]),
        ])
    }
    rows = ranking.policies.map { Row($0, of: ranking, report) }
  }
}

extension RankingTable.Row {
  fileprivate init(
    _ policy: RankingReport.RankedPolicy, of ranking: RankingReport.Ranking, _ report: RankingReport
  ) {
    let totals = policy.totals
    name = PageText(policy.name)
    isRecommended = policy.name == ranking.recommendation.policy
    let isKnown = ranking.from.policies.count == 1 && !ranking.from.mayBeCustom
    let presence = policy.mayBePresent ? isKnown ? "in force" : "may be in force" : nil
    marks = [isRecommended ? "recommended" : nil, presence].compactMap { $0 }
    lowest = PageText(policy.lowestProtocol, limit: 30)
    strength = policy.strengthInWords
    breaks = ShareTable.Share(totals.breaks.clients, of: totals.clients)
    atRisk = ShareTable.Share(totals.atRisk.clients, of: totals.clients)
    let units = [
      (totals.breaks.connections, "connection"), (totals.breaks.requests, "request"),
    ]
    let counts = units.filter { $0.0 > 0 }.map { $0.0.counted($0.1) }
    records = counts.isEmpty ? nil : counts.joined(separator: ", ")
    let text =
      if isRecommended {
        "Yes: the tightest within the limits"
      } else if let obstacle = policy.obstacle {
        "No: \(obstacle)"
      } else if !policy.isWithinLimits {
        "No: beyond the limits"
      } else {
        "Within the limits, but less tight"
      }
    judgement = PageText(text, limit: 300)
  }
}

extension RankingReport.RankedPolicy {
  /// What the marks of the text say, in words.
  fileprivate var strengthInWords: String {
    let marks = [
      (forwardSecrecyOnly, "forward secrecy only"), (aeadOnly, "AEAD only"),
      (postQuantum, "post-quantum"), (fips, "FIPS"),
    ]
    return ([ciphers.counted("suite")] + marks.filter(\.0).map(\.1)).joined(separator: ", ")
  }
}
