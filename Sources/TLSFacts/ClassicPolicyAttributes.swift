/// An attribute of a Classic custom policy that switches a protocol version on.
///
/// A custom policy (`SSLNegotiationPolicyType`) is a list of attributes that are true or false;
/// what is not set is off. The suites that it can select are those with
/// `CipherSuite.isClassicAttribute`, by their names. TLS 1.3 is not to be had on Classic balancers.
///
/// Source: `facts/security-policies.json`.
public struct ClassicProtocolAttribute: Sendable {
  /// The attribute's name, `Protocol-TLSv1.2`.
  public let name: String
  /// The version; nil for SSL 2.0, which nothing negotiates any more.
  public let version: TLSVersion?
  /// Whether and how it can be selected.
  public let status: String

  /// The version that an attribute switches on; nil where the name is none of these.
  public static func version(ofAttribute name: String) -> TLSVersion? {
    all.first { $0.name == name }?.version
  }
}

/// The attributes of a Classic policy that are neither a version nor a suite.
public enum ClassicPolicyAttribute {
  /// Where true, the balancer's order of suites decides; else the client's does.
  public static let serverOrder = "Server-Defined-Cipher-Order"
  /// Names the predefined policy that this one is.
  public static let referencePolicy = "Reference-Security-Policy"
}
