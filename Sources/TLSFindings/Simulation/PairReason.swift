/// Why a pair has its verdict.
///
/// The raw values are those of the JSON; they keep their meaning, and more may join.
public enum PairReason: String, Codable, Sendable, CaseIterable {
  /// The new policy has the version with the suite, and nothing newer that could go wrong.
  case pairKept = "pair_kept"
  /// The new policy has the suite that every client of TLS 1.3 has.
  case mandatorySuiteKept = "mandatory_suite_kept"

  /// The new policy lacks the version, and has no other that the client can have.
  case versionDropped = "version_dropped"
  /// The new policy lacks the suite, and has no other that the client can have.
  case suiteDropped = "suite_dropped"

  /// The new policy lacks the version; the client may have another one.
  case otherVersionNeeded = "other_version_needed"
  /// The new policy lacks the suite; the client may have another one.
  case otherSuiteNeeded = "other_suite_needed"
  /// The new policy has a newer version too, and not with a suite that the client must have.
  case newerVersionUntested = "newer_version_untested"
  /// The new policy is strict about groups, keys and signatures, which no log shows.
  case parametersNotLogged = "parameters_not_logged"
  /// The policies that may be in force give different verdicts.
  case presentPoliciesDisagree = "present_policies_disagree"
  /// A custom policy may be in force, which proves nothing to be lacking.
  case presentPolicyMayBeCustom = "present_policy_may_be_custom"
  /// What is inferred of the present policy is not proven for the time of the pair, and the answer
  /// depends on it.
  case presentPolicyUnproven = "present_policy_unproven"
  /// The pair was not negotiated under the present policy.
  case notFromPresentPolicy = "not_from_present_policy"
  /// The pair was negotiated before a change on the listener, and the policy of that time is not
  /// known.
  case beforeLastChange = "before_last_change"
  /// The line names no suite.
  case suiteNone = "suite_none"
  /// The version is none that is known.
  case unknownVersion = "unknown_version"
  /// The suite is none that is known.
  case unknownSuite = "unknown_suite"

  /// The verdict that it stands for.
  public var verdict: Verdict {
    switch self {
    case .pairKept, .mandatorySuiteKept: .keeps
    case .versionDropped, .suiteDropped: .breaks
    case .otherVersionNeeded, .otherSuiteNeeded, .newerVersionUntested, .parametersNotLogged,
      .presentPoliciesDisagree, .presentPolicyMayBeCustom, .presentPolicyUnproven,
      .notFromPresentPolicy, .beforeLastChange, .suiteNone, .unknownVersion, .unknownSuite:
      .atRisk
    }
  }
}
