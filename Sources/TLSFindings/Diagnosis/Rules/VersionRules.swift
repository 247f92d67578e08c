import ELBLogs
import TLSCensus
import TLSFacts

/// When client and listener share no protocol version.
///
/// No log records what a client offered. What it negotiated elsewhere or earlier is evidence of
/// what it can do, its user agent is a hint, and what others negotiate shows what the listener
/// takes. Lines that had agreed on a version are no evidence of a missing one.
enum VersionRules {
  /// Alert 70: the client refuses the version that the listener chose, as too old for it.
  static let refused: Rule = { symptom, picture in
    guard let alert = symptom.alert, alert.number == 70,
      picture.listeners.contains(where: { $0.withoutAgreement(symptom) > 0 })
    else { return nil }
    return Conclusion(
      code: .noCommonVersion, certainty: .proven,
      summary: "The client refuses the protocol version that the listener chose, and wants a newer "
        + "one: it sent the alert protocol_version (70).",
      evidence: alert.facts,
      remedy:
        "Choose a security policy with newer versions, TLSv1.2 and TLSv1.3, for this listener."
    )
  }

  /// All that the client ever negotiated lies below what the listener still negotiates.
  static let pairsBelow: Rule = { symptom, picture in
    guard let highest = picture.versions?.max() else { return nil }
    // Where the client fails most, it may fail for another reason.
    return refusals(symptom, picture).compactMap { pairsBelow($0, highest: highest, picture) }
      .surest
  }

  private static func pairsBelow(
    _ refusal: Refusal, highest: TLSVersion, _ picture: ClientPicture
  ) -> Conclusion? {
    let (listener, since, lowest) = (refusal.listener, refusal.since, refusal.lowest)
    guard highest < lowest else { return nil }
    let certainty: Certainty
    let older = listener.uses(upTo: highest)
    if let older {
      guard let change = listener.certaintyOfChange(ending: older) else { return nil }
      certainty = change
    } else {
      let sample = listener.versions(since: since).values.reduce(0, +)
      certainty = sample < fewRecords ? .possible : .likely
    }
    let hint = familyHint(below: lowest, picture)
    var evidence = [
      "\(highest.name) is the newest version that the client negotiated, in "
        + "\(picture.records(at: highest).counted("record")) of any load balancer.",
      stillNegotiated(on: listener, since: since),
    ]
    if let older {
      evidence.append(
        "\(highest.name) or older was last negotiated there by anybody at \(older.last.second).")
    }
    return Conclusion(
      code: .noCommonVersion, certainty: certainty,
      summary: "The client was never seen above \(highest.name), and the listener has negotiated "
        + "nothing below \(lowest.name) since the client began to fail.",
      evidence: evidence + (hint.map { [$0.evidence] } ?? []) + [offerIsUnknown],
      remedy: hint?.family.remedy ?? update(to: lowest, or: highest))
  }

  /// The client's user agent is of a family that knows no version that the listener negotiates,
  /// and nothing that the client negotiated says otherwise.
  static let agentBelow: Rule = { symptom, picture in
    guard !picture.hasSucceeded else { return nil }
    return refusals(symptom, picture).lazy.compactMap { agentBelow($0, picture) }.first
  }

  private static func agentBelow(_ refusal: Refusal, _ picture: ClientPicture) -> Conclusion? {
    let (listener, since, lowest) = (refusal.listener, refusal.since, refusal.lowest)
    guard let hint = familyHint(below: lowest, picture),
      listener.uses(upTo: hint.version).map(listener.haveStopped) ?? true
    else { return nil }
    return Conclusion(
      code: .noCommonVersion, certainty: .possible,
      summary: "By its user agent the client is \(hint.family.label), whose newest version is "
        + "usually \(hint.version.name), and the listener negotiates nothing below \(lowest.name).",
      evidence: [hint.evidence, stillNegotiated(on: listener, since: since), offerIsUnknown],
      remedy: hint.family.remedy ?? update(to: lowest, or: hint.version))
  }

