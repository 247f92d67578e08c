/// Something that happens to clients over time: a policy changes, a certificate expires.
///
/// A story is a small value that says who, where and when; told on a timeline, it emits the lines
/// that the balancers would have logged. Stories know nothing of each other and of files, so that
/// a corpus is a list of them.
public protocol Story: Sendable {
  /// Emits the story's lines.
  func tell(on timeline: inout CorpusTimeline)
}

/// The lines of many stories, in order of time and sorted into streams.
public struct CorpusTimeline: Sendable {
  /// Makes the ordinary lines, and holds the chance of this timeline.
  public var traffic: TrafficMaker
  /// The starts of the five-minute intervals for which logs exist, in order of time.
  public let intervals: [CorpusTime]
  private var lines: [LogStream: [CorpusTime: [(time: CorpusTime, line: CorpusLine)]]] = [:]

  /// The length of an interval, after which every node delivers a file.
  public static let intervalSeconds = 300

  /// Makes an empty timeline.
  public init(seed: UInt64, intervals: [CorpusTime]) {
    traffic = TrafficMaker(seed: seed)
    self.intervals = intervals
  }

  /// A moment within one of the intervals that begin within a span; nil where there is none.
  public mutating func moment(from start: CorpusTime? = nil, to end: CorpusTime? = nil)
    -> CorpusTime?
  {
    let possible = intervals.filter { (start ?? $0) <= $0 && $0 < (end ?? .distantFuture) }
    guard !possible.isEmpty else { return nil }
    return moment(in: traffic.random.pick(possible))
  }

  /// A moment within an interval.
  public mutating func moment(in interval: CorpusTime) -> CorpusTime {
    interval.adding(
      seconds: traffic.random.below(CorpusTimeline.intervalSeconds - 5),
      microseconds: traffic.random.below(1_000_000))
  }

  /// Adds a line to a stream at the time that the line bears.
  public mutating func add(_ line: CorpusLine, at time: CorpusTime, to stream: LogStream) {
    let interval = time.rounded(downTo: CorpusTimeline.intervalSeconds)
    lines[stream, default: [:]][interval, default: []].append((time, line))
  }

  /// Adds a record to the stream of its balancer and kind.
  public mutating func add(_ line: CorpusLine, of balancer: CorpusBalancer, node: Int = 0) {
    guard let facts = line.facts else { preconditionFailure("a record has facts") }
    add(line, at: facts.time, to: LogStream(balancer, facts.kind, node: node))
  }

  /// The files: one for each stream and interval with lines, sorted by path.
  public func files() -> [(stream: LogStream, end: CorpusTime, lines: [CorpusLine])] {
    var files: [(stream: LogStream, end: CorpusTime, lines: [CorpusLine])] = []
    for (stream, intervals) in lines {
      for (interval, lines) in intervals {
        // The sort must be stable: lines of one moment keep the order of their stories.
        let ordered = lines.enumerated().sorted {
          ($0.element.time, $0.offset) < ($1.element.time, $1.offset)
        }
        files.append(
          (
            stream, interval.adding(seconds: CorpusTimeline.intervalSeconds),
            ordered.map(\.element.line)
          ))
      }
    }
    return files.sorted {
      $0.stream.path(end: $0.end, random: "") < $1.stream.path(end: $1.end, random: "")
    }
  }
}

extension CorpusTime {
  /// Later than any log.
  static let distantFuture = CorpusTime(9_999, 1, 1)
}
