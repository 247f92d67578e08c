import TLSFacts
import Testing

@testable import TLSFindings

/// What a pair proves, and what follows from it, rule by rule.
@Suite struct PairProofTests {
  /// The names of suites in short.
  static let gcm = "ECDHE-RSA-AES128-GCM-SHA256"
  static let gcmECDSA = "ECDHE-ECDSA-AES128-GCM-SHA256"
  static let cbc = "AES128-SHA"
  static let export = "EXP-RC4-MD5"
  static let tls13 = "TLS_AES_128_GCM_SHA256"
  static let tls13Strong = "TLS_AES_256_GCM_SHA384"

  static func offer(
    _ versions: [TLSVersion], _ suites: [String], serverOrder: Bool = true
  ) -> PolicyOffer {
    PolicyOffer(
      SecurityPolicy(
        name: "p", types: [.classic], versions: versions, suites: suites,
        usesServerOrder: serverOrder))
  }

  static func proof(
    _ version: TLSVersion, _ suite: String, _ offer: PolicyOffer
  ) -> PairProof? {
    PairProof(version, OfferedSuite(suite), under: offer, order: offer.orders[0])
  }

  /// The version from which on the client has none: the next of the policy, gaps left open.
  @Test(
    arguments: [
      ([.tls10, .tls11, .tls12], .tls10, .tls11), ([.tls10, .tls12], .tls10, .tls12),
      ([.tls10, .tls12], .tls12, nil), ([.tls12, .tls13], .tls12, .tls13),
    ] as [([TLSVersion], TLSVersion, TLSVersion?)])
  func versionBound(versions: [TLSVersion], seen: TLSVersion, bound: TLSVersion?) throws {
    let proof = try #require(Self.proof(seen, Self.cbc, Self.offer(versions, [Self.cbc])))
    #expect(proof.lackedFrom == bound)
  }

  /// Which suites cannot serve at a version, after a pair of TLS 1.2 or 1.0.
  @Test(
    arguments: [
      // Ahead and usable, whatever the key of its certificate.
      (.tls12, cbc, [gcmECDSA, gcm, cbc], true, gcm, .tls12, true),
      (.tls12, cbc, [gcmECDSA, gcm, cbc], true, gcmECDSA, .tls12, true),
      // Not ahead, or itself.
      (.tls12, gcm, [gcm, cbc], true, cbc, .tls12, false),
      (.tls12, gcm, [gcm, cbc], true, gcm, .tls12, false),
      // Ahead, but of no use at the pair's version.
      (.tls10, cbc, [gcm, cbc], true, gcm, .tls12, false),
      (.tls12, cbc, [tls13, cbc], true, tls13, .tls13, false),
      // The client's order.
      (.tls12, cbc, [gcm, cbc], false, gcm, .tls12, false),
      // A suite that nobody knows: it was of no use there, or elsewhere it may be.
      (.tls10, cbc, ["NEW", cbc], true, "NEW", .tls10, true),
      (.tls10, cbc, ["NEW", cbc], true, "NEW", .tls12, false),
    ] as [(TLSVersion, String, [String], Bool, String, TLSVersion, Bool)])
  func excluded(
    seen: TLSVersion, suite: String, order: [String], serverOrder: Bool, other: String,
    version: TLSVersion, excluded: Bool
  ) throws {
    let offer = Self.offer([.tls10, .tls12, .tls13], order, serverOrder: serverOrder)
    let proof = try #require(Self.proof(seen, suite, offer))
    #expect(proof.excludes(OfferedSuite(other), in: version) == excluded)
  }

  /// Whether the client has the mandatory suite if it has TLS 1.3, and whether order counts there.
  @Test(
    arguments: [
      (.tls12, gcm, [tls13, tls13Strong, gcm], true), (.tls13, tls13, [tls13, tls13Strong], true),
      (.tls13, tls13Strong, [tls13, tls13Strong], false),
      (.tls13, tls13Strong, [tls13Strong, tls13], true), (.tls13, tls13Strong, [tls13Strong], true),
    ] as [(TLSVersion, String, [String], Bool)])
  func mandatory(version: TLSVersion, suite: String, order: [String], holds: Bool) throws {
    let proof = try #require(Self.proof(version, suite, Self.offer([.tls12, .tls13], order)))
    #expect(proof.hasMandatorySuite == holds)
    #expect(holds || !proof.excludes(.mandatory, in: .tls13))
  }

  /// The versions that a new policy may use after a pair of TLS 1.1 under TLS 1.1 and 1.3.
  @Test(
    arguments: [
      ([.tls11], [.tls11]), ([.tls10, .tls11, .tls12], [.tls11, .tls12]), ([.tls13], []),
      ([.ssl3, .tls10], [.tls10]), ([.ssl3, .tls12, .tls13], [.ssl3, .tls12]),
    ] as [([TLSVersion], [TLSVersion])])
  func versions(of target: [TLSVersion], versions: [TLSVersion]) throws {
    let proof = try #require(
      Self.proof(.tls11, Self.cbc, Self.offer([.tls11, .tls13], [Self.cbc])))
    #expect(proof.versions(of: Self.offer(target, [Self.cbc])) == versions)
  }

  /// Which versions the suites suffice at that the client must have.
  @Test(
    arguments: [
      (.tls10, cbc, .tls10, [cbc], true), (.tls10, cbc, .tls12, [cbc], true),
      (.tls10, cbc, .tls10, [gcm], false), (.tls10, export, .tls10, [export], true),
      (.tls10, export, .tls12, [export], false), (.tls10, cbc, .tls13, [cbc], false),
      (.tls10, cbc, .tls13, [tls13], true), (.tls10, cbc, .tls13, [tls13Strong], false),
      // A suite that nobody knows worked where it did.
      (.tls10, "NEW", .tls10, ["NEW"], true), (.tls10, "NEW", .tls12, ["NEW"], false),
    ] as [(TLSVersion, String, TLSVersion, [String], Bool)])
  func sure(
    seen: TLSVersion, suite: String, version: TLSVersion, suites: [String], suffice: Bool
  ) throws {
    let proof = try #require(Self.proof(seen, suite, Self.offer([.tls10], [suite])))
    #expect(proof.mustServe(in: version, Self.offer(TLSVersion.allCases, suites)) == suffice)
  }

  /// What a policy cannot have produced.
  @Test(
    arguments: [
      (.tls10, gcm), (.tls12, cbc), (.tls13, gcm), (.tls12, "DES-CBC3-MD5"),
    ] as [(TLSVersion, String)])
  func impossible(version: TLSVersion, suite: String) {
    let offer = Self.offer([.tls10, .tls12], [Self.gcm, "DES-CBC3-MD5"])
    #expect(Self.proof(version, suite, offer) == nil)
  }
}
