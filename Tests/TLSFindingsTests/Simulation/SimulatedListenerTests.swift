import AWSInventory
import ELBLogs
import LogCorpus
import TLSFacts
import Testing

@testable import TLSFindings

/// Which listener a record belongs to, and so which policy it was negotiated under.
@Suite struct SimulatedListenerTests {
  private static let alb = "app/shop/50dc6c495c0c9188"
  private static let old = "ELBSecurityPolicy-2016-08"

  private func question(_ inventory: ListenerInventory, to: String = Fate.from) -> Question {
    var question = Question.move(from: nil, to: to)
    question.from = .listeners(inventory)
    return question
  }

  /// TLS 1.2 says something about TLS 1.3 only where the policy has it.
  private static let tls12 = AgreedTLS(.tls12, "ECDHE-RSA-AES256-SHA384")

  @Test func `two ports of an ALB are judged apart, in both of its logs`() async throws {
    let inventory = try ListenerInventory.of(
      SimulatedListenerTests.alb,
      [("a1", 443, SimulatedListenerTests.old), ("a2", 8443, Fate.from)])
    let tls12 = SimulatedListenerTests.tls12
    let report = try await question(inventory, to: "ELBSecurityPolicy-TLS13-1-3-2021-06")
      .simulation(of: [
        Line.connection(1, tls12), Line.connection(2, tls12, port: 8443),
        Line.request(3, tls12), Line.request(4, tls12, port: 8443),
      ])
    for (client, reason) in [
      (1, "other_version_needed"), (2, "version_dropped"), (3, "other_version_needed"),
      (4, "version_dropped"),
    ] {
      #expect(report.reasons(of: client) == [reason], "\(client)")
    }
    for kind in [LogKind.albAccess, .albConnection] {
      for (port, policy) in [("443", SimulatedListenerTests.old), ("8443", Fate.from)] {
        let listener = try #require(report.listener(port, kind))
        #expect(listener.from.policies == [policy])
        #expect(listener.from.source == .listeners)
      }
    }
  }

  /// A URL without a port may be of any listener, so that the verdict must hold for each that could
  /// have produced the pair.
  @Test(arguments: [
    (SimulatedListenerTests.tls12, "ELBSecurityPolicy-TLS13-1-3-2021-06", "other_version_needed"),
    (AgreedTLS(.tls10, "AES128-SHA"), Fate.from, "version_dropped"),
    (Fate.keeps, Fate.from, "pair_kept"),
    (Fate.isModern, Fate.to, "pair_kept"),
    (AgreedTLS(.ssl3, "RC4-MD5"), Fate.to, "not_from_present_policy"),
  ]) func `without a port every listener is a candidate`(
    tls: AgreedTLS, to: String, reason: String
  ) async throws {
    let inventory = try ListenerInventory.of(
      SimulatedListenerTests.alb,
      [("a1", 443, SimulatedListenerTests.old), ("a2", 8443, Fate.from)])
    let report = try await question(inventory, to: to).simulation(of: [
      Line.request(1, tls, port: nil)
    ])
    #expect(report.reasons(of: 1) == [reason])
    let listener = try #require(report.listener(nil, .albAccess))
    #expect(listener.from.policies == [SimulatedListenerTests.old, Fate.from])
  }

  @Test func `an NLB's listeners are known by their ids`() async throws {
    let inventory = try ListenerInventory.of(
      "net/edge/c6e77e28c25b2234",
      [
        ("3e1b2a4c5d6f7081", 443, SimulatedListenerTests.old),
        ("00000000000000ff", 8883, Fate.from),
      ])
    let report = try await question(inventory, to: "ELBSecurityPolicy-TLS13-1-3-2021-06")
      .simulation(of: [
        Line.nlb(1, SimulatedListenerTests.tls12),
        Line.nlb(2, SimulatedListenerTests.tls12, listener: "00000000000000ff"),
      ])
    #expect(report.reasons(of: 1) == ["other_version_needed"])
    #expect(report.reasons(of: 2) == ["version_dropped"])
  }

  /// Inferred, a request without a port may come from what any port shows.
  @Test func `inference for requests without a port takes all listeners`() async throws {
    let question = Question.move(from: nil, to: Fate.to)
    let report = try await question.simulation(of: [
      Line.connection(1, Fate.isModern),
      Line.connection(2, AgreedTLS(.tls10, "AES128-SHA"), port: 8443),
      Line.request(3, Fate.keeps, port: nil),
    ])
    let any = try #require(report.listener(nil, .albAccess)).from.policies
    let modern = try #require(report.listener("443", .albConnection)).from.policies
    let old = try #require(report.listener("8443", .albConnection)).from.policies
    #expect(modern.contains(Fate.from) && !old.contains(Fate.from))
    #expect(Set(any).isSuperset(of: modern) && Set(any).isSuperset(of: old))
    let catalogue = PolicyCatalogue.builtIn.policies(of: .application).map(\.name)
    #expect(any == catalogue.filter(any.contains))
  }

  @Test func `a type of balancer that lacks the policy is left out`() async throws {
    let report = try await Question().simulation(of: [
      Line.classic(1, Fate.keeps), Line.classic(2, Fate.keeps), Line.nlb(3, Fate.breaks),
    ])
    #expect(
      report.leftOut == [
        .init(
          id: "web-classic", kind: .classic, records: 2,
          reason: "\(Fate.to) is no policy of Classic Load Balancers")
      ])
    #expect(report.clientCounts == [1, 0, 0])
    #expect(report.clients.count == 1)
    #expect(report.targets.map(\.type) == ["network"])
    #expect(report.targets.first?.ciphers.count == 7)
  }

  @Test func `with nothing but such balancers there is no verdict`() async throws {
    let report = try await Question().simulation(of: [Line.classic(1, Fate.keeps)])
    #expect(report.loadBalancers.isEmpty && report.clients.isEmpty && report.leftOut.count == 1)
    #expect(report.totals == .init() && report.targets.isEmpty)
  }

  /// A policy of one's own can come to balancers of any type.
  @Test func `a custom policy leaves nobody out`() async throws {
    var question = Question()
    question.to = PolicyTarget(custom: [.tls12], suites: ["ECDHE-RSA-AES256-SHA384"])
    let report = try await question.simulation(of: [
      Line.classic(1, Fate.breaks), Line.nlb(2, Fate.breaks), Line.connection(3, Fate.isModern),
    ])
    #expect(report.to == "custom" && report.leftOut.isEmpty)
    #expect(report.reasons(of: 2) == ["pair_kept"])
    #expect(report.reasons(of: 3) == ["other_version_needed"])
    #expect(report.targets.map(\.type) == ["application", "network", "classic"])
  }
}
