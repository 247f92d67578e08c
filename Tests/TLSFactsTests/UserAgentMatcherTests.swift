import Testing

@testable import TLSFacts

@Suite struct UserAgentMatcherTests {
  @Test func `every example of the facts maps to its family`() throws {
    let clients = try LegacyClients.read().clients
    #expect(clients.allSatisfy { !$0.uaExamples.isEmpty })
    for client in clients {
      for example in client.uaExamples {
        #expect(ClientFamily.matching(userAgent: example)?.id == client.id, "\(example)")
      }
    }
  }

  @Test func `every pattern is an expression, and holds its certain word`() {
    for family in ClientFamily.all {
      for pattern in family.patterns {
        #expect(pattern.compiled() != nil, "\(pattern.expression)")
        let word = pattern.certainWord
        #expect(word.count >= 4, "\(pattern.expression)")
        #expect(word == word.lowercased() && word.utf8.allSatisfy { $0 < 0x80 }, "\(word)")
        let plain = pattern.expression.replacing("\\", with: "").lowercased()
        #expect(plain.contains(word), "\(pattern.expression) and \(word)")
      }
    }
  }

  @Test func `a word boundary stands before a word only`() {
    for expression in ClientFamily.all.flatMap(\.patterns).map(\.expression) {
      for rest in expression.split(separator: #"\b"#, omittingEmptySubsequences: false).dropFirst()
      {
        #expect(rest.first?.isLetter == true, "\(expression)")
      }
    }
  }

  @Test(
    arguments: [
      ("Java/1.6.0_45", true), ("x.Java/1.6.0_45", true), ("x-java/1.6.0_45", true),
      ("(JAVA/1.6.0_45", true), ("\u{E9}Java/1.6.0_45", true), ("xJava/1.6.0_45", false),
      ("7Java/1.6.0_45", false), ("_Java/1.6.0_45", false),
    ])
  func `a word begins after what is no letter, digit or underscore of ASCII`(
    userAgent: String, fits: Bool
  ) {
    #expect((ClientFamily.matching(userAgent: userAgent)?.id == "java6") == fits)
  }

  /// Examples whole, cut, and with what logs do to them.
  private func userAgents() throws -> [String] {
    let examples = try LegacyClients.read().clients.flatMap(\.uaExamples)
    let changed: [(String) -> String] = [
      { $0 }, { $0.lowercased() }, { $0.uppercased() }, { #"\x22"# + $0 + #"\x22"# },
      { "x" + $0 }, { $0 + "\u{301}" }, { $0.replacing("s", with: "\u{17F}") },
      { $0.replacing("K", with: "\u{212A}") }, { String($0.dropFirst(9)) },
      { String($0.prefix($0.count / 2)) }, { String($0.dropLast()) },
      { $0.replacing(".", with: "_") }, { $0 + "; " + $0 }, { $0.replacing(" ", with: "") },
    ]
    return examples.flatMap { example in changed.map { $0(example) } } + Self.notFamilies
  }

  @Test func `certain words save time and change no result`() throws {
    var spared = UserAgentMatcher(ClientFamily.all)
    var thorough = UserAgentMatcher(ClientFamily.all, usesCertainWords: false)
    var named = 0
    for userAgent in try userAgents() {
      let family = spared.family(of: userAgent)?.id
      #expect(family == thorough.family(of: userAgent)?.id, "\(userAgent)")
      named += family == nil ? 0 : 1
    }
    #expect(named > 500)
  }

  @Test(
    arguments: [
      // IE Mobile calls itself an iPhone, old Edge calls itself Chrome.
      (
        "Mozilla/5.0 (Mobile; Windows Phone 8.1; IEMobile/11.0) like iPhone OS 7_0_3 Mac OS X",
        "iemobile11"
      ),
      (
        "Mozilla/5.0 (Windows NT 10.0) Chrome/64.0.3282.140 Safari/537.36 Edge/17.17134",
        "edge-legacy"
      ),
      // The library's line names the JVM as well.
      ("Apache-HttpClient/4.5.2 (Java/1.7.0_80)", "httpclient4-java7"),
      // IE 11 in compatibility view claims to be IE 7.
      ("Mozilla/4.0 (compatible; MSIE 7.0; Windows NT 6.1; Trident/7.0)", "ie11-win7"),
      ("Boto/2.38.0 Python/2.6.8 Linux/2.6.18-406.el5", "python-el5"),
    ])
  func `the first family that fits is it`(userAgent: String, id: String) throws {
    #expect(ClientFamily.matching(userAgent: userAgent)?.id == id)
    let matches = ClientFamily.all.filter { family in
      family.patterns.contains { pattern in
        pattern.compiled().map { userAgent.firstMatch(of: $0) != nil } ?? false
      }
    }
    #expect(matches.count > 1, "otherwise the order is not tested")
    #expect(matches.first?.id == id)
  }

  @Test func `the order is that of the families given`() {
    let userAgent = "Apache-HttpClient/4.5.2 (Java/1.7.0_80)"
    var backwards = UserAgentMatcher(ClientFamily.all.reversed())
    #expect(backwards.family(of: userAgent)?.id == "java7")
  }

  @Test(arguments: [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
      + "Chrome/142.0.0.0 Safari/537.36",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
      + "Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0",
    "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) "
      + "Version/26.0 Safari/605.1.15",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like "
      + "Gecko) Version/26.0 Mobile/15E148 Safari/604.1",
    "curl/8.5.0", "python-requests/2.32.3", "Java/21.0.4", "okhttp/4.12.0",
  ])
  func `a client of today is in no family that lacks TLS 1_2`(userAgent: String) {
    guard let family = ClientFamily.matching(userAgent: userAgent) else { return }
    #expect(family.maxVersion ?? .tls12 >= .tls12, "\(family.id)")
    #expect(family.maxVersionAfterRemedy == .tls13, "\(family.id)")
  }

  private static let notFamilies = [
    "", "-", " ", "x", "Mozilla/5.0", "curl/8.5.0", "java", "OpenSSL/", "Java/1.", "chrome/61.0",
    "\u{0}", "\u{FFFD}", "Jαva/1.6.0_45", "\u{1F600}",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/26.0 Safari",
  ]

  @Test(arguments: notFamilies)
  func `other texts are in no family`(userAgent: String) {
    #expect(ClientFamily.matching(userAgent: userAgent) == nil)
  }

  @Test(arguments: [
    (#"\x22Java/1.6.0_45\x22"#, nil), (#"app\x22 Java/1.6.0_45"#, "java6"),
    (#"\xe4 okhttp/2.5.0"#, "okhttp-old"), ("Chrome/6\u{301}1.0.1", nil),
    ("Chrome/61\u{301}.0.1", nil), ("\u{301}Chrome/61.0.1", "chrome-30-69"),
  ])
  func `escapes and combining marks are text like any other`(userAgent: String, id: String?) {
    #expect(ClientFamily.matching(userAgent: userAgent)?.id == id)
  }

  @Test func `up to a length, a user agent is looked at`() {
    let longest = UserAgentMatcher.longestUserAgent
    let name = "okhttp/2.5.0 "
    let filling = String(repeating: "x", count: longest - name.utf8.count)
    #expect(ClientFamily.matching(userAgent: name + filling)?.id == "okhttp-old")
    #expect(ClientFamily.matching(userAgent: filling + name)?.id == "okhttp-old")
    #expect(ClientFamily.matching(userAgent: name + filling + "x") == nil)
  }

  /// Beginnings that many expressions share, so that each of them starts a search of its own.
  @Test(
    arguments: [
      "Windows NT 6.1;", "Windows NT 10.0;", "Windows NT 5.1", "iPhone OS ", "iPad OS 9 ",
      "Android 1.1;", "Android 4.0; Version/4.0 ", "Mac OS X 10_8_", "Mac OS X 10_9)Version/",
      "Opera/9.80Version/", "Apache-HttpClient/4.1", "Dalvik/1.1", "java 1.8.0_1", "1", ".", " ",
      "(", "\\", "\u{301}", "java/",
    ], [1024, 8192])
  func `hostile repetitions take no more than a moment`(piece: String, length: Int) {
    var userAgent = ""
    while userAgent.utf8.count + piece.utf8.count <= length { userAgent += piece }
    var matcher = UserAgentMatcher(ClientFamily.all, usesCertainWords: false)
    let elapsed = ContinuousClock().measure { _ = matcher.family(of: userAgent) }
    // Some ten milliseconds without optimisation; the rest is for a busy machine.
    #expect(elapsed < .seconds(2), "\(piece)")
  }

  @Test func `many distinct user agents are matched in a moment`() throws {
    let examples = try LegacyClients.read().clients.flatMap(\.uaExamples)
    var named = 0
    let elapsed = ContinuousClock().measure {
      for number in 0..<10 {
        for example in examples {
          named += ClientFamily.matching(userAgent: "\(example) \(number)") == nil ? 0 : 1
        }
      }
    }
    #expect(named > 900)
    // 1,020 user agents; the limit is generous, because the machine may be busy.
    #expect(elapsed < .seconds(20))
  }
}
