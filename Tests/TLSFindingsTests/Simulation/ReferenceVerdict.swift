@testable import TLSFindings

/// The exact verdicts of the model, by trying the clients and certificates that can be behind a
/// pair. Slow and plain.
extension ReferenceWorld {
  /// A client with the certificates of the balancer.
  struct Suspect: Hashable {
    var client: Client
    var keys: Int
  }

  /// The clients behind a pair: of those with the same versions and certificates, the one with the
  /// fewest suites and the one with the most, between which success can only turn from no to yes.
  func suspects(_ pair: Pair, under policy: Policy) -> Set<Suspect> {
    suspects(pair, under: policy) { required, possible in [required, possible] }
  }

  /// The clients behind a pair, with the sets of suites that `choose` takes between those that a
  /// client must have and those that it can have.
  func suspects(
    _ pair: Pair, under policy: Policy, choose: (UInt64, UInt64) -> [UInt64]
  ) -> Set<Suspect> {
    var found: Set<Suspect> = []
    for order in policy.orders {
      let conforming = suspects(
        pair, under: policy, order: policy.usesServerOrder ? order : nil, mandatory: mandatory,
        choose)
      // Where no client that has the mandatory suite explains it, there is one that has it not.
      found.formUnion(
        conforming.isEmpty
          ? suspects(pair, under: policy, order: nil, mandatory: 0, choose) : conforming)
    }
    return found
  }

  private func suspects(
    _ pair: Pair, under policy: Policy, order: [UInt64]?, mandatory: UInt64,
    _ choose: (UInt64, UInt64) -> [UInt64]
  ) -> Set<Suspect> {
    var found: Set<Suspect> = []
    for low in 0...pair.version {
      for high in pair.version..<ReferenceWorld.versions.count {
        let required = pair.suite | (high == ReferenceWorld.tls13 ? mandatory : 0)
        for keys in ReferenceWorld.keySets {
          var possible = everySuite
          for suite in order ?? [] {
            if suite == pair.suite { break }
            if works(suite, at: pair.version) && isAllowed(suite, keys: keys) {
              possible &= ~suite
            }
          }
          for suites in choose(required, possible | required) {
            let client = Client(low: low, high: high, suites: suites)
            let isBehind =
              if let order {
                handshake(policy, order: order, client, keys: keys) == pair
              } else {
                version(policy, client) == pair.version
                  && shared(policy, client, keys: keys) & pair.suite != 0
              }
            if isBehind { found.insert(Suspect(client: client, keys: keys)) }
          }
        }
      }
    }
    return found
  }

  /// The verdict on a pair with these clients behind it.
  func verdict(_ suspects: Set<Suspect>, to target: Policy, isStrict: Bool) -> Verdict {
    var succeeds = false
    var fails = false
    for suspect in suspects {
      if shared(target, suspect.client, keys: suspect.keys) == 0 {
        fails = true
      } else {
        succeeds = true
      }
      if succeeds && fails { return .atRisk }
    }
    // Nobody behind it: not from this policy.
    if succeeds == fails { return .atRisk }
    return fails ? .breaks : isStrict ? .atRisk : .keeps
  }
}
