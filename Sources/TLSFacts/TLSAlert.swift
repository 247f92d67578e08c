/// A TLS alert, by its number, and what it means when a client sends it to a load balancer.
///
/// Source: the IANA TLS Alert registry; RFC 8446, section 6. Meanings, remedies and verdicts are
/// those of `facts/tls-alerts.json`, which names its sources.
public struct TLSAlert: Sendable, Hashable {
  /// The number on the wire.
  public let number: UInt8

  /// Makes an alert from its number; every number is allowed.
  public init(number: UInt8) {
    self.number = number
  }

  /// The registered name, `unknown_ca`; nil for a number that has none.
  ///
  /// - Complexity: O(*n*) in the length of the registry, as are the other facts.
  public var name: String? { entry?.name }

  /// What a client says with it, in whole sentences; nil for a number without a name.
  public var meaning: String? { entry?.meaning }

  /// What usually helps, in whole sentences; nil where nothing is to be done or known.
  public var remedy: String? { entry?.remedy }

  /// Where to look for the cause; nil for a number without a name.
  public var verdict: Verdict? { entry?.verdict }

  /// What an alert from a client is about.
  public enum Verdict: String, Sendable, CaseIterable {
    /// The protocol version, suite, group or similar: a policy change can cause or cure it.
    case policy
    /// The listener's certificate or its chain: no policy change helps, but for the key's type.
    case certificate
    /// The client's certificate.
    case mtls
    /// No error.
    case normal
    /// The network, or a middlebox on the way.
    case transport
    /// A defect of the client, or a middlebox.
    case clientBug = "client-bug"
    /// A setting of the client.
    case client
    /// Nothing: it does not occur in TLS.
    case notTLS = "not-tls"
  }

  /// A row of the registry.
  struct Entry: Sendable {
    let number: UInt8
    let name: String
    let verdict: Verdict
    let meaning: String
    let remedy: String?
  }

  private var entry: Entry? {
    TLSAlert.entries.first { $0.number == number }
  }
}
