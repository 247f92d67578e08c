import TLSFacts

/// What policy may be in force, judged by what was negotiated.
enum PolicyInference {
  /// The policies of a type of balancer that could have negotiated every pair.
  ///
  /// A Classic balancer may always have a custom policy, and so may any where no policy fits.
  /// `(NONE)` in the place of a suite tells nothing and is left out; a name that is not known is
  /// not: no policy is known to have it.
  ///
  /// - Parameters:
  ///   - pairs: Versions and suites as logged since the last change.
  ///   - type: The type of the balancer.
  ///   - catalogue: The policies that are known.
  /// - Returns: The candidates, in the order of the catalogue.
  static func present(
    for pairs: some Sequence<(version: String, suite: String)>, type: LoadBalancerType,
    in catalogue: PolicyCatalogue
  ) -> PresentPolicy {
    let telling = pairs.filter { $0.suite != Pair.noCipher }
      .map { (version: TLSVersion(anySpelling: $0.version), suite: OfferedSuite($0.suite)) }
    let candidates = catalogue.policies(of: type).filter { policy in
      let offer = PolicyOffer(policy)
      return telling.allSatisfy { pair in
        pair.version.map { offer.canNegotiate($0, pair.suite) } ?? false
      }
    }
    return PresentPolicy(
      candidates: candidates, mayBeCustom: type == .classic || candidates.isEmpty)
  }
}
