import TLSFacts

/// What a policy negotiates, its suites looked up once for many verdicts.
struct PolicyOffer: Hashable {
  /// The protocol versions, oldest first.
  let versions: [TLSVersion]
  /// The published orders of its suites, the most preferred first, without repetition.
  let orders: [[OfferedSuite]]
  /// Whether the balancer's order decides.
  let usesServerOrder: Bool

  /// Looks up a policy's suites.
  init(_ policy: SecurityPolicy) {
    versions = policy.versions
    usesServerOrder = policy.usesServerOrder
    var seen: Set<[OfferedSuite]> = []
    orders = policy.orders.map { $0.map { OfferedSuite($0) } }.filter { seen.insert($0).inserted }
  }

  /// Its suites.
  var suites: [OfferedSuite] { orders.first ?? [] }

  /// Whether it can have negotiated a version and suite.
  func canNegotiate(_ version: TLSVersion, _ suite: OfferedSuite) -> Bool {
    versions.contains(version) && suite.mayServe(in: version) && suites.contains(suite)
  }

  /// The oldest of its versions that is newer than `version`; nil where none is.
  func versionAbove(_ version: TLSVersion) -> TLSVersion? {
    versions.first { $0 > version }
  }
}
