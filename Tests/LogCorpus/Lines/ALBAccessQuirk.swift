/// The oddities of real ALB access lines, each of which a parser has to accept.
public enum ALBAccessQuirk: Sendable, CaseIterable {
  /// Raw spaces in the URL.
  case spacesInURL
  /// Raw spaces in the authority of the URL.
  case spacesInAuthority
  /// Quotes, backslashes and other bytes escaped, in both cases and once with eight digits.
  case escapes
  /// `""` as user agent.
  case emptyUserAgent
  /// `"-"` as user agent.
  case absentUserAgent
  /// 8 KB of user agent.
  case longUserAgent
  /// 16 KB of request line, each byte escaped.
  case longRequest
  /// A request that could not be read, on the plain listener.
  case unreadableRequest
  /// A request that could not be read, on the TLS listener and without TLS fields.
  case unreadableSecureRequest
  /// A plain request to the TLS port.
  case plaintextOnTLSPort
  /// `(NONE)` as suite.
  case noneCipher
  /// An address whose digits somebody replaced by letters.
  case letteredClient
  /// An address of five numbers.
  case fiveNumberClient
  /// An IPv4 client without port.
  case clientWithoutPort
  /// An IPv6 client without brackets.
  case ipv6Client
  /// An IPv6 client in brackets.
  case bracketedClient
  /// An IPv6 client in upper case and full length.
  case uncompressedClient
  /// An IPv6 address in the URL.
  case ipv6URL
  /// Bytes that are not UTF-8, in URL and user agent.
  case notUTF8
  /// A request of HTTP/0.9.
  case http09
  /// Status `000` after an HTTP/2 reset.
  case status000
  /// Status `-`.
  case absentStatus
  /// Fields 19 and 20 without quotes.
  case unquotedNames
  /// Fields 26 and 27 without quotes.
  case unquotedTargets
  /// No blank before field 21.
  case lacksBlank
  /// `TLSv1.0` for `TLSv1`.
  case versionWithZero
  /// `TLSv1` as usual.
  case versionWithoutZero
  /// The version in lower case.
  case lowerCaseVersion
  /// The version in upper case.
  case upperCaseVersion
  /// A WebSocket.
  case webSocket
  /// A gRPC call.
  case grpc
  /// A plain WebSocket.
  case plainWebSocket
  /// Raw spaces in the redirect URL.
  case spacesInRedirect
  /// A Lambda target: none in the log, times unknown.
  case noTarget
  /// More fields than known today.
  case futureFields

