import ELBLogs
import TLSCensus
import TLSFacts

/// When client and listener share no cipher suite.
enum SuiteRules {
  /// The suites that the client had on a listener are no longer negotiated there by anybody, while
  /// its version still is.
  ///
  /// Lines that had agreed on a suite are no evidence of a missing one.
  static let suitesGone: Rule = { symptom, picture in
    guard let cause = symptom.bucket else { return nil }
    return picture.listeners(with: symptom).compactMap { suitesGone(cause, on: $0, picture) }.surest
  }

  private static func suitesGone(
    _ cause: String, on listener: ListenerPicture, _ picture: ClientPicture
  ) -> Conclusion? {
    guard let since = listener.failingSince,
      listener.failsWithoutAgreement(cause, since: since),
      listener.pairs.keys.allSatisfy({ $0.cipher != Pair.noCipher })
    else { return nil }
    // A policy lists suites without versions: one that is negotiated at any is still there.
    let suites = Set(listener.pairs.keys.map(\.cipher))
    guard let uses = listener.uses(where: { suites.contains($0.cipher) }),
      let certainty = listener.certaintyOfChange(ending: uses)
    else { return nil }
    let current = listener.negotiatedByAnybody.filter { $0.value.last >= since }.keys
    let versions = Set(current.map(\.version))
    let lasting = Set(listener.pairs.keys.map(\.version)).intersection(versions)
    // A pair of the client that the listener still takes, wherever it was seen, says otherwise.
    let contradicts =
      picture.listeners.flatMap(\.pairs.keys).contains(where: current.contains)
      || current.contains { suites.contains($0.cipher) }
    guard !lasting.isEmpty, !contradicts else { return nil }
    return conclusion(
      listener, certainty, last: uses.last, lasting: lasting.sorted { $0.precedes($1) },
      since: since)
  }

  private static func conclusion(
    _ listener: ListenerPicture, _ certainty: Certainty, last: Timestamp,
    lasting versions: [String], since: Timestamp
  ) -> Conclusion {
    let suites = Set(listener.pairs.keys.map(\.cipher)).sorted { $0.precedes($1) }
    let names = few(suites)
    let evidence = [
      "The client used \(names) on \(listener.identity.words); anybody last did at "
        + "\(last.second).",
      "\(versions.joined(separator: " and ")) is still negotiated there since \(since.second), "
        + "with other suites.",
      VersionRules.offerIsUnknown,
    ]
    return Conclusion(
      code: .noCommonSuite, certainty: certainty,
      summary: "The suites that the client used here are no longer negotiated by anybody, although "
        + "its version is.",
      evidence: evidence,
      remedy: "Have the client updated, or choose a policy that has \(names).")
  }
}
