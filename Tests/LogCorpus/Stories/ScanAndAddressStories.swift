/// A scanner that tries every balancer and port, never with success.
public struct PortScan: Story {
  /// Its address.
  public var address: LoggedClient
  /// The ALBs that it tries.
  public var applications: [CorpusBalancer]
  /// The NLBs that it tries.
  public var networks: [CorpusBalancer]
  /// The listener ports that it tries on each ALB.
  public var ports: [Int]

  /// Makes the story.
  public init(
    _ address: LoggedClient, applications: [CorpusBalancer], networks: [CorpusBalancer],
    ports: [Int]
  ) {
    self.address = address
    self.applications = applications
    self.networks = networks
    self.ports = ports
  }

  /// Emits one failure for each ALB and port, and two empty connections for each NLB.
  public func tell(on timeline: inout CorpusTimeline) {
    let stack = ClientStack.aging[0]
    let client = SimulatedClient(address, stack: stack, random: &timeline.traffic.random)
    for balancer in applications {
      for port in ports {
        guard let time = timeline.moment() else { continue }
        var line = timeline.traffic.handshake(
          from: client, to: balancer, at: time, connection: timeline.traffic.connectionTraceID())
        line.handshake = .failed(code: "UnmappedConnectionError", chosen: nil)
        line.listenerPort = port
        timeline.add(.albConnection(line), of: balancer)
      }
      guard let time = timeline.moment() else { continue }
      var request = timeline.traffic.request(
        from: client, to: balancer, at: time, connection: timeline.traffic.connectionTraceID())
      ALBAccessQuirk.plaintextOnTLSPort.apply(to: &request)
      request.userAgent = "masscan/1.3"
      timeline.add(.albAccess(request), of: balancer)
    }
    for balancer in networks {
      RefusedAtNLB(client, at: balancer, .noClientHello, times: 2, traces: [])
        .tell(on: &timeline)
    }
  }
}

/// Many good clients and a bad one behind one address.
public struct SharedAddress: Story {
  /// The address.
  public var address: LoggedClient
  /// Where they go.
  public var balancer: CorpusBalancer
  /// Visits of the good ones in each interval.
  public var goodVisits: Int
  /// Failures of the bad one in all.
  public var failures: Int

  /// Makes the story.
  public init(_ address: LoggedClient, to balancer: CorpusBalancer, goodVisits: Int, failures: Int)
  {
    self.address = address
    self.balancer = balancer
    self.goodVisits = goodVisits
    self.failures = failures
  }

  /// Emits visits by a dozen user agents, and the failures between them.
  public func tell(on timeline: inout CorpusTimeline) {
    var good: [SimulatedClient] = []
    for stack in ClientStack.modern {
      good.append(SimulatedClient(address, stack: stack, random: &timeline.traffic.random))
    }
    OrdinaryTraffic(balancer, .application, clients: good, visits: goodVisits)
      .tell(on: &timeline)
    let bad = SimulatedClient(
      address, stack: ClientStack.legacy[0], random: &timeline.traffic.random)
    RefusedByALB(bad, at: balancer, code: "UnmappedConnectionError", times: failures)
      .tell(on: &timeline)
  }
}
