import LogCorpus
import TLSFacts
import Testing

@testable import TLSFindings

/// No verdict is wrong: clients shake hands under one policy, are logged, judged, and shake hands
/// under another.
@Suite struct SimulationSoundnessTests {
  /// How often each verdict was given.
  typealias Tally = [Verdict: Int]

  /// Every pair of policies of a type, with the present one given. Classic ones also custom: with
  /// gaps between versions, and with the client's order.
  @Test(arguments: [
    (LoadBalancerType.application, 100, 200_000), (.network, 100, 200_000),
    (.classic, 200, 100_000),
  ])
  func presentPolicyGiven(type: LoadBalancerType, clients: Int, atLeast: Int) {
    var scene = Scene(type, seed: 1)
    var tally: Tally = [:]
    for from in scene.policies {
      let logged = (0..<clients).map { _ in scene.clients.logged(under: from) }
      scene.judge(logged, from: PresentPolicy(from.policy), to: scene.policies, &tally)
    }
    expect(tally, atLeast: atLeast)
  }

  /// Clients of TLS 1.3 without the mandatory suite, or with another that they prefer.
  @Test(arguments: [LoadBalancerType.application, .network])
  func mandatorySuiteContradicted(type: LoadBalancerType) {
    var scene = Scene(type, seed: 2)
    var tally: Tally = [:]
    for from in scene.policies {
      let logged = (0..<20).compactMap { _ in scene.clients.contradicting(under: from) }
      scene.judge(logged, from: PresentPolicy(from.policy), to: scene.policies, &tally)
    }
    #expect(tally[.keeps, default: 0] > 2_000)
    #expect(tally[.atRisk, default: 0] > 2_000)
  }

  /// The present policy inferred from the pairs of a few clients of one balancer.
  @Test(arguments: LoadBalancerType.allCases)
  func presentPolicyInferred(type: LoadBalancerType) {
    var scene = Scene(type, seed: 3)
    let catalogue = PolicyCatalogue.builtIn
    var tally: Tally = [:]
    for _ in 0..<300 {
      let from = scene.clients.random.pick(scene.policies)
      let number = scene.clients.random.within(1...8)
      let logged = scene.clients.clientsOfOneBalancer(from, number: number)
      let pairs = logged.map { scene.clients.world.name($0.pair) } + [("TLSv1.2", "(NONE)")]
      let present = PolicyInference.present(for: pairs, type: type, in: catalogue)
      #expect(present.mayBeCustom || present.candidates.contains(from.policy))
      let to = (0..<8).map { _ in scene.clients.random.pick(scene.policies) }
      scene.judge(logged, from: present, to: to, &tally)
    }
    #expect(tally[.keeps, default: 0] > 500)
    // A custom policy may always be in force on Classic, and then nothing is known to be lacking.
    #expect(type == .classic ? tally[.breaks] == nil : tally[.breaks, default: 0] > 500)
  }

  /// A balancer with several listeners, of which one wrote the line.
  @Test(arguments: LoadBalancerType.allCases)
  func listenerNotKnown(type: LoadBalancerType) {
    var scene = Scene(type, seed: 4)
    var tally: Tally = [:]
    for _ in 0..<500 {
      let listeners = (0..<3).map { _ in scene.clients.random.pick(scene.policies) }
      let present = PresentPolicy(candidates: listeners.map(\.policy), doubt: .listener)
      let logged = listeners.map { scene.clients.logged(under: $0) }
      let to = (0..<8).map { _ in scene.clients.random.pick(scene.policies) }
      scene.judge(logged, from: present, to: to, &tally)
    }
    expect(tally, atLeast: 10_000)
  }

