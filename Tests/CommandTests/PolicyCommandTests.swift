import Foundation
import Testing

/// `elbtls policies` and `elbtls ciphers`: answers without any log.
@Suite(.timeLimit(.minutes(20))) struct PolicyCommandTests {
  private struct Overview: Decodable {
    var name: String
    var types: [String]
    var protocols: [String]
    var fips: Bool
    var postQuantum: Bool
  }

  private struct Answer: Decodable {
    struct Candidate: Decodable {
      var overview: Overview
      var exact: Bool?
      var sameOrder: Bool?
    }
    var schema: String
    var toolVersion: String
    var dataDate: String
    var candidates: [Candidate]
  }

  private struct List: Decodable {
    var policies: [Overview]
  }

  private func answer<Value: Decodable>(_ arguments: [String], as type: Value.Type) throws -> Value
  {
    let run = try elbtls(arguments + ["--output", "json"])
    #expect(run.status == 0)
    #expect(run.errors.isEmpty, "\(run.errors)")
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(type, from: Data(run.output.utf8))
  }

  @Test(arguments: [
    ([], 57), (["--type", "application"], 46), (["--type", "classic"], 11),
    (["--protocol", "tlsv1"], 16), (["--pq", "--fips", "--type", "network"], 7),
    (["--pq", "--type", "classic"], 0),
  ])
  func listIsFiltered(_ arguments: [String], _ count: Int) throws {
    let policies = try answer(["policies", "list"] + arguments, as: List.self).policies
    #expect(policies.count == count)
    for policy in policies {
      #expect(policy.fips || !arguments.contains("--fips"))
      #expect(policy.postQuantum || !arguments.contains("--pq"))
      #expect(policy.protocols.contains("TLSv1.0") || !arguments.contains("tlsv1"))
    }
    let run = try elbtls(["policies", "list"] + arguments)
    #expect(run.output.hasPrefix("\(count) policies.\n"))
    #expect(run.output.contains("AWS's policies as of 20"))
  }

  @Test(arguments: ["ELBSecurityPolicy-TLS13-1-2-Res-2021-06", "tls13-1-2-res-2021-06"])
  func showsAPolicy(_ name: String) throws {
    let run = try elbtls(["policies", "show", name])
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    let first = "ELBSecurityPolicy-TLS13-1-2-Res-2021-06 (Application and Network): TLSv1.2-1.3,"
    #expect(run.output.hasPrefix(first))
    for words in ["ECDHE-RSA-AES256-GCM-SHA384", "Java 7", "no version", "two sources agree"] {
      #expect(run.output.contains(words), "\(words)")
    }
  }

  @Test func typesThatDifferStandSideBySide() throws {
    let both = try elbtls(["policies", "show", "2015-05"]).output
    #expect(both.contains("(Application and Network)") && both.contains("(Classic)"))
    let one = try elbtls(["policies", "show", "2015-05", "--type", "classic"]).output
    #expect(one.contains("DES-CBC3-SHA") && !one.contains("(Application and Network)"))
  }

  @Test func differenceNamesWhoIsCutOff() throws {
    let run = try elbtls(["policies", "diff", "2016-08", "TLS13-1-2-Res-2021-06"])
    #expect(run.status == 0)
    for words in [
      "2 versions lost, 1 version gained, 14 suites lost and 3 suites gained",
      "lost    TLSv1.0, TLSv1.1", "CLIENTS NEWLY CUT OFF (44)",
    ] {
      #expect(run.output.contains(words), "\(words)")
    }
    let same = try elbtls(["policies", "diff", "2015-05", "2016-08", "--type", "network"])
    #expect(same.output.contains("The same versions and suites; no known kind of clients newly"))
    // Where a name is ambiguous, a type that has both decides.
    let classic = try elbtls(["policies", "diff", "2014-10", "2015-05"])
    #expect(classic.status == 0)
    #expect(classic.output.contains("Classic"))
  }

  @Test func matchesPairs() throws {
    let match = try answer(
      [
        "policies", "match", "--type", "network", "--pair", "TLSv1,0x002F", "--pair",
        "tlsv1.3,TLS_AES_128_GCM_SHA256",
      ], as: Answer.self)
    #expect(match.schema == "elbtls/policy-match/1")
    let names = match.candidates.map(\.overview.name)
    #expect(
      names
        == [
          "TLS13-1-0-2021-06", "TLS13-1-0-PQ-2025-09", "TLS13-1-0-FIPS-2023-04",
          "TLS13-1-0-FIPS-PQ-2025-09",
        ].map { "ELBSecurityPolicy-\($0)" })
    #expect(match.candidates.allSatisfy { $0.exact == nil })
  }

  @Test func matchesSuites() throws {
    let suites = "TLS_AES_128_GCM_SHA256:TLS_AES_256_GCM_SHA384"
    let match = try answer(["policies", "match", "--ciphers", suites], as: Answer.self)
    let exact = match.candidates.filter { $0.exact == true }.map(\.overview.name)
    #expect(
      exact == [
        "ELBSecurityPolicy-TLS13-1-3-FIPS-2023-04", "ELBSecurityPolicy-TLS13-1-3-FIPS-PQ-2025-09",
      ])
    #expect(match.candidates.prefix(2).allSatisfy { $0.sameOrder == true })
    let turned = try answer(
      ["policies", "match", "--ciphers", "TLS-AES-256-GCM-SHA384:0x1301"], as: Answer.self)
    #expect(turned.candidates.first?.exact == true)
    #expect(turned.candidates.first?.sameOrder == false)
  }

  private struct Listeners: Decodable {
    struct Listener: Decodable {
      var type: String
      var loadBalancer: String?
      var listener: String?
      var changed: String?
      var candidates: [Overview]
      var mayBeCustom: Bool
    }
    var schema: String
    var listeners: [Listener]
  }

  @Test func matchesWhatLogsHold() throws {
    let match = try answer(["policies", "match", OutputTests.sample], as: Listeners.self)
    #expect(match.schema == "elbtls/listener-match/1")
    func listener(_ name: String) throws -> Listeners.Listener {
      try #require(match.listeners.first { $0.loadBalancer == name })
    }
    let devices = try listener("net/devices/1a2b3c4d5e6f7081")
    #expect(devices.type == "network")
    #expect(devices.listener == "3e1b2a4c5d6f7081")
    #expect(devices.changed == nil)
    // It negotiates TLS 1.0 and 1.3, and a suite without forward secrecy.
    #expect(devices.candidates.count == 4)
    #expect(devices.candidates.allSatisfy { $0.protocols.first == "TLSv1.0" })
    #expect(devices.candidates.allSatisfy { $0.protocols.last == "TLSv1.3" })
    // TLS 1.0 was dropped there, so what was seen before says nothing of what is in force.
    let shop = try listener("app/shop/50dc6c495c0c9188")
    #expect(shop.changed == "2026-03-01T12:00:46.481183Z")
    #expect(shop.candidates.contains { $0.protocols.first == "TLSv1.2" })
    #expect(try listener("web-classic").mayBeCustom)
    let nlb = try answer(
      ["policies", "match", "--type", "network", OutputTests.sample], as: Listeners.self)
    #expect(nlb.listeners.allSatisfy { $0.type == "network" })
    #expect(nlb.listeners.count == 2)
  }

  @Test func matchTakesPairsOrLogs() throws {
    for arguments in [["--pair", "TLSv1.2,AES128-SHA", OutputTests.sample], []] {
      let run = try elbtls(["policies", "match"] + arguments)
      #expect(run.status == 64)
      #expect(run.errors.contains("--pair"))
    }
  }

  @Test func anotherFileOfPolicies() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      {"SslPolicies": [{"Name": "ELBSecurityPolicy-2030-01", "SslProtocols": ["TLSv1.3"],
       "Ciphers": [{"Name": "TLS_AES_256_GCM_SHA384", "Priority": 1}],
       "SupportedLoadBalancerTypes": ["application"]}]}
      """, to: "policies.json")
    let file = ["--policies", folder.path(of: "policies.json")]
    let list = try answer(["policies", "list", "--type", "application"] + file, as: List.self)
    #expect(list.policies.count == 47)
    for arguments in [
      ["policies", "show", "2030-01"], ["policies", "diff", "2016-08", "2030-01"],
      ["policies", "match", "--ciphers", "TLS_AES_256_GCM_SHA384"],
      ["ciphers", "TLS_AES_256_GCM_SHA384"],
    ] {
      let run = try elbtls(arguments + file)
      #expect(run.status == 0)
      #expect(run.output.contains("2030-01"), "\(arguments)")
    }
    let absent = try elbtls(["policies", "list", "--policies", folder.path(of: "none.json")])
    #expect(absent.status == 64)
    #expect(absent.errors.contains("none.json: no such file"))
  }

  @Test(arguments: [
    "ECDHE-RSA-AES128-GCM-SHA256", "tls_ecdhe_rsa_with_aes_128_gcm_sha256", "0xC02F", "c02f",
    "0xc0,0x2f",
  ])
  func ciphersByAnyName(_ name: String) throws {
    let run = try elbtls(["ciphers", name])
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("ECDHE-RSA-AES128-GCM-SHA256\n"))
    for words in [
      "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256", "0xC02F", "strength: secure",
      "ELBSecurityPolicy-TLS13-1-2-Res-2021-06",
    ] {
      #expect(run.output.contains(words), "\(words)")
    }
  }

  @Test func mistakesSayNothingOnStandardOutput() throws {
    for arguments in [["policies", "show", "nonsense"], ["ciphers", "AES128-SHA", "nonsense"]] {
      let run = try elbtls(arguments)
      #expect(run.status == 64)
      #expect(run.output.isEmpty)
      #expect(run.errors.hasPrefix("elbtls: "))
      #expect(run.errors.contains("'nonsense'"))
    }
  }

  @Test func equalQuestionsGiveEqualBytes() throws {
    let folder = try TemporaryFolder()
    for name in ["first", "second"] {
      let run = try elbtls(
        ["policies", "show", "2016-08", "--output", "json", "--output-file", name], in: folder)
      #expect(run.status == 0)
      #expect(run.output.isEmpty)
    }
    let files = try ["first", "second"].map {
      try Data(contentsOf: URL(filePath: folder.path(of: $0)))
    }
    #expect(files[0] == files[1])
  }
}
