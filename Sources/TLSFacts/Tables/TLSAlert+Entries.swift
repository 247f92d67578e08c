// swift-format-ignore-file
// Made by facts/make-tables.py from facts/tls-alerts.json; edit those.
// Data of 2026-11-23, from:
// - IANA TLS Alert registry, as listed by errors.fyi/ns/tls (34 codes) and cross-checked with
//   s2n-tls tls/s2n_alerts.h
// - RFC 8446 section 6
// - RFC 5246 section 7.2
// - RFC 6066
// - RFC 4279
// - RFC 7301
// - RFC 7507
// - RFC 9147
// - behaviour of common TLS stacks: general knowledge, not re-measured
// - NLB access log docs: incoming_tls_alert is the integer of the alert received from the client

extension TLSAlert {
  /// The alerts of the IANA TLS Alert registry, by number.
  static let entries: [Entry] = [
    Entry(
      number: 0,
      name: "close_notify",
      verdict: .normal,
      meaning: """
        Orderly end: the client has nothing more to send. Not an error. If it comes during the \
        handshake the client gave up (user left, connection race such as happy eyeballs, health \
        probe, port scanner).
        """,
      remedy: """
        None, unless it is the only thing a client ever does: then look at the bytes and the \
        handshake time (zero bytes and no cipher = probe or scanner).
        """
    ),
    Entry(
      number: 10,
      name: "unexpected_message",
      verdict: .clientBug,
      meaning: """
        A handshake message came at a moment the client did not expect it. Usually a broken or \
        very old client, a middlebox that rewrites TLS, or a client that does not know \
        renegotiation or TLS 1.3 flow.
        """,
      remedy: """
        Find the client by address and user agent; update its TLS library; look for \
        TLS-inspecting proxies between client and load balancer.
        """
    ),
    Entry(
      number: 20,
      name: "bad_record_mac",
      verdict: .transport,
      meaning: """
        A record could not be authenticated. Damaged data, a middlebox, a broken hardware \
        offload or a bug in the client library. Old stacks with a wrong CBC or ChaCha20 \
        implementation show it too.
        """,
      remedy: """
        Look for one network path or one device model; test another path; update the client \
        library or NIC driver.
        """
    ),
    Entry(
      number: 21,
      name: "decryption_failed_RESERVED",
      verdict: .clientBug,
      meaning: """
        Old name for a record that does not decrypt; replaced by 20. Only very old clients send \
        it.
        """,
      remedy: """
        Look for one network path or one device model; the client is old enough to be a \
        compatibility risk by itself.
        """
    ),
    Entry(
      number: 22,
      name: "record_overflow",
      verdict: .transport,
      meaning: """
        The client got a record longer than allowed: often plain HTTP (or another protocol) \
        answered on a TLS port, or a middlebox.
        """,
      remedy: "Check that port and protocol match; check proxies."
    ),
    Entry(
      number: 30,
      name: "decompression_failure_RESERVED",
      verdict: .clientBug,
      meaning: "TLS compression is not used any more.",
      remedy: "Update the client."
    ),
    Entry(
      number: 40,
      name: "handshake_failure",
      verdict: .policy,
      meaning: """
        The client found no acceptable combination: it refuses the cipher suite, group, \
        signature algorithm or certificate type that the load balancer chose. (When nothing is \
        shared, it is the load balancer that sends 40 to the client: then this field stays \
        empty.)
        """,
      remedy: """
        Compare the suites of the client with the policy and the certificate type (RSA or \
        ECDSA). Choose a policy that shares a suite, or update the client. Offer an RSA \
        certificate next to an ECDSA one.
        """
    ),
    Entry(
      number: 41,
      name: "no_certificate_RESERVED",
      verdict: .mtls,
      meaning: """
        SSLv3 answer of a client that was asked for a certificate and has none. Anyone sending \
        it speaks SSLv3.
        """,
      remedy: "Replace the client; if mutual TLS is meant, give it a certificate."
    ),
    Entry(
      number: 42,
      name: "bad_certificate",
      verdict: .certificate,
      meaning: """
        The client finds that the certificate of the listener is damaged, wrongly signed, or \
        does not match the name it asked for.
        """,
      remedy: """
        Check that the certificate covers the host name (SAN), that SNI selects the right \
        certificate, that the chain is complete, and that no middlebox swaps it.
        """
    ),
    Entry(
      number: 43,
      name: "unsupported_certificate",
      verdict: .certificate,
      meaning: """
        The client cannot use this kind of certificate: ECDSA or a curve it does not know, \
        RSA-PSS key, or wrong key usage / extended key usage.
        """,
      remedy: """
        Serve an RSA 2048 certificate (SHA-256) next to or instead of the ECDSA one; check key \
        usage (serverAuth, digitalSignature).
        """
    ),
    Entry(
      number: 44,
      name: "certificate_revoked",
      verdict: .certificate,
      meaning: """
        The client saw (OCSP, stapled answer or CRL) that the listener certificate, or an \
        intermediate, is revoked.
        """,
      remedy: "Reissue and replace the certificate now; find out why it was revoked."
    ),
    Entry(
      number: 45,
      name: "certificate_expired",
      verdict: .certificate,
      meaning: """
        The client says the certificate (or one in the chain) is expired or not yet valid. \
        Either it is, or the clock of the client is wrong, or the client builds a path over an \
        expired root (old OpenSSL, the 2021 DST Root X3 case).
        """,
      remedy: """
        Check the dates of the whole chain; renew; if only a few old devices send it, fix their \
        clock or update their root store.
        """
    ),
    Entry(
      number: 46,
      name: "certificate_unknown",
      verdict: .certificate,
      meaning: """
        Catch-all for "I rejected your certificate". Chrome, Edge and other BoringSSL users \
        (Android), and Java send it for most verification failures: untrusted issuer, wrong \
        name, pinning, missing intermediate.
        """,
      remedy: """
        Check name, chain and issuer first. Java: import the issuing CA into the trust store of \
        the JVM or update the JVM. Android: check that the intermediate is sent and that no \
        pinning is in force. A burst from browsers after a deploy means that the new certificate \
        is wrong.
        """
    ),
    Entry(
      number: 47,
      name: "illegal_parameter",
      verdict: .policy,
      meaning: """
        The client found a field out of range or inconsistent: for example a group or a suite it \
        never offered, or a downgrade marker (a TLS 1.3 client that was answered with TLS 1.2 or \
        less through a box that hides TLS 1.3).
        """,
      remedy: """
        If it starts after a policy change, suspect a middlebox or a buggy client that cannot \
        take TLS 1.3 or large post-quantum hellos; try a non-PQ or TLS 1.2 policy for that \
        listener and update the client.
        """
    ),
    Entry(
      number: 48,
      name: "unknown_ca",
      verdict: .certificate,
      meaning: """
        The client has no trusted root for the chain: self-signed or private CA certificate, \
        intermediate missing on the listener, or a root store that is too old (old Android, old \
        Java, old distributions).
        """,
      remedy: """
        Upload the full chain; for a private CA install its root on the client; for old devices \
        use a certificate whose chain ends in an old root, or update them. Amazon Trust Services \
        roots: very old devices need the Starfield cross-signed chain.
        """
    ),
    Entry(
      number: 49,
      name: "access_denied",
      verdict: .certificate,
      meaning: """
        The certificate was valid but the client decided, by its own access rules, not to go on.
        """,
      remedy: "Look at pinning or allow-list settings of the client."
    ),
    Entry(
      number: 50,
      name: "decode_error",
      verdict: .clientBug,
      meaning: """
        A message could not be parsed: wrong length or field. Broken client, middlebox, or data \
        that is not TLS.
        """,
      remedy: """
        If it starts with a change to TLS 1.3 or PQ, suspect intolerance of new or large \
        messages; otherwise look for a proxy in the path or the wrong protocol on the port.
        """
    ),
    Entry(
      number: 51,
      name: "decrypt_error",
      verdict: .certificate,
      meaning: """
        A signature or a Finished message did not verify: certificate and private key do not \
        match, a hash or signature algorithm is wrongly handled by the client (SHA-1-only, \
        RSA-PSS bug), or a middlebox.
        """,
      remedy: """
        Re-import certificate and key together; test with an RSA certificate; update the client \
        if it has trouble with RSA-PSS (TLS 1.3, or TLS 1.2 with PSS).
        """
    ),
    Entry(
      number: 52,
      name: "too_many_cids_requested",
      verdict: .notTLS,
      meaning: "DTLS connection identifiers: does not happen on TLS.",
      remedy: nil
    ),
    Entry(
      number: 60,
      name: "export_restriction_RESERVED",
      verdict: .clientBug,
      meaning: """
        Relic of export-grade cryptography. A sender is a client of the 1990s.
        """,
      remedy: "Replace the client."
    ),
    Entry(
      number: 70,
      name: "protocol_version",
      verdict: .policy,
      meaning: """
        The client recognised the version that the load balancer picked but does not accept it: \
        for example a client that needs TLS 1.2 or 1.3 against a listener that answered with TLS \
        1.0/1.1. (A client that is too old gets 70 from the load balancer; that direction is not \
        in this field.)
        """,
      remedy: """
        Choose a policy whose versions overlap with the minimum and maximum of the client; on \
        old clients enable the newer version (https.protocols, SchUseStrongCrypto, OpenSSL \
        upgrade).
        """
    ),
    Entry(
      number: 71,
      name: "insufficient_security",
      verdict: .policy,
      meaning: """
        The client wants stronger parameters than the load balancer chose (key size, DH size, \
        suite).
        """,
      remedy: """
        Use a stronger policy or a larger key; typical after a client was hardened.
        """
    ),
    Entry(
      number: 80,
      name: "internal_error",
      verdict: .clientBug,
      meaning: """
        The client failed for reasons of its own: memory, missing algorithm provider (FIPS or \
        crypto policy without the needed algorithm), bug. Java reports many local failures like \
        this.
        """,
      remedy: """
        Look at the log of the client; check crypto policies (FIPS mode, \
        jdk.tls.disabledAlgorithms, system crypto policy) before blaming the listener.
        """
    ),
    Entry(
      number: 86,
      name: "inappropriate_fallback",
      verdict: .policy,
      meaning: """
        Sent by servers when a client retries with a lower version although both could do \
        better. If a client address shows it, something relays TLS.
        """,
      remedy: """
        Look for a proxy. If clients complain about 86: they fall back because a first, better \
        attempt fails (network loss, intolerance); fix that one.
        """
    ),
    Entry(
      number: 90,
      name: "user_canceled",
      verdict: .normal,
      meaning: """
        User or program cancelled during the handshake (browser tab closed, request aborted, \
        certificate dialog refused). Followed by close_notify.
        """,
      remedy: """
        None for a few. Many from one application: check its connect timeout or a dialog that \
        asks for a client certificate.
        """
    ),
    Entry(
      number: 100,
      name: "no_renegotiation_RESERVED",
      verdict: .normal,
      meaning: """
        The client refuses renegotiation. The load balancer does not normally ask for it.
        """,
      remedy: "None, or update the client."
    ),
    Entry(
      number: 109,
      name: "missing_extension",
      verdict: .policy,
      meaning: """
        TLS 1.3: a needed extension was missing (for example key_share, signature_algorithms, or \
        server_name demanded by the other side).
        """,
      remedy: """
        The client's library is incomplete for TLS 1.3 or a middlebox strips extensions: update \
        it, or use a policy with TLS 1.2 for that client.
        """
    ),
    Entry(
      number: 110,
      name: "unsupported_extension",
      verdict: .clientBug,
      meaning: """
        The client got an extension in the answer that it had not asked for. Middlebox or buggy \
        client.
        """,
      remedy: "Look for TLS-inspecting devices; update the client."
    ),
    Entry(
      number: 111,
      name: "certificate_unobtainable_RESERVED",
      verdict: .certificate,
      meaning: "Client certificate URLs are not in use.",
      remedy: nil
    ),
    Entry(
      number: 112,
      name: "unrecognized_name",
      verdict: .certificate,
      meaning: """
        About SNI: the name is not known. Normally a server sends it; from a client it means \
        that the name confirmed by the server is not the one asked for (some Java 7 clients \
        treat a warning as fatal).
        """,
      remedy: """
        Check SNI and the certificates attached to the listener; old Java: \
        -Djsse.enableSNIExtension=false only as a last resort.
        """
    ),
    Entry(
      number: 113,
      name: "bad_certificate_status_response",
      verdict: .certificate,
      meaning: """
        Stapled OCSP answer was invalid or is required and missing (certificate with \
        must-staple).
        """,
      remedy: """
        Reissue the certificate without must-staple: whether and when a load balancer staples an \
        OCSP answer is not documented in the pages read.
        """
    ),
    Entry(
      number: 114,
      name: "bad_certificate_hash_value_RESERVED",
      verdict: .certificate,
      meaning: "Client certificate URLs are not in use.",
      remedy: nil
    ),
    Entry(
      number: 115,
      name: "unknown_psk_identity",
      verdict: .mtls,
      meaning: """
        Pre-shared key identity not known. ELB predefined policies have no external PSK.
        """,
      remedy: """
        Only with a Classic custom policy that allows PSK suites, which does not work in \
        practice: drop them.
        """
    ),
    Entry(
      number: 116,
      name: "certificate_required",
      verdict: .mtls,
      meaning: """
        TLS 1.3 server wants a client certificate and got none. With mutual TLS the load \
        balancer sends it; as an incoming alert it hints at a proxy or at swapped roles.
        """,
      remedy: """
        Give the client a certificate and key, or use another listener / passthrough mode for \
        clients without one.
        """
    ),
    Entry(
      number: 117,
      name: "general_error",
      verdict: .clientBug,
      meaning: "Unspecified failure; new code of the revised TLS 1.3 RFC.",
      remedy: """
        Look at the log of the client; check crypto policies before blaming the listener.
        """
    ),
    Entry(
      number: 120,
      name: "no_application_protocol",
      verdict: .policy,
      meaning: """
        ALPN: no common application protocol (h2, http/1.1). Normally the server sends it; a \
        client sends it when the answer does not contain a protocol it can use (gRPC clients \
        that need h2).
        """,
      remedy: """
        NLB: set the ALPN policy of the listener (HTTP2Preferred or HTTP2Only as needed); ALB: \
        HTTP/2 enabled; gRPC clients need h2.
        """
    ),
    Entry(
      number: 121,
      name: "ech_required",
      verdict: .client,
      meaning: """
        The client insisted on Encrypted Client Hello and the server did not accept it. Load \
        balancers do not offer ECH.
        """,
      remedy: "Remove the ECH (HTTPS/SVCB record) configuration for the name in DNS."
    ),
  ]
}
