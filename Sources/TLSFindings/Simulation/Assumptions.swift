/// What every verdict about a change of policy rests on, in words for people.
enum Assumptions {
  /// The assumptions of a simulation.
  ///
  /// - Parameters:
  ///   - sources: How the present policies are known.
  ///   - restrictsGroups: Whether the policy is of a family that is known to restrict the groups.
  /// - Returns: Sentences, those that hold for every simulation first.
  static func sentences(
    _ sources: Set<SimulationReport.Source>, restrictsGroups: Bool
  ) -> [String] {
    var sentences = [
      "No log records what a client offered: what a client lacks follows from what the balancer "
        + "would have chosen before.",
      "A client's protocol versions are one unbroken range.",
      "What a client offers does not depend on the policy.",
      "A client with TLS 1.3 offers TLS_AES_128_GCM_SHA256, which RFC 8446 (section 9.1) makes "
        + "mandatory, unless what it negotiated contradicts that.",
      "The balancers' certificates stay as they are.",
      "The policies accept the same groups and signature algorithms, and a client with an ECDHE "
        + "suite offers a group that they accept.",
      "Only clients that were seen in the period are judged; one that comes once a month may be "
        + "missing.",
    ]
    if restrictsGroups {
      sentences.append(
        "The policy is of a family that restricts groups, certificate keys and signatures, which "
          + "no log shows: nobody is said to keep working.")
    }
    if sources.contains(.option) {
      sentences.append(
        "The policy that was named as the present one was in force for all records that it could "
          + "have produced.")
    }
    if sources.contains(.listeners) {
      sentences.append(
        "The files of listeners describe the balancers as they were when the records were made.")
    }
    if sources.contains(.inferred) {
      sentences.append(
        "Where the present policy was inferred, it is one that is listed, and did not change "
          + "without a trace in the records that were read; what came only before such a change "
          + "keeps where it would under any policy, and proves nothing else. A version was on offer "
          + "all the time, unless a client went over to it, or from it to an older one, when it was "
          + "first or last seen.")
    }
    return sentences
  }
}
