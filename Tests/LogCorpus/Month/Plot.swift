/// A planted story before it is told: what one client's address does, and what a report has to
/// say about it.
struct Plot: Story {
  /// What happens, in a few words.
  let title: String
  /// Whose address it is.
  let client: LoggedClient
  /// What a report has to say.
  let answer: PlantedAnswer
  /// What happens.
  let acts: [Act]

  init(_ title: String, _ client: LoggedClient, _ answer: PlantedAnswer, _ acts: [Act]) {
    self.title = title
    self.client = client
    self.answer = answer
    self.acts = acts
  }

  func tell(on timeline: inout CorpusTimeline) {
    for act in acts { act.tell(on: &timeline) }
  }
}

/// Connections of one client to one listener that all end in the same way.
struct Act: Story {
  /// When they are made.
  enum Schedule: Sendable {
    /// So many, spread evenly over the intervals that begin within a span, first and last included.
    case spread(Int, Range<CorpusTime>)
    /// At these moments.
    case at([CorpusTime])
  }

  /// Who: several clients may have one address.
  let client: SimulatedClient
  /// How each ends.
  let deed: Deed
  /// Where.
  let listener: MonthListener
  /// When.
  let schedule: Schedule

  init(
    _ client: SimulatedClient, _ deed: Deed, at listener: MonthListener, _ schedule: Schedule
  ) {
    self.client = client
    self.deed = deed
    self.listener = listener
    self.schedule = schedule
  }

  func tell(on timeline: inout CorpusTimeline) {
    for time in moments(on: &timeline) { timeline.add(deed, of: client, at: listener, time) }
  }

  private func moments(on timeline: inout CorpusTimeline) -> [CorpusTime] {
    switch schedule {
    case .at(let times): return times
    case .spread(let count, let span):
      let intervals = timeline.intervals.filter(span.contains)
      precondition(!intervals.isEmpty, "no interval in the span of an act")
      return (0..<count).map { number in
        let index = number * (intervals.count - 1) / max(1, count - 1)
        return timeline.moment(in: intervals[index])
      }
    }
  }
}

extension MonthWorld {
  /// The whole month.
  static let month = start..<end

  /// From the beginning up to a moment.
  static func before(_ moment: CorpusTime) -> Range<CorpusTime> { start..<moment }

  /// From a moment on.
  static func after(_ moment: CorpusTime) -> Range<CorpusTime> { moment..<end }

  /// From the beginning of one day of the month to that of another.
  static func days(_ first: Int, _ last: Int) -> Range<CorpusTime> {
    CorpusTime(2026, 3, first)..<CorpusTime(2026, 3, last)
  }
}
