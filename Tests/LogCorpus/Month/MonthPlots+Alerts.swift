// Stories of clients that say themselves, by an alert, why they leave.

extension MonthPlots {
  private typealias Alert = (number: Int, cause: String)

  /// One client for each alert that the vocabulary tells apart, and some that it does not; none of
  /// them ever succeeds.
  mutating func alerts() -> [Plot] {
    let answers: [(code: String, certainty: String, alerts: [Alert])] = [
      (
        "client_rejects_certificate", "proven",
        [
          (42, "bad_certificate"), (43, "unsupported_certificate"), (44, "certificate_revoked"),
          (46, "certificate_unknown"), (48, "unknown_ca"),
        ]
      ),
      ("certificate_expired_for_client", "proven", [(45, "certificate_expired")]),
      ("no_common_version", "proven", [(70, "protocol_version")]),
      (
        "client_refuses_parameters", "proven",
        [(40, "handshake_failure"), (47, "illegal_parameter"), (71, "insufficient_security")]
      ),
      ("alpn_mismatch", "likely", [(120, "no_application_protocol")]),
      ("name_not_served", "likely", [(112, "unrecognized_name")]),
      ("client_left", "likely", [(0, "close_notify"), (90, "user_canceled")]),
      // Proven is only that it was sent.
      (
        "client_alert", "proven",
        [
          (10, "unexpected_message"), (20, "bad_record_mac"), (49, "access_denied"),
          (51, "decrypt_error"), (80, "internal_error"), (109, "missing_extension"),
          (110, "unsupported_extension"), (113, "bad_certificate_status_response"), (199, "199"),
        ]
      ),
    ]
    var plots: [Plot] = []
    for (code, certainty, alerts) in answers {
      for alert in alerts {
        let client = client(50 + plots.count, MonthPlots.partnerStack)
        plots.append(
          Plot(
            "a client sends alert \(alert.number)", client.address,
            PlantedAnswer(code, certainty, "never_succeeded"),
            [Act(client, MonthPlots.alert(alert), at: World.streams, .spread(5, World.month))]))
      }
    }
    return plots + [twoAlerts()]
  }

  /// A client with two troubles: the larger cause is its diagnosis, the other stands beside it.
  private mutating func twoAlerts() -> Plot {
    let client = client(49, MonthPlots.partnerStack)
    var answer = PlantedAnswer("client_rejects_certificate", "proven", "never_succeeded")
    answer.others = ["client_refuses_parameters"]
    return Plot(
      "a client sends two kinds of alert", client.address, answer,
      [
        Act(
          client, MonthPlots.alert((48, "unknown_ca")), at: World.streams,
          .spread(6, World.month)),
        Act(
          client, MonthPlots.alert((40, "handshake_failure")), at: World.streams,
          .spread(2, World.days(5, 25))),
      ])
  }

  /// An alert after the certificate was shown.
  static func alert(_ alert: (number: Int, cause: String)) -> Deed {
    .nlbFailure(
      .alert(number: alert.number, cause: alert.cause), traces: [.certificate, .serverName])
  }
}
