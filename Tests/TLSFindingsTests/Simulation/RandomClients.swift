import LogCorpus
import TLSFacts

/// Clients that shake hands with a balancer, drawn at random, and what a log shows of it.
struct RandomClients {
  let world: ReferenceWorld
  var random: SplitMix64

  /// A client with the balancer's certificates, and the pair that was logged.
  struct Logged {
    var client: ReferenceWorld.Client
    var keys: Int
    var pair: ReferenceWorld.Pair
  }

  /// Certificates, RSA alone most often; with DSA now and then.
  mutating func keys() -> Int {
    random.pick([1, 1, 1, 2, 2, 3, 3, 3, 4, 5, 7])
  }

  /// A client with one unbroken range of versions and from one suite to all.
  mutating func client(near policy: ReferenceWorld.Policy) -> ReferenceWorld.Client {
    let ends = [random.below(5), random.below(5)].sorted()
    let pool = world.bits(random.chance(per10000: 5_000) ? policy.suites : world.everySuite)
    var suites = random.pick(pool)
    switch random.below(4) {
    case 0: break
    case 1: for _ in 0..<3 { suites |= random.pick(pool) }
    case 2: suites |= pool.reduce(0) { random.chance(per10000: 5_000) ? $0 | $1 : $0 }
    default: suites |= pool.reduce(0, |)
    }
    if ends[1] == ReferenceWorld.tls13 { suites |= world.mandatory }
    return ReferenceWorld.Client(low: ends[0], high: ends[1], suites: suites)
  }

  /// What a policy, in one of its published orders, logs of a client; nil where the handshake fails.
  mutating func log(
    _ client: ReferenceWorld.Client, under policy: ReferenceWorld.Policy, keys: Int
  ) -> Logged? {
    let pair: ReferenceWorld.Pair?
    if policy.usesServerOrder {
      pair = world.handshake(policy, order: random.pick(policy.orders), client, keys: keys)
    } else {
      pair = clientsChoice(client, under: policy, keys: keys)
    }
    return pair.map { Logged(client: client, keys: keys, pair: $0) }
  }

  /// A client that logs a pair under a policy.
  mutating func logged(under policy: ReferenceWorld.Policy) -> Logged {
    while true {
      if let logged = log(client(near: policy), under: policy, keys: keys()) { return logged }
    }
  }

  /// Clients of one balancer, which log under a policy with the same certificates.
  mutating func clientsOfOneBalancer(_ policy: ReferenceWorld.Policy, number: Int) -> [Logged] {
    while true {
      let keys = keys()
      let logged = (0..<number).compactMap { _ in
        log(client(near: policy), under: policy, keys: keys)
      }
      if !logged.isEmpty { return logged }
    }
  }

  /// A client of TLS 1.3 that gets another suite than the mandatory one, which the policy prefers:
  /// because it lacks that, or because the balancer heeds the client's order; nil where the policy
  /// has no place for it.
  mutating func contradicting(under policy: ReferenceWorld.Policy) -> Logged? {
    guard let place = policy.orders[0].firstIndex(of: world.mandatory) else { return nil }
    let others = policy.orders[0][(place + 1)...].filter { world.works($0, at: 4) }
    guard !others.isEmpty, policy.versions & 1 << 4 != 0 else { return nil }
    var client = client(near: policy)
    client.high = ReferenceWorld.tls13
    let suite = random.pick(others)
    client.suites = client.suites & ~world.mandatory | suite
    if random.chance(per10000: 3_000) { client.suites |= world.mandatory }
    return Logged(
      client: client, keys: keys(), pair: .init(version: ReferenceWorld.tls13, suite: suite))
  }

  private mutating func clientsChoice(
    _ client: ReferenceWorld.Client, under policy: ReferenceWorld.Policy, keys: Int
  ) -> ReferenceWorld.Pair? {
    let shared = world.bits(world.shared(policy, client, keys: keys))
    guard let version = world.version(policy, client), !shared.isEmpty else { return nil }
    return ReferenceWorld.Pair(version: version, suite: random.pick(shared))
  }
}
