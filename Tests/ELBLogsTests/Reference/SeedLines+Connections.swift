extension SeedLines {
  /// ALB connection lines.
  static let albConnection =
    prefixes(of: albConnectionFields(), lengths: [11, 12, 13, 14, 15])
    + [
      albConnectionFields(client: "2001:db8::7"),
      albConnectionFields(client: "[2001:db8::7]"),
      albConnectionFields(time: "2026-03-01T00:00:05Z"),
      albConnectionFields(time: "2024-02-29T23:59:59.1234567890Z"),
      albConnectionFields(subject: "CN=device-7,OU=Field Units,O=\\x22Example\\x22,C=US"),
      albConnectionFields(subject: ""),
      albConnectionFields(protocol: "TLSv1.2", cipher: "ECDHE-ECDSA-AES256-SHA384"),
      albConnectionFields(protocol: "-", cipher: "-", status: "-"),
      albConnectionFields(protocol: "-", cipher: "-", status: "Failed:UnmappedConnectionError"),
      albConnectionFields(status: "Failed:ClientCertUntrusted"),
      albConnectionFields(status: "Failed:"),
      albConnectionFields(status: "Failed"),
      albConnectionFields(status: "Unknown"),
      albConnectionFields(group: "-"),
      albConnectionFields(group: "\"open"),
      albConnectionFields() + ["-", "\"later field\""],
    ].map { Array($0.joined(separator: " ").utf8) }

  /// NLB lines.
  static let nlb =
    prefixes(of: nlbFields(version: "1.0"), lengths: [18])
    + prefixes(of: nlbFields(), lengths: [18, 21, 22])
    + [
      nlbFields(client: "2001:db8::9:51100"),
      nlbFields(version: "12.34"),
      nlbFields(protocol: "tlsv10", cipher: "AES128-SHA"),
      nlbFields(alert: "0"),
      nlbFields(protocol: "-", cipher: "-", alert: "48"),
      nlbFields(protocol: "-", cipher: "-", alert: "255"),
      nlbFields(protocol: "-", cipher: "-", alert: "048"),
      nlbFields(protocol: "-", cipher: "-", alert: "unknown_ca"),
      nlbFields(protocol: "-", cipher: "-"),
      nlbFields(protocol: "-", cipher: "-", certificate: "-", domain: "-"),
      nlbFields(protocol: "-", cipher: "-", certificate: "-", alpn: "-"),
      nlbFields(protocol: "-", cipher: "-", certificate: "-", domain: "-", alpn: "-"),
      nlbFields(protocol: "-", cipher: "-", certificate: "\"-\"", domain: "\"\"", alpn: "\"-\""),
      nlbFields(alpn: "\"h2\",\"http/1.1\",\"cut-off"),
      nlbFields(domain: "\"www.example.com"),
      nlbFields(creationTime: "-"),
      nlbFields(creationTime: "2026-02-30T00:00:00"),
      nlbFields() + ["later", "\"field"],
    ].map { Array($0.joined(separator: " ").utf8) }

  private static func albConnectionFields(
    time: String = "2026-03-01T00:00:05.654321Z",
    client: String = "192.0.2.20",
    protocol version: String = "TLSv1.3",
    cipher: String = "TLS_AES_256_GCM_SHA384",
    subject: String = "-",
    status: String = "Success",
    group: String = "X25519MLKEM768"
  ) -> [String] {
    [
      time, client, "40900", "443", version, cipher, "0.012", "\"\(subject)\"",
      "NotBefore=2026-01-01T00:00:00Z;NotAfter=2027-01-01T00:00:00Z", "0123456789ABCDEF", status,
      "TID_fedcba9876543210fedcba9876543210", group, "app/edge/50dc6c495c0c9188", "203.0.113.80",
    ]
  }

  private static func nlbFields(
    version: String = "2.0",
    client: String = "203.0.113.30:51341",
    protocol tlsVersion: String = "tlsv12",
    cipher: String = "ECDHE-RSA-AES128-GCM-SHA256",
    alert: String = "-",
    certificate: String = "arn:aws:acm:us-east-2:123456789012:certificate/0000-0002",
    domain: String = "mail.example.net",
    alpn: String = "\"h2\",\"http/1.1\"",
    creationTime: String = "2026-03-01T00:00:02"
  ) -> [String] {
    [
      "tls", version, "2026-03-01T00:00:07", "net/mail/c6e77e28c25b2234", "g3d4b5e8bb8464cd",
      client, "198.51.100.40:443", "5000", "12", "98", "246", alert, certificate, "-", cipher,
      tlsVersion, "secp256r1", domain, "h2", "h2", alpn, creationTime,
    ]
  }
}
