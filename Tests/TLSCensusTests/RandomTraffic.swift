import LogCorpus

/// Lines of all kinds from a small world, so that every client, name and hour comes again and
/// again in many combinations.
struct RandomTraffic {
  private var random: SplitMix64

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
  }

  /// A number of lines; a few are blank or rejected.
  mutating func lines(_ count: Int) -> [CorpusLine] {
    (0..<count).map { _ in line() }
  }

  /// One line.
  mutating func line() -> CorpusLine {
    switch random.below(40) {
    case 0: .blank
    case 1: .unrecognized("nothing of the sort")
    case 2..<13: .albAccess(access())
    case 13..<23: .albConnection(connection())
    case 23..<33: .nlb(network())
    default: .classic(classic())
    }
  }

  // One client under many spellings, texts in the place of addresses, and a few ordinary ones.
  private static let clients =
    (0..<6).map { LoggedClient(index: $0) } + [
      LoggedClient(logged: "::ffff:203.0.113.1", identity: "203.0.113.1"),
      LoggedClient(logged: "::FFFF:cb00:7101", identity: "203.0.113.1"),
      LoggedClient("2001:db8::9"), LoggedClient("2001:db8::9").inBrackets,
      LoggedClient(logged: "2001:0DB8:0:0:0:0:0:9", identity: "2001:db8::9"),
      LoggedClient("xxx.xxx.xxx.xxx"), LoggedClient("12.34.178.90.32"),
    ]

  private mutating func client() -> LoggedClient { random.pick(RandomTraffic.clients) }

  /// Mostly one of a few, and twelve in all: some clients have more than eight.
  private mutating func choice(_ kind: String) -> String {
    "\(kind)\(random.skewed(below: 12, draws: random.below(3) + 1))"
  }

  /// Within six hours, every fourth time exactly on one, sometimes a microsecond before it.
  private mutating func time() -> CorpusTime {
    let start = CorpusTime(2026, 3, 1, 21)
    switch random.below(8) {
    case 0, 1: return start.adding(seconds: random.within(1...5) * 3_600)
    case 2: return start.adding(seconds: random.within(1...5) * 3_600, microseconds: -1)
    default:
      return start.adding(seconds: random.below(6 * 3_600), microseconds: random.below(1_000_000))
    }
  }

  private mutating func agreed(_ spellings: [AgreedTLS.Version: [String]]) -> AgreedTLS {
    let version = random.pick(AgreedTLS.Version.allCases)
    var tls = AgreedTLS(version, random.pick(["AES128-SHA", "TLS_AES_128_GCM_SHA256", "(NONE)"]))
    tls.versionSpelling = random.pick(spellings[version] ?? [version.rawValue])
    return tls
  }

  private mutating func agreedWithGroup(
    _ spellings: [AgreedTLS.Version: [String]]
  ) -> AgreedTLS {
    var tls = agreed(spellings)
    guard random.below(4) > 0 else { return tls }
    let group = random.pick(AgreedTLS.Group.allCases)
    tls.group = group
    tls.groupSpelling = random.pick([
      group.rawValue, group.rawValue.lowercased(), group.rawValue.uppercased(),
    ])
    return tls
  }

  private static let usual: [AgreedTLS.Version: [String]] = [
    .tls10: ["TLSv1", "TLSv1.0", "tlsv1"], .tls11: ["TLSv1.1", "TLSV1.1"],
  ]
  private static let network: [AgreedTLS.Version: [String]] = [
    .ssl3: ["sslv3"], .tls10: ["tlsv10"], .tls11: ["tlsv11"], .tls12: ["tlsv12", "TLSv1.2"],
    .tls13: ["tlsv13"],
  ]

  private mutating func access() -> ALBAccessLine {
    var line = ALBAccessLine(handshake: .notTLS)
    switch random.below(6) {
    case 0: line.handshake = .notTLS
    case 1:
      line = ALBAccessLine(handshake: .plaintextOnTLSPort)
      line.request = "GET http://shop.example.com:443/ HTTP/1.1"
    case 2: line = ALBAccessLine(handshake: .undetermined)
    default: line = ALBAccessLine(handshake: .negotiated(agreed(RandomTraffic.usual)))
    }
    line.time = time()
    line.client = client()
    line.balancer = "app/" + choice("shop") + "/50dc6c495c0c9188"
    line.userAgent = random.below(5) == 0 ? "-" : LogText(choice("Agent/"))
    line.domain = random.below(5) == 0 ? "-" : LogText(choice("www") + ".example.com")
    return line
  }

  private mutating func connection() -> ALBConnectionLine {
    var line = ALBConnectionLine(handshake: .notTLS)
    switch random.below(5) {
    case 0: break
    case 1, 2:
      let code = random.pick(["UnmappedConnectionError", "ClientCertUntrusted"])
      let chosen = random.below(2) == 0 ? nil : agreed(RandomTraffic.usual)
      line.handshake = .failed(code: code, chosen: chosen)
    default: line.handshake = .negotiated(agreedWithGroup(RandomTraffic.usual))
    }
    line.time = time()
    line.client = client()
    line.listenerPort = random.pick([443, 8_443])
    line.balancer = "app/" + choice("shop") + "/50dc6c495c0c9188"
    line.fieldCount = random.within(11...15)
    return line
  }

  private mutating func network() -> NLBLine {
    var line = NLBLine(handshake: .noClientHello)
    switch random.below(6) {
    case 0: break
    case 1: line.handshake = .alert(number: 48, cause: "unknown_ca")
    case 2: line.handshake = .alert(number: 199, cause: "199")
    case 3:
      line.handshake = .noAgreement
      line.domain = "edge.example.com"
    default:
      line.handshake = .negotiated(
        agreedWithGroup(RandomTraffic.network), laterAlert: random.below(2) == 0 ? 0 : nil)
      line.domain = LogText(choice("edge") + ".example.com")
    }
    line.time = time()
    line.created = line.time.adding(seconds: -random.below(7_200))
    line.client = client()
    line.listener = LogText(choice("listener"))
    line.balancer = "net/" + choice("edge") + "/c6e77e28c25b2234"
    line.fieldCount = random.pick([18, 21, 22])
    return line
  }

  private mutating func classic() -> ClassicLine {
    var line = ClassicLine(handshake: .notTLS)
    switch random.below(5) {
    case 0: break
    case 1: line = ClassicLine(handshake: .undetermined)
    default: line = ClassicLine(handshake: .negotiated(agreed(RandomTraffic.usual)))
    }
    if case .notTLS = line.handshake {
      line.userAgent = LogText(choice("Agent/"))
    } else if random.below(2) == 0 {
      line.becomeConnection()
    } else {
      line.userAgent = random.below(8) == 0 ? "two\nlines" : LogText(choice("Agent/"))
    }
    line.time = time()
    line.client = client()
    line.balancer = choice("web-")
    return line
  }
}