  /// Turns an ordinary line over TLS into an odd one.
  public func apply(to line: inout ALBAccessLine) {
    let host = "shop.example.com"
    switch self {
    case .spacesInURL:
      line.request = "GET https://shop.example.com:443/search?q=red shoes size 42 HTTP/1.1"
    case .spacesInAuthority: line.request = "GET https://shop example com:443/ HTTP/1.1"
    case .escapes:
      line.request = #"GET https://shop.example.com:443/?q=\x22a\x22\x5Cb\x5cc\x00000022 HTTP/1.1"#
      line.userAgent = #"Example/1.0 (\x22quoted\x22; \x5C; \xC3\xA9\xe2\x82\xac)"#
    case .emptyUserAgent: line.userAgent = ""
    case .absentUserAgent: line.userAgent = "-"
    case .longUserAgent:
      let agent = "Example/2.0" + String(repeating: " (build 4711; x86_64)", count: 390)
      line.userAgent = LogText(agent)
    case .longRequest:
      let escaped = String(repeating: "\\xC3\\xA9", count: 8_192)
      line.request = LogText("GET https://" + host + ":443/" + escaped + " HTTP/1.1")
    case .unreadableRequest:
      becomePlain(&line, type: "http")
      line.request = "- http://shop.example.com:80- -"
    case .unreadableSecureRequest:
      becomeUnanswered(&line)
      line.handshake = .undetermined
      line.request = "- https://shop.example.com:443- -"
    case .plaintextOnTLSPort:
      becomeUnanswered(&line)
      line.type = "https"
      line.handshake = .plaintextOnTLSPort
      line.request = "GET http://shop.example.com:443/ HTTP/1.1"
    case .noneCipher: line.handshake = .negotiated(AgreedTLS(.tls12, "(NONE)"))
    case .letteredClient: line.client = LoggedClient("xxx.xxx.xxx.xxx")
    case .fiveNumberClient: line.client = LoggedClient("12.34.178.90.32")
    case .clientWithoutPort:
      line.client = LoggedClient("203.0.113.77")
      line.clientPort = nil
    case .ipv6Client: line.client = LoggedClient(subnet: 0xA, host: 1)
    case .bracketedClient: line.client = LoggedClient(subnet: 0xA, host: 2).inBrackets
    case .uncompressedClient:
      line.client = LoggedClient(
        logged: "2001:0DB8:000A:0000:0000:0000:0000:0003", identity: "2001:db8:a::3")
    case .ipv6URL: line.request = "GET https://[2001:db8:f::10]:443/ HTTP/1.1"
    case .notUTF8:
      line.request.bytes.insert(contentsOf: [0xE9, 0xFF, 0x80], at: line.request.bytes.count - 9)
      line.userAgent.bytes += [0x20, 0xFC, 0xFE]
    case .http09: line.request = "GET https://shop.example.com:443/index.html -"
    case .status000:
      becomeUnanswered(&line)
      line.status = "000"
      line.resetCodes = ("8", "-")
      line.fieldCount = 36
    case .absentStatus:
      becomeUnanswered(&line)
      line.status = "-"
    case .unquotedNames:
      line.quotesNames = false
      line.fieldCount = 25
    case .unquotedTargets:
      line.quotesTargets = false
      line.fieldCount = 27
    case .lacksBlank:
      line.domain = "-"
      line.certificate = "-"
      line.lacksBlankBeforePriority = true
      line.fieldCount = 25
    case .versionWithZero: spell(&line, .tls10, "TLSv1.0")
    case .versionWithoutZero: spell(&line, .tls10, "TLSv1")
    case .lowerCaseVersion: spell(&line, .tls11, "tlsv1.1")
    case .upperCaseVersion: spell(&line, .tls12, "TLSV1.2")
    case .webSocket:
      line.type = "wss"
      line.status = "101"
      line.request = "GET https://shop.example.com:443/live HTTP/1.1"
    case .grpc:
      line.type = "grpcs"
      line.request = "POST https://shop.example.com:443/stock.v1.Stock/Reserve HTTP/2.0"
    case .plainWebSocket:
      becomePlain(&line, type: "ws")
      line.status = "101"
      line.request = "GET http://shop.example.com:80/live HTTP/1.1"
    case .spacesInRedirect:
      line.status = "302"
      line.actions = "waf,redirect"
      line.redirectURL = "https://www.example.com:443/search?q=red shoes"
    case .noTarget:
      line.target = "-"
      line.targetStatus = "-"
      line.milliseconds = (-1, -1, -1)
    case .futureFields:
      line.fieldCount = 36
      line.futureFields = ["\"one more\"", "-", "17"]
    }
  }

  private func becomeUnanswered(_ line: inout ALBAccessLine) {
    line.target = "-"
    line.targetStatus = "-"
    line.targetStatusList = "-"
    line.milliseconds = (-1, -1, -1)
    line.status = "400"
    line.domain = "-"
    line.certificate = "-"
  }

  private func becomePlain(_ line: inout ALBAccessLine, type: String) {
    becomeUnanswered(&line)
    line.type = type
    line.handshake = .notTLS
    line.userAgent = "-"
  }

  private func spell(
    _ line: inout ALBAccessLine, _ version: AgreedTLS.Version, _ spelling: String
  ) {
    var tls = AgreedTLS(
      version, version == .tls12 ? "ECDHE-RSA-AES128-GCM-SHA256" : "ECDHE-RSA-AES128-SHA")
    tls.versionSpelling = spelling
    line.handshake = .negotiated(tls)
  }
}