  /// The client succeeded on a listener, and since then only opens connections there without a
  /// ClientHello: one that is refused before a certificate is chosen may look like that.
  static let silentSince: Rule = { symptom, picture in
    guard symptom == .noClientHello else { return nil }
    for listener in picture.listeners(with: symptom) {
      guard let silence = listener.noClientHello, let success = listener.successes?.last,
        silence.count >= Pattern.regressionFailures, silence.first > success,
        listener.failures.map({ $0.last < success }) ?? true
      else { continue }
      return Conclusion(
        code: .noCommonVersion, certainty: .possible,
        summary: "The client succeeded on this listener before and now only opens connections "
          + "without a ClientHello: it may be refused because its version is no longer accepted.",
        evidence: [
          "Its last success on \(listener.identity.words) was at \(success.second); the first "
            + "connection without a ClientHello came at \(silence.first.second).", offerIsUnknown,
        ],
        remedy: "Compare with the time of the last change of policy; test such a client.")
    }
    return nil
  }

  /// Fewer records than these on a listener do not make it likely that older versions are refused.
  private static let fewRecords = 3

  /// What no log can tell, said where it matters.
  static let offerIsUnknown = "No log records what a client offers, so this is inferred."

  /// A listener that the client fails on for no stated cause, with nothing agreed on.
  private struct Refusal {
    var listener: ListenerPicture
    /// Since when.
    var since: Timestamp
    /// The lowest version that the listener has negotiated since.
    var lowest: TLSVersion
  }

  /// All such listeners, those with the most failures first.
  private static func refusals(_ symptom: Symptom, _ picture: ClientPicture) -> [Refusal] {
    guard let cause = symptom.bucket else { return [] }
    return picture.listeners(with: symptom).compactMap { listener in
      guard let since = listener.failingSince,
        listener.failsWithoutAgreement(cause, since: since),
        let lowest = listener.versions(since: since).keys.min()
      else { return nil }
      return Refusal(listener: listener, since: since, lowest: lowest)
    }
  }

  private static func stillNegotiated(
    on listener: ListenerPicture, since: Timestamp
  ) -> String {
    let names = listener.versions(since: since).keys.sorted().map(\.name)
    return "Negotiated on \(listener.identity.words) since \(since.second): "
      + "\(names.joined(separator: ", "))."
  }

  private static func update(to lowest: TLSVersion, or highest: TLSVersion) -> String {
    "Have the client updated to \(lowest.name) or newer; if that is the cause, a policy that still "
      + "has \(highest.name) lets it in until then."
  }

  /// What a user agent says of the client's versions.
  private struct FamilyHint {
    var family: ClientFamily
    var version: TLSVersion
    var evidence: String
  }

  /// The most frequent user agent of a family that knows nothing as new as `lowest`.
  private static func familyHint(
    below lowest: TLSVersion, _ picture: ClientPicture
  ) -> FamilyHint? {
    for agent in picture.userAgents {
      guard let family = ClientFamily.matching(userAgent: agent.name),
        let version = family.maxVersion, version < lowest
      else { continue }
      let trust = family.determinesTLS == .low ? ", which settings may change" : ""
      return FamilyHint(
        family: family, version: version,
        evidence: "The user agent is that of \(family.label): as shipped, up to "
          + "\(version.name)\(trust).")
    }
    return nil
  }
}

extension ClientPicture {
  /// Negotiated records at a version.
  fileprivate func records(at version: TLSVersion) -> Int {
    listeners.flatMap(\.pairs).filter { $0.key.version == version.name }
      .reduce(0) { $0 + $1.value.count }
  }
}

extension ListenerPicture {
  /// What anybody negotiated here at a version or an older one; nil where nobody did.
  fileprivate func uses(upTo version: TLSVersion) -> EventCount? {
    uses { TLSVersion(rawValue: $0.version).map { $0 <= version } ?? false }
  }

  fileprivate func withoutAgreement(_ symptom: Symptom) -> Int {
    symptom.cause.flatMap { causes[$0]?.withoutAgreement } ?? 0
  }
}
