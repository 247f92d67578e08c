/// What client and balancer agreed on: version, suite and key-exchange group.
public struct AgreedTLS: Sendable, Hashable {
  /// A protocol version; its raw value is the canonical name.
  public enum Version: String, Sendable, CaseIterable {
    /// SSL 3.0.
    case ssl3 = "SSLv3"
    /// TLS 1.0.
    case tls10 = "TLSv1.0"
    /// TLS 1.1.
    case tls11 = "TLSv1.1"
    /// TLS 1.2.
    case tls12 = "TLSv1.2"
    /// TLS 1.3.
    case tls13 = "TLSv1.3"

    /// How ALB and Classic logs usually spell it.
    public var usualSpelling: String { self == .tls10 ? "TLSv1" : rawValue }

    /// How NLB logs usually spell it.
    public var networkSpelling: String {
      switch self {
      case .ssl3: "sslv3"
      case .tls10: "tlsv10"
      case .tls11: "tlsv11"
      case .tls12: "tlsv12"
      case .tls13: "tlsv13"
      }
    }
  }

  /// A key-exchange group; its raw value is the canonical name.
  public enum Group: String, Sendable, CaseIterable {
    /// Curve25519.
    case x25519
    /// NIST P-256.
    case secp256r1
    /// NIST P-384.
    case secp384r1
    /// NIST P-521.
    case secp521r1
    /// Curve25519 with ML-KEM-768.
    case x25519MLKEM768 = "X25519MLKEM768"
    /// NIST P-256 with ML-KEM-768.
    case secP256r1MLKEM768 = "SecP256r1MLKEM768"
    /// NIST P-384 with ML-KEM-1024.
    case secP384r1MLKEM1024 = "SecP384r1MLKEM1024"
  }

  /// The version.
  public var version: Version
  /// The suite as logged, an OpenSSL name or `(NONE)`.
  public var cipher: String
  /// The group; nil for suites without one.
  public var group: Group?
  /// The version as spelled in the line; nil for the usual spelling of the kind.
  public var versionSpelling: String?
  /// The group as spelled in the line; nil for its canonical name.
  public var groupSpelling: String?

  /// Makes an agreement in the usual spelling.
  public init(_ version: Version, _ cipher: String, _ group: Group? = nil) {
    self.version = version
    self.cipher = cipher
    self.group = group
  }

  /// The group as it stands in a log.
  var loggedGroup: String { groupSpelling ?? group?.rawValue ?? "-" }
}
