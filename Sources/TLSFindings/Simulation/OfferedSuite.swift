import TLSFacts

/// A suite that a policy or a log names, known or not, and where it may be used.
///
/// A policy from an operator's file may name suites that the table of suites does not have. Such a
/// suite may serve wherever its name does not rule it out, and is never a proof that it does.
struct OfferedSuite: Hashable {
  /// The canonical name where the suite is known, else the name as given.
  let name: String
  /// Whether the table of suites has it.
  let isKnown: Bool
  private let versions: ClosedRange<TLSVersion>?

  /// Looks up a name.
  init(_ text: String) {
    if let suite = CipherSuite.named(text) {
      name = suite.name
      isKnown = true
      versions = suite.versions
    } else {
      name = text
      isKnown = false
      versions = OfferedSuite.isNamedAsTLS13(text) ? .tls13 ... .tls13 : .ssl3 ... .tls12
    }
  }

  /// The suite that every client of TLS 1.3 has.
  static let mandatory = OfferedSuite(CipherSuite.mandatoryName)

  /// Whether it may be negotiated in a version: for one that is known, whether it can.
  func mayServe(in version: TLSVersion) -> Bool {
    versions?.contains(version) ?? false
  }

  /// Suites of TLS 1.3 name no key exchange: `TLS_AES_128_GCM_SHA256`. Older ones do, and OpenSSL
  /// names them without the prefix.
  private static func isNamedAsTLS13(_ name: String) -> Bool {
    name.hasPrefix("TLS_") && !name.contains("_WITH_")
  }
}
