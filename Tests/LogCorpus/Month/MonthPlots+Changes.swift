// Stories of what an operator changed, and of certificates that expire.

extension MonthPlots {
  /// Policies lose versions and suites, and a certificate is replaced.
  mutating func changes() -> [Plot] {
    let legacy = ClientStack.legacy
    let lostVersion = PlantedAnswer("no_common_version", "likely", "regressed")
    let lostSuite = PlantedAnswer("no_common_suite", "likely", "regressed")
    let untrusted = PlantedAnswer("client_rejects_certificate", "proven", "regressed")
    let cbc = ClientStack(
      1, .tls12, MonthPlots.cbcSuite, .secp256r1, alpn: "-", "ExampleERP/5.", 0...3, "")
    let pinnedSensor = SimulatedClient(
      LoggedClient(subnet: 0xFFFF, host: 0x32), stack: MonthPlots.partnerStack, random: &random)
    let unknownAuthority = Deed.nlbFailure(
      .alert(number: 48, cause: "unknown_ca"), traces: [.certificate, .serverName])

    var plots: [Plot] = []
    func plant(
      _ title: String, _ client: SimulatedClient, at listener: MonthListener,
      from moment: CorpusTime, _ failure: Deed, _ answer: PlantedAnswer
    ) {
      // The last record of the old state and the first one of the new are those of these clients.
      let acts = [
        Act(client, .success, at: listener, .spread(10, World.before(moment))),
        Act(client, .briefSuccess, at: listener, .at([moment.adding(seconds: -1)])),
        Act(client, failure, at: listener, .at([moment])),
        Act(client, failure, at: listener, .spread(8, World.after(moment))),
      ]
      plots.append(Plot(title, client.address, answer, acts))
    }

    for (number, stack) in [legacy[0], legacy[1], legacy[2], legacy[4], legacy[3]].enumerated() {
      plant(
        "an NLB drops the version of till \(number + 1)", client(11 + number, stack),
        at: World.tills, from: World.policyChange, MonthPlots.noAgreement, lostVersion)
    }
    for (number, stack) in [legacy[0], legacy[1], legacy[4]].enumerated() {
      plant(
        "an ALB drops the version of shopper \(number + 1)", client(21 + number, stack),
        at: World.web, from: World.policyChange, MonthPlots.unmapped, lostVersion)
    }
    for number in 1...2 {
      plant(
        "an ALB drops the suite of caller \(number)", client(24 + number, cbc), at: World.api,
        from: World.suiteChange, MonthPlots.unmapped, lostSuite)
    }
    plant(
      "an old trust store rejects the new certificate", client(31, MonthPlots.partnerStack),
      at: World.devices, from: World.rotation, unknownAuthority, untrusted)
    plant(
      "the same trust store at an IPv6 address", pinnedSensor, at: World.devices,
      from: World.rotation, unknownAuthority, untrusted)
    return plots
  }

  /// Clients that have to show a certificate: one has expired, another was never there.
  mutating func clientCertificates() -> [Plot] {
    let expiring = client(41, MonthPlots.partnerStack)
      .withCertificate(partner: 41, notAfter: World.expiry)
    let lacking = client(42, MonthPlots.partnerStack)
    let expired = Deed.albFailure(code: "ClientCertExpired", chosen: expiring.tls)
    // The suite had been chosen when the balancer missed the certificate.
    let missing = Deed.albFailure(code: "UnmappedConnectionError", chosen: lacking.tls)
    return [
      Plot(
        "a client's certificate expires", expiring.address,
        PlantedAnswer("client_certificate_refused", "proven", "regressed"),
        [
          Act(expiring, .success, at: World.partners, .spread(10, World.before(World.expiry))),
          Act(expiring, expired, at: World.partners, .spread(8, World.after(World.expiry))),
        ]),
      Plot(
        "a client has no certificate where all others have one", lacking.address,
        PlantedAnswer("client_certificate_missing", "possible", "never_succeeded"),
        [Act(lacking, missing, at: World.partners, .spread(6, World.month))]),
    ]
  }
}
