import ELBLogs
import TLSFindings

extension Page {
  /// Adds which intervals have no file: totals first, then the balancers with the largest holes.
  mutating func add(_ coverage: Coverage, title: String = "Coverage", limit: Int?) {
    guard !isPartial, !coverage.balancers.isEmpty || coverage.unnamedFiles > 0 else { return }
    heading(title)
    let holed = coverage.holed
    let span = coverage.span
    if let summary = coverage.summary { paragraph(summary, hanging: 2) }
    if let blindness = coverage.blindness { paragraph(blindness, hanging: 2, style: .faint) }
    guard !holed.isEmpty else { return }
    paragraph(Coverage.caution, hanging: 2)
    let shown = holed.prefix(limit ?? .max)
    write(coverageTable(of: shown, spanning: span))
    let rest = holed.count - shown.count
    if rest > 0 {
      line("and \(rest.counted("more balancer")) with smaller holes", indent: 2, style: .faint)
    }
  }

  /// The balancers and their holes, with the times of those that differ from `span`.
  private func coverageTable(
    of balancers: ArraySlice<Coverage.Balancer>, spanning span: Span?
  ) -> Table {
    var table = Table(columns: [
      .text("balancer", minimumWidth: 16), .number("files"), .number("intervals"),
      .number("missing"), .number("at one node"),
    ])
    for balancer in balancers {
      table.rows.append(
        .cells([
          Table.Cell(balancer.loadBalancer), Table.Cell(balancer.files),
          Table.Cell(balancer.intervals),
          Table.Cell(balancer.missingIntervals, style: .caution),
          balancer.nodes == nil
            ? Table.Cell("-", style: .faint) : Table.Cell(balancer.missingNodeIntervals),
        ]))
      let times = balancer.span == span ? nil : balancer.span.inWords
      let descriptions = [balancer.place, times].compactMap { $0 }.map { ItemList("", [$0]) }
      table.rows.append(.lines({ fitted(descriptions, to: $0) }, style: .faint))
      for list in balancer.rangeLists { table.rows.append(.lines({ [list.fitted(to: $0)] })) }
    }
    return table
  }
}

extension Headline {
  /// A warning where a balancer has intervals without any file; nil where none has.
  static func holes(in coverage: Coverage) -> String? {
    let holed = coverage.balancers.filter { $0.missingIntervals > 0 }
    guard !holed.isEmpty else { return nil }
    let missing = holed.reduce(0) { $0 + $1.missingIntervals }
    return "\(missing.counted("interval")) without any file, at "
      + "\(Coverage.distinct(holed).grouped) of "
      + "\(Coverage.distinct(coverage.balancers).counted("balancer")): no traffic, late delivery, "
      + "or a hole in the copy; see Coverage."
  }
}

extension Coverage {
  /// What a missing file means, and what to do about it.
  static let caution =
    "An absent file proves nothing: there was no traffic, the file is late, or the copy has a "
    + "hole. Run 'aws s3 sync' again, and compare with 'aws s3 ls'."

  /// The balancers with intervals without a file.
  var holed: [Balancer] {
    balancers.filter { $0.missingIntervals + $0.missingNodeIntervals > 0 }
  }

  /// The period of all files, and what is missing in it; nil without a balancer.
  var summary: String? { span.map { "\($0.inWords) UTC: \(totals)." } }

  /// The files whose names do not tell; nil without any.
  var blindness: String? {
    guard unnamedFiles > 0 else { return nil }
    return "\(unnamedFiles.counted("file")) without a name of the usual layout: what "
      + "\(unnamedFiles == 1 ? "it covers" : "they cover") cannot be told."
  }

  /// From the first interval of any balancer to the last.
  fileprivate var span: Span? {
    guard let first = balancers.map(\.first).min(), let last = balancers.map(\.last).max() else {
      return nil
    }
    return Span(start: first, end: last)
  }

  /// What is missing in all, in words.
  fileprivate var totals: String {
    let intervals = balancers.reduce(0) { $0 + $1.intervals }
    let missing = balancers.reduce(0) { $0 + $1.missingIntervals }
    let atNodes = balancers.reduce(0) { $0 + $1.missingNodeIntervals }
    let whole = Coverage.distinct(balancers.filter { $0.missingIntervals > 0 })
    var text =
      missing == 0
      ? "every interval of every balancer has a file"
      : "\(missing.grouped) of \(intervals.counted("interval")) without any file, at "
        + "\(whole.grouped) of \(Coverage.distinct(balancers).counted("balancer"))"
    if atNodes > 0 {
      text += "; \(atNodes.grouped) more without the file of one node while others had theirs"
    }
    return text
  }

  /// The number of balancers, of which each may have several kinds of log.
  fileprivate static func distinct(_ balancers: [Balancer]) -> Int {
    Set(balancers.map { [$0.loadBalancer, $0.account, $0.region] }).count
  }
}

extension Coverage.Balancer {
  /// The kind of log, where the balancer is, and how long an interval is unless it is as usual.
  var place: String {
    "\(kind.title), \(account), \(region)" + (intervalSeconds == 3_600 ? ", hourly" : "")
  }

  fileprivate var span: Span { Span(start: first, end: last) }

  /// The largest ranges without any file, and those without the file of one node.
  var rangeLists: [ItemList] {
    let whole = missing.filter { $0.node == nil }
      .map { "\(Span(start: $0.start, end: $0.end).inWords) (\($0.intervals.grouped))" }
    let atNodes = missing.compactMap { range in
      range.node.map {
        "\($0) \(Span(start: range.start, end: range.end).inWords) (\(range.intervals.grouped))"
      }
    }
    let lists = [
      ItemList("no file ", whole, more: atNodes.isEmpty && moreMissing > 0),
      ItemList("one node ", atNodes, more: moreMissing > 0),
    ]
    return lists.filter { !$0.items.isEmpty }
  }
}

/// A stretch of time.
private struct Span: Equatable {
  var start: Timestamp
  var end: Timestamp

  /// Both ends, the second without its date where it is that of the first.
  var inWords: String {
    let (from, to) = (start.minute, end.minute)
    return from.prefix(10) == to.prefix(10) ? "\(from) → \(to.suffix(5))" : "\(from) → \(to)"
  }
}
