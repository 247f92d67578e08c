// Stories of what is no client in trouble, and of one that only looks like it.

extension MonthPlots {
  /// A scanner, a health check, plain text, and a broken client that is no scanner.
  mutating func noise() -> [Plot] {
    let partner = MonthPlots.partnerStack
    let checker = SimulatedClient(LoggedClient("192.0.2.60"), stack: partner, random: &random)
    let careless = client(95, partner)
    let nothing = Deed.nlbFailure(.noClientHello, traces: [])
    let intervalSeconds = CorpusTimeline.intervalSeconds
    let everyThirtySeconds = World.intervals.flatMap { interval in
      stride(from: 0, to: intervalSeconds, by: 30).map { interval.adding(seconds: $0) }
    }
    return [
      scanner(client(96, partner)), brokenClient(client(97, partner)),
      Plot(
        "another balancer's health check connects and leaves", checker.address,
        PlantedAnswer("probe_or_scanner", "likely", nil).listed(in: .noClientHello),
        [Act(checker, nothing, at: World.tills, .at(everyThirtySeconds))]),
      Plot(
        "a client sends plain text to the TLS port", careless.address,
        PlantedAnswer("plaintext_on_tls_port", "proven", nil).listed(in: .plaintextOnTLSPort),
        [Act(careless, .plaintext, at: World.web, .spread(12, World.month))]),
    ]
  }

  /// Six listeners of two balancers, and never a success. On one of them it lacks a certificate
  /// that all others show, which is no more than `possible`.
  private func scanner(_ client: SimulatedClient) -> Plot {
    let days = World.days(7, 9)
    let alert = Deed.nlbFailure(.alert(number: 40, cause: "handshake_failure"), traces: [])
    let noAgreement = Deed.nlbFailure(.noAgreement, traces: [.alpnList])
    let nothing = Deed.nlbFailure(.noClientHello, traces: [])
    return Plot(
      "a scanner tries every listener", client.address,
      PlantedAnswer("probe_or_scanner", "likely", "never_succeeded")
        .listed(in: .failures, .scanners, .noClientHello),
      [
        Act(client, MonthPlots.unmapped, at: World.web, .spread(2, days)),
        Act(client, MonthPlots.unmapped, at: World.partners, .spread(2, days)),
        Act(client, MonthPlots.unmapped, at: World.api, .spread(2, days)),
        Act(client, nothing, at: World.tills, .spread(3, days)),
        Act(client, alert, at: World.devices, .spread(2, days)),
        Act(client, noAgreement, at: World.streams, .spread(2, days)),
      ])
  }

  /// Four listeners of two balancers, and never a success: one too few for a scanner.
  private func brokenClient(_ client: SimulatedClient) -> Plot {
    let noAgreement = Deed.nlbFailure(.noAgreement, traces: [.alpnList])
    return Plot(
      "a broken client tries four listeners", client.address,
      PlantedAnswer("unexplained", nil, "never_succeeded"),
      [
        Act(client, MonthPlots.unmapped, at: World.web, .spread(5, World.month)),
        Act(client, MonthPlots.unmapped, at: World.api, .spread(4, World.month)),
        Act(client, noAgreement, at: World.tills, .spread(3, World.month)),
        Act(client, noAgreement, at: World.streams, .spread(3, World.month)),
      ])
  }
}
