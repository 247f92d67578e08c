// Stories that turn on what else is known of a client: its other handshakes, its name, the order
// of its records, and who else has its address.

extension MonthPlots {
  /// Clients whose other records tell what they can do, or seem to.
  mutating func limits() -> [Plot] {
    let java6 = client(74, ClientStack.legacy[1])
    let elsewhere = client(75, ClientStack.legacy[0])
    let agreed = client(76, ClientStack.legacy[0])
    let silent = client(77, MonthPlots.partnerStack)
    let chosen = AgreedTLS(.tls12, "ECDHE-RSA-AES128-GCM-SHA256", .secp256r1)
    let certificateOnly = Deed.nlbFailure(.noAgreement, traces: [.certificate])
    let nothing = Deed.nlbFailure(.noClientHello, traces: [])
    // Both end before the change of policy, which has its own stories.
    let firstThird = World.days(1, 11)
    return [
      Plot(
        "a user agent of an old family, known from plain requests, fails on another balancer",
        java6.address, PlantedAnswer("no_common_version", "possible", "never_succeeded"),
        [
          Act(java6, .redirect, at: World.web, .spread(10, World.month)),
          Act(java6, certificateOnly, at: World.streams, .spread(7, World.month)),
        ]),
      Plot(
        "a client that agrees on TLSv1.0 elsewhere fails where nothing older than TLSv1.2 is",
        elsewhere.address, PlantedAnswer("no_common_version", "likely", "never_succeeded"),
        [
          Act(elsewhere, .success, at: World.web, .spread(8, firstThird)),
          Act(elsewhere, MonthPlots.noAgreement, at: World.streams, .spread(6, firstThird)),
        ]),
      // Like the one before, but its failed lines show that version and suite had been agreed on.
      Plot(
        "an old client fails after version and suite were chosen", agreed.address,
        PlantedAnswer("unexplained", nil, "never_succeeded"),
        [
          Act(agreed, .success, at: World.tills, .spread(5, firstThird)),
          Act(
            agreed, .albFailure(code: "UnmappedConnectionError", chosen: chosen), at: World.api,
            .spread(6, firstThird)),
        ]),
      Plot(
        "a client without server name is only seen without ClientHello since a day",
        silent.address,
        PlantedAnswer("no_common_version", "possible", nil).listed(in: .noClientHello),
        [
          Act(silent, .namelessSuccess, at: World.streams, .spread(6, World.days(1, 16))),
          Act(silent, nothing, at: World.streams, .spread(8, World.days(16, 32))),
        ]),
    ]
  }

  /// Addresses that hide a good and a bad client. Nothing on a line tells the two apart: what is
  /// provable is what a failed line states, for the address and not for one of its clients.
  mutating func sharedAddresses() -> [Plot] {
    let good = ClientStack.modern.prefix(6).map { client(78, $0) }
    let bad = client(78, ClientStack.legacy[1])
    let goodDevices = [client(79, ClientStack.modern[0]), client(79, ClientStack.modern[7])]
    let badDevice = client(79, MonthPlots.partnerStack)
    let untrusting = MonthPlots.alert((48, "unknown_ca"))
    return [
      // The bad one's user agent is on no line, and the address agrees on TLSv1.3 all the time.
      Plot(
        "a NAT address hides a bad client of unknown kind", bad.address,
        PlantedAnswer("unexplained", nil, "intermittent"),
        good.map { Act($0, .success, at: World.web, .spread(15, World.month)) } + [
          Act(bad, MonthPlots.unmapped, at: World.web, .spread(12, World.days(3, 29)))
        ]),
      Plot(
        "a NAT address hides a bad client that says why it fails", badDevice.address,
        PlantedAnswer("client_rejects_certificate", "proven", "intermittent"),
        goodDevices.map { Act($0, .success, at: World.streams, .spread(20, World.month)) } + [
          Act(badDevice, untrusting, at: World.streams, .spread(9, World.days(3, 29)))
        ]),
    ]
  }

  /// Clients whose pattern turns on the order of a few records.
  mutating func timings() -> [Plot] {
    let modern = ClientStack.modern
    let ordinary = client(80, modern[0])
    let late = client(81, modern[1])
    let mended = client(82, MonthPlots.partnerStack)
    let upgraded = client(83, modern[3])
    let lasting = client(84, MonthPlots.partnerStack)
    let refusing = MonthPlots.alert((40, "handshake_failure"))
    let unknown = MonthPlots.alert((46, "certificate_unknown"))
    let session = CorpusTime(2026, 3, 23, 12)
    return [
      Plot(
        "an ordinary client fails now and then", ordinary.address,
        PlantedAnswer("unexplained", nil, "intermittent"),
        [
          Act(ordinary, .success, at: World.web, .spread(60, World.month)),
          Act(ordinary, MonthPlots.unmapped, at: World.web, .spread(5, World.days(5, 25))),
        ]),
      // Two failures after the last success are too few for a regression.
      Plot(
        "an ordinary client fails twice at the end", late.address,
        PlantedAnswer("unexplained", nil, "intermittent"),
        [
          Act(late, .success, at: World.web, .spread(40, World.days(1, 31))),
          Act(late, MonthPlots.unmapped, at: World.web, .spread(2, World.days(31, 32))),
        ]),
      Plot(
        "a client that refused the parameters is mended", mended.address,
        PlantedAnswer("client_refuses_parameters", "proven", "recovered"),
        [
          Act(mended, refusing, at: World.streams, .spread(6, World.days(1, 11))),
          Act(mended, .success, at: World.streams, .spread(15, World.days(11, 32))),
        ]),
      Plot(
        "a client that failed for unknown reasons is upgraded", upgraded.address,
        PlantedAnswer("unexplained", nil, "recovered"),
        [
          Act(upgraded, MonthPlots.noAgreement, at: World.streams, .spread(6, World.days(1, 11))),
          Act(upgraded, .success, at: World.streams, .spread(15, World.days(11, 32))),
        ]),
      // The line of its last success is the last of all, because an NLB writes at the end.
      Plot(
        "a client's last connection outlasts its failures", lasting.address,
        PlantedAnswer("client_rejects_certificate", "proven", "regressed"),
        [
          Act(lasting, .success, at: World.streams, .spread(10, World.before(session))),
          Act(
            lasting, .session(seconds: 280), at: World.streams,
            .at([session.adding(seconds: 281)])),
          Act(
            lasting, unknown, at: World.streams,
            .at([60, 120, 180].map { session.adding(seconds: $0) })),
        ]),
    ]
  }
}
