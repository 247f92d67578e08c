import TLSFindings

/// How many clients, connections and requests have each verdict.
struct VerdictsView {
  let shares: ShareTable
  /// What cannot be concluded from some records; nil where that is none.
  let outdated: String?

  /// Nil where nothing was judged.
  init?(_ report: SimulationReport) {
    let totals = report.totals
    guard totals.clients > 0 else { return nil }
    let rows = [Verdict.breaks, .atRisk, .keeps].map { verdict in
      let tally = totals[verdict]
      return ShareTable.Row(
        verdict.title.asSentence, tone: verdict.tone,
        shares: [
          ShareTable.Share(tally.clients, of: totals.clients),
          ShareTable.Share(tally.connections, of: totals.connections),
          ShareTable.Share(tally.requests, of: totals.requests),
        ])
    }
    shares = ShareTable(
      "Clients by their worst pair, connections and requests by their own", subject: "Verdict",
      columns: ["Clients", "Connections", "Requests"], rows)
    outdated = report.notFromPresentPolicy.sentence
  }
}

extension Verdict {
  /// What the colour of a verdict says beside its words; nil where nothing is to be feared.
  var tone: ShareTable.Tone? {
    switch self {
    case .keeps: nil
    case .atRisk: .caution
    case .breaks: .bad
    }
  }
}

extension SimulationReport.Outdated {
  /// How many records are of another policy than the present one; nil without any.
  var sentence: String? {
    guard count > 0 else { return nil }
    return "Not of the present policy: \(count.counted("record"))"
      + (last.map { ", the last of \($0.minute)" } ?? "") + ". Nothing is concluded from "
      + (count == 1 ? "it." : "them.")
  }
}
