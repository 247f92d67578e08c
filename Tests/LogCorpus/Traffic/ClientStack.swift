/// A family of clients: how it names itself, and what it agrees on with a usual policy.
public struct ClientStack: Sendable {
  /// How often it is met among the others.
  public var weight: Int
  /// What it agrees on with an ALB or NLB.
  public var tls: AgreedTLS
  /// The ALPN list that it sends.
  public var alpnList: LogText
  /// Its user agent up to the version, and after it; the version is a number within a range, or
  /// there is none.
  var agent: (before: String, versions: ClosedRange<Int>?, after: String)

  init(
    _ weight: Int, _ version: AgreedTLS.Version, _ cipher: String, _ group: AgreedTLS.Group?,
    alpn: LogText, _ before: String, _ versions: ClosedRange<Int>? = nil, _ after: String = ""
  ) {
    self.weight = weight
    tls = AgreedTLS(version, cipher, group)
    alpnList = alpn
    agent = (before, versions, after)
  }

  /// One user agent of the family.
  public func userAgent(random: inout SplitMix64) -> LogText {
    var text = LineBuffer()
    text.append(agent.before)
    if let versions = agent.versions { text.append(number: random.within(versions)) }
    text.append(agent.after)
    return LogText(bytes: text.bytes)
  }

  /// What it agrees on with a Classic balancer, which knows neither TLS 1.3 nor group fields.
  public var classicTLS: AgreedTLS {
    tls.version == .tls13
      ? AgreedTLS(.tls12, "ECDHE-RSA-AES128-GCM-SHA256") : AgreedTLS(tls.version, tls.cipher)
  }
}

extension ClientStack {
  private static let aes13 = "TLS_AES_128_GCM_SHA256"
  private static let gcm = "ECDHE-RSA-AES128-GCM-SHA256"
  private static let web: LogText = "\"h2\",\"http/1.1\""
  private static let http1: LogText = "\"http/1.1\""
  private static let windows = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) "
  private static let chrome = "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/"
  private static let safari = " Safari/604.1"

  /// What is kept up to date: browsers, libraries, crawlers.
  public static let modern: [ClientStack] = [
    ClientStack(
      26, .tls13, aes13, .x25519MLKEM768, alpn: web, windows + chrome, 131...144,
      ".0.0.0 Safari/537.36"),
    ClientStack(
      9, .tls13, aes13, .x25519MLKEM768, alpn: web,
      "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) " + chrome, 131...144,
      ".0.0.0 Safari/537.36"),
    ClientStack(
      10, .tls13, aes13, .x25519MLKEM768, alpn: web,
      "Mozilla/5.0 (Linux; Android 10; K) " + chrome, 131...144, ".0.0.0 Mobile Safari/537.36"),
    ClientStack(
      7, .tls13, aes13, .x25519MLKEM768, alpn: web,
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/", 132...147,
      ".0"),
    ClientStack(
      14, .tls13, aes13, .x25519, alpn: web,
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_", 0...7,
      " like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.3 Mobile/15E148"
        + safari),
    ClientStack(
      5, .tls13, aes13, .x25519, alpn: web,
      "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)"
        + " Version/", 16...18, ".6 Safari/605.1.15"),
    ClientStack(6, .tls13, aes13, .x25519, alpn: web, "okhttp/4.", 9...12, ".0"),
    ClientStack(4, .tls13, aes13, .x25519, alpn: web, "Go-http-client/", 1...2, ".0"),
    ClientStack(3, .tls13, aes13, .x25519, alpn: http1, "python-requests/2.", 28...32, ".0"),
    ClientStack(2, .tls13, aes13, .x25519, alpn: web, "curl/8.", 4...12, ".0"),
    ClientStack(3, .tls13, aes13, .x25519, alpn: web, "Java-http-client/17.0.", 6...14, ""),
    ClientStack(
      2, .tls13, aes13, .secp256r1, alpn: "-",
      "Mozilla/5.0 (compatible; ExampleBot/2.", 1...3, "; +https://www.example.org/bot)"),
    ClientStack(
      2, .tls13, "TLS_AES_256_GCM_SHA384", .secp384r1, alpn: web, "grpc-java-netty/1.",
      58...70, ".0"),
  ]

  /// What speaks TLS 1.2 and nothing newer.
  public static let aging: [ClientStack] = [
    ClientStack(
      4, .tls12, gcm, .secp256r1, alpn: "-", "Apache-HttpClient/4.5.", 5...14,
      " (Java/1.8.0_181)"),
    ClientStack(3, .tls12, gcm, .secp256r1, alpn: http1, "Amazon CloudFront"),
    ClientStack(
      2, .tls12, "ECDHE-RSA-AES128-SHA256", .secp256r1, alpn: "-", "RestSharp/106.", 2...15,
      ".0"),
    ClientStack(
      1, .tls12, "ECDHE-RSA-AES256-GCM-SHA384", .secp384r1, alpn: "-",
      "PostmanRuntime/7.", 29...32, ".3"),
    ClientStack(
      1, .tls12, "AES128-GCM-SHA256", nil, alpn: "-",
      "SAP NetWeaver Application Server (1.0;", 740...753, ")"),
  ]

  /// What a policy without TLS 1.0 and 1.1 cuts off.
  public static let legacy: [ClientStack] = [
    ClientStack(
      3, .tls10, "ECDHE-RSA-AES128-SHA", .secp256r1, alpn: "-",
      "Dalvik/1.6.0 (Linux; U; Android 4.4.", 2...4, "; SM-T230 Build/KOT49H)"),
    ClientStack(2, .tls10, "AES128-SHA", nil, alpn: "-", "Java/1.6.0_", 29...45, ""),
    ClientStack(
      2, .tls10, "ECDHE-RSA-AES128-SHA", .secp256r1, alpn: "-",
      "Apache-HttpClient/4.3.", 1...6, " (java 1.5)"),
    ClientStack(
      2, .tls11, "ECDHE-RSA-AES128-SHA", .secp256r1, alpn: "-",
      "HbbTV/1.2.1 (;Samsung;SmartTV", 2012...2014, ";T-MST12DEUC;;) WebKit"),
    ClientStack(
      1, .tls10, "AES128-SHA", nil, alpn: "-",
      "Mozilla/4.0 (compatible; MSIE 8.0; Windows NT 5.1; Trident/4.0)"),
  ]

  /// One of the stacks, by weight.
  public static func pick(from stacks: [ClientStack], random: inout SplitMix64) -> ClientStack {
    var rest = random.below(stacks.reduce(0) { $0 + $1.weight })
    for stack in stacks {
      rest -= stack.weight
      if rest < 0 { return stack }
    }
    return stacks[0]
  }
}
