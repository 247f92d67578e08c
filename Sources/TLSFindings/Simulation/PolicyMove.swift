import TLSFacts

/// The move of a listener from one security policy to another, which gives a verdict on each pair
/// that was negotiated before it.
///
/// The verdicts are sound under these assumptions: a client's versions are one unbroken range (A1);
/// what it offers does not depend on the policy (A2); a client of TLS 1.3 offers the mandatory
/// suite unless the pair contradicts it (A3); the balancer's certificates stay (A4); both policies
/// accept the same groups and signatures (A5).
public struct PolicyMove: Sendable {
  /// What may be in force.
  public let present: PresentPolicy
  /// The new policy.
  public let policy: SecurityPolicy
  private let candidates: [PolicyOffer]
  private let target: PolicyOffer
  private let isStrict: Bool

  /// Prepares a move.
  public init(from present: PresentPolicy, to policy: SecurityPolicy) {
    // Policies that differ in groups alone are one here.
    var seen: Set<PolicyOffer> = []
    candidates = present.candidates.map(PolicyOffer.init).filter { seen.insert($0).inserted }
    self.present = present
    self.policy = policy
    target = PolicyOffer(policy)
    isStrict = policy.restrictsGroups
  }

  /// Judges a pair, given as logged.
  ///
  /// - Complexity: O(c·s) for c candidates with s suites; worth keeping per pair where many clients
  ///   share it.
  public func verdict(version text: String, suite name: String) -> PairVerdict {
    guard name != Pair.noCipher else { return PairVerdict(.suiteNone) }
    guard let version = TLSVersion(anySpelling: text) else { return PairVerdict(.unknownVersion) }
    let suite = OfferedSuite(name)
    guard suite.isKnown || isListed(suite) else { return PairVerdict(.unknownSuite) }
    let verdict = verdict(version, suite)
    return isStrict && verdict.verdict == .keeps ? PairVerdict(.parametersNotLogged) : verdict
  }

  /// Says in words why a pair has its verdict.
  public func sentence(for reason: PairReason, version: String, suite: String) -> String {
    reason.sentence(
      version: version, suite: suite, from: present.candidates.map(\.name), to: policy.name)
  }

  private func isListed(_ suite: OfferedSuite) -> Bool {
    ([target] + candidates).contains { $0.suites.contains(suite) }
  }

  private func verdict(_ version: TLSVersion, _ suite: OfferedSuite) -> PairVerdict {
    let verdicts = candidates.compactMap { verdict(version, suite, under: $0) }
    let custom = present.mayBeCustom ? verdictUnderCustomPolicy(version, suite) : nil
    guard !verdicts.isEmpty || custom != nil else { return PairVerdict(.notFromPresentPolicy) }
    if present.doubt == .policy && verdicts.count < candidates.count {
      return PairVerdict(verdicts.isEmpty ? .notFromPresentPolicy : .presentPoliciesDisagree)
    }
    guard let custom else { return PairVerdict.agreed(verdicts) }
    guard !verdicts.isEmpty else { return custom }
    let known = PairVerdict.agreed(verdicts)
    if known.verdict == .atRisk || known.verdict == custom.verdict { return known }
    return PairVerdict(.presentPolicyMayBeCustom)
  }

  /// The verdict under a policy of which nothing is known; nil where none can have negotiated the
  /// pair.
  private func verdictUnderCustomPolicy(
    _ version: TLSVersion, _ suite: OfferedSuite
  ) -> PairVerdict? {
    guard suite.mayServe(in: version) else { return nil }
    return PairProof(underAnyPolicy: version, suite).verdict(for: target).withoutBreaks
  }

  /// The verdict under one candidate, which must hold for each of its published orders; nil where
  /// it cannot have negotiated the pair.
  private func verdict(
    _ version: TLSVersion, _ suite: OfferedSuite, under offer: PolicyOffer
  ) -> PairVerdict? {
    let proofs = offer.orders.compactMap { PairProof(version, suite, under: offer, order: $0) }
    return proofs.isEmpty ? nil : PairVerdict.agreed(proofs.map { $0.verdict(for: target) })
  }
}

extension PairVerdict {
  /// The verdict that all give; at risk where they differ.
  static func agreed(_ verdicts: [PairVerdict]) -> PairVerdict {
    guard let first = verdicts.first else { return PairVerdict(.presentPoliciesDisagree) }
    if verdicts.allSatisfy({ $0.verdict == first.verdict }) { return first }
    return verdicts.first { $0.verdict == .atRisk } ?? PairVerdict(.presentPoliciesDisagree)
  }

  /// The same where something may be lacking, but nothing is proven to be.
  fileprivate var withoutBreaks: PairVerdict {
    switch reason {
    case .versionDropped: PairVerdict(.otherVersionNeeded)
    case .suiteDropped: PairVerdict(.otherSuiteNeeded)
    default: self
    }
  }
}
