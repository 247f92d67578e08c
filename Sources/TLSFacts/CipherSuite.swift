/// A cipher suite that an ELB security policy names, that a Classic custom policy can select, or
/// that TLS 1.3 defines.
///
/// Source: `facts/ciphers.json`, from the IANA TLS Cipher Suites registry by way of two independent
/// mappings to OpenSSL's names.
public struct CipherSuite: Sendable, Identifiable {
  /// OpenSSL's name, by which AWS lists and logs it: `ECDHE-RSA-AES128-GCM-SHA256`.
  public let name: String
  /// The registered name, `TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256`; nil for the kinds of SSL 2.0.
  public let ianaName: String?
  /// Other names of OpenSSL.
  public let aliases: [String]
  /// The registered code point; nil for the three kinds of SSL 2.0, which TLS cannot negotiate.
  public let codePoint: UInt16?
  /// The versions in which it can be negotiated; nil for the kinds of SSL 2.0.
  public let versions: ClosedRange<TLSVersion>?
  /// What limits it to these versions, and where practice differs from the RFC.
  public let versionNote: String
  /// How the keys are agreed on.
  public let keyExchange: KeyExchange
  /// The key that the server's certificate must have.
  public let certificate: CertificateNeed
  /// How the server proves who it is: `RSA`, `ECDSA`, `any` in TLS 1.3, `none` where it does not.
  public let authentication: String
  /// The cipher of the data: `AES`, `ChaCha20`, `3DES`.
  public let bulkCipher: String
  /// The effective size of its key in bits; 112 for 3DES.
  public let keyBits: Int
  /// Its mode: `GCM`, `CBC`, `stream`.
  public let mode: String
  /// What protects the data against changes: `AEAD`, `HMAC-SHA1`.
  public let mac: String
  /// Whether encryption and protection are one (AEAD).
  public let isAEAD: Bool
  /// Whether its keys are weak on purpose, for the export rules of the 1990s.
  public let isExport: Bool
  /// Whether recorded traffic stays secret when the server's key is stolen later.
  public let hasForwardSecrecy: Bool
  /// How strong it is, in the four classes of ciphersuite.info.
  public let strength: Strength
  /// Why it is of that class.
  public let strengthReason: String
  /// Whether a custom policy of a Classic balancer can select it.
  public let isClassicAttribute: Bool

  /// The name.
  public var id: String { name }

  /// How the keys of a suite are agreed on.
  public enum KeyExchange: String, Sendable, CaseIterable {
    /// Ephemeral elliptic curves.
    case ecdhe = "ECDHE"
    /// Ephemeral Diffie-Hellman over a prime field.
    case dhe = "DHE"
    /// The client encrypts to the certificate's RSA key.
    case rsa = "RSA"
    /// TLS 1.3: ephemeral, negotiated apart from the suite.
    case tls13 = "TLS 1.3 (ephemeral, negotiated apart)"
    /// Diffie-Hellman without authentication.
    case anonymous = "DH anonymous (ephemeral, unauthenticated)"
    /// Kerberos 5.
    case kerberos = "KRB5"
    /// A key shared in advance.
    case preShared = "PSK"
  }

  /// The key that a suite needs in the server's certificate.
  public enum CertificateNeed: String, Sendable, CaseIterable {
    /// An RSA key.
    case rsa = "RSA"
    /// A key on an elliptic curve.
    case ecdsa = "ECDSA"
    /// A DSA key.
    case dsa = "DSA"
    /// Any key: in TLS 1.3 the signature is negotiated apart from the suite.
    case any
    /// No certificate.
    case none
  }

  /// The classes of ciphersuite.info, from worst to best.
  public enum Strength: String, Sendable, CaseIterable, Comparable, Codable {
    /// A part of it is broken.
    case insecure
    /// No forward secrecy, CBC, SHA-1, 3DES, or Diffie-Hellman over a prime field.
    case weak
    /// None of that.
    case secure
    /// No remark at all, ephemeral, and not CCM.
    case recommended

    /// Worse classes come first.
    public static func < (left: Strength, right: Strength) -> Bool {
      allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
    }
  }

  /// Whether it can be negotiated in a version.
  public func isUsable(in version: TLSVersion) -> Bool {
    versions?.contains(version) ?? false
  }

  /// The suite that every implementation of TLS 1.3 must have (RFC 8446, section 9.1).
  public static let mandatoryName = "TLS_AES_128_GCM_SHA256"

  /// The suite that OpenSSL knows by a name, in any case; nil where it is not in the table. One of
  /// TLS 1.3 is also known by its name with hyphens, `TLS-AES-128-GCM-SHA256`, as older tables of
  /// AWS write it.
  ///
  /// - Complexity: O(1) for the canonical name.
  public static func named(_ name: String) -> CipherSuite? {
    byName[name] ?? byName[name.uppercased()]
  }

  private static let byName: [String: CipherSuite] = all.reduce(into: [:]) { names, suite in
    for name in [suite.name] + suite.aliases { names[name] = suite }
    if suite.keyExchange == .tls13 { names[suite.name.replacing("_", with: "-")] = suite }
  }
}
