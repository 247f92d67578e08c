/// What a record says about its TLS handshake.
public enum Outcome: String, Sendable, CaseIterable, Codable {
  /// A protocol version and suite were agreed on, and the log shows no failure of the handshake.
  case negotiated
  /// The handshake failed; the record's cause says what the log knows of the reason.
  case failed
  /// A TCP connection on which no ClientHello arrived: usually a probe or a port scan.
  ///
  /// Not counted as a failure. A client that is refused before a certificate is chosen may look
  /// the same.
  case noClientHello = "no_client_hello"
  /// A plain HTTP request that was sent to the TLS port.
  case plaintextOnTLSPort = "plaintext_on_tls_port"
  /// No TLS listener was involved.
  case notTLS = "not_tls"
  /// The log line does not say whether there was a handshake, or how it ended.
  case undetermined
}

extension Outcome: CodingKeyRepresentable {}
