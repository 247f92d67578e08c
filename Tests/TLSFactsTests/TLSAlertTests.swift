import Foundation
import TLSFacts
import Testing

/// The table in Swift against the data that it is made from.
@Suite struct TLSAlertTests {
  private struct Registry: Decodable {
    struct Alert: Decodable {
      var number: UInt8
      var name: String
    }
    var alerts: [Alert]
  }

  private func registry() throws -> [Registry.Alert] {
    let facts = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../facts/tls-alerts.json")
    return try JSONDecoder().decode(Registry.self, from: Data(contentsOf: facts)).alerts
  }

  @Test func `every alert of the facts has its name, and no other number has one`() throws {
    let alerts = try registry()
    #expect(alerts.count > 30)
    let names = Dictionary(alerts.map { ($0.number, $0.name) }) { first, _ in
      Issue.record("the facts hold a number twice")
      return first
    }
    for number in UInt8.min...UInt8.max {
      #expect(TLSAlert(number: number).name == names[number], "alert \(number)")
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

  @Test func `alerts are equal by number`() {
    #expect(TLSAlert(number: 48) == TLSAlert(number: 48))
    #expect(TLSAlert(number: 48) != TLSAlert(number: 49))
    #expect(TLSAlert(number: 48).number == 48)
  }
}
