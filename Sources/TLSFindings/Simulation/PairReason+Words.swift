import TLSFacts

extension PairReason {
  /// What is proven, and what the logs cannot show, in one or two sentences.
  ///
  /// - Parameters:
  ///   - version: The version as logged.
  ///   - suite: The suite as logged.
  ///   - from: The names of the policies that may be in force; may be empty.
  ///   - to: The name of the new policy.
  /// - Returns: The sentences, with a full stop.
  public func sentence(version: String, suite: String, from: [String], to: String) -> String {
    let present = PairReason.words(for: from)
    switch self {
    case .pairKept:
      return "\(to) has \(version) with \(suite), and nothing newer that could go wrong."
    case .mandatorySuiteKept:
      return "\(to) has \(CipherSuite.mandatoryName), which every client of TLS 1.3 has to offer."
    case .versionDropped:
      return "\(to) lacks \(version). The client has no newer version of \(present), or that would "
        + "have been used, and nothing else that \(to) has can serve it."
    case .suiteDropped:
      return "\(to) lacks \(suite). What else it has for the client stands ahead of \(suite) in "
        + "\(present), and would have been used if client and certificates allowed."
    case .otherVersionNeeded:
      return "\(to) lacks \(version). The logs cannot show whether the client also has a version "
        + "and a suite that \(to) has."
    case .otherSuiteNeeded:
      return "\(to) lacks \(suite) at \(version). The logs cannot show whether the client also "
        + "has a suite that \(to) has."
    case .newerVersionUntested:
      return "\(to) has \(version) with \(suite), and a newer version that is used if the client "
        + "has it. The logs cannot show whether they then share a suite."
    case .parametersNotLogged:
      return "\(to) has \(version) with a suite of the client, but allows few groups, keys and "
        + "signatures. The logs do not show which ones the client and the certificates have."
    case .presentPoliciesDisagree:
      return "Which policy is in force is not known, and the answer differs between \(present)."
    case .presentPolicyMayBeCustom:
      return "A custom policy may be in force. Then nothing proves that the client lacks what "
        + "\(to) has."
    case .presentPolicyUnproven:
      return "Under which policy \(version) with \(suite) was negotiated is not proven, and the "
        + "answer depends on it: a newer version came up later there, or was gone, or the lines "
        + "do not say which balancer wrote them."
    case .notFromPresentPolicy:
      return "\(version) with \(suite) cannot come from \(present): another policy was in force "
        + "then, under which nothing is known of the client."
    case .beforeLastChange:
      return "\(version) with \(suite) was negotiated before versions or suites changed there. "
        + "Which policy was in force then is not known, so neither is what the client lacks."
    case .suiteNone:
      return "The line names no suite, which proves nothing about the client."
    case .unknownVersion:
      return "\(version) is no protocol version that is known, which proves nothing."
    case .unknownSuite:
      return "\(suite) is no suite that is known, which proves nothing."
    }
  }

  private static func words(for names: [String]) -> String {
    switch names.count {
    case 0: "the present policy"
    case 1: names[0]
    default: "the \(names.count) policies that may be in force"
    }
  }
}
