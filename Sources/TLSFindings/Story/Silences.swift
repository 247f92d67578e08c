import ELBLogs

extension ClientStory.Silences {
  /// The least length of a silence in microseconds: an hour.
  static let shortest: Int64 = 3_600_000_000
  /// A silence is at least so many times as long as usual.
  static let timesUsual: Int64 = 10

  /// Finds the times without a record that stand out: at least an hour, and at least ten times as
  /// long as the usual (median) time from one record to the next.
  ///
  /// - Parameters:
  ///   - busyTimes: When there were records, by their starts.
  ///   - limit: The most silences that are listed.
  init(between busyTimes: [ClosedRange<Timestamp>], limit: Int) {
    var silences: [ClientStory.Silence] = []
    var end = busyTimes.first?.lowerBound ?? Timestamp(seconds: 0)
    for time in busyTimes {
      if time.lowerBound > end { silences.append(.init(start: end, end: time.lowerBound)) }
      end = max(end, time.upperBound)
    }
    // Times at which several records came are no time from one to the next.
    let lengths = silences.map(\.microseconds).sorted()
    let usual = lengths.isEmpty ? 0 : lengths[(lengths.count - 1) / 2]
    // A single silence has nothing to be compared with.
    let least = max(Self.shortest, lengths.count > 1 ? usual * Self.timesUsual : 0)
    let found = silences.filter { $0.microseconds >= least }.sorted {
      $0.microseconds != $1.microseconds
        ? $0.microseconds > $1.microseconds : $0.start < $1.start
    }
    self.init(longest: Array(found.prefix(limit)), more: max(0, found.count - limit))
  }
}

extension ClientStory.Silence {
  /// The length.
  var microseconds: Int64 { end.microseconds - start.microseconds }
}
