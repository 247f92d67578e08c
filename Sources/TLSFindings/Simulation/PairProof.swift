import TLSFacts

/// What a negotiated pair proves about the client and the certificates of the balancer, where one
/// order of one policy was in force.
///
/// A balancer takes the highest version that it shares with the client, then the first suite of its
/// own order that the client offers, that works at that version and that its certificates allow.
struct PairProof {
  /// The version that was negotiated.
  let version: TLSVersion
  /// The suite that was negotiated.
  let suite: OfferedSuite
  /// The client has neither this version nor a newer one; nil where nothing bounds its versions.
  let lackedFrom: TLSVersion?
  /// Whether the client offers the mandatory suite of TLS 1.3 if it has TLS 1.3 (A3).
  let hasMandatorySuite: Bool
  /// The suites that were preferred to the one negotiated; empty where the order is not known.
  private let ahead: Set<OfferedSuite>

  /// Draws the conclusions from a pair under one published order of a policy; nil where that
  /// policy cannot have negotiated it.
  init?(
    _ version: TLSVersion, _ suite: OfferedSuite, under offer: PolicyOffer, order: [OfferedSuite]
  ) {
    guard offer.canNegotiate(version, suite), let place = order.firstIndex(of: suite) else {
      return nil
    }
    let preferred = offer.usesServerOrder ? Set(order[..<place]) : []
    let isContradicted = version == .tls13 && preferred.contains(.mandatory)
    self.version = version
    self.suite = suite
    lackedFrom = offer.versionAbove(version)
    hasMandatorySuite = !isContradicted
    ahead = isContradicted ? [] : preferred
  }

  /// Draws the conclusions from a pair under a policy of which nothing is known.
  ///
  /// Such a policy may have this version and suite alone, or prefer the mandatory suite of TLS 1.3
  /// to the one that was negotiated, so that the pair contradicts it.
  init(underAnyPolicy version: TLSVersion, _ suite: OfferedSuite) {
    self.version = version
    self.suite = suite
    lackedFrom = nil
    hasMandatorySuite = version != .tls13 || suite == .mandatory
    ahead = []
  }

  /// Whether a suite cannot serve the client: it was preferred, usable, and yet not taken, so the
  /// client does not offer it or the balancer has no such certificate.
  ///
  /// An unknown suite may not have been usable at the pair's version; then it cannot serve there
  /// either, but elsewhere.
  func excludes(_ other: OfferedSuite, in version: TLSVersion) -> Bool {
    guard ahead.contains(other) else { return false }
    return other.isKnown ? other.mayServe(in: self.version) : version == self.version
  }

  /// Whether a client may have this version as its newest.
  func mayReach(_ version: TLSVersion) -> Bool {
    guard version >= self.version else { return false }
    return lackedFrom.map { version < $0 } ?? true
  }
}
