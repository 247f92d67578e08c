/// Makes the lines of a plan, one by one.
struct BulkTraffic {
  private static let verifyCodes = [
    "UnmappedConnectionError", "UnmappedConnectionError", "UnmappedConnectionError",
    "ClientCertUntrusted", "ClientCertExpired", "ClientCertInvalid",
  ]
  private static let alerts: [(number: Int, cause: String)] = [
    (48, "unknown_ca"), (46, "certificate_unknown"), (42, "bad_certificate"),
    (45, "certificate_expired"), (40, "handshake_failure"), (70, "protocol_version"),
    (199, "199"),
  ]

  /// A connection to an ALB over which requests still come.
  private struct OpenConnection {
    var client: SimulatedClient
    var id: LogText
    var port: Int
  }

  private let plan: CorpusPlan
  private var traffic: TrafficMaker
  private let clients: [SimulatedClient]
  private let balancers: [CorpusKind: [CorpusBalancer]]
  private var connections: [OpenConnection] = []
  private static let openConnections = 24

  init(plan: CorpusPlan) {
    self.plan = plan
    traffic = TrafficMaker(seed: plan.seed)
    var clients: [SimulatedClient] = []
    clients.reserveCapacity(plan.clients)
    for index in 0..<max(1, plan.clients) {
      let stacks =
        switch traffic.random.below(100) {
        case 0..<88: ClientStack.modern
        case 88..<97: ClientStack.aging
        default: ClientStack.legacy
        }
      clients.append(
        SimulatedClient(LoggedClient(index: index), among: stacks, random: &traffic.random)
          .withCertificate(partner: index))
    }
    self.clients = clients
    var balancers: [CorpusKind: [CorpusBalancer]] = [:]
    for share in plan.kinds { balancers[share.kind] = BulkTraffic.balancers(of: share.kind) }
    self.balancers = balancers
  }

  /// Four balancers of a kind.
  private static func balancers(of kind: CorpusKind) -> [CorpusBalancer] {
    (1...4).map { number in
      let id =
        switch kind {
        case .albAccess, .albConnection: "app/shop-\(number)/50dc6c495c0c918\(number)"
        case .nlb: "net/edge-\(number)/c6e77e28c25b223\(number)"
        case .classic: "web-\(number)"
        }
      return CorpusBalancer(
        id: id, domains: ["shop\(number).example.com", "api\(number).example.com"],
        nodes: ["192.0.2.\(number * 2)", "192.0.2.\(number * 2 + 1)"],
        verifiesClients: number == 4)
    }
  }

  /// The stream of the file with a number among those of its kind.
  func stream(_ kind: CorpusKind, file number: Int) -> LogStream {
    let balancers = balancers[kind] ?? []
    return LogStream(balancers[number % balancers.count], kind, node: number / balancers.count % 2)
  }

  mutating func nameSuffix() -> String { traffic.random.nameSuffix() }

  mutating func isMultiMember() -> Bool { traffic.random.below(100) < plan.multiMemberPercent }

  /// A line of a stream at a time.
  mutating func line(of stream: LogStream, at time: CorpusTime) -> CorpusLine {
    let client = nextClient()
    let isOdd = traffic.random.chance(per10000: plan.quirksPer10000)
    let fails = traffic.random.chance(per10000: plan.failuresPer10000)
    let line: CorpusLine
    switch stream.kind {
    case .albAccess: line = .albAccess(access(stream, time, isOdd: isOdd))
    case .albConnection:
      line = .albConnection(connection(client, stream, time, isOdd: isOdd, fails: fails))
    case .nlb: line = .nlb(network(client, stream, time, isOdd: isOdd, fails: fails))
    case .classic: line = .classic(classic(client, stream, time, isOdd: isOdd))
    }
    return traffic.random.chance(per10000: plan.damagePer10000) ? damaged(line) : line
  }

  private mutating func nextClient() -> SimulatedClient {
    clients[traffic.random.skewed(below: clients.count, draws: plan.skew)]
  }

