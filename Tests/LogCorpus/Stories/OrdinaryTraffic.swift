/// Clients that come and go without trouble, interval after interval.
public struct OrdinaryTraffic: Story {
  /// The kind of balancer, which decides what a visit leaves in the logs.
  public enum Kind: Sendable {
    /// A connection line and some access lines.
    case application
    /// A line at the end of the connection.
    case network
    /// A line for each request.
    case classic
    /// A line for each connection to an SSL listener.
    case classicConnections
  }

  /// Where they go.
  public var balancer: CorpusBalancer
  /// What kind of balancer that is.
  public var kind: Kind
  /// Who they are; the first ones come most often.
  public var clients: [SimulatedClient]
  /// Visits in each interval.
  public var visits: Int
  /// Visits in each interval to the plain HTTP listener.
  public var plainVisits = 0
  /// The number of fields on connection lines.
  public var connectionFields = 15
  /// The first interval.
  public var start: CorpusTime?
  /// The first interval without visits.
  public var end: CorpusTime?

  /// Makes the story.
  public init(
    _ balancer: CorpusBalancer, _ kind: Kind, clients: [SimulatedClient], visits: Int
  ) {
    self.balancer = balancer
    self.kind = kind
    self.clients = clients
    self.visits = visits
  }

  /// Emits the visits of every interval.
  public func tell(on timeline: inout CorpusTimeline) {
    for interval in timeline.intervals
    where (start ?? interval) <= interval && interval < (end ?? .distantFuture) {
      for _ in 0..<visits {
        let index = timeline.traffic.random.skewed(below: clients.count, draws: 2)
        visit(clients[index], at: timeline.moment(in: interval), on: &timeline)
      }
      for _ in 0..<plainVisits { plainVisit(in: interval, on: &timeline) }
    }
  }

  private func visit(
    _ client: SimulatedClient, at time: CorpusTime, on timeline: inout CorpusTimeline
  ) {
    switch kind {
    case .application:
      Visit(client, to: balancer, connectionFields: connectionFields)
        .tell(at: time, on: &timeline)
    case .network:
      timeline.add(
        .nlb(timeline.traffic.session(from: client, to: balancer, endingAt: time)), of: balancer)
    case .classic:
      timeline.add(
        .classic(timeline.traffic.classicRequest(from: client, to: balancer, at: time)),
        of: balancer)
    case .classicConnections:
      var line = timeline.traffic.classicRequest(from: client, to: balancer, at: time)
      line.becomeConnection()
      timeline.add(.classic(line), of: balancer)
    }
  }

  private func plainVisit(in interval: CorpusTime, on timeline: inout CorpusTimeline) {
    let client = timeline.traffic.random.pick(clients)
    let time = timeline.moment(in: interval)
    if kind == .classic {
      var line = timeline.traffic.classicRequest(from: client, to: balancer, at: time)
      line.handshake = .notTLS
      line.request = "GET http://www.example.com:80/ HTTP/1.1"
      timeline.add(.classic(line), of: balancer)
      return
    }
    var connection = timeline.traffic.handshake(
      from: client, to: balancer, at: time, connection: timeline.traffic.connectionTraceID())
    ALBConnectionQuirk.plainListener.apply(to: &connection)
    connection.fieldCount = connectionFields
    timeline.add(.albConnection(connection), of: balancer)
    var request = timeline.traffic.redirectedRequest(from: client, to: balancer, at: time)
    request.connectionTraceID = connection.connectionTraceID
    timeline.add(.albAccess(request), of: balancer)
  }
}

/// One successful visit to an ALB: a handshake, then up to three requests over it.
struct Visit {
  let client: SimulatedClient
  let balancer: CorpusBalancer
  let connectionFields: Int

  init(_ client: SimulatedClient, to balancer: CorpusBalancer, connectionFields: Int = 15) {
    self.client = client
    self.balancer = balancer
    self.connectionFields = connectionFields
  }

  func tell(at time: CorpusTime, on timeline: inout CorpusTimeline) {
    let id = timeline.traffic.connectionTraceID()
    var connection = timeline.traffic.handshake(
      from: client, to: balancer, at: time, connection: id)
    connection.fieldCount = connectionFields
    timeline.add(.albConnection(connection), of: balancer)
    for number in 1...timeline.traffic.random.within(1...3) {
      let early = timeline.traffic.random.below(900_000)
      let later = time.adding(seconds: number, microseconds: -early)
      var request = timeline.traffic.request(
        from: client, to: balancer, at: later, connection: id)
      request.clientPort = connection.clientPort
      timeline.add(.albAccess(request), of: balancer)
    }
  }
}
