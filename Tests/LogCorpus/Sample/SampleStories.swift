/// The stories of the sample.
struct SampleStories {
  private typealias World = SampleWorld
  var random: SplitMix64

  /// All of them.
  mutating func all() -> [any Story] {
    ordinary() + changes() + refusedCertificates() + otherRefusals() + alerts() + addresses()
  }

  private mutating func ordinary() -> [any Story] {
    let (modern, aging) = (ClientStack.modern, ClientStack.aging)
    var shoppers = World.clients(
      0..<104, inTurn: [modern, modern, aging, modern, modern, modern], random: &random)
    for host in 1...8 {
      shoppers.insert(
        SimulatedClient(
          LoggedClient(subnet: 0x51, host: host), among: modern, random: &random),
        at: host * 3)
    }
    var shop = OrdinaryTraffic(World.shop, .application, clients: shoppers, visits: 40)
    shop.plainVisits = 3
    let callers = World.clients(254..<268, inTurn: [modern, aging], random: &random)
    var partners = OrdinaryTraffic(
      World.partners, .application,
      clients: callers.enumerated().map { $1.withCertificate(partner: $0) }, visits: 21)
    partners.connectionFields = 12
    let viewers = World.clients(
      104..<166, inTurn: [modern, modern, modern, aging], random: &random)
    let edge = OrdinaryTraffic(World.edge, .network, clients: viewers, visits: 95)
    let buyers = World.clients(
      280..<322, inTurn: [modern, aging, modern, ClientStack.legacy], random: &random)
    var web = OrdinaryTraffic(World.web, .classic, clients: buyers, visits: 18)
    web.plainVisits = 4
    let abroad = OrdinaryTraffic(
      World.webAbroad, .classic,
      clients: World.clients(322..<332, inTurn: [aging], random: &random), visits: 7)
    let queue = OrdinaryTraffic(
      World.queue, .classicConnections,
      clients: World.clients(332..<340, inTurn: [aging], random: &random), visits: 6)
    return [shop, partners, edge, web, abroad, queue]
  }

  private mutating func changes() -> [any Story] {
    let tills = [
      World.client(201, ClientStack.legacy[1], random: &random),
      World.client(202, ClientStack.legacy[0], random: &random),
    ]
    let settop = [World.client(203, ClientStack.legacy[3], random: &random)]
    let devices = World.clients(
      360..<396,
      inTurn: [ClientStack.modern, ClientStack.aging, ClientStack.modern, ClientStack.legacy],
      random: &random)
    let pinned = [World.client(204, ClientStack.aging[0], random: &random)]
    let expiring = SimulatedClient(
      LoggedClient(index: 270), stack: ClientStack.aging[0], random: &random)
    return [
      PolicyChange(
        at: World.shop, isNetwork: false, moment: World.policyChange, clients: tills, visits: 11),
      PolicyChange(
        at: World.edge, isNetwork: true, moment: World.policyChange, clients: settop, visits: 9),
      CertificateRotation(
        at: World.devices, moment: World.rotation, clients: devices, pinned: pinned, visits: 45,
        attempts: 8),
      ExpiringClientCertificate(
        expiring, partner: 41, at: World.partners, moment: World.expiry, visits: 9,
        connectionFields: 12),
    ]
  }

  /// One client for each code of a client certificate, and one that AWS may yet invent.
  private mutating func refusedCertificates() -> [any Story] {
    let codes = [
      "ClientCertMaxChainDepthExceeded", "ClientCertMaxSizeExceeded", "ClientCertCrlHit",
      "ClientCertCrlProcessingError", "ClientCertUntrusted", "ClientCertNotYetValid",
      "ClientCertTypeUnsupported", "ClientCertInvalid", "ClientCertPurposeInvalid",
      "ClientCertRejected", "ClientCertIncompatible", "ClientCertOcspHit",
    ]
    return codes.enumerated().map { index, code in
      let start = code == "ClientCertNotYetValid" ? CorpusTime(2026, 3, 3) : CorpusTime(2025, 1, 1)
      let client = SimulatedClient(
        LoggedClient(index: 420 + index), stack: ClientStack.aging[index % 2], random: &random
      ).withCertificate(partner: 60 + index, notBefore: start)
      var story = RefusedByALB(
        client, at: World.partners, code: code,
        times: code == "ClientCertUntrusted" ? 7 : 1 + index % 2,
        chosen: client.tls)
      story.connectionFields = code == "ClientCertOcspHit" ? 15 : 12
      return story
    }
  }

  private mutating func otherRefusals() -> [any Story] {
    let withoutCertificate = SimulatedClient(
      LoggedClient(index: 440), stack: ClientStack.modern[7], random: &random)
    var missing = RefusedByALB(
      withoutCertificate, at: World.partners, code: "UnmappedConnectionError", times: 3,
      chosen: withoutCertificate.tls)
    missing.connectionFields = 13
    let edge = World.edge
    var recovered = RefusedAtNLB(
      World.client(206, ClientStack.aging[2], random: &random), at: edge,
      .alert(number: 40, cause: "handshake_failure"), times: 4, traces: [.certificate, .serverName])
    recovered.start = CorpusTime(2026, 3, 1)
    recovered.end = CorpusTime(2026, 3, 1, 10)
    return [
      missing, recovered,
      RefusedAtNLB(
        World.client(207, ClientStack.legacy[4], random: &random), at: edge, .noAgreement,
        times: 3, traces: [.certificate]),
      RefusedAtNLB(
        World.client(208, ClientStack.legacy[3], random: &random), at: edge, .noAgreement,
        times: 2, traces: [.alpnList]),
      RefusedAtNLB(
        World.client(209, ClientStack.modern[6], random: &random), at: edge, .noAgreement,
        times: 2, traces: [.certificate, .serverName, .alpnList]),
      // Another balancer's health check: it connects and leaves.
      RefusedAtNLB(
        SimulatedClient(LoggedClient("192.0.2.60"), stack: ClientStack.aging[0], random: &random),
        at: edge, .noClientHello, times: 38, traces: []),
    ]
  }

  private mutating func alerts() -> [any Story] {
    let alerts: [(Int, String, Int)] = [
      (42, "bad_certificate", 2), (45, "certificate_expired", 3), (46, "certificate_unknown", 3),
      (70, "protocol_version", 2), (71, "insufficient_security", 1), (80, "internal_error", 1),
      (90, "user_canceled", 1), (0, "close_notify", 2), (112, "unrecognized_name", 1),
      (120, "no_application_protocol", 1), (199, "199", 2),
    ]
    return alerts.enumerated().map { index, alert in
      let (number, cause, times) = alert
      let balancer = index % 2 == 0 ? World.edge : World.devices
      var story = RefusedAtNLB(
        World.client(211 + index, ClientStack.aging[index % 2], random: &random), at: balancer,
        .alert(number: number, cause: cause), times: times, traces: [.certificate, .serverName])
      if balancer == World.devices { story.rotation = World.rotation }
      return story
    }
  }

  private func addresses() -> [any Story] {
    [
      PortScan(
        LoggedClient("203.0.113.250"), applications: [World.shop, World.partners],
        networks: [World.edge, World.devices], ports: [443, 8443, 9443]),
      SharedAddress(
        LoggedClient("198.51.100.200"), to: World.shop, goodVisits: 7, failures: 3),
    ]
  }
}
