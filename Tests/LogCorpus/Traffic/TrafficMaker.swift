/// Makes the ordinary lines of ordinary traffic: a client, a balancer and a time in, a line out.
public struct TrafficMaker: Sendable {
  /// Where all chance comes from.
  public var random: SplitMix64

  /// Makes a maker whose lines depend on the seed alone.
  public init(seed: UInt64) {
    random = SplitMix64(seed: seed)
  }

  /// A new trace id for a connection.
  public mutating func connectionTraceID() -> LogText {
    var text = LineBuffer()
    text.append("TID_")
    text.append(hex: random.next(), width: 16)
    text.append(hex: random.next(), width: 16)
    return LogText(bytes: text.bytes)
  }

  /// A successful request over TLS, as the ALB logs it.
  public mutating func request(
    from client: SimulatedClient, to balancer: CorpusBalancer, port: Int = 443,
    at time: CorpusTime, connection: LogText
  ) -> ALBAccessLine {
    var line = ALBAccessLine(handshake: .negotiated(client.tls))
    let isHTTP2 = client.alpnList.bytes.starts(with: Array("\"h2\"".utf8))
    line.type = isHTTP2 ? "h2" : "https"
    line.time = time
    line.balancer = balancer.id
    line.client = client.address
    line.clientPort = random.within(1_025...65_535)
    line.userAgent = client.userAgent
    line.milliseconds = (0, random.skewed(below: 1_500, draws: 4) + 1, 0)
    line.created = CorpusTime(
      microseconds: time.microseconds - line.milliseconds.target * 1_000 - random.below(999))
    line.target = LogText("192.0.2.\(130 + random.below(12)):8080")
    let path = targetPath()
    let host = balancer.domains[random.skewed(below: balancer.domains.count, draws: 3)]
    line.request = requestLine(
      host: host, port: port, path: path, version: isHTTP2 ? " HTTP/2.0" : " HTTP/1.1")
    line.byteCounts = (
      random.within(60...1_900), random.skewed(below: 120_000, draws: 4) + 180
    )
    applyStatus(to: &line)
    line.targetGroup = balancer.targetGroup
    line.traceID = traceID(at: line.created)
    line.domain = LogText(host)
    line.certificate = random.below(3) == 0 ? "session-reused" : balancer.certificate()
    line.connectionTraceID = connection
    line.node = LogText(balancer.nodes[0])
    line.fieldCount = random.below(4) == 0 ? 30 : 34
    return line
  }

  /// A request to the plain HTTP listener, which redirects it.
  public mutating func redirectedRequest(
    from client: SimulatedClient, to balancer: CorpusBalancer, at time: CorpusTime
  ) -> ALBAccessLine {
    var line = request(from: client, to: balancer, at: time, connection: connectionTraceID())
    line.handshake = .notTLS
    line.type = "http"
    line.target = "-"
    line.targetStatusList = "-"
    line.targetStatus = "-"
    line.status = "301"
    line.milliseconds = (-1, -1, -1)
    let path = targetPath()
    let host = balancer.domains[0]
    line.request = requestLine(host: host, port: 80, path: path, version: " HTTP/1.1", tls: false)
    line.actions = "redirect"
    line.redirectURL = LogText("https://" + host + ":443" + path.string)
    line.domain = "-"
    line.certificate = "-"
    return line
  }

  /// A successful handshake, as the ALB logs it.
  public mutating func handshake(
    from client: SimulatedClient, to balancer: CorpusBalancer, at time: CorpusTime,
    connection: LogText
  ) -> ALBConnectionLine {
    var line = ALBConnectionLine(handshake: .negotiated(client.tls))
    line.time = time
    line.client = client.address
    line.clientPort = random.within(1_025...65_535)
    line.handshakeMilliseconds = random.skewed(below: 180, draws: 3) + 2
    line.certificate = balancer.verifiesClients ? client.certificate : nil
    line.connectionTraceID = connection
    line.balancer = balancer.id
    line.node = LogText(balancer.nodes[0])
    return line
  }

