import LogCorpus
import TLSFacts
import Testing

@testable import TLSFindings

/// The verdicts are those that the model proves, no weaker: compared with trying every client.
@Suite struct SimulationTightnessTests {
  /// The policies whose groups, keys and signatures may refuse a client.
  static let strict: Set<String> = [
    "ELBSecurityPolicy-TLS13-1-3-RFC9151-FIPS-2023-07",
    "ELBSecurityPolicy-TLS13-1-2-RFC9151-FIPS-2023-07",
    "ELBSecurityPolicy-TLS13-1-2-Ext0-RFC9151-FIPS-2023-07",
    "ELBSecurityPolicy-TLS13-1-3-CNSA2-INTEROP1-FIPS-PQ-2026-07",
    "ELBSecurityPolicy-TLS13-1-2-CNSA2-INTEROP2-FIPS-PQ-2026-07",
  ]

  /// How often each verdict was found the same.
  typealias Tally = [Verdict: Int]

  /// Every policy of a type, those that are not announced too, every pair, every new policy.
  @Test(arguments: [(LoadBalancerType.application, 35_000), (.network, 35_000), (.classic, 4_000)])
  func catalogue(type: LoadBalancerType, atLeast: Int) {
    let policies = PolicyCatalogue.builtIn.policies.filter {
      $0.types.contains(type) || $0.types.isEmpty && type != .classic
    }
    let tally = compare(policies, with: policies)
    #expect(tally.values.reduce(0, +) > atLeast)
    for verdict in Verdict.allCases { #expect(tally[verdict, default: 0] > 100, "\(verdict)") }
  }

  /// Custom policies of Classic balancers: gaps between versions, the client's order, any suites.
  @Test func classicCustom() {
    var random = SplitMix64(seed: 4)
    let published = PolicyCatalogue.builtIn.policies(of: .classic)
    let custom = (0..<20).map { _ in CustomPolicies.classic(using: &random) }
    var tally = compare(custom, with: published + custom)
    tally.merge(compare(published, with: custom), uniquingKeysWith: +)
    #expect(tally.values.reduce(0, +) > 15_000)
    for verdict in Verdict.allCases { #expect(tally[verdict, default: 0] > 100, "\(verdict)") }
  }

  /// Small policies of all shapes, TLS 1.3 among them, with **every** set of suites: what the
  /// comparison above takes for granted, that the fewest and the most suites decide.
  @Test func everySetOfSuites() {
    var random = SplitMix64(seed: 5)
    var tally: Tally = [:]
    for _ in 0..<40 {
      let policies = (0..<3).map { _ in CustomPolicies.small(using: &random) }
      let world = ReferenceWorld(policies)
      for from in policies.prefix(2) {
        let present = world.policy(from)
        for pair in world.pairs(present) {
          let suspects = world.suspects(pair, under: present) { required, possible in
            CustomPolicies.sets(from: required, to: possible)
          }
          for to in policies {
            let exact = world.verdict(suspects, to: world.policy(to), isStrict: false)
            let move = PolicyMove(from: PresentPolicy(from), to: to)
            tally.merge([check(exact, move, pair, in: world): 1], uniquingKeysWith: +)
          }
        }
      }
    }
    for verdict in Verdict.allCases { #expect(tally[verdict, default: 0] > 100, "\(verdict)") }
  }

  /// Several listeners, of which one wrote the line: those that cannot have are out.
  @Test(arguments: LoadBalancerType.allCases)
  func listeners(type: LoadBalancerType) {
    var random = SplitMix64(seed: 6)
    let policies = PolicyCatalogue.builtIn.policies(of: type)
    let world = ReferenceWorld(policies)
    var tally: Tally = [:]
    for _ in 0..<60 {
      let listeners = Array(
        policies.shuffled(using: &random).prefix(.random(in: 2...3, using: &random)))
      let present = listeners.map(world.policy)
      let move = PolicyMove(
        from: PresentPolicy(candidates: listeners, doubt: .listener),
        to: policies.randomElement(using: &random) ?? listeners[0])
      let target = world.policy(move.policy)
      for pair in Set(present.flatMap(world.pairs)) {
        let suspects = present.filter { world.pairs($0).contains(pair) }
          .reduce(into: Set()) { $0.formUnion(world.suspects(pair, under: $1)) }
        let exact = world.verdict(
          suspects, to: target, isStrict: Self.strict.contains(move.policy.name))
        tally.merge([check(exact, move, pair, in: world): 1], uniquingKeysWith: +)
      }
    }
    #expect(tally.values.reduce(0, +) > 1_000)
  }

  /// Compares all verdicts of moves from some policies to others, pairs that they cannot produce
  /// among them.
  private func compare(_ present: [SecurityPolicy], with targets: [SecurityPolicy]) -> Tally {
    let world = ReferenceWorld(present + targets)
    let converted = targets.map(world.policy)
    var tally: Tally = [:]
    for from in present {
      let policy = world.policy(from)
      let pairs = world.pairs(policy)
      let suspects = pairs.map { world.suspects($0, under: policy) }
      for target in converted {
        let move = PolicyMove(from: PresentPolicy(from), to: target.policy)
        let isStrict = Self.strict.contains(target.policy.name)
        for (pair, suspects) in zip(pairs, suspects) {
          let exact = world.verdict(suspects, to: target, isStrict: isStrict)
          tally[check(exact, move, pair, in: world), default: 0] += 1
        }
      }
      expectForeign(from, Set(world.everyPair).subtracting(pairs), to: targets[0], in: world)
    }
    return tally
  }

  private func check(
    _ exact: Verdict, _ move: PolicyMove, _ pair: ReferenceWorld.Pair, in world: ReferenceWorld
  ) -> Verdict {
    let (version, suite) = world.name(pair)
    let given = move.verdict(version: version, suite: suite)
    if given.verdict != exact || given.reason == .notFromPresentPolicy {
      Issue.record(
        "\(version) \(suite) to \(move.policy.name): \(given.reason), but the model says \(exact)")
    }
    return given.verdict
  }

  private func expectForeign(
    _ from: SecurityPolicy, _ pairs: Set<ReferenceWorld.Pair>, to: SecurityPolicy,
    in world: ReferenceWorld
  ) {
    let move = PolicyMove(from: PresentPolicy(from), to: to)
    let wrong = pairs.map(world.name).filter {
      move.verdict(version: $0.version, suite: $0.suite).reason != .notFromPresentPolicy
    }
    #expect(wrong.isEmpty, "\(from.name): \(wrong.map { "\($0.version) \($0.suite)" })")
  }
}
