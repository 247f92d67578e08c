// swift-format-ignore-file
// Made by facts/make-tables.py from facts/alb-connection-errors.json; edit those.
// Data of 2026-11-23, from:
// - ALB user guide, 'Connection logs for your Application Load Balancer' (error reason codes); as
//   of 2026, lists 13 codes
// - ALB quotas page: chain depth 4, CA certificate 16 KB, 25 CA certificates and 30 revocation
//   lists per trust store, 500,000 revocation entries, revocation file 50 MB, TLS message 64 K
// - ALB mutual authentication page (verify and passthrough modes); details on key types recalled,
//   not re-read
// - the same page as of 2025: the same codes without ClientCertIncompatible
// - CloudFront mutual TLS connection logs: a partly equal code list
// - an nginx-based emulator of ALB connection logs (partial code list)
// - own reasoning

extension ConnectionError {
  /// The codes that AWS publishes, by name.
  static let all: [ConnectionError] = [
    ConnectionError(
      code: "ClientCertCrlHit",
      category: .clientCertificate,
      meaning: "A revocation list in the trust store names this certificate.",
      remedy: """
        If wanted: nothing (block works). Otherwise issue a new certificate, or correct the \
        revocation list and upload it again.
        """,
      usuallyFixedBy: "PKI"
    ),
    ConnectionError(
      code: "ClientCertCrlProcessingError",
      category: .clientCertificate,
      meaning: """
        The list in the trust store is broken, expired in its structure, or signed by another \
        CA, so the check failed.
        """,
      remedy: """
        Re-create the list (PEM, signed by the CA of the clients, within 50 MB / 500,000 \
        entries), upload it, remove the bad one.
        """,
      usuallyFixedBy: "load balancer owner"
    ),
    ConnectionError(
      code: "ClientCertExpired",
      category: .clientCertificate,
      meaning: "notAfter has passed; see leaf_client_cert_validity.",
      remedy: """
        Renew the client certificate. Stop-gap: the listener option to ignore client certificate \
        expiry.
        """,
      usuallyFixedBy: "client owner"
    ),
    ConnectionError(
      code: "ClientCertIncompatible",
      category: .clientCertificate,
      meaning: """
        Newest code, came with stricter policies (RFC 9151 / CNSA need P-384 or RSA 3072+ and \
        SHA-384): the key, curve or signature of the client certificate is not allowed by the \
        policy of the listener.
        """,
      remedy: """
        Reissue client certificates as the policy demands, or choose a less strict policy (an \
        INTEROP variant).
        """,
      usuallyFixedBy: "PKI / load balancer owner"
    ),
    ConnectionError(
      code: "ClientCertInvalid",
      category: .clientCertificate,
      meaning: """
        Certificate cannot be parsed or violates X.509 rules (bad encoding, critical extension \
        unknown, broken signature, CA flag or path length wrong).
        """,
      remedy: "Inspect with openssl x509 -text and openssl verify; reissue.",
      usuallyFixedBy: "PKI"
    ),
    ConnectionError(
      code: "ClientCertMaxChainDepthExceeded",
      category: .clientCertificate,
      meaning: "The client sent too many intermediates (quota: depth 4).",
      remedy: """
        Shorten the chain: send leaf plus needed intermediates only, or issue from a CA nearer \
        to the root in the trust store.
        """,
      usuallyFixedBy: "client owner / PKI"
    ),
    ConnectionError(
      code: "ClientCertMaxSizeExceeded",
      category: .clientCertificate,
      meaning: """
        The certificate (or the TLS message that carries the chain) is too large (quota for the \
        TLS message: 64 K).
        """,
      remedy: """
        Drop unneeded extensions, SAN entries and intermediates; use ECDSA or smaller RSA keys.
        """,
      usuallyFixedBy: "client owner / PKI"
    ),
    ConnectionError(
      code: "ClientCertNotYetValid",
      category: .clientCertificate,
      meaning: """
        notBefore lies in the future: certificate just issued, or clock/time-zone error at the \
        CA. leaf_client_cert_validity in the same line shows the dates.
        """,
      remedy: "Wait, or reissue with a backdated start.",
      usuallyFixedBy: "PKI"
    ),
    ConnectionError(
      code: "ClientCertPurposeInvalid",
      category: .clientCertificate,
      meaning: """
        Extended key usage lacks clientAuth, or key usage lacks digitalSignature; often a server \
        certificate used as client certificate. Public CAs drop clientAuth from server \
        certificates in 2025-2026, which makes this more frequent.
        """,
      remedy: "Reissue with extendedKeyUsage clientAuth from a private CA.",
      usuallyFixedBy: "PKI"
    ),
    ConnectionError(
      code: "ClientCertRejected",
      category: .clientCertificate,
      meaning: "A check beyond the standard ones said no.",
      remedy: """
        Look at what validates client certificates for this listener; AWS publishes no further \
        detail.
        """,
      usuallyFixedBy: "load balancer owner"
    ),
    ConnectionError(
      code: "ClientCertTypeUnsupported",
      category: .clientCertificate,
      meaning: """
        Key or certificate type that the load balancer does not take (not X.509v3, DSA or EdDSA \
        key, odd curve, RSA key too small or too large).
        """,
      remedy: """
        Reissue with RSA 2048 or more, or ECDSA P-256/P-384/P-521, SHA-256 or better.
        """,
      usuallyFixedBy: "PKI"
    ),
    ConnectionError(
      code: "ClientCertUntrusted",
      category: .clientCertificate,
      meaning: """
        The chain does not end in a CA of the trust store: wrong CA, missing intermediate, \
        self-signed, or the CA bundle was rotated. The most frequent mTLS failure.
        """,
      remedy: """
        Client: send the intermediates. Load balancer: add the issuing CA (root or intermediate) \
        to the trust store bundle.
        """,
      usuallyFixedBy: "both"
    ),
    ConnectionError(
      code: "UnmappedConnectionError",
      category: .bucket,
      meaning: """
        Everything that has no code: no common protocol version or cipher suite, client closed \
        or reset during the handshake, TLS alert from the client (rejected listener \
        certificate), plain HTTP on the TLS port, and with mTLS in verify mode a client that \
        sent no certificate at all. In a log without mutual TLS this is the code to watch after \
        a policy change.
        """,
      remedy: """
        Group by client_ip and look at tls_protocol and tls_cipher: both "-" means that the \
        hello was not acceptable (policy!) or never completed. Compare the rate before and after \
        the policy change; test such a client with openssl s_client.
        """,
      usuallyFixedBy: "depends"
    ),
  ]
}
