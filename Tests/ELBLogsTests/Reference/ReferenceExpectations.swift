import Testing

/// A line and what a person reads in it.
struct ReferenceExpectation: Sendable, CustomTestStringConvertible {
  var kind: String
  var outcome: String
  var cause: String?
  var client: String
  var unit: String
  var line: String

  var testDescription: String { "\(kind) \(outcome): \(line.prefix(160))" }

  init(
    _ kind: String, _ outcome: String, cause: String? = nil, client: String = "192.0.2.1",
    unit: String? = nil, _ line: String
  ) {
    self.kind = kind
    self.outcome = outcome
    self.cause = cause
    self.client = client
    self.unit = unit ?? (kind == "alb_access" || kind == "classic" ? "request" : "connection")
    self.line = line
  }
}

/// A line that is no record, and why.
struct ReferenceRejection: Sendable, CustomTestStringConvertible {
  var skipped: [String: Int] = [:]
  var rejected: [String] = []
  var line: String

  var testDescription: String { "\(skipped.keys.sorted()) \(rejected): \(line.prefix(160))" }
}

/// An ALB access line after its type, up to the request.
private let alb = "2026-03-01T00:00:00Z app/a/1 192.0.2.1:1 - 0 0 0 200 - 1 2"
/// An NLB line up to the listener.
private let nlb = "tls 2.0 2026-03-01T00:00:00 net/a/1 b"
/// A Classic line up to the client.
private let shop = "2026-03-01T00:00:00Z shop"
/// A Classic line from the backend up to the request.
private let backend = "- 0 0 0 200 200 0 0"

extension ReferenceExpectation {
  static let table = albAccess + albConnection + nlbConnections + classic