  /// A successful connection, as the NLB logs it when it ends.
  public mutating func session(
    from client: SimulatedClient, to balancer: CorpusBalancer, endingAt time: CorpusTime
  ) -> NLBLine {
    // Some clients end the connection by the book, with close_notify.
    let alert = random.below(8) == 0 ? 0 : nil
    var line = NLBLine(handshake: .negotiated(client.tls, laterAlert: alert))
    line.time = time.wholeSecond
    line.connectionMilliseconds = random.skewed(below: 240_000, draws: 4) + 20
    line.created =
      CorpusTime(
        microseconds: time.microseconds - line.connectionMilliseconds * 1_000
      ).wholeSecond
    line.balancer = balancer.id
    line.client = client.address
    line.clientPort = random.within(1_025...65_535)
    line.destination = LogText(balancer.nodes[random.below(balancer.nodes.count)] + ":443")
    line.handshakeMilliseconds = random.skewed(below: 120, draws: 3) + 3
    line.byteCounts = (random.within(200...9_000), random.skewed(below: 90_000, draws: 3) + 300)
    line.certificate = balancer.certificate()
    line.domain = LogText(balancer.domains[random.skewed(below: balancer.domains.count, draws: 3)])
    line.alpnList = client.alpnList
    if !client.alpnList.bytes.starts(with: [UInt8(ascii: "-")]) { line.alpn = "http/1.1" }
    return line
  }

  /// A connection whose handshake fails, as the NLB logs it; of the client it tells no more than
  /// `traces`.
  public mutating func refusal(
    of client: SimulatedClient, at balancer: CorpusBalancer, _ handshake: NLBLine.Handshake,
    traces: Set<RefusedAtNLB.Trace>, certificate: LogText, endingAt time: CorpusTime
  ) -> NLBLine {
    var line = session(from: client, to: balancer, endingAt: time)
    line.handshake = handshake
    line.handshakeMilliseconds = nil
    line.created = line.time
    line.connectionMilliseconds = random.within(4...90)
    line.byteCounts = (random.within(0...260), 7)
    line.certificate = traces.contains(.certificate) ? certificate : "-"
    if !traces.contains(.serverName) { line.domain = "-" }
    line.alpn = "-"
    line.alpnList = traces.contains(.alpnList) ? "\"h2\",\"http/1.1\"" : "-"
    return line
  }

  /// A successful HTTPS request, as a Classic balancer logs it.
  public mutating func classicRequest(
    from client: SimulatedClient, to balancer: CorpusBalancer, at time: CorpusTime
  ) -> ClassicLine {
    var line = ClassicLine(handshake: .negotiated(client.classicTLS))
    line.time = time
    line.balancer = balancer.id
    line.client = client.address
    line.clientPort = random.within(1_025...65_535)
    line.backend = LogText("192.0.2.\(150 + random.below(8)):80")
    line.microseconds = (
      random.within(20...99), random.skewed(below: 900_000, draws: 5) + 300, random.within(18...70)
    )
    line.byteCounts = (0, random.skewed(below: 90_000, draws: 4) + 150)
    let path = targetPath()
    line.request = requestLine(
      host: balancer.domains[0], port: 443, path: path, version: " HTTP/1.1")
    line.userAgent = client.userAgent
    return line
  }

  /// The path and query of one request.
  private mutating func targetPath() -> LogText {
    var path = LineBuffer()
    Site.appendTarget(to: &path, random: &random)
    return LogText(bytes: path.bytes)
  }

  private static let methods = ["GET ", "GET ", "GET ", "POST ", "PUT ", "PATCH ", "DELETE "]
  private static let apiPath = Array("/api/".utf8)

  /// The request line for a path; only requests to the API change anything.
  private mutating func requestLine(
    host: String, port: Int, path: LogText, version: String, tls: Bool = true
  ) -> LogText {
    var text = LineBuffer()
    let isAPI = path.bytes.starts(with: TrafficMaker.apiPath)
    text.append(isAPI ? random.pick(TrafficMaker.methods) : "GET ")
    text.append(tls ? "https://" : "http://")
    text.append(host)
    text.append(UInt8(ascii: ":"))
    text.append(number: port)
    text.append(path)
    text.append(version)
    return LogText(bytes: text.bytes)
  }

  private mutating func traceID(at time: CorpusTime) -> LogText {
    var text = LineBuffer()
    text.append("Root=1-")
    text.append(hex: UInt64(time.seconds), width: 8)
    text.append(UInt8(ascii: "-"))
    text.append(hex: random.next(), width: 16)
    text.append(hex: random.next(), width: 8)
    return LogText(bytes: text.bytes)
  }

  private mutating func applyStatus(to line: inout ALBAccessLine) {
    let status: LogText
    switch random.below(100) {
    case 0..<88: return
    case 88..<93: status = "304"
    case 93..<97: status = "404"
    case 97..<99: status = "201"
    default: status = "503"
    }
    line.status = status
    line.targetStatus = status
    line.targetStatusList = status
  }
}
