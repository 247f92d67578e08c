import ELBLogs
import TLSFindings

extension Answer {
  /// Puts the answer of a simulation into words: who breaks, who may, and what to beware of.
  init(_ report: SimulationReport) {
    let notes = [Headline.clients(by: report.clientsBy)].compactMap { $0 }
    guard report.input.records > 0 else {
      self.init(
        lead: Headline.nothing(in: report.input),
        remarks: Remark.all(notes, on: report.input, report.coverage))
      return
    }
    self.init(
      lead: SimulationHeadline.answer(of: report), isBad: report.totals.breaks.clients > 0,
      sentences: SimulationHeadline.present(of: report),
      source: Answer.source(report.period, report.input),
      remarks: Remark.all(
        notes, SimulationHeadline.doubts(of: report), on: report.input, report.coverage))
  }
}

/// The sentences that a simulation begins with.
enum SimulationHeadline {
  /// Who breaks, who may, and who does not.
  static func answer(of report: SimulationReport) -> String {
    let (breaks, atRisk) = (report.totals.breaks, report.totals.atRisk)
    let keeps = report.totals.keeps.clients
    if report.totals.clients == 0 {
      return report.leftOut.isEmpty
        ? "Nothing was negotiated in these logs, so nothing is known about \(report.to)."
        : "No balancer that was seen offers \(report.to)."
    }
    if breaks.clients == 0, atRisk.clients == 0 {
      // Others may have been seen that never negotiated anything, or where it cannot come.
      let judged = report.leftOut.isEmpty ? "negotiated TLS" : "can be judged"
      return keeps == 1
        ? "The only client that \(judged) keeps working under \(report.to)."
        : "All \(keeps.counted("client")) that \(judged) keep working under \(report.to)."
    }
    let may =
      atRisk.clients == 0
      ? "no other is at risk" : "\(atRisk.clients.grouped)\(report.share(\.atRisk)) more may"
    if breaks.clients > 0 {
      return "\(breaks.clients.counted("client"))\(report.share(\.breaks)) will certainly break "
        + "under \(report.to); \(may)."
    }
    return "No client will certainly break under \(report.to); "
      + "\(atRisk.clients.grouped)\(report.share(\.atRisk)) may."
  }

  /// From which policy, and how many keep.
  static func present(of report: SimulationReport) -> [String] {
    var sentences: [String] = []
    let keeps = report.totals.keeps.clients
    if keeps > 0, report.totals.clients > keeps {
      sentences.append("\(keeps.counted("client")) \(keeps == 1 ? "keeps" : "keep") working.")
    }
    let sources = Set(report.loadBalancers.map(\.from.source))
    let names = Set(report.loadBalancers.flatMap(\.from.policies)).sorted()
    if sources == [.option] || sources == [.listeners], names.count <= 3 {
      sentences.append("Present policy: \(enumeration(names)).")
    } else if sources.contains(.inferred) {
      let inferred = report.loadBalancers.count { $0.from.source == .inferred }
      sentences.append(
        "The present policy is inferred for \(inferred.grouped) of "
          + "\(report.loadBalancers.count.counted("listener")): name it with --from or "
          + "--listeners to decide more.")
    }
    return sentences
  }

  /// What a reader should know before trusting the answer.
  static func doubts(of report: SimulationReport) -> [String] {
    var doubts: [String] = []
    let outdated = report.notFromPresentPolicy
    if outdated.count > 0, let last = outdated.last {
      let one = outdated.count == 1
      doubts.append(
        "\(outdated.count.counted("record")), the last of \(last.minute), "
          + "\(one ? "is" : "are") not of the present policy, so nothing is concluded from "
          + "\(one ? "it" : "them"): set --since after the change, or name another policy with "
          + "--from.")
    }
    for reason in Set(report.leftOut.map(\.reason)).sorted() {
      // The same name may be in two kinds of log, or of two accounts or regions.
      let left = Set(report.leftOut.filter { $0.reason == reason }.map { $0.id ?? "(no name)" })
      let names = ItemList("", left.sorted()).showing(3)
      doubts.append("left out, because \(reason): \(names).")
    }
    return doubts
  }
}

extension SimulationReport.Totals {
  /// Distinct clients.
  var clients: Int { keeps.clients + atRisk.clients + breaks.clients }
  /// Connections that were judged.
  var connections: Int { keeps.connections + atRisk.connections + breaks.connections }
  /// Requests that were judged.
  var requests: Int { keeps.requests + atRisk.requests + breaks.requests }
}

extension SimulationReport {
  /// What the records of a verdict are of all, ` (0.4 % of requests)`; empty where there are none.
  fileprivate func share(_ tally: KeyPath<Totals, Tally>) -> String {
    let tally = totals[keyPath: tally]
    let shares = [
      (tally.requests, totals.requests, "requests"),
      (tally.connections, totals.connections, "connections"),
    ].filter { $0.0 > 0 }.map { "\($0.0.percent(of: $0.1)) of \($0.2)" }
    return shares.isEmpty ? "" : " (\(enumeration(shares)))"
  }
}
