import ELBLogs
import TLSCensus

/// Judges the clients of a pair of censuses that came before and not after.
///
/// A client can be missed only where there are logs: after, where all of its load balancers have
/// files; before, every file of any of them shows how long it stays away.
struct SilenceJudge {
  private let pair: CensusPair
  private let minimum: Int
  private let before: WindowTime
  private let after: WindowTime
  /// The streams of the listeners of the census before.
  private let streams: [LogStream]
  private var known: [Set<LogStream>: Expectation] = [:]

  /// For which time logs could show a client of certain load balancers.
  private struct Expectation {
    var before: CoveredTime
    var after: CoveredTime
  }

  /// Makes a judge.
  ///
  /// - Parameters:
  ///   - pair: The censuses.
  ///   - before: The time of the first.
  ///   - after: The time of the second.
  ///   - minimum: In how many parts of the time before a regular client came at least.
  init(_ pair: CensusPair, before: WindowTime, after: WindowTime, minimum: Int) {
    self.pair = pair
    self.minimum = minimum
    self.before = before
    self.after = after
    let census = pair.before.census
    streams = census.allListeners.map { LogStream($0, in: census) }
  }

  /// Judges a client of the census before that shows no handshake in the one after.
  mutating func judge(client: Int) -> (silence: Silence, attendance: Attendance) {
    let slots = pair.sightings.slots(ofClient: client)
    let events = pair.before.census.events(ofClient: client)
    let expectation = expectation(
      of: Set(events.filter { $0.event.outcome == .negotiated }.map { streams[$0.event.listener] }))
    let attendance = Attendance(
      slots.map { pair.sightings.range(of: $0) }, in: expectation.before)
    let silence = Silence(
      attendance, covered: expectation.after.microseconds, minimum: minimum)
    return (silence, attendance)
  }

  private mutating func expectation(of streams: Set<LogStream>) -> Expectation {
    if let expectation = known[streams] { return expectation }
    let earlier = streams.map { before.named[$0] ?? before.recorded }
    let later = streams.map { stream in
      after.named[stream] ?? (before.named[stream] == nil ? after.recorded : CoveredTime([]))
    }
    var common = later.first ?? CoveredTime([])
    for time in later.dropFirst() { common = common.intersection(time) }
    let expectation = Expectation(
      before: CoveredTime(earlier.flatMap(\.ranges)), after: common)
    known[streams] = expectation
    return expectation
  }
}
