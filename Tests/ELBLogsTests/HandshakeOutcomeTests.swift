import Testing

@testable import ELBLogs

/// The outcome table, row by row.
@Suite struct HandshakeOutcomeTests {
  typealias Row = (evidence: HandshakeEvidence, outcome: Outcome, cause: FailureCause?)

  static let rows: [Row] = [
    (
      .albAccess(type: .plain, protocolSet: false, cipherSet: false, schemeIsHTTP: true), .notTLS,
      nil
    ),
    (
      .albAccess(type: .plain, protocolSet: true, cipherSet: true, schemeIsHTTP: false), .notTLS,
      nil
    ),
    (
      .albAccess(type: .secure, protocolSet: true, cipherSet: true, schemeIsHTTP: false),
      .negotiated, nil
    ),
    (
      .albAccess(type: .secure, protocolSet: true, cipherSet: false, schemeIsHTTP: true),
      .negotiated, nil
    ),
    (
      .albAccess(type: .secure, protocolSet: false, cipherSet: false, schemeIsHTTP: true),
      .plaintextOnTLSPort, nil
    ),
    (
      .albAccess(type: .secure, protocolSet: false, cipherSet: false, schemeIsHTTP: false),
      .undetermined, nil
    ),
    (
      .albAccess(type: .secure, protocolSet: false, cipherSet: true, schemeIsHTTP: true),
      .undetermined, nil
    ),
    (.albConnection(.success), .negotiated, nil),
    (.albConnection(.failed), .failed, .verify),
    (.albConnection(.absent), .notTLS, nil),
    (.albConnection(.unknown), .undetermined, nil),
    (.nlb(protocolSet: true, alertSet: false, clientHelloSeen: true), .negotiated, nil),
    (.nlb(protocolSet: true, alertSet: true, clientHelloSeen: false), .negotiated, nil),
    (.nlb(protocolSet: false, alertSet: true, clientHelloSeen: false), .failed, .alert),
    (.nlb(protocolSet: false, alertSet: true, clientHelloSeen: true), .failed, .alert),
    (.nlb(protocolSet: false, alertSet: false, clientHelloSeen: true), .failed, .noAgreement),
    (.nlb(protocolSet: false, alertSet: false, clientHelloSeen: false), .noClientHello, nil),
    (.classic(protocolSet: true, cipherSet: true, schemeIsHTTP: false), .negotiated, nil),
    (.classic(protocolSet: false, cipherSet: false, schemeIsHTTP: true), .notTLS, nil),
    (.classic(protocolSet: false, cipherSet: false, schemeIsHTTP: false), .undetermined, nil),
    (.classic(protocolSet: false, cipherSet: true, schemeIsHTTP: true), .undetermined, nil),
  ]

  @Test(arguments: 0..<rows.count) func `row`(index: Int) {
    let row = Self.rows[index]
    let (outcome, cause) = row.evidence.outcome
    #expect(outcome == row.outcome, "\(row.evidence)")
    #expect(cause == row.cause, "\(row.evidence)")
  }

  @Test func `only failures have a cause`() {
    for row in Self.rows { #expect((row.outcome == .failed) == (row.cause != nil)) }
  }
}
