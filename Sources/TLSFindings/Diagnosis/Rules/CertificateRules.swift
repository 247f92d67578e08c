import TLSFacts

/// What the logs say about certificates, of either side.
enum CertificateRules {
  /// The client sent an alert about the certificate of the listener: 42, 43, 44, 46 or 48.
  static let clientRejects: Rule = { symptom, _ in
    guard let alert = symptom.alert, let name = alert.name else { return nil }
    let reading: String
    switch alert.number {
    case 42: reading = "rejects the listener's certificate as damaged or not meant for it"
    case 43: reading = "cannot use a certificate of the listener's kind"
    case 44: reading = "takes the listener's certificate for revoked"
    case 46: reading = "rejects the listener's certificate without saying why"
    case 48: reading = "does not trust the authority behind the listener's certificate"
    default: return nil
    }
    return Conclusion(
      code: .clientRejectsCertificate, certainty: .proven,
      summary: "The client \(reading): it sent the alert \(name) (\(alert.number)).",
      evidence: alert.facts, remedy: alert.remedy)
  }

  /// The client sent alert 45: which certificate of the chain it means, and whether its own clock
  /// is right, no log says.
  static let expired: Rule = { symptom, _ in
    guard let alert = symptom.alert, alert.number == 45 else { return nil }
    return Conclusion(
      code: .certificateExpiredForClient, certainty: .proven,
      summary: "The client takes the listener's certificate, or one of its chain, for expired or "
        + "not yet valid: it sent the alert certificate_expired (45).",
      evidence: alert.facts, remedy: alert.remedy)
  }

  /// The balancer refused the certificate of the client, and logged a code for it.
  static let clientCertificateRefused: Rule = { symptom, _ in
    guard let code = symptom.verifyCode, code.hasPrefix("ClientCert") else { return nil }
    let facts = ConnectionError(code: code)
    return Conclusion(
      code: .clientCertificateRefused, certainty: .proven,
      summary: "The load balancer refuses the client's certificate, with the code \(code).",
      evidence: facts.map { ["\(code): \($0.meaning)"] } ?? [],
      remedy: facts.map(\.remedy)
        ?? "Look the code up in the user guide of the load balancer; AWS adds codes.")
  }

  /// Failures without a code on a listener of an ALB where all who succeed show a certificate, and
  /// this client never did.
  static let clientCertificateMissing: Rule = { symptom, picture in
    guard symptom.bucket == Symptom.unmapped else { return nil }
    let listener = picture.listeners(with: symptom).first {
      $0.identity.kind == .albConnection && !$0.showsClientCertificate
        && $0.negotiatedWithCertificate > 0 && $0.negotiatedWithoutCertificate == 0
    }
    guard let listener else { return nil }
    return Conclusion(
      code: .clientCertificateMissing, certainty: .possible,
      summary: "The listener seems to ask every client for a certificate, and none was ever seen "
        + "from this one.",
      evidence: [
        "All \(listener.negotiatedWithCertificate.counted("successful connection")) to "
          + "\(listener.identity.words) showed a client certificate, none of this client's did."
      ],
      remedy: "Give the client a certificate that the listener's trust store accepts, or a "
        + "listener that asks for none.")
  }
}
