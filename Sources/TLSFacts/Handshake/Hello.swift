/// What a client offers in a handshake.
public struct Hello: Sendable, Equatable {
  /// The protocol versions, without a gap.
  public var versions: ClosedRange<TLSVersion>
  /// The suites by OpenSSL name, in the client's order.
  public var suites: [String]
  /// The groups of the key exchange; nil where they are not known, and any may be among them.
  public var groups: [KeyExchangeGroup]?

  /// Makes a hello.
  public init(
    versions: ClosedRange<TLSVersion>, suites: [String], groups: [KeyExchangeGroup]? = nil
  ) {
    self.versions = versions
    self.suites = suites
    self.groups = groups
  }

  /// The hello of a kind of client.
  public init(_ profile: ClientProfile) {
    self.init(versions: profile.versions, suites: profile.suites, groups: profile.groups)
  }
}

/// The key of a certificate that a load balancer can have.
public enum CertificateKey: String, Sendable, CaseIterable, Codable {
  /// An RSA key.
  case rsa = "RSA"
  /// A key on an elliptic curve.
  case ecdsa = "ECDSA"
}

/// How a handshake ends, as far as the policy and the hello decide it.
public enum HandshakeResult: Sendable, Equatable {
  /// Both agree on a version and a suite.
  case agreed(TLSVersion, suite: String)
  /// They share no version.
  case noCommonVersion
  /// They share versions, but no suite that the highest of them and the certificates allow.
  case noCommonSuite(TLSVersion)
  /// They share a suite, but no group for its key exchange.
  case noCommonGroup

  /// Whether the client connects.
  public var isAgreed: Bool {
    if case .agreed = self { true } else { false }
  }
}
