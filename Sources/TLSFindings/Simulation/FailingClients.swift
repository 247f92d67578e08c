import ELBLogs
import TLSCensus
import TLSFacts

extension SimulationReport.FailingClient {
  /// The clients whose last connection failed, and what could admit them.
  ///
  /// - Parameters:
  ///   - census: The census.
  ///   - target: The policy that is simulated.
  ///   - catalogue: The policies that there are.
  ///   - owners: Who owns the clients.
  ///   - top: How many are named at most; nil for all.
  ///   - minCount: Those with fewer records are not named.
  /// - Returns: Those with the most failures first, then by name; without those whose user agents
  ///   name no kind of client with a known hello.
  static func all(
    in census: Census, _ target: PolicyTarget, of catalogue: PolicyCatalogue,
    _ owners: ClientOwners, top: Int?, minCount: Int
  ) -> [Self] {
    var most = TopClients<Int>(top, in: census, by: >)
    for client in 0..<census.clientCount {
      guard let failures = census.failures(ofClient: client),
        census.successes(ofClient: client).map({ $0.upperBound < failures.last }) ?? true,
        minCount <= 1 || census.recordCount(ofClient: client) >= minCount,
        KnownHello(ofClient: client, in: census) != nil
      else { continue }
      most.offer(client, rank: census.count(of: .failed, ofClient: client))
    }
    return most.ranked.compactMap { client in
      KnownHello(ofClient: client, in: census).map { known in
        Self(client, known, in: census, target, of: catalogue, owners)
      }
    }
  }

  /// Tells what could admit a client.
  private init(
    _ client: Int, _ known: KnownHello, in census: Census, _ target: PolicyTarget,
    of catalogue: PolicyCatalogue, _ owners: ClientOwners
  ) {
    let types = Set(
      census.events(ofClient: client).filter { $0.event.outcome == .failed }
        .map { LoadBalancerType(census.kind(of: $0.event)) })
    let policies = types.sorted { $0.rawValue < $1.rawValue }.flatMap { type in
      catalogue.policies(of: type)
    }
    let admitting = policies.filter { $0.mayAdmit(known.hello) }
    let targets = types.compactMap { target.policies[$0] }
    self.init(
      client: census.clientName(client), owner: owners.owner(of: client),
      failed: census.count(of: .failed, ofClient: client),
      family: known.family.label, userAgent: known.agent, certainty: "possible",
      admittedBy: admitting.reduce(into: []) { names, policy in
        if !names.contains(policy.name) { names.append(policy.name) }
      },
      admittedByTarget: targets.contains { $0.mayAdmit(known.hello) })
  }
}

/// What a client may say first, if it is what its user agent says.
private struct KnownHello {
  let agent: String
  let family: ClientFamily
  let hello: Hello

  /// Looks at the most frequent user agent that names a kind of client with a known hello; nil where
  /// none does.
  init?(ofClient client: Int, in census: Census) {
    let agents = census.userAgents(ofClient: client).kept.sorted(by: ClientSummary.ranks)
    for agent in agents {
      guard let family = ClientFamily.matching(userAgent: agent.name),
        let profile = family.profile
      else { continue }
      (self.agent, self.family, hello) = (agent.name, family, Hello(profile))
      return
    }
    return nil
  }
}

extension SecurityPolicy {
  /// Whether a client connects with one certificate or another.
  fileprivate func mayAdmit(_ hello: Hello) -> Bool {
    CertificateKey.allCases.contains { negotiate(hello, certificates: [$0]).isAgreed }
  }
}
