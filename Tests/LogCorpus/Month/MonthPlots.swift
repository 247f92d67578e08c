/// The planted stories of a month.
///
/// What a report has to say about each is reasoned from the contract's vocabulary alone: `proven`
/// only where every failed line states it, `likely` where the client's own handshakes leave one
/// reading, and nothing where a line names no cause and nothing else is known.
struct MonthPlots {
  typealias World = MonthWorld

  /// Where chance comes from.
  var random: SplitMix64

  /// All of them.
  mutating func all() -> [Plot] {
    changes() + clientCertificates() + alerts() + limits() + sharedAddresses() + timings() + noise()
  }

  /// A client of a family at an address of a planted story, 203.0.113.`host`.
  mutating func client(_ host: Int, _ stack: ClientStack) -> SimulatedClient {
    SimulatedClient(LoggedClient("203.0.113.\(host)"), stack: stack, random: &random)
  }

  /// A client that speaks TLS 1.2 and says nothing of its age.
  static let partnerStack = ClientStack(
    1, .tls12, "ECDHE-RSA-AES128-GCM-SHA256", .secp256r1, alpn: "-", "ExampleERP/7.", 1...9, "")

  /// A refusal on an ALB that names no cause.
  static let unmapped = Deed.albFailure(code: "UnmappedConnectionError", chosen: nil)
  /// A refusal on an NLB that names no cause and shows the server name.
  static let noAgreement = Deed.nlbFailure(.noAgreement, traces: [.serverName])

  /// A change of a policy: what it leaves out, and the moment at which the new one begins. The last
  /// record of the old state comes one second before.
  private static func drop(
    _ change: String, _ what: String, at listener: MonthListener, _ moment: CorpusTime,
    clients: Int
  ) -> PlantedChange {
    PlantedChange(
      loadBalancer: listener.balancer.id, listener: listener.name, change: change, what: what,
      before: nil, lastBefore: moment.adding(seconds: -1).text, firstAfter: moment.text,
      clientsRegressed: clients)
  }

  /// The changes that a report has to find, and no others.
  static let plantedChanges: [PlantedChange] = [
    drop("protocol_dropped", "TLSv1.0", at: World.tills, World.policyChange, clients: 4),
    drop("protocol_dropped", "TLSv1.1", at: World.tills, World.policyChange, clients: 1),
    drop("protocol_dropped", "TLSv1.0", at: World.web, World.policyChange, clients: 3),
    drop("suite_dropped", cbcSuite, at: World.api, World.suiteChange, clients: 2),
    PlantedChange(
      loadBalancer: World.edge.id, listener: nil, change: "certificate_changed",
      what: World.edge.certificate(serial: 2).string,
      before: World.edge.certificate(serial: 1).string,
      lastBefore: World.rotation.adding(seconds: -1).text, firstAfter: World.rotation.text,
      clientsRegressed: 2),
  ]

  /// The suite that the ALB's listener 9443 drops. Others negotiate it on listener 443 all month.
  static let cbcSuite = "ECDHE-RSA-AES128-SHA256"
}
