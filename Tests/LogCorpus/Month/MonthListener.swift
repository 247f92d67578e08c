/// One listener of the month's balancers, and what a connection to it leaves in the logs.
struct MonthListener: Sendable {
  /// The balancer.
  let balancer: CorpusBalancer
  /// The port.
  let port: Int
  /// The listener's id on an NLB; nil on an ALB.
  let id: LogText?
  /// The only server name on an NLB; an ALB has those of the balancer.
  let domain: LogText
  /// Whether it demands client certificates.
  let verifiesClients: Bool
  /// When its certificate is replaced.
  let rotation: CorpusTime?
  /// What its healthy clients are.
  let stacks: [ClientStack]

  init(
    _ balancer: CorpusBalancer, port: Int, id: LogText? = nil, domain: LogText = "-",
    verifiesClients: Bool = false, rotation: CorpusTime? = nil, stacks: [ClientStack]
  ) {
    self.balancer = balancer
    self.port = port
    self.id = id
    self.domain = domain
    self.verifiesClients = verifiesClients
    self.rotation = rotation
    self.stacks = stacks
  }

  /// The listener as the logs name it.
  var name: String { id?.string ?? String(port) }

  /// The certificate that it shows at a time.
  func certificate(at time: CorpusTime) -> LogText {
    balancer.certificate(serial: rotation.map { time < $0 } ?? true ? 1 : 2)
  }
}

/// How one connection ends.
enum Deed: Sendable {
  /// A handshake succeeds; on an ALB, requests follow.
  case success
  /// A handshake succeeds, and the log shows no more: no request, no second of duration.
  case briefSuccess
  /// A handshake succeeds on an NLB, and the connection lasts so long.
  case session(seconds: Int)
  /// A handshake succeeds on an NLB, without server name and ALPN.
  case namelessSuccess
  /// A handshake fails on an ALB, with what had been chosen by then, if anything.
  case albFailure(code: String, chosen: AgreedTLS?)
  /// A handshake fails on an NLB, or nothing arrives.
  case nlbFailure(NLBLine.Handshake, traces: Set<RefusedAtNLB.Trace>)
  /// A plain request to the ALB's port 80, which redirects it.
  case redirect
  /// A plain request to the ALB's TLS port.
  case plaintext
}

extension CorpusTimeline {
  /// Adds what a connection of a client leaves in the logs; an NLB writes at its end, which `time`
  /// is.
  mutating func add(
    _ deed: Deed, of client: SimulatedClient, at listener: MonthListener, _ time: CorpusTime
  ) {
    let isBrief = if case .briefSuccess = deed { true } else { false }
    switch deed {
    case .success, .briefSuccess, .session, .namelessSuccess:
      guard listener.id != nil else {
        return addVisit(of: client, at: listener, time, requests: isBrief ? 0...0 : 1...2)
      }
      addSession(deed, of: client, at: listener, time)
    case .albFailure(let code, let chosen):
      var line = handshake(of: client, at: listener, time)
      line.handshake = .failed(code: code, chosen: chosen)
      add(.albConnection(line), of: listener.balancer)
    case .nlbFailure(let handshake, let traces):
      var line = traffic.refusal(
        of: client, at: listener.balancer, handshake, traces: traces,
        certificate: listener.certificate(at: time), endingAt: time)
      place(&line, at: listener)
      add(.nlb(line), of: listener.balancer)
    case .redirect: addRedirect(of: client, at: listener, time)
    case .plaintext:
      var line = traffic.request(
        from: client, to: listener.balancer, at: time, connection: traffic.connectionTraceID())
      ALBAccessQuirk.plaintextOnTLSPort.apply(to: &line)
      add(.albAccess(line), of: listener.balancer)
    }
  }

  private mutating func handshake(
    of client: SimulatedClient, at listener: MonthListener, _ time: CorpusTime
  ) -> ALBConnectionLine {
    var line = traffic.handshake(
      from: client, to: listener.balancer, at: time, connection: traffic.connectionTraceID())
    line.listenerPort = listener.port
    line.certificate = listener.verifiesClients ? client.certificate : nil
    return line
  }

  private mutating func addVisit(
    of client: SimulatedClient, at listener: MonthListener, _ time: CorpusTime,
    requests: ClosedRange<Int>
  ) {
    let balancer = listener.balancer
    let node = traffic.random.below(balancer.nodes.count)
    var connection = handshake(of: client, at: listener, time)
    connection.node = LogText(balancer.nodes[node])
    add(.albConnection(connection), of: balancer, node: node)
    for number in 0..<traffic.random.within(requests) {
      let later = time.adding(seconds: number, microseconds: 1 + traffic.random.below(1_000_000))
      var request = traffic.request(
        from: client, to: balancer, port: listener.port, at: later,
        connection: connection.connectionTraceID)
      request.clientPort = connection.clientPort
      request.node = connection.node
      add(.albAccess(request), of: balancer, node: node)
    }
  }

  private mutating func addSession(
    _ deed: Deed, of client: SimulatedClient, at listener: MonthListener, _ time: CorpusTime
  ) {
    var line = traffic.session(from: client, to: listener.balancer, endingAt: time)
    line.domain = listener.domain
    switch deed {
    case .briefSuccess:
      line.created = line.time
      line.connectionMilliseconds = 400
    case .session(let seconds):
      line.created = line.time.adding(seconds: -seconds)
      line.connectionMilliseconds = seconds * 1_000
    default:
      // No connection spans a change: each begins in the interval in which it ends.
      let interval = time.rounded(downTo: CorpusTimeline.intervalSeconds)
      line.created = max(line.created, interval)
      line.connectionMilliseconds = (line.time.seconds - line.created.seconds) * 1_000 + 250
    }
    if case .namelessSuccess = deed {
      (line.domain, line.alpn, line.alpnList) = ("-", "-", "-")
    }
    line.certificate = listener.certificate(at: line.created)
    place(&line, at: listener)
    add(.nlb(line), of: listener.balancer)
  }

  /// Puts an NLB's line at a listener.
  private func place(_ line: inout NLBLine, at listener: MonthListener) {
    line.listener = listener.id ?? "-"
    line.destination = LogText("\(listener.balancer.nodes[0]):\(listener.port)")
    if line.domain != "-" { line.domain = listener.domain }
  }

  private mutating func addRedirect(
    of client: SimulatedClient, at listener: MonthListener, _ time: CorpusTime
  ) {
    var connection = handshake(of: client, at: listener, time)
    ALBConnectionQuirk.plainListener.apply(to: &connection)
    add(.albConnection(connection), of: listener.balancer)
    var request = traffic.redirectedRequest(from: client, to: listener.balancer, at: time)
    request.connectionTraceID = connection.connectionTraceID
    add(.albAccess(request), of: listener.balancer)
  }
}