  private static let albAccess: [ReferenceExpectation] = [
    .init(
      "alb_access", "negotiated",
      #"https \#(alb) "GET https://a.example.com/ HTTP/1.1" "x" C TLSv1.2 - "t""#),
    .init(
      "alb_access", "negotiated",
      #"h2 \#(alb) "GET http://a.example.com/ HTTP/2.0" "a"b" (NONE) TLSv1.3 - "t" "open"#),
    .init(
      "alb_access", "not_tls",
      #"http \#(alb) "GET http://a.example.com/ HTTP/1.1" "x" - - - "t""#),
    .init(
      "alb_access", "not_tls",
      #"ws \#(alb) "GET http://a.example.com/ HTTP/1.1" "x" C TLSv1.2 - "t""#),
    .init(
      "alb_access", "plaintext_on_tls_port",
      #"https \#(alb) "GET http://a.example.com:443/ HTTP/1.1" "x" - - - "t""#),
    .init(
      "alb_access", "plaintext_on_tls_port",
      #"wss \#(alb) "- hTTp://a.example.com:443- -" "" - - - "t" - - 1"#),
    .init(
      "alb_access", "undetermined",
      #"https \#(alb) "GET https://a.example.com/ HTTP/1.1" "x" - - - "t""#),
    .init(
      "alb_access", "undetermined",
      #"https \#(alb) "http://a.example.com/" "x" - - - "t""#),
    .init(
      "alb_access", "undetermined",
      #"https \#(alb) "GET http://a.example.com/ HTTP/1.1" "x" C - - "t""#),
    .init(
      "alb_access", "negotiated", client: "2001:db8::1",
      #"https 2026-03-01T00:00:00.5Z app/a/1 2001:db8::1:55932 - 0 0 0 - - 1 2 "-" "-" C P - -"#),
    .init(
      "alb_access", "negotiated", client: "2001:db8::1",
      #"https 2026-03-01T00:00:00 app/a/1 [2001:db8::1]:9 - 0 0 0 - - 1 2 "-" "-" C P - -"#),
    .init(
      "alb_access", "negotiated", client: "xxx.xxx.xxx.xxx",
      #"https 2026-03-01T00:00:00 app/a/1 xxx.xxx.xxx.xxx:1 - 0 0 0 - - 1 2 "-" "-" C P - -"#),
    .init(
      "alb_access", "negotiated", client: "nobody",
      "h9x 2026-03-01T00:00:00 app/a/1 nobody - 0 0 0 - - 1 2 \"-\" - C P - -\r\n"),
  ]

  private static let albConnection: [ReferenceExpectation] = [
    .init(
      "alb_connection", "negotiated",
      #"2026-03-01T00:00:00Z 192.0.2.1 1 443 TLSv1.3 C 0.1 "CN=a, b" N S Success"#),
    .init(
      "alb_connection", "negotiated", client: "2001:db8::1",
      #"2026-03-01T00:00:00 2001:db8::1 1 443 TLSv1.3 C 0.1 "-" N S Success T g app/a/1"#),
    .init(
      "alb_connection", "not_tls", client: "2001:db8::1",
      #"2026-03-01T00:00:00Z [2001:db8::1] 1 80 - - - "-" - - -"#),
    .init(
      "alb_connection", "failed", cause: "verify:ClientCertUntrusted",
      #"2026-03-01T00:00:00Z 192.0.2.1 1 443 TLSv1.3 C - "-" - - Failed:ClientCertUntrusted T"#),
    .init(
      "alb_connection", "failed", cause: "verify:unspecified",
      #"2026-03-01T00:00:00Z 192.0.2.1 1 443 - - - "-" - - Failed:"#),
    .init(
      "alb_connection", "failed", cause: "verify:unspecified",
      #"2026-03-01T00:00:00Z 192.0.2.1 1 443 - - - "-" - - FailedForNoReason:x"#),
    .init(
      "alb_connection", "undetermined",
      #"2026-03-01T00:00:00Z 192.0.2.1 1 443 TLSv1.3 C 0.1 "-" - - success"#),
  ]

  private static let nlbConnections: [ReferenceExpectation] = [
    .init(
      "nlb", "negotiated",
      "\(nlb) 192.0.2.1:1 - 1 2 3 4 - arn - C tlsv12 - -"),
    .init(
      "nlb", "negotiated",
      "\(nlb) 192.0.2.1:1 - 1 2 3 4 48 arn - C tlsv13 x25519 a.example.com"),
    .init(
      "nlb", "failed", cause: "alert:48",
      "\(nlb) 192.0.2.1:1 - 1 - 3 4 48 arn - - - - -"),
    .init(
      "nlb", "failed", cause: "alert:0", client: "2001:db8::1",
      "\(nlb) 2001:db8::1:1 - 1 - 3 4 000 - - - - - -"),
    .init(
      "nlb", "failed", cause: "alert:unknown",
      "\(nlb) 192.0.2.1:1 - 1 - 3 4 unknown - - - - - -"),
    .init(
      "nlb", "failed", cause: "no_agreement",
      "\(nlb) 192.0.2.1:1 - 1 - 3 4 - arn - - - - -"),
    .init(
      "nlb", "failed", cause: "no_agreement",
      "\(nlb) 192.0.2.1:1 - 1 - 3 4 - - - - - - a.example.com"),
    .init(
      "nlb", "failed", cause: "no_agreement",
      "\(nlb) 192.0.2.1:1 - 1 - 3 4 - - - - - - - - - \"h2\",\"cut -"),
    .init(
      "nlb", "no_client_hello",
      "\(nlb) 192.0.2.1:1 - 1 - 3 4 - - - - - - -"),
    .init(
      "nlb", "no_client_hello",
      "\(nlb) 192.0.2.1:1 - 1 - 3 4 \"-\" \"\" - - - -  - - \"-\" -"),
  ]

  private static let classic: [ReferenceExpectation] = [
    .init(
      "classic", "negotiated",
      #"\#(shop) 192.0.2.1:1 \#(backend) "GET https://a.example.com/ HTTP/1.1" "x" C TLSv1.2"#),
    .init(
      "classic", "negotiated",
      #"\#(shop) 192.0.2.1:1 \#(backend) "GET https://a.example.com/ HTTP/1.1" "x\" C TLSv1.2"#),
    .init(
      "classic", "not_tls", client: "2001:db8::1",
      #"\#(shop) 2001:db8::1:1 \#(backend) "GET HTTP://a.example.com/ HTTP/1.1" "x" - -"#),
    .init(
      "classic", "not_tls",
      #"\#(shop) 192.0.2.1:1 \#(backend) "GET http://a.example.com/ HTTP/1.1""#),
    .init(
      "classic", "undetermined",
      #"\#(shop) 192.0.2.1:1 \#(backend) "GET https://a.example.com/ HTTP/1.1" "x" - -"#),
    .init(
      "classic", "undetermined", unit: "connection",
      #"\#(shop) 192.0.2.1:1 \#(backend) "- - - " "-" - -"#),
    .init(
      "classic", "negotiated", unit: "connection",
      #"\#(shop) 192.0.2.1:1 \#(backend) "- - - " "-" C TLSv1"#),
    .init(
      "classic", "undetermined", unit: "connection",
      #"\#(shop) 192.0.2.1:1 \#(backend) "- - - ""#),
    .init(
      "classic", "not_tls",
      #"\#(shop) 192.0.2.1:1 \#(backend) "GET http://a.example.com/?" "b"c HTTP/1.1" "x" - -"#),
    .init(
      "classic", "not_tls",
      #"\#(shop) 192.0.2.1:1 \#(backend) "GET http://a.example.com/ HTTP/1.1" "a \"b\" \"c\"" - -"#),
    .init(
      "classic", "negotiated",
      #"\#(shop) 192.0.2.1:1 \#(backend) "GET https://a.example.com/ HTTP/1.1" "x"#
        + "\ny\" C TLSv1.2"),
  ]
}

extension ReferenceRejection {
  static let table: [ReferenceRejection] = [
    .init(skipped: ["blank": 1], line: "\r\n"),
    .init(skipped: ["control": 1], line: "Enable AccessLog for ELB: app/a/1"),
    .init(skipped: ["control": 1], line: "Enable HealthCheckLog for ELB\r\n"),
    .init(skipped: ["control": 1], line: "Enable Log for ELB"),
    .init(skipped: ["health_check": 1], line: "https 2026-03-01T00:00:00Z 0.002 192.0.2.1:1"),
    .init(rejected: ["unrecognized"], line: "\r\r\n"),
    .init(rejected: ["unrecognized"], line: "Enable Access for ELB"),
    .init(rejected: ["unrecognized"], line: "Enable og for ELB"),
    .init(rejected: ["unrecognized"], line: "{\"type\": \"https\"}"),
    .init(rejected: ["unrecognized"], line: "HTTPS 2026-03-01T00:00:00Z app/a/1 192.0.2.1:1"),
    .init(rejected: ["unrecognized"], line: "https 2026-02-30T00:00:00Z app/a/1 192.0.2.1:1"),
    .init(rejected: ["unrecognized"], line: "tls 2 2026-03-01T00:00:00 net/a/1 b"),
    .init(rejected: ["unrecognized"], line: "2026-03-01T00:00:00 shop 192.0.2.1:1 -"),
    .init(rejected: ["unrecognized"], line: "2026-03-01T00:00:00Z shop/a 192.0.2.1:1 -"),
    .init(
      rejected: ["too_few_fields"],
      line: #"https \#(alb) "GET https://a.example.com/ HTTP/1.1" "x" C TLSv1.2 -"#),
    .init(
      rejected: ["too_few_fields"],
      line: "https 2026-03-01T00:00:00Z app/a/1 192.0.2.1:1 0 0 0 200 200 1 2"
        + #" "GET https://a.example.com/ HTTP/1.1" "x" C TLSv1.2 - "t""#),
    .init(
      rejected: ["too_few_fields"],
      line: "https 2026-03-01T00:00:00Z app/a/1 192.0.2.1:1 - 0 0 0 200 200 1 2 - - C P - -"),
    .init(
      rejected: ["unbalanced_quotes"],
      line: #"https \#(alb) "GET https://a.example.com/ HTTP/1.1 "x"y C TLSv1.2 - t"#),
    .init(
      rejected: ["too_few_fields"],
      line: #"2026-03-01T00:00:00Z 192.0.2.1 1 443 TLSv1.3 C 0.1 "-" - -"#),
    .init(
      rejected: ["unbalanced_quotes"],
      line: #"2026-03-01T00:00:00Z 192.0.2.1 1 443 TLSv1.3 C 0.1 "CN=a - - Success"#),
    .init(
      rejected: ["too_few_fields"],
      line: "\(nlb) 192.0.2.1:1 - 1 2 3 4 - arn - C tlsv12 -"),
    .init(
      rejected: ["too_few_fields"],
      line: "\(shop) 192.0.2.1:1 \(backend) GET http://a.example.com/ HTTP/1.1"),
    .init(
      rejected: ["unbalanced_quotes"],
      line: #"\#(shop) 192.0.2.1:1 \#(backend) "GET http://a.example.com/ HTTP/1.1" "x"#),
    .init(
      rejected: ["unbalanced_quotes"],
      line: #"\#(shop) 192.0.2.1:1 \#(backend) "GET http://a.example.com/ HTTP/1.1" C TLSv1.2"#),
    .init(
      rejected: ["unbalanced_quotes"],
      line: #"\#(shop) 192.0.2.1:1 \#(backend) " "" C TLSv1.2"#),
    .init(
      rejected: ["unbalanced_quotes"],
      line: #"\#(shop) 192.0.2.1:1 \#(backend) "GET http://a.example.com/ HTTP/1.1" "x\" C"#),
  ]
}