  /// One of the open connections, each of which serves six requests on average.
  private mutating func nextConnection() -> OpenConnection {
    var slot = traffic.random.below(BulkTraffic.openConnections)
    let isNew = traffic.random.below(6) == 0
    if !isNew, slot < connections.count { return connections[slot] }
    let connection = OpenConnection(
      client: nextClient(), id: traffic.connectionTraceID(),
      port: traffic.random.within(1_025...65_535))
    if slot >= connections.count {
      slot = connections.count
      connections.append(connection)
    } else {
      connections[slot] = connection
    }
    return connection
  }

  private mutating func access(
    _ stream: LogStream, _ time: CorpusTime, isOdd: Bool
  ) -> ALBAccessLine {
    let connection = nextConnection()
    var line = traffic.request(
      from: connection.client, to: stream.balancer, at: time, connection: connection.id)
    line.clientPort = connection.port
    line.node = LogText(stream.balancer.nodes[stream.node])
    if isOdd { traffic.random.pick(ALBAccessQuirk.allCases).apply(to: &line) }
    return line
  }

  /// One in twenty clients is in trouble, always the same ones, each with a trouble of its own.
  private mutating func troubledClient() -> (client: SimulatedClient, number: Int) {
    let number = traffic.random.skewed(below: max(1, clients.count / 20), draws: plan.skew)
    return (clients[min(number * 20 + 13, clients.count - 1)], number)
  }

  private mutating func connection(
    _ client: SimulatedClient, _ stream: LogStream, _ time: CorpusTime, isOdd: Bool, fails: Bool
  ) -> ALBConnectionLine {
    let (troubled, number) = troubledClient()
    let id = traffic.connectionTraceID()
    var line = traffic.handshake(
      from: fails ? troubled : client, to: stream.balancer, at: time, connection: id)
    line.node = LogText(stream.balancer.nodes[stream.node])
    if fails {
      let codes = BulkTraffic.verifyCodes
      let code = codes[number % codes.count]
      line.handshake = .failed(
        code: code, chosen: code == "UnmappedConnectionError" ? nil : troubled.tls)
    } else if isOdd {
      traffic.random.pick(ALBConnectionQuirk.allCases).apply(to: &line)
    }
    return line
  }

  private mutating func network(
    _ client: SimulatedClient, _ stream: LogStream, _ time: CorpusTime, isOdd: Bool, fails: Bool
  ) -> NLBLine {
    let (troubled, number) = troubledClient()
    var line = traffic.session(
      from: fails ? troubled : client, to: stream.balancer, endingAt: time)
    if fails {
      line.handshakeMilliseconds = nil
      line.alpn = "-"
      if number % 3 == 0 {
        line.handshake = .noAgreement
        line.certificate = "-"
      } else if number % 7 == 1 {
        line.handshake = .noClientHello
        line.certificate = "-"
        line.domain = "-"
        line.alpnList = "-"
      } else {
        let alert = BulkTraffic.alerts[number % BulkTraffic.alerts.count]
        line.handshake = .alert(number: alert.number, cause: alert.cause)
      }
    } else if isOdd {
      traffic.random.pick(NLBQuirk.allCases).apply(to: &line)
    }
    return line
  }

  private mutating func classic(
    _ client: SimulatedClient, _ stream: LogStream, _ time: CorpusTime, isOdd: Bool
  ) -> ClassicLine {
    var line = traffic.classicRequest(from: client, to: stream.balancer, at: time)
    if isOdd { traffic.random.pick(ClassicQuirk.allCases).apply(to: &line) }
    return line
  }

  private mutating func damaged(_ line: CorpusLine) -> CorpusLine {
    switch traffic.random.below(3) {
    case 0: .blank
    case 1: .unrecognized("#Software: something else")
    // Six tokens tell every kind and are too few for each.
    default: .tooFewFields(6, of: line)
    }
  }
}
