/// What a kind of client offers in its hello.
///
/// Source: `facts/legacy-clients.json`; most are captures that testssl.sh publishes, some are
/// derived from such a capture.
public struct ClientProfile: Sendable, Identifiable {
  /// The name by which families refer to it, `java-7`.
  public let id: String
  /// The client whose hello was captured, `Java 7u25`, or how the profile was derived.
  public let source: String
  /// The protocol versions that it offers, without a gap.
  public let versions: ClosedRange<TLSVersion>
  /// The names of `suites`, parted by spaces.
  let suiteNames: String
  /// The groups for the key exchange, in its order; empty where it names none.
  public let groups: [KeyExchangeGroup]
  /// Whether it sends the server's name (SNI).
  public let sendsServerName: Bool

  /// The suites by OpenSSL name, in its order.
  ///
  /// - Complexity: O(*n*) in the number of suites, as are the questions about them.
  public var suites: [String] {
    suiteNames.split(separator: " ").map(String.init)
  }

  /// Whether it has any suite with ephemeral elliptic curves (ECDHE) below TLS 1.3.
  public var offersECDHE: Bool {
    suites.contains { $0.hasPrefix("ECDHE-") }
  }

  /// Whether it can use an RSA certificate with forward secrecy and GCM below TLS 1.3.
  public var offersECDHEWithRSAAndGCM: Bool {
    suites.contains { $0.hasPrefix("ECDHE-RSA-") && $0.contains("GCM") }
  }

  /// Whether it can use an ECDSA certificate with forward secrecy and GCM below TLS 1.3.
  public var offersECDHEWithECDSAAndGCM: Bool {
    suites.contains { $0.hasPrefix("ECDHE-ECDSA-") && $0.contains("GCM") }
  }

  /// Whether it has any suite with AES.
  public var offersAES: Bool {
    suites.contains { $0.contains("AES") }
  }

  /// Whether it has any suite with AES of 256 bits.
  public var offersAES256: Bool {
    suites.contains { $0.contains("AES256") || $0.contains("AES_256") }
  }
}