  /// Pairs from before a change that the present policy cannot produce, and lines without a suite.
  @Test(arguments: LoadBalancerType.allCases)
  func pairsFromBeforeTheChange(type: LoadBalancerType) {
    var scene = Scene(type, seed: 5)
    var foreign = 0
    for before in scene.policies {
      let logged = (0..<20).map { _ in scene.clients.logged(under: before) }
      for present in scene.policies {
        let to = scene.clients.random.pick(scene.policies).policy
        let move = PolicyMove(from: PresentPolicy(present.policy), to: to)
        #expect(move.verdict(version: "TLSv1.2", suite: "(NONE)") == PairVerdict(.suiteNone))
        let possible = Set(scene.clients.world.pairs(present))
        for logged in logged where !possible.contains(logged.pair) {
          foreign += 1
          let (version, suite) = scene.clients.world.name(logged.pair)
          let verdict = move.verdict(version: version, suite: suite)
          if verdict != PairVerdict(.notFromPresentPolicy) {
            Issue.record("\(version) \(suite), \(present.policy.name) to \(to.name): \(verdict)")
          }
        }
      }
    }
    #expect(foreign > 3_000)
  }

  /// Suites that the table does not have, as an operator's file may name them: whatever they turn
  /// out to be, no verdict was wrong.
  @Test func suitesThatNobodyKnows() {
    var random = SplitMix64(seed: 6)
    let ends: [TLSVersion] = [.ssl3, .tls10, .tls11, .tls12]
    var tally: Tally = [:]
    for _ in 0..<200 {
      var hidden = [
        "TLS_NEW": ReferenceWorld.Traits(versions: .tls13 ... .tls13, certificate: .any)
      ]
      for name in ["NEW-A", "NEW-B", "NEW-C"] {
        let range = [random.pick(ends), random.pick(ends)].sorted()
        hidden[name] = ReferenceWorld.Traits(
          versions: range[0]...range[1], certificate: random.pick([.rsa, .ecdsa, .dsa, .any]))
      }
      let names = hidden.keys.sorted()
      let policies = (0..<4).map { _ in CustomPolicies.small(with: names, using: &random) }
      var scene = Scene(policies, world: ReferenceWorld(policies, hidden: hidden), random)
      for from in scene.policies {
        let logged = (0..<20).map { _ in scene.clients.logged(under: from) }
        scene.judge(logged, from: PresentPolicy(from.policy), to: scene.policies, &tally)
      }
      random = scene.clients.random
    }
    expect(tally, atLeast: 30_000)
  }

  private func expect(_ tally: Tally, atLeast: Int) {
    #expect(tally.values.reduce(0, +) >= atLeast)
    for verdict in Verdict.allCases { #expect(tally[verdict, default: 0] > atLeast / 100) }
  }

  /// The policies of a type of balancer and the clients that meet them.
  struct Scene {
    let policies: [ReferenceWorld.Policy]
    var clients: RandomClients

    init(_ type: LoadBalancerType, seed: UInt64) {
      // The types of balancers that share a catalogue meet other clients.
      let place = LoadBalancerType.allCases.firstIndex(of: type) ?? 0
      var random = SplitMix64(seed: seed + 100 * UInt64(place))
      let published = PolicyCatalogue.builtIn.policies(of: type)
      let custom =
        type == .classic ? (0..<14).map { _ in CustomPolicies.classic(using: &random) } : []
      let all = published + custom
      self.init(all, world: ReferenceWorld(all), random)
    }

    init(_ all: [SecurityPolicy], world: ReferenceWorld, _ random: SplitMix64) {
      // A custom policy may have no suite that works at its versions: nobody ever meets it.
      policies = all.map(world.policy).filter { !world.pairs($0).isEmpty }
      clients = RandomClients(world: world, random: random)
    }

    /// Judges every pair for every new policy, and lets the client behind it try that one.
    func judge(
      _ logged: [RandomClients.Logged], from present: PresentPolicy,
      to targets: [ReferenceWorld.Policy], _ tally: inout Tally
    ) {
      for target in targets {
        let move = PolicyMove(from: present, to: target.policy)
        var known: [ReferenceWorld.Pair: Verdict] = [:]
        for logged in logged {
          let (version, suite) = clients.world.name(logged.pair)
          let verdict = known[logged.pair] ?? move.verdict(version: version, suite: suite).verdict
          known[logged.pair] = verdict
          tally[verdict, default: 0] += 1
          let connects = clients.world.shared(target, logged.client, keys: logged.keys) != 0
          if verdict == (connects ? .breaks : .keeps) {
            Issue.record(
              "\(version) \(suite) to \(target.policy.name): \(verdict) is wrong for \(logged)")
          }
        }
      }
    }
  }
}
