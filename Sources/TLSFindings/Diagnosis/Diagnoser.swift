import TLSCensus

/// Draws conclusions about the clients of a census.
///
/// A rule reads one symptom of a client and the picture of the client, and knows of no other rule.
/// All are tried on the largest symptom, and the surest conclusion is the diagnosis; each other
/// symptom adds the surest conclusion about itself.
struct Diagnoser {
  private let census: Census
  private let uses: [ListenerIdentity: ListenerUse]

  /// All rules; their order means nothing.
  static let rules = statedRules + inferences

  /// Rules that read what the failed lines state.
  private static let statedRules: [Rule] = [
    CertificateRules.clientRejects, CertificateRules.expired,
    CertificateRules.clientCertificateRefused, VersionRules.refused,
    AlertRules.refusesParameters, AlertRules.alpnMismatch, AlertRules.nameNotServed,
    AlertRules.clientLeft, AlertRules.otherAlert, NoiseRules.plaintext,
    UnexplainedRule.unexplained,
  ]

  /// Rules that infer from what else the same client did.
  private static let inferences: [Rule] = [
    CertificateRules.clientCertificateMissing, VersionRules.pairsBelow, VersionRules.agentBelow,
    VersionRules.silentSince, SuiteRules.suitesGone, NoiseRules.silent, NoiseRules.spread,
  ]

  /// Makes a diagnoser of a census.
  init(_ census: Census) {
    self.census = census
    uses = ListenerUse.all(in: census)
  }

  /// What the logs say about a client, with pattern and diagnosis.
  func summary(of client: Int) -> ClientSummary {
    let picture = ClientPicture(client, in: census, uses: uses)
    let conclusions = Diagnoser.conclusions(on: picture)
    var summary = ClientSummary(client, in: census)
    summary.pattern = picture.pattern?.rawValue
    summary.diagnosis = conclusions.diagnosis.map { ClientSummary.Diagnosis($0) }
    summary.otherDiagnoses = conclusions.others.map { ClientSummary.Diagnosis($0) }
    return summary
  }

  /// Whether a client with failures is diagnosed as a scanner; not where records of it are missing.
  ///
  /// - Complexity: O(*n*) in the number of its distinct events for nearly all clients.
  func isScanner(_ client: Int) -> Bool {
    // Most clients are ruled out without a picture; many did one thing, in one place.
    if census.onlyEvent(ofClient: client) != nil || !census.isComplete(client) { return false }
    var tried: Set<Int> = []
    for (event, _) in census.events(ofClient: client) {
      if event.outcome == .negotiated { return false }
      tried.insert(event.listener)
    }
    guard tried.count >= NoiseRules.manyPlaces else { return false }
    let picture = ClientPicture(client, in: census, uses: uses)
    return Diagnoser.conclusions(on: picture).diagnosis?.code == .probeOrScanner
  }

  /// What the rules conclude: on the largest symptom, and on the others; each with its evidence.
  static func conclusions(
    on picture: ClientPicture
  ) -> (diagnosis: Conclusion?, others: [Conclusion]) {
    let symptoms = picture.symptoms
    guard let largest = symptoms.first else { return (nil, []) }
    let diagnosis = conclusion(on: largest, picture)
    var others: [Conclusion] = []
    for symptom in symptoms.dropFirst() {
      guard let other = conclusion(on: symptom, picture), other.code != diagnosis?.code,
        !others.contains(where: { $0.code == other.code })
      else { continue }
      others.append(other)
    }
    return (diagnosis, others)
  }

  /// The surest conclusion about a symptom, with the evidence that every conclusion has.
  ///
  /// Of records that belong to no group nothing is inferred: one client failed, and another did what
  /// would explain it. Nor is anything where records are missing, which may say otherwise.
  private static func conclusion(on symptom: Symptom, _ picture: ClientPicture) -> Conclusion? {
    let rules = picture.scope == .rest || picture.missing != nil ? statedRules : rules
    guard var best = rules.compactMap({ $0(symptom, picture) }).surest else { return nil }
    best.evidence = picture.facts(of: symptom) + best.evidence + picture.context
    return best
  }
}

extension ClientSummary.Diagnosis {
  fileprivate init(_ conclusion: Conclusion) {
    self.init(
      code: conclusion.code.rawValue, certainty: conclusion.certainty?.rawValue,
      summary: conclusion.summary, evidence: conclusion.evidence, remedy: conclusion.remedy)
  }
}
