public import TLSFindings

import ELBLogs
import TLSFacts

extension TextRenderer {
  /// Writes a ranking as text.
  ///
  /// - Parameter report: The ranking to write.
  /// - Returns: Lines that end in line feeds.
  public func render(_ report: RankingReport) -> String {
    var page = Page(width: width, color: color)
    page.addInterruption(of: report.input)
    page.add(Answer(report))
    for ranking in report.rankings { page.add(ranking, limit: rowLimit) }
    if !report.rankings.isEmpty { page.addAssumptions(report.assumptions) }
    page.add(report.coverage, limit: rowLimit)
    page.addAccounting(of: report.input)
    return page.text
  }
}

extension Page {
  /// Adds the policies of one type of balancer.
  fileprivate mutating func add(_ ranking: RankingReport.Ranking, limit: Int?) {
    heading("\(ranking.balancers), tightest first")
    line(ranking.from.list.fitted(to: width), style: .faint)
    if let use = ranking.postQuantum {
      paragraph(
        "Post-quantum key exchange: \(use.connections.percent(of: use.of)) of "
          + "\(use.of.counted("connection")) whose group is logged.", style: .faint)
    }
    // The full numbers have room on a wide page only.
    let isWide = width >= 132
    var table = Table(columns: [.word(""), .text("policy", minimumWidth: 24), .word("lowest")])
    table.columns += [.word("strength"), .number("break"), .number("at risk")]
    if isWide {
      table.columns += [.number("conn."), .number("requests"), .word("not recommended because")]
    }
    for policy in ranking.policies {
      let isRecommended = policy.name == ranking.recommendation.policy
      var cells = [
        Table.Cell(isRecommended ? "→" : policy.mayBePresent ? "·" : ""),
        Table.Cell(
          policy.shortName,
          style: isRecommended ? .heading : policy.obstacle == nil ? .plain : .faint),
        Table.Cell(policy.lowestProtocol), Table.Cell(policy.strength),
        Table.Cell(policy.totals.breaks.clients, style: .failure),
        Table.Cell(policy.totals.atRisk.clients, style: .caution),
      ]
      if isWide {
        cells += [
          Table.Cell(policy.totals.breaks.connections), Table.Cell(policy.totals.breaks.requests),
          Table.Cell(policy.obstacle ?? "", style: .faint),
        ]
      }
      table.rows.append(.cells(cells))
    }
    write(table)
    paragraph(
      "→ recommended, · may be in force; break, at risk: clients"
        + (isWide ? "; conn. and requests: those that break" : "") + "; FS forward secrecy only, "
        + "AEAD no CBC, PQ post-quantum, the number is that of suites. Names without "
        + "ELBSecurityPolicy-.", style: .faint)
  }
}

extension Answer {
  /// Puts the answer of a ranking into words: which policy may come, and what to beware of.
  init(_ report: RankingReport) {
    let notes = [Headline.clients(by: report.clientsBy)].compactMap { $0 }
    guard let first = report.rankings.first else {
      self.init(
        lead: report.input.records == 0
          ? Headline.nothing(in: report.input)
          : "Nothing was negotiated in these logs, so nothing can be recommended.",
        remarks: Remark.all(notes, on: report.input, report.coverage))
      return
    }
    self.init(
      lead: first.lead,
      sentences: first.reasons + report.rankings.dropFirst().flatMap { [$0.lead] + $0.reasons },
      source: Answer.source(report.period, report.input),
      remarks: Remark.all(
        notes, report.rankings.flatMap(\.doubts), on: report.input, report.coverage))
  }
}

extension RankingReport.Ranking {
  /// What is ranked, `Network Load Balancers`.
  var balancers: String { LoadBalancerType(rawValue: type)?.balancers ?? type }

  /// Which policy may come, or stay.
  var lead: String {
    guard let name = recommendation.policy else {
      return "\(balancers): no policy can be recommended."
    }
    return from.policies == [name] && !from.mayBeCustom
      ? "\(balancers): \(name), in force now, may stay." : "\(balancers): \(name) may come."
  }

  /// Why, and why not the next tighter one.
  var reasons: [String] {
    let next = recommendation.nextTighter.flatMap { name in
      recommendation.nextTighterReason.map { "Not \(name). \($0)" }
    }
    return [recommendation.reason] + [next].compactMap { $0 }
  }

  /// What a reader should know before trusting the numbers.
  fileprivate var doubts: [String] {
    var doubts: [String] = []
    if notFromPresentPolicy.count > 0, let last = notFromPresentPolicy.last {
      let one = notFromPresentPolicy.count == 1
      doubts.append(
        "\(notFromPresentPolicy.count.counted("record")), the last of \(last.minute), "
          + "\(one ? "is" : "are") not of the present policy of \(balancers): set --since after "
          + "the change, or name another policy with --from.")
    }
    return doubts
  }
}

extension RankingReport.RankedPolicy {
  fileprivate var shortName: String {
    name.hasPrefix("ELBSecurityPolicy-") ? String(name.dropFirst("ELBSecurityPolicy-".count)) : name
  }

  fileprivate var strength: String {
    let marks = [
      (forwardSecrecyOnly, "FS"), (aeadOnly, "AEAD"), (postQuantum, "PQ"), (fips, "FIPS"),
    ]
    return ([String(ciphers)] + marks.filter(\.0).map(\.1)).joined(separator: " ")
  }
}
