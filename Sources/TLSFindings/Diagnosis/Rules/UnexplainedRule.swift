import TLSFacts

/// What is left where no rule reads a failure: the log states no cause, or one that nobody knows.
enum UnexplainedRule {
  /// Applies to every failure but alerts and refused client certificates, which state their cause.
  static let unexplained: Rule = { symptom, _ in
    guard let cause = symptom.cause, symptom.alert == nil,
      !(symptom.verifyCode?.hasPrefix("ClientCert") ?? false)
    else { return nil }
    let reading: String
    switch cause {
    case Symptom.noAgreement:
      reading = "a ClientHello came, nothing was agreed on, and the client sent no alert."
    case Symptom.unmapped:
      reading = "UnmappedConnectionError stands for every failure without a code of its own."
    default: reading = "what \(cause) means is not known."
    }
    return Conclusion(
      code: .unexplained, certainty: nil, summary: "The logs do not say why: \(reading)",
      remedy: "Look for the reason in the client's own log, or record a handshake of it.")
  }
}
