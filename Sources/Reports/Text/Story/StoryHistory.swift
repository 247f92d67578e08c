import ELBLogs
import TLSFindings

// On a wide page times are shown to the second and places in a column of their own.
extension Page {
  /// Adds what was new or over, by time.
  mutating func addMoments(of story: ClientStory) {
    guard !story.moments.isEmpty else { return }
    heading("What changed (UTC)")
    var table = Table(columns: [
      .word("time"), .word("what"), .text("record", minimumWidth: 16),
    ])
    if isWide { table.columns.append(.text("where", minimumWidth: 16)) }
    var place: ClientStory.Place?
    for moment in story.moments {
      let cells = [
        Table.Cell(isWide ? moment.time.second : moment.time.minute), Table.Cell(moment.words),
        Table.Cell(moment.event.words, style: moment.event.style),
      ]
      let whereabouts = moment.event.whereabouts
      table.rows.append(.cells(isWide ? cells + [Table.Cell(whereabouts)] : cells))
      if !isWide, place != moment.event.place {
        table.rows.append(.lines({ _ in [whereabouts] }, style: .faint))
      }
      place = moment.event.place
      if let before = moment.before, let lastBefore = moment.lastBefore {
        table.rows.append(.note("from \(before), last used \(lastBefore.minute)", style: .faint))
      }
    }
    write(table)
  }

  /// Adds the records in time order.
  mutating func addHistory(of story: ClientStory, limit: Int?) {
    let history = story.history
    guard !history.stretches.isEmpty else { return }
    heading("In time order (UTC)")
    let shown = history.stretches.prefix(limit ?? .max)
    var table = Table(columns: [
      .word("from"), .word("to"), .number("records"), .text("what", minimumWidth: 16),
    ])
    if isWide { table.columns.append(.text("where", minimumWidth: 16)) }
    var place: ClientStory.Place?
    for stretch in shown {
      let event = stretch.event
      let cells = [
        Table.Cell(isWide ? stretch.first.second : stretch.first.minute),
        Table.Cell(end(of: stretch)), Table.Cell(stretch.count),
        Table.Cell(event.words, style: event.style),
      ]
      let whereabouts = event.whereabouts
      if !isWide, place != event.place {
        table.rows.append(.group(whereabouts))
      }
      place = event.place
      table.rows.append(.cells(isWide ? cells + [Table.Cell(whereabouts)] : cells))
    }
    write(table)
    let rest = history.stretches.dropFirst(shown.count)
    if !rest.isEmpty {
      let records = rest.reduce(0) { $0 + $1.count }
      line(
        "and \(rest.count.counted("later row")) with \(records.counted("record")); --top 0 shows "
          + "all", indent: 2, style: .faint)
    }
    if history.recordsLeftOut > 0 {
      line("and \(history.recordsLeftOut.counted("record")) of other events", indent: 2)
    }
    if let seconds = history.orderedToSeconds {
      paragraph(
        "Too many records to keep the order of each: within \(StoryWords.length(seconds)) those of "
          + "one event stand together.", style: .faint)
    }
  }

  /// The end of a stretch: without its date where it is that of the beginning.
  private func end(of stretch: ClientStory.Stretch) -> String {
    let (first, last) =
      isWide
      ? (stretch.first.second, stretch.last.second) : (stretch.first.minute, stretch.last.minute)
    if first == last { return "" }
    return String(first.prefix(10) == last.prefix(10) ? last.dropFirst(11) : last.dropFirst(5))
  }

  /// Adds the longest times without a record.
  mutating func addSilences(of story: ClientStory) {
    let silences = story.silences
    guard !silences.longest.isEmpty else { return }
    heading("Silences")
    for silence in silences.longest {
      line(
        "\(silence.start.minute) → \(silence.end.minute)  "
          + StoryWords.length(Double(silence.end.seconds - silence.start.seconds)))
    }
    if silences.more > 0 {
      line("and \(silences.more.counted("more silence"))", indent: 2, style: .faint)
    }
    paragraph(
      "At least an hour, and ten times as long as usual. Coverage, below, says whether files are "
        + "missing.", style: .faint)
  }
}

/// Words of a story that belong to no part of it.
enum StoryWords {
  /// A length of time in its two largest units, `4 hours 3 minutes`.
  static func length(_ seconds: Double) -> String {
    let units = [(86_400, "day"), (3_600, "hour"), (60, "minute"), (1, "second")]
    var left = max(1, Int(min(seconds, 1e12).rounded()))
    var words: [String] = []
    for (unit, noun) in units where left >= unit && words.count < 2 {
      words.append((left / unit).counted(noun))
      left %= unit
    }
    return words.joined(separator: " ")
  }
}
