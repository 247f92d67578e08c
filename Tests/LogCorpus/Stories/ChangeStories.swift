/// A security policy that from a moment on leaves out what some clients need.
public struct PolicyChange: Story {
  /// Where.
  public var balancer: CorpusBalancer
  /// Whether it is an NLB; otherwise an ALB.
  public var isNetwork: Bool
  /// When, at the boundary of an interval.
  public var moment: CorpusTime
  /// Who is cut off.
  public var clients: [SimulatedClient]
  /// How often each one comes, before and after.
  public var visits: Int

  /// Makes the story.
  public init(
    at balancer: CorpusBalancer, isNetwork: Bool, moment: CorpusTime, clients: [SimulatedClient],
    visits: Int
  ) {
    self.balancer = balancer
    self.isNetwork = isNetwork
    self.moment = moment
    self.clients = clients
    self.visits = visits
  }

  /// Emits successes before the moment and failures after it.
  public func tell(on timeline: inout CorpusTimeline) {
    for client in clients {
      if isNetwork {
        var story = RefusedAtNLB(
          client, at: balancer, .noAgreement, times: visits, traces: [.serverName])
        story.start = moment
        story.tell(on: &timeline)
      } else {
        var story = RefusedByALB(
          client, at: balancer, code: "UnmappedConnectionError", times: visits)
        story.start = moment
        story.tell(on: &timeline)
      }
    }
  }
}

/// An NLB's certificate is replaced by one from another authority, which pinned clients refuse.
public struct CertificateRotation: Story {
  /// Where.
  public var balancer: CorpusBalancer
  /// When, at the boundary of an interval.
  public var moment: CorpusTime
  /// Who trusts either.
  public var clients: [SimulatedClient]
  /// Who trusts the old authority alone.
  public var pinned: [SimulatedClient]
  /// Visits in each interval.
  public var visits: Int
  /// Attempts of each pinned client, before and after.
  public var attempts: Int

  /// Makes the story.
  public init(
    at balancer: CorpusBalancer, moment: CorpusTime, clients: [SimulatedClient],
    pinned: [SimulatedClient], visits: Int, attempts: Int
  ) {
    self.balancer = balancer
    self.moment = moment
    self.clients = clients
    self.pinned = pinned
    self.visits = visits
    self.attempts = attempts
  }

  /// Emits sessions with the certificate of their time, and the alerts of pinned clients.
  public func tell(on timeline: inout CorpusTimeline) {
    for interval in timeline.intervals {
      for _ in 0..<visits {
        let client = clients[timeline.traffic.random.skewed(below: clients.count, draws: 2)]
        var line = timeline.traffic.session(
          from: client, to: balancer, endingAt: timeline.moment(in: interval))
        line.certificate = balancer.certificate(serial: line.created < moment ? 1 : 2)
        timeline.add(.nlb(line), of: balancer)
      }
    }
    for client in pinned {
      var story = RefusedAtNLB(
        client, at: balancer, .alert(number: 48, cause: "unknown_ca"), times: attempts,
        traces: [.certificate, .serverName])
      story.start = moment
      story.rotation = moment
      story.tell(on: &timeline)
    }
  }
}

/// A client whose certificate expires, at an ALB that verifies client certificates.
public struct ExpiringClientCertificate: Story {
  /// Who; its certificate expires at the moment.
  public var client: SimulatedClient
  /// Where.
  public var balancer: CorpusBalancer
  /// When.
  public var moment: CorpusTime
  /// How often it comes, before and after.
  public var visits: Int
  /// The number of fields on connection lines.
  public var connectionFields: Int

  /// Makes the story; the partner's number names the certificate.
  public init(
    _ client: SimulatedClient, partner: Int, at balancer: CorpusBalancer, moment: CorpusTime,
    visits: Int, connectionFields: Int = 15
  ) {
    self.client = client.withCertificate(partner: partner, notAfter: moment)
    self.balancer = balancer
    self.moment = moment
    self.visits = visits
    self.connectionFields = connectionFields
  }

  /// Emits successes before the moment and `ClientCertExpired` after it.
  public func tell(on timeline: inout CorpusTimeline) {
    var story = RefusedByALB(
      client, at: balancer, code: "ClientCertExpired", times: visits, chosen: client.tls)
    story.start = moment
    story.connectionFields = connectionFields
    story.tell(on: &timeline)
  }
}
