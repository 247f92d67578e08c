import AWSInventory
import ELBLogs
import LogCorpus
import TLSFacts
import Testing

@testable import TLSFindings

/// How the present policy is known: by option, from AWS's description, or inferred.
@Suite struct PresentPolicyTests {
  private static let alb = "app/shop/50dc6c495c0c9188"

  @Test func `a named policy is the present one`() async throws {
    let report = try await Question().simulation(of: [Line.nlb(1, Fate.breaks)])
    let from = try #require(report.loadBalancers.first).from
    #expect(from.policies == [Fate.from] && from.source == .option)
    #expect(from.note == nil && !from.mayBeCustom && from.changed == nil)
    #expect(report.input.warnings == [])
    #expect(report.assumptions.contains { $0.contains("named as the present one") })
  }

  @Test func `a type that lacks the named policy is inferred`() async throws {
    let question = Question.move(from: Fate.from, to: "ELBSecurityPolicy-2016-08")
    let report = try await question.simulation(of: [
      Line.classic(1, Fate.isOutdated), Line.nlb(2, Fate.keeps),
    ])
    let classic = try #require(report.listener("443", .classic)).from
    #expect(classic.source == .inferred && classic.mayBeCustom)
    #expect(classic.note == "\(Fate.from) is no policy of Classic Load Balancers")
    #expect(report.listener("3e1b2a4c5d6f7081", .nlb)?.from.source == .option)
    #expect(
      report.input.warnings == [
        "the policy of 1 listener was inferred: \(Fate.from) is no policy of Classic Load Balancers"
      ])
  }

  /// Where the files do not tell, the policy is inferred, and the reason stands beside it.
  @Test(arguments: [
    ("app/other/0000000000000001", 443, Fate.from, "do not list the balancer"),
    (PresentPolicyTests.alb, 9443, Fate.from, "list no such listener with TLS"),
    (
      PresentPolicyTests.alb, 443, "ELBSecurityPolicy-TLS13-2030-01",
      "policy ELBSecurityPolicy-TLS13-2030-01 is not known here"
    ),
  ]) func `what the files leave open is inferred`(
    balancer: String, port: Int, policy: String, note: String
  ) async throws {
    var question = Question()
    question.from = .listeners(try .of(balancer, [("a1", port, policy)]))
    let report = try await question.simulation(of: [Line.connection(1, Fate.breaks)])
    let from = try #require(report.loadBalancers.first).from
    #expect(from.source == .inferred)
    #expect(from.note?.contains(note) == true, "\(from.note ?? "")")
    #expect(
      report.input.warnings == ["the policy of 1 listener was inferred: \(from.note ?? "")"])
    #expect(from.policies.contains(Fate.from) && from.policies.count > 1)
    #expect(report.assumptions.contains { $0.contains("inferred") })
  }

  @Test func `candidates are the policies that could have produced every pair`() async throws {
    let report = try await Question.move(from: nil, to: Fate.to).simulation(of: [
      Line.nlb(1, Fate.isModern), Line.nlb(2, AgreedTLS(.tls11, "AES128-SHA")),
      Line.nlb(3, AgreedTLS(.tls12, "(NONE)")),
    ])
    let from = try #require(report.loadBalancers.first).from
    let wanted = PolicyCatalogue.builtIn.policies(of: .network).filter {
      $0.versions.contains(.tls13) && $0.versions.contains(.tls11)
        && $0.suites.contains("AES128-SHA")
    }
    #expect(from.policies == wanted.map(\.name) && from.policies.count > 2)
    #expect(from.source == .inferred && !from.mayBeCustom && from.note == nil)
  }

  /// Where candidates give other verdicts, there is none.
  @Test func `the verdict must hold for all candidates`() async throws {
    let report = try await Question.move(from: nil, to: "ELBSecurityPolicy-TLS13-1-3-2021-06")
      .simulation(of: [Line.nlb(1, Fate.breaks)])
    #expect(report.reasons(of: 1) == ["other_version_needed"])
    // With TLS 1.3 seen there, the client is known to lack it.
    let more = try await Question.move(from: nil, to: "ELBSecurityPolicy-TLS13-1-3-2021-06")
      .simulation(of: [Line.nlb(1, Fate.breaks), Line.nlb(2, Fate.isModern)])
    #expect(more.reasons(of: 1) == ["version_dropped"])
  }

  @Test func `where no policy fits it may be a custom one`() async throws {
    let report = try await Question.move(from: nil, to: Fate.to).simulation(of: [
      Line.nlb(1, AgreedTLS(.ssl3, "AES128-SHA")), Line.nlb(2, Fate.isModern),
    ])
    let from = try #require(report.loadBalancers.first).from
    #expect(from.policies.isEmpty && from.mayBeCustom)
    #expect(report.totals.breaks.clients == 0)
  }

  /// A Classic balancer may have a custom policy, which proves nothing to be lacking.
  @Test func `on an inferred Classic balancer nothing breaks`() async throws {
    let lines = [
      Line.classic(1, Fate.isOutdated), Line.classic(2, AgreedTLS(.tls11, "AES256-SHA")),
      Line.classic(3, Fate.keeps), Line.classic(4, Fate.breaks),
    ]
    let to = "ELBSecurityPolicy-TLS-1-2-2017-01"
    let inferred = try await Question.move(from: nil, to: to).simulation(of: lines)
    #expect(inferred.totals.breaks == .init(0, 0, 0))
    #expect(inferred.listener("443", .classic)?.from.mayBeCustom == true)
    let named = try await Question.move(from: "ELBSecurityPolicy-2016-08", to: to)
      .simulation(of: lines)
    #expect(named.totals.breaks.clients == 2)
  }

  @Test func `a Classic policy of one's own is read from the files`() async throws {
    let own = """
      {"PolicyDescriptions": [{"PolicyName": "own", "PolicyTypeName": "SSLNegotiationPolicyType",
        "PolicyAttributeDescriptions": [
          {"AttributeName": "Protocol-TLSv1.2", "AttributeValue": "true"},
          {"AttributeName": "Protocol-TLSv1", "AttributeValue": "true"},
          {"AttributeName": "Server-Defined-Cipher-Order", "AttributeValue": "true"},
          {"AttributeName": "ECDHE-RSA-AES128-GCM-SHA256", "AttributeValue": "true"},
          {"AttributeName": "AES128-SHA", "AttributeValue": "true"}]}]}
      """
    let balancer = """
      {"LoadBalancerDescriptions": [{"LoadBalancerName": "web-classic",
        "DNSName": "web-classic-1.us-east-2.elb.amazonaws.com", "Policies": {},
        "ListenerDescriptions": [{"PolicyNames": ["own"], "Listener": {"Protocol": "HTTPS",
          "LoadBalancerPort": 443, "InstanceProtocol": "HTTP", "InstancePort": 80}}]}]}
      """
    var question = Question.move(from: nil, to: "ELBSecurityPolicy-TLS-1-2-2017-01")
    question.from = .listeners(try ListenerInventory([balancer, own]))
    let report = try await question.simulation(of: [
      Line.classic(1, Fate.isOutdated), Line.classic(2, Fate.keeps),
      Line.classic(3, Fate.isOutdated, port: nil),
    ])
    #expect(report.reasons(of: 1) == ["version_dropped"])
    #expect(report.reasons(of: 2) == ["pair_kept"])
    #expect(report.reasons(of: 3) == ["version_dropped"])
    #expect(report.listener("443", .classic)?.from.policies == ["own"])
  }

  /// Requests outlive a change on connections that are kept alive.
  @Test func `requests do not count for inference where connections are logged`() async throws {
    let late = [Line.request(1, Fate.isOutdated), Line.request(2, Fate.keeps)]
    let question = Question.move(from: nil, to: Fate.to)
    let requests = try await question.simulation(of: late)
    #expect(requests.listener("443", .albAccess)?.from.policies.contains(Fate.from) == false)
    let both = try await question.simulation(of: late + [Line.connection(2, Fate.isModern)])
    for kind in [LogKind.albAccess, .albConnection] {
      #expect(both.listener("443", kind)?.from.policies.contains(Fate.from) == true)
    }
    #expect(both.reasons(of: 1) == ["present_policies_disagree"])
  }
}
