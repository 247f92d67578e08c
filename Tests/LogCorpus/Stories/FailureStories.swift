/// A client that fails at an ALB's handshake, for a code of `tls_verify_status`.
public struct RefusedByALB: Story {
  /// Who.
  public var client: SimulatedClient
  /// Where.
  public var balancer: CorpusBalancer
  /// The code after `Failed:`.
  public var code: String
  /// How often.
  public var times: Int
  /// What had been chosen when it failed.
  public var chosen: AgreedTLS?
  /// The first interval with failures; before it, the client succeeds as often.
  public var start: CorpusTime?
  /// The first interval without failures; from it on, the client succeeds as often.
  public var end: CorpusTime?
  /// The number of fields on connection lines.
  public var connectionFields = 15

  /// Makes the story of a client that never succeeds.
  public init(
    _ client: SimulatedClient, at balancer: CorpusBalancer, code: String, times: Int,
    chosen: AgreedTLS? = nil
  ) {
    self.client = client
    self.balancer = balancer
    self.code = code
    self.times = times
    self.chosen = chosen
  }

  /// Emits successes before `start`, failures, and successes from `end` on.
  public func tell(on timeline: inout CorpusTimeline) {
    for _ in 0..<times {
      if let start, let time = timeline.moment(to: start) { succeed(at: time, on: &timeline) }
      if let time = timeline.moment(from: start, to: end) { fail(at: time, on: &timeline) }
      if let end, let time = timeline.moment(from: end) { succeed(at: time, on: &timeline) }
    }
  }

  private func succeed(at time: CorpusTime, on timeline: inout CorpusTimeline) {
    Visit(client, to: balancer, connectionFields: connectionFields).tell(at: time, on: &timeline)
  }

  private func fail(at time: CorpusTime, on timeline: inout CorpusTimeline) {
    var line = timeline.traffic.handshake(
      from: client, to: balancer, at: time, connection: timeline.traffic.connectionTraceID())
    line.handshake = .failed(code: code, chosen: chosen)
    line.fieldCount = connectionFields
    timeline.add(.albConnection(line), of: balancer)
  }
}

/// A client that fails at an NLB's handshake.
public struct RefusedAtNLB: Story {
  /// What a failed line still tells about the client.
  public enum Trace: Sendable, Hashable {
    /// A certificate had been chosen.
    case certificate
    /// The server name that it asked for.
    case serverName
    /// Its ALPN list.
    case alpnList
  }

  /// Who.
  public var client: SimulatedClient
  /// Where.
  public var balancer: CorpusBalancer
  /// How: an alert, no agreement, or nothing at all.
  public var handshake: NLBLine.Handshake
  /// How often.
  public var times: Int
  /// What the lines tell.
  public var traces: Set<Trace>
  /// When the balancer's first certificate gives way to its second.
  public var rotation: CorpusTime?
  /// The first interval with failures; before it, the client succeeds as often.
  public var start: CorpusTime?
  /// The first interval without failures; from it on, the client succeeds as often.
  public var end: CorpusTime?

  /// Makes the story of a client that never succeeds.
  public init(
    _ client: SimulatedClient, at balancer: CorpusBalancer, _ handshake: NLBLine.Handshake,
    times: Int, traces: Set<Trace>
  ) {
    self.client = client
    self.balancer = balancer
    self.handshake = handshake
    self.times = times
    self.traces = traces
  }

  /// Emits successes before `start`, failures, and successes from `end` on.
  public func tell(on timeline: inout CorpusTimeline) {
    for _ in 0..<times {
      if let start, let time = timeline.moment(to: start) { succeed(at: time, on: &timeline) }
      if let time = timeline.moment(from: start, to: end) { fail(at: time, on: &timeline) }
      if let end, let time = timeline.moment(from: end) { succeed(at: time, on: &timeline) }
    }
  }

  private func succeed(at time: CorpusTime, on timeline: inout CorpusTimeline) {
    var line = timeline.traffic.session(from: client, to: balancer, endingAt: time)
    // Short enough to begin on the same side of a change as it ends.
    line.created = line.time.adding(seconds: -1)
    line.connectionMilliseconds = 900
    line.certificate = certificate(at: line.created)
    timeline.add(.nlb(line), of: balancer)
  }

  private func certificate(at time: CorpusTime) -> LogText {
    balancer.certificate(serial: rotation.map { time < $0 } ?? true ? 1 : 2)
  }

  private func fail(at time: CorpusTime, on timeline: inout CorpusTimeline) {
    let line = timeline.traffic.refusal(
      of: client, at: balancer, handshake, traces: traces,
      certificate: certificate(at: time), endingAt: time)
    timeline.add(.nlb(line), of: balancer)
  }
}
