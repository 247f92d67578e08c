import TLSFacts
public import TLSFindings

extension TextRenderer {
  /// Writes which policies could be in force on each listener as text.
  ///
  /// - Parameter match: The answer to write.
  /// - Returns: Lines that end in line feeds.
  public func render(_ match: ListenerMatch) -> String {
    var page = Page(width: width, color: color)
    page.addInterruption(of: match.input)
    page.add(Answer(match))
    for listener in match.listeners { page.add(listener) }
    if match.listeners.contains(where: { !$0.candidates.isEmpty }) {
      page.addLegend()
      page.addShortNames()
    }
    page.addAccounting(of: match.input)
    page.addDate(of: match)
    return page.text
  }
}

extension Answer {
  /// Puts into words how many listeners can be told the policy of.
  fileprivate init(_ match: ListenerMatch) {
    let listeners = match.listeners.count
    let known = match.listeners.count { $0.candidates.count == 1 && !$0.mayBeCustom }
    let lead =
      match.input.records == 0
      ? Headline.nothing(in: match.input)
      : listeners == 0
        ? "Nothing was negotiated in these logs."
        : "\(listeners.counted("listener")); the logs leave a single policy for "
          + "\(known == 0 ? "none" : known.grouped) of them."
    self.init(
      lead: lead, source: Answer.source(match.period, match.input),
      remarks: Remark.all([], on: match.input, match.coverage))
  }
}

extension Page {
  fileprivate mutating func add(_ listener: ListenerMatch.Listener) {
    let place = [listener.loadBalancer ?? "(no name)", listener.listener].compactMap { $0 }
    let region = [listener.account, listener.region].compactMap { $0 }.joined(separator: ", ")
    // A name keeps its case, so this is no heading.
    blank()
    paragraph(
      "\(place.joined(separator: ", listener "))\(region.isEmpty ? "" : " (\(region))")",
      style: .heading)
    if let changed = listener.changed {
      paragraph(
        "Versions or suites changed before \(changed.minute); only what came since counts.")
    }
    var table = Table(columns: [
      .word("protocol"), .text("suite", minimumWidth: 12), .number("records"),
      .number("policies that can"),
    ])
    for pair in listener.pairs {
      table.rows.append(
        .cells([
          Table.Cell(pair.protocol), Table.Cell(pair.cipher), Table.Cell(pair.count),
          Table.Cell(pair.policies, style: .plain),
        ]))
    }
    write(table)
    let custom = listener.mayBeCustom ? " or a custom policy" : ""
    let count = listener.candidates.count
    paragraph(
      count == 0
        ? "No published policy fits: a custom one, or the policy changed without a trace."
        : "\(count == 1 ? "Only this policy" : "One of \(count) policies")\(custom) could have "
          + "produced all of it:")
    if !listener.candidates.isEmpty { addTable(of: listener.candidates) }
  }
}
