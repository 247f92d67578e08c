import TLSFacts

/// The two rules that decide: what holds for every client behind a pair, and what for none.
extension PairProof {
  /// Judges the pair for a new policy.
  func verdict(for target: PolicyOffer) -> PairVerdict {
    if isKept(by: target) {
      return PairVerdict(target.suites.contains(suite) ? .pairKept : .mandatorySuiteKept)
    }
    let hasVersion = target.versions.contains(version)
    if isBroken(by: target) { return PairVerdict(hasVersion ? .suiteDropped : .versionDropped) }
    if !hasVersion { return PairVerdict(.otherVersionNeeded) }
    let hasSuite = mustServe(in: version, target)
    return PairVerdict(hasSuite ? .newerVersionUntested : .otherSuiteNeeded)
  }

  /// Whether every client behind the pair connects: also the one that has this version alone, and
  /// whichever newer version it may have, with the suites that it must have.
  func isKept(by target: PolicyOffer) -> Bool {
    target.versions.contains(version)
      && versions(of: target).allSatisfy { mustServe(in: $0, target) }
  }

  /// Whether no client behind the pair connects: none of the versions that may be used has a suite
  /// that may serve.
  ///
  /// One client may have all that is not excluded, so that suites need not be looked at together.
  func isBroken(by target: PolicyOffer) -> Bool {
    !versions(of: target).contains { version in
      target.suites.contains { $0.mayServe(in: version) && !excludes($0, in: version) }
    }
  }

  /// The versions that the new policy may use with a client behind the pair, oldest first.
  ///
  /// An older version than the pair's comes to be used only where the new policy lacks that one:
  /// then by a client that has nothing newer. A client's versions are one unbroken range (A1), so
  /// that it is the next older one, whatever lies below.
  func versions(of target: PolicyOffer) -> [TLSVersion] {
    let notOlder = target.versions.filter(mayReach)
    guard !target.versions.contains(version) else { return notOlder }
    return target.versions.filter { $0 < version }.suffix(1) + notOlder
  }

  /// Whether the suites that the client must have, with a certificate that the balancer must have,
  /// suffice at a version: the pair's own suite, and in TLS 1.3 the mandatory one.
  func mustServe(in version: TLSVersion, _ target: PolicyOffer) -> Bool {
    // Where a suite is not known, that it worked at the pair's version is all that is known.
    let isUsable = suite.isKnown ? suite.mayServe(in: version) : version == self.version
    if isUsable && target.suites.contains(suite) { return true }
    return version == .tls13 && hasMandatorySuite && target.suites.contains(.mandatory)
  }
}
