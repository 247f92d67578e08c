import TLSFacts
import Testing

@testable import TLSFindings

/// Causes that the log states: alerts of the client, and codes for its certificate.
@Suite struct StatedCauseTests {
  private static let codes: [UInt8: String] = [
    0: "client_left likely", 90: "client_left likely",
    40: "client_refuses_parameters proven", 47: "client_refuses_parameters proven",
    71: "client_refuses_parameters proven", 42: "client_rejects_certificate proven",
    43: "client_rejects_certificate proven", 44: "client_rejects_certificate proven",
    46: "client_rejects_certificate proven", 48: "client_rejects_certificate proven",
    45: "certificate_expired_for_client proven", 70: "no_common_version proven",
    112: "name_not_served likely", 120: "alpn_mismatch likely",
  ]

  /// Exactly one rule reads each alert.
  @Test(arguments: UInt8.min...UInt8.max)
  func `every alert has its code`(number: UInt8) throws {
    let name = TLSAlert(number: number).name ?? String(number)
    let symptom = Symptom.failure("alert:" + name)
    #expect(symptom.alert == TLSAlert(number: number))
    let picture = ClientPicture(.nlb().failing("alert:" + name, at: [1, 2]))
    let found = Diagnoser.rules.compactMap { $0(symptom, picture) }
    #expect(found.map(\.verdict) == [Self.codes[number] ?? "client_alert proven"])
    let conclusion = try #require(found.first)
    #expect(conclusion.summary.contains(String(number)))
    #expect(conclusion.summary.hasSuffix("."))
    #expect(Self.codes[number] != nil || conclusion.remedy != nil)
  }

  @Test(arguments: [
    ("ClientCertExpired", "client_certificate_refused proven"),
    ("ClientCertUntrusted", "client_certificate_refused proven"),
    // AWS may yet invent it.
    ("ClientCertOcspHit", "client_certificate_refused proven"),
    ("UnmappedConnectionError", "unexplained"),
    ("SomethingNew", "unexplained"),
    ("unspecified", "unexplained"),
  ])
  func `codes of connection logs`(code: String, expected: String) {
    let symptom = Symptom.failure("verify:" + code)
    let picture = ClientPicture(.alb().failing("verify:" + code, at: [1, 2]))
    let found = Diagnoser.rules.compactMap { $0(symptom, picture) }
    #expect(found.map(\.verdict) == [expected])
    #expect(found.allSatisfy { $0.remedy != nil })
  }

  @Test func `remedies are those of the facts`() {
    func remedy(_ cause: String) -> String? {
      Diagnoser.conclusions(on: ClientPicture(.nlb().failing(cause, at: [1]))).diagnosis?.remedy
    }
    #expect(remedy("alert:unknown_ca") == TLSAlert(number: 48).remedy)
    #expect(
      remedy("verify:ClientCertExpired") == ConnectionError(code: "ClientCertExpired")?.remedy)
    #expect(remedy("alert:protocol_version")?.contains("newer versions") == true)
  }
}
