import TLSFacts

/// What a policy does to a kind of client, with an RSA and with an ECDSA certificate: what the model
/// of a handshake makes of the hello that an untouched client of the kind sends.
public struct FamilyOutcome: Codable, Sendable, Equatable {
  /// The kind's id, `java7`.
  public var id: String
  /// Its name for people.
  public var label: String
  /// How far a user agent of the kind fixes what the client can do: `high`, `medium` or `low`.
  public var userAgentDeterminesTls: String
  /// Why it cannot connect with an RSA certificate; nil where it can.
  @ExplicitNull public var rsa: Failure?
  /// Why it cannot connect with an ECDSA certificate; nil where it can.
  @ExplicitNull public var ecdsa: Failure?

  /// Why a handshake comes to nothing.
  public struct Failure: Codable, Sendable, Equatable {
    /// What is not shared.
    public var reason: Reason
    /// The version that was agreed on before no suite was found; nil for other reasons.
    @ExplicitNull public var `protocol`: String?

    init?(_ result: HandshakeResult) {
      switch result {
      case .agreed: return nil
      case .noCommonVersion: self.init(reason: .noCommonVersion, protocol: nil)
      case .noCommonSuite(let version): self.init(reason: .noCommonSuite, protocol: version.name)
      case .noCommonGroup: self.init(reason: .noCommonGroup, protocol: nil)
      }
    }

    init(reason: Reason, protocol version: String?) {
      self.reason = reason
      self.protocol = version
    }
  }

  /// What client and policy do not share.
  public enum Reason: String, Codable, Sendable {
    case noCommonVersion = "no_common_version"
    case noCommonSuite = "no_common_suite"
    case noCommonGroup = "no_common_group"
  }

  /// Shakes hands; nil where no hello of the kind is known.
  init?(_ family: ClientFamily, at policy: SecurityPolicy) {
    guard let profile = family.profile else { return nil }
    let hello = Hello(profile)
    id = family.id
    label = family.label
    userAgentDeterminesTls = family.determinesTLS.rawValue
    rsa = Failure(policy.negotiate(hello, certificates: [.rsa]))
    ecdsa = Failure(policy.negotiate(hello, certificates: [.ecdsa]))
  }

  /// Whether a certificate of either key fails.
  var isCutOff: Bool { rsa != nil || ecdsa != nil }

  /// The failures of this outcome that the other does not have; nil where there are none.
  func beyond(_ other: FamilyOutcome) -> FamilyOutcome? {
    var new = self
    if other.rsa != nil { new.rsa = nil }
    if other.ecdsa != nil { new.ecdsa = nil }
    return new.isCutOff ? new : nil
  }

  /// The outcome of every kind whose hello is known.
  static func all(at policy: SecurityPolicy) -> [FamilyOutcome] {
    ClientFamily.all.compactMap { FamilyOutcome($0, at: policy) }
  }

  /// The names of the kinds whose hello is not known.
  static var unknownKinds: [String] {
    ClientFamily.all.filter { $0.profile == nil }.map(\.label)
  }
}
