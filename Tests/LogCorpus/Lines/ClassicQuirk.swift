/// The oddities of real Classic lines.
public enum ClassicQuirk: Sendable, CaseIterable {
  /// An odd number of raw quotes in the URL.
  case quotesInURL
  /// Escaped quotes in the user agent.
  case escapedQuotes
  /// A raw line feed in the user agent.
  case lineFeed
  /// Two raw line feeds in the user agent.
  case twoLineFeeds
  /// A connection to a TCP listener.
  case tcpConnection
  /// A connection to an SSL listener.
  case sslConnection
  /// 12 fields, an `https` URL: the TLS fields are unknown.
  case withoutTLSFields
  /// 12 fields, an `http` URL.
  case plainWithoutTLSFields
  /// An `http` URL.
  case plain
  /// No backend, statuses 0 or `-`, bytes -1.
  case unanswered
  /// `""` as user agent.
  case emptyUserAgent
  /// An IPv6 client.
  case ipv6Client

  /// Turns an ordinary HTTPS line into an odd one.
  public func apply(to line: inout ClassicLine) {
    switch self {
    case .quotesInURL:
      line.request = #"GET https://www.example.com:443/?q="><script>alert("x")</script> HTTP/1.1"#
    case .escapedQuotes: line.userAgent = #"Example/1.0 (\"quoted\" \\ build \"7\")"#
    case .lineFeed: line.userAgent = "Example/1.0 (line one\nline two)"
    case .twoLineFeeds: line.userAgent = "Example/1.0 (line one\nline two\nline three) end"
    case .tcpConnection:
      line.becomeConnection()
      line.handshake = .undetermined
    case .sslConnection:
      line.becomeConnection()
      line.handshake = .negotiated(AgreedTLS(.tls12, "ECDHE-RSA-AES256-GCM-SHA384"))
    case .withoutTLSFields:
      line.handshake = .undetermined
      line.fieldCount = 12
    case .plainWithoutTLSFields:
      line.handshake = .notTLS
      line.request = "GET http://www.example.com:80/ HTTP/1.1"
      line.fieldCount = 12
    case .plain:
      line.handshake = .notTLS
      line.request = "GET http://www.example.com:80/ HTTP/1.1"
    case .unanswered:
      line.backend = "-"
      line.microseconds = (-1, -1, -1)
      line.status = "504"
      line.backendStatus = "0"
      line.byteCounts = (-1, -1)
    case .emptyUserAgent: line.userAgent = ""
    case .ipv6Client: line.client = LoggedClient(subnet: 0xD, host: 1)
    }
  }
}
