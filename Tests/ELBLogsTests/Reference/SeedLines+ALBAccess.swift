extension SeedLines {
  /// ALB access lines.
  static let albAccess =
    prefixes(of: albAccessFields(), lengths: [18, 20, 21, 23, 24, 25, 27, 29, 30, 33, 34, 36])
    + albAccessQuirks.map { Array($0.joined(separator: " ").utf8) }
    + [
      // Bytes that are not UTF-8.
      albAccessFields(userAgent: "caf~ browser").joined(separator: " ").utf8.map {
        $0 == UInt8(ascii: "~") ? 0xE9 : $0
      }
    ]

  private static let albAccessQuirks: [[String]] = [
    // Types, with and without TLS.
    albAccessFields(type: "http", request: "GET http://www.example.com:80/ HTTP/1.1", suite: nil),
    albAccessFields(type: "ws", request: "GET http://www.example.com:80/a HTTP/1.1", suite: nil),
    albAccessFields(type: "wss", request: "GET https://www.example.com:443/chat HTTP/1.1"),
    albAccessFields(type: "h2", request: "GET https://example.com:443/ HTTP/2.0", status: "000"),
    albAccessFields(type: "grpcs", request: "POST https://rpc.example.net:443/a.B/C HTTP/2.0"),
    albAccessFields(type: "h3", request: "GET https://www.example.com:443/ HTTP/3.0"),
    // A plain request sent to the TLS port, and nothing known at all.
    albAccessFields(request: "GET http://www.example.com:443/ HTTP/1.1", status: "400", suite: nil),
    albAccessFields(request: "GET HTTP://www.example.com:443/ HTTP/1.1", status: "400", suite: nil),
    albAccessFields(request: "- http://edge.example.com:443- -", status: "400", suite: nil),
    albAccessFields(request: "- https://edge.example.com:443- -", status: "460", suite: nil),
    albAccessFields(request: "-", status: "-", suite: nil),
    // Requests with spaces, escapes and strange URLs.
    albAccessFields(request: "GET https://www.example.com:443/a b/c d.html HTTP/1.1"),
    albAccessFields(request: "GET https://www.exam ple.com:443/ HTTP/1.1"),
    albAccessFields(request: #"GET https://www.example.com:443/?q=\x22\x5Cx\xe2\x82\xAC HTTP/1.1"#),
    albAccessFields(request: "GET https://[2001:db8::80]:443/ HTTP/1.1"),
    albAccessFields(request: "GET https://www.example.com:443/old -"),
    albAccessFields(request: "GET https://www.example.com:443/\"x\"y HTTP/1.1"),
    // User agents.
    albAccessFields(userAgent: ""),
    albAccessFields(userAgent: "-"),
    albAccessFields(userAgent: #"probe \x00000022quoted\x00000022 1.0"#),
    albAccessFields(userAgent: String(repeating: "Mozilla/5.0 (long; x) ", count: 400)),
    // Clients.
    albAccessFields(client: "2001:db8::1:55932"),
    albAccessFields(client: "[2001:db8::1]:55932"),
    albAccessFields(client: "xxx.xxx.xxx.xxx:1234"),
    albAccessFields(client: "203.0.113.178.90.32:80"),
    albAccessFields(client: "-"),
    // Suites and protocols.
    albAccessFields(suite: ("(NONE)", "TLSv1.2")),
    albAccessFields(suite: ("AES128-SHA", "TLSv1")),
    albAccessFields(suite: ("ECDHE-RSA-AES128-GCM-SHA256", "-")),
    // Fields that were unquoted in some years.
    albAccessFields(domain: "www.example.com", certificate: "session-reused"),
    albAccessFields(domain: "-", certificate: "-"),
    albAccessFields(domain: "\"-\"", certificate: "\"session-reused\""),
    // A blank that AWS itself left out, and a quote that never closes: both optional.
    albAccessFields(certificate: "\"-\"1"),
    albAccessFields(domain: "\"www.example.com"),
    // More fields than anybody knows.
    albAccessFields() + ["\"later field\"", "0x1", "-"],
    // A rejected request without a target.
    albAccessFields(status: "403", target: "-"),
  ]

  private static func albAccessFields(
    type: String = "https",
    client: String = "192.0.2.10:40001",
    request: String = "GET https://www.example.com:443/index.html HTTP/1.1",
    status: String = "200",
    target: String = "198.51.100.7:8080",
    userAgent: String = "curl/8.5.0",
    suite: (cipher: String, version: String)? = ("TLS_AES_128_GCM_SHA256", "TLSv1.3"),
    domain: String = "\"www.example.com\"",
    certificate: String = "\"arn:aws:acm:us-east-2:123456789012:certificate/0000-0001\""
  ) -> [String] {
    [
      type, "2026-03-01T00:00:01.234567Z", "app/edge/50dc6c495c0c9188", client, target,
      "0.001", "0.015", "0.000", status, "200", "512", "20480", "\"\(request)\"",
      "\"\(userAgent)\"", suite?.cipher ?? "-", suite?.version ?? "-",
      "arn:aws:elasticloadbalancing:us-east-2:123456789012:targetgroup/web/73e2d6bc24d8a067",
      "\"Root=1-65e10000-0123456789abcdef01234567\"", domain, certificate, "100",
      "2026-03-01T00:00:01.218000Z", "\"waf,forward\"",
      "\"https://www.example.com:443/a b\"", "\"-\"", "\"198.51.100.7:8080\"", "\"200\"",
      "\"-\"", "\"-\"", "TID_0123456789abcdef0123456789abcdef", "\"-\"", "\"-\"", "\"-\"",
      "203.0.113.80", "-", "-",
    ]
  }
}
