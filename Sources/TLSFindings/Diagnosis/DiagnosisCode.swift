/// What can be concluded about a client that has trouble with TLS, in order of precedence: of two
/// conclusions with the same certainty the earlier one is given.
///
/// The raw values are those of the JSON; they keep their meaning, and more may join.
public enum DiagnosisCode: String, Sendable, CaseIterable {
  /// The client does not accept the certificate of the listener.
  case clientRejectsCertificate = "client_rejects_certificate"
  /// The client takes the certificate of the listener for expired, or not yet valid.
  case certificateExpiredForClient = "certificate_expired_for_client"
  /// The load balancer refuses the certificate of the client.
  case clientCertificateRefused = "client_certificate_refused"
  /// Client and listener share no protocol version.
  case noCommonVersion = "no_common_version"
  /// Client and listener share no cipher suite.
  case noCommonSuite = "no_common_suite"
  /// The client refuses what the load balancer chose.
  case clientRefusesParameters = "client_refuses_parameters"
  /// Client and listener share no application protocol (ALPN).
  case alpnMismatch = "alpn_mismatch"
  /// The listener does not serve the name that the client asked for.
  case nameNotServed = "name_not_served"
  /// The client gave up before the handshake ended.
  case clientLeft = "client_left"
  /// The client ended the handshake with some other alert.
  case clientAlert = "client_alert"
  /// The listener asks for client certificates, and the client shows none.
  case clientCertificateMissing = "client_certificate_missing"
  /// Plain HTTP was sent to a TLS port.
  case plaintextOnTLSPort = "plaintext_on_tls_port"
  /// A health check, a monitor, a port scan: no client that means to be served.
  case probeOrScanner = "probe_or_scanner"
  /// The logs do not say why.
  case unexplained
}

/// How sure a conclusion is, from the least to the most.
public enum Certainty: String, Sendable, CaseIterable {
  /// It would explain what was logged, as other things would.
  case possible
  /// The evidence leaves one usual reading.
  case likely
  /// The log lines state it.
  case proven
}
