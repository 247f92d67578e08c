import TLSFindings

extension Page {
  /// Adds the raw lines of each event: the first two and the last.
  mutating func addEvidence(of story: ClientStory, limit: Int?) {
    guard !story.evidence.isEmpty else { return }
    heading("The lines")
    let shown = story.evidence.prefix(limit ?? .max)
    for (index, evidence) in shown.enumerated() {
      if index > 0 { blank() }
      let event = evidence.event
      paragraph(
        "\(event.words) · \(event.place.words) · "
          + evidence.count.counted(event.source), hanging: 2, style: event.style)
      for rawLine in evidence.lines {
        line(rawLine.place(in: width - 2), indent: 2, style: .faint)
        paragraph(rawLine.text, indent: 4)
      }
      if evidence.count > evidence.lines.count {
        let more = evidence.count - evidence.lines.count
        line("and \(more.counted("line")) between them", indent: 2, style: .faint)
      }
    }
    let rest = story.evidence.count - shown.count
    if rest > 0 { line("and \(rest.counted("more event"))", indent: 2, style: .faint) }
  }
}
