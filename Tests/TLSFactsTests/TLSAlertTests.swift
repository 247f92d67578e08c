import TLSFacts
import Testing

/// The table in Swift against the data that it is made from.
@Suite struct TLSAlertTests {
  private struct Registry: Decodable {
    struct Alert: Decodable {
      var number: UInt8
      var name, verdict, meaning, remedy: String
    }
    var alerts: [Alert]
  }

  @Test func `every alert of the facts is in the table, and no other number`() throws {
    let alerts = try factsFile("tls-alerts.json", as: Registry.self).alerts
    #expect(alerts.count > 30)
    let byNumber = Dictionary(alerts.map { ($0.number, $0) }) { first, _ in
      Issue.record("the facts hold a number twice")
      return first
    }
    for number in UInt8.min...UInt8.max {
      let (alert, facts) = (TLSAlert(number: number), byNumber[number])
      #expect(alert.name == facts?.name, "alert \(number)")
      #expect(alert.verdict?.rawValue == facts?.verdict, "alert \(number)")
      #expect(alert.meaning == facts?.meaning, "alert \(number)")
      #expect(alert.remedy == facts.flatMap { tabled($0.remedy) }, "alert \(number)")
    }
  }

  @Test(arguments: [
    (0, "close_notify"), (40, "handshake_failure"), (42, "bad_certificate"),
    (46, "certificate_unknown"),
    (48, "unknown_ca"), (70, "protocol_version"), (112, "unrecognized_name"),
    (120, "no_application_protocol"),
  ])
  func `well-known alerts have the names of their standards`(number: UInt8, name: String) {
    #expect(TLSAlert(number: number).name == name)
  }

  @Test(
    arguments: [
      (0, .normal), (20, .transport), (40, .policy), (42, .certificate), (45, .certificate),
      (48, .certificate), (70, .policy), (80, .clientBug), (116, .mtls),
    ] as [(UInt8, TLSAlert.Verdict)])
  func `a verdict says where to look`(number: UInt8, verdict: TLSAlert.Verdict) {
    #expect(TLSAlert(number: number).verdict == verdict)
  }

  @Test func `texts are sentences that can stand in a report`() {
    for number in UInt8.min...UInt8.max {
      let alert = TLSAlert(number: number)
      for text in [alert.meaning, alert.remedy].compactMap(\.self) {
        #expect(text.isSentences, "alert \(number): \(text)")
        #expect(!text.hasPrefix("Client:"), "alert \(number): \(text)")
      }
    }
  }

  @Test func `alerts are equal by number`() {
    #expect(TLSAlert(number: 48) == TLSAlert(number: 48))
    #expect(TLSAlert(number: 48) != TLSAlert(number: 49))
    #expect(TLSAlert(number: 48).number == 48)
  }
}
