import TLSFacts

/// What alerts of a client say that are not about certificates or versions.
///
/// A log holds only alerts that the client sent. That it sent one is proven; where servers send it
/// as a rule, what the client means by it is not.
enum AlertRules {
  /// Alerts 40, 47 and 71: the client refuses what the balancer chose.
  static let refusesParameters: Rule = { symptom, _ in
    guard let alert = symptom.alert, let name = alert.name else { return nil }
    let reading: String
    switch alert.number {
    case 40: reading = "the suite, group, signature or kind of certificate that the listener chose"
    case 47: reading = "an answer of the listener that it holds to be against the rules"
    case 71: reading = "what the listener chose as too weak"
    default: return nil
    }
    return Conclusion(
      code: .clientRefusesParameters, certainty: .proven,
      summary: "The client refuses \(reading): it sent the alert \(name) (\(alert.number)).",
      evidence: alert.facts, remedy: alert.remedy)
  }

  /// Alert 120: no application protocol is shared.
  static let alpnMismatch: Rule = { symptom, _ in
    guard let alert = symptom.alert, alert.number == 120 else { return nil }
    return Conclusion(
      code: .alpnMismatch, certainty: .likely,
      summary: "The client seems to find no application protocol (ALPN) that it can use: it sent "
        + "the alert no_application_protocol (120).",
      evidence: alert.facts, remedy: alert.remedy)
  }

  /// Alert 112: the name that was confirmed is not the one that was asked for.
  static let nameNotServed: Rule = { symptom, _ in
    guard let alert = symptom.alert, alert.number == 112 else { return nil }
    return Conclusion(
      code: .nameNotServed, certainty: .likely,
      summary: "The listener seems not to serve the name that the client asked for: the client "
        + "sent the alert unrecognized_name (112).",
      evidence: alert.facts, remedy: alert.remedy)
  }

  /// Alerts 0 and 90: the client went away.
  static let clientLeft: Rule = { symptom, _ in
    guard let alert = symptom.alert, let name = alert.name, [0, 90].contains(alert.number) else {
      return nil
    }
    return Conclusion(
      code: .clientLeft, certainty: .likely,
      summary: "The client seems to have given up before the handshake ended: it sent the alert "
        + "\(name) (\(alert.number)).",
      evidence: alert.facts, remedy: alert.remedy)
  }

  /// Any other alert: only that it was sent is known.
  static let otherAlert: Rule = { symptom, _ in
    guard let alert = symptom.alert, !specific.contains(alert.number) else { return nil }
    let words = alert.name.map { "the alert \($0) (\(alert.number))" }
    return Conclusion(
      code: .clientAlert, certainty: .proven,
      summary: "The client ended the handshake with "
        + (words ?? "alert \(alert.number), which has no registered name") + ".",
      evidence: alert.facts,
      remedy: alert.remedy ?? "Look for the reason in the client's own log.")
  }

  /// The alerts that other rules read.
  private static let specific: Set<UInt8> = [
    0, 40, 42, 43, 44, 45, 46, 47, 48, 70, 71, 90, 112, 120,
  ]
}

extension TLSAlert {
  /// What it means when a client sends it, as evidence.
  var facts: [String] {
    meaning.map { ["\(name ?? String(number)): \($0)"] } ?? []
  }
}
