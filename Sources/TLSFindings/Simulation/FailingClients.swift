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
    let failing = (0..<census.clientCount).compactMap { client -> (client: Int, failed: Int)? in
      guard let failures = census.failures(ofClient: client),
        census.successes(ofClient: client).map({ $0.upperBound < failures.last }) ?? true,
        minCount <= 1 || census.recordCount(ofClient: client) >= minCount
      else { return nil }
      return (client, census.count(of: .failed, ofClient: client))
    }
    let named = failing.compactMap { client, failed -> (client: Int, entry: Self)? in
      let agents = census.userAgents(ofClient: client).kept.sorted(by: ClientSummary.ranks)
      let known = agents.lazy.compactMap { agent in
        ClientFamily.matching(userAgent: agent.name).flatMap { family in
          family.profile.map { (agent: agent.name, family: family, hello: Hello($0)) }
        }
      }
      guard let kind = known.first else { return nil }
      let types = Set(
        census.events(ofClient: client).filter { $0.event.outcome == .failed }
          .map { LoadBalancerType(census.kind(of: $0.event)) })
      let policies = types.sorted { $0.rawValue < $1.rawValue }.flatMap { type in
        catalogue.policies(of: type)
      }
      let admitting = policies.filter { $0.mayAdmit(kind.hello) }
      let targets = types.compactMap { target.policies[$0] }
      return (
        client,
        Self(
          client: census.clientName(client), owner: owners.owner(of: client), failed: failed,
          family: kind.family.label, userAgent: kind.agent, certainty: "possible",
          admittedBy: admitting.reduce(into: []) { names, policy in
            if !names.contains(policy.name) { names.append(policy.name) }
          },
          admittedByTarget: targets.contains { $0.mayAdmit(kind.hello) })
      )
    }
    let ranked = named.sorted {
      if $0.entry.failed != $1.entry.failed { return $0.entry.failed > $1.entry.failed }
      if $0.entry.client != $1.entry.client { return $0.entry.client.precedes($1.entry.client) }
      return census.client($0.client, precedes: $1.client)
    }
    return ranked.prefix(top ?? ranked.count).map(\.entry)
  }
}

extension SecurityPolicy {
  /// Whether a client connects with one certificate or another.
  fileprivate func mayAdmit(_ hello: Hello) -> Bool {
    CertificateKey.allCases.contains { negotiate(hello, certificates: [$0]).isAgreed }
  }
}
