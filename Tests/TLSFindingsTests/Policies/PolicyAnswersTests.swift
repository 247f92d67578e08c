import TLSFacts
import TLSFindings
import Testing

/// What the catalogue answers, in values.
@Suite struct PolicyAnswersTests {
  private let catalogue = PolicyCatalogue.builtIn

  private func policy(_ name: String, on type: LoadBalancerType = .application) throws
    -> SecurityPolicy
  {
    try catalogue.find(name, on: type)[0]
  }

  private func difference(_ from: String, _ to: String, on type: LoadBalancerType = .application)
    throws -> PolicyDifference
  {
    PolicyDifference(
      from: try policy(from, on: type), to: try policy(to, on: type), toolVersion: "0")
  }

  // The list.

  @Test func `without a condition the list is the catalogue`() {
    let list = PolicyList(catalogue, filter: PolicyList.Filter(), toolVersion: "0")
    #expect(list.policies.map(\.name) == catalogue.policies.map(\.name))
    #expect(list.dataDate == PolicyCatalogue.dataDate)
  }

  @Test func `conditions add up`() {
    var filter = PolicyList.Filter()
    filter.type = .network
    filter.version = .tls10
    filter.isFIPS = true
    filter.isPostQuantum = true
    let list = PolicyList(catalogue, filter: filter, toolVersion: "0")
    #expect(list.policies.map(\.name) == ["ELBSecurityPolicy-TLS13-1-0-FIPS-PQ-2025-09"])
  }

  @Test func `a policy in one row`() throws {
    let res = PolicyOverview(try policy("TLS13-1-2-Res-2021-06"))
    #expect(res.protocols == ["TLSv1.2", "TLSv1.3"])
    #expect(res.suiteCount == 7)
    #expect(res.forwardSecrecyOnly && res.aeadOnly)
    #expect(res.weakest == .secure)
    #expect(res.defaultFor.isEmpty)
    let api = PolicyOverview(try policy("2016-08"))
    #expect(Set(api.defaultFor.map(\.type)) == Set(LoadBalancerType.allCases))
    #expect(api.weakest == .weak)
    let custom = SecurityPolicy(
      name: "custom", types: [.classic], versions: [.tls12], suites: ["AES128-SHA", "NEW-SUITE"])
    #expect(PolicyOverview(custom).weakest == nil)
    #expect(PolicyOverview(custom).family == nil)
  }

  // One policy.

  @Test func `a description holds what the policy negotiates, and whom it cuts off`() throws {
    let policies = try catalogue.find("2015-05")
    let description = PolicyDescription(policies, toolVersion: "0")
    #expect(description.policies.map(\.suites.count) == [18, 19])
    for (shown, policy) in zip(description.policies, policies) {
      #expect(shown.suites.map(\.name) == policy.suites)
      #expect(shown.suites.allSatisfy { $0.facts?.name == $0.name })
      #expect(shown.published?.sources.map(\.id) == policy.facts?.sources)
      let clients = shown.clients
      #expect(clients.judged + clients.notJudged.count == ClientFamily.all.count)
      for client in clients.cutOff { #expect(client.rsa != nil || client.ecdsa != nil) }
    }
  }

  @Test func `kinds of clients are cut off as their hellos are`() throws {
    let policy = try policy("TLS13-1-2-Res-2021-06")
    let cutOff = PolicyDescription([policy], toolVersion: "0").policies[0].clients.cutOff
    let java = try #require(cutOff.first { $0.id == "java7" })
    #expect(java.rsa?.reason == .noCommonVersion)
    #expect(java.rsa?.protocol == nil)
    let explorer = try #require(cutOff.first { $0.id == "ie11-win7" })
    #expect(explorer.rsa?.reason == .noCommonSuite)
    #expect(explorer.rsa?.protocol == "TLSv1.2")
    #expect(explorer.ecdsa == nil)
    #expect(!cutOff.contains { $0.id == "java11" })
    for family in ClientFamily.all {
      guard let profile = family.profile else { continue }
      let outcome = cutOff.first { $0.id == family.id }
      let (rsa, ecdsa) = (outcome?.rsa, outcome?.ecdsa)
      #expect((rsa == nil) == policy.negotiate(Hello(profile), certificates: [.rsa]).isAgreed)
      #expect((ecdsa == nil) == policy.negotiate(Hello(profile), certificates: [.ecdsa]).isAgreed)
    }
  }

  // Two policies.

  @Test func `a policy does not differ from itself`() throws {
    for policy in catalogue.policies {
      let difference = PolicyDifference(from: policy, to: policy, toolVersion: "0")
      #expect(difference.protocolsGained.isEmpty && difference.protocolsLost.isEmpty)
      #expect(difference.suitesGained.isEmpty && difference.suitesLost.isEmpty)
      #expect(difference.moved.isEmpty)
      #expect(difference.newlyCutOff.isEmpty && difference.newlyAdmitted.isEmpty)
    }
  }

  @Test func `what one direction loses, the other gains`() throws {
    let there = try difference("2016-08", "TLS13-1-2-Res-2021-06")
    let back = try difference("TLS13-1-2-Res-2021-06", "2016-08")
    #expect(there.protocolsLost == ["TLSv1.0", "TLSv1.1"])
    #expect(there.protocolsGained == ["TLSv1.3"])
    #expect(there.protocolsLost == back.protocolsGained)
    #expect(there.suitesLost == back.suitesGained)
    #expect(there.suitesGained == back.suitesLost)
    #expect(there.newlyCutOff == back.newlyAdmitted)
    #expect(there.newlyAdmitted == back.newlyCutOff)
    let java = try #require(there.newlyCutOff.first { $0.id == "java6" })
    // It has no elliptic curves: the ECDSA certificate failed before, too.
    #expect(java.rsa != nil && java.ecdsa == nil)
  }

  @Test func `moves are the fewest, with places among the suites of both`() throws {
    func policy(_ suites: String) -> SecurityPolicy {
      SecurityPolicy(
        name: "custom", types: [.classic], versions: [.tls12],
        suites: suites.split(separator: " ").map(String.init))
    }
    let difference = PolicyDifference(
      from: policy("A LOST B C D"), to: policy("D NEW A B C"), toolVersion: "0")
    #expect(difference.moved.map(\.name) == ["D"])
    #expect(difference.moved.map(\.before) == [4])
    #expect(difference.moved.map(\.after) == [1])
    let order = try self.difference("2011-08", "2015-03", on: .classic)
    #expect(!order.serverOrderBefore && order.serverOrderAfter)
  }

  // Matching.

  private func answer(_ change: (inout PolicyMatch.Question) throws -> Void) rethrows -> PolicyMatch
  {
    var question = PolicyMatch.Question()
    try change(&question)
    return PolicyMatch(question, in: catalogue, toolVersion: "0")
  }

  @Test func `every policy matches its own suites, exactly and in order`() throws {
    for policy in catalogue.policies {
      let match = try answer {
        $0.versions = policy.versions
        $0.suites = try policy.suites.map(CipherSuite.find)
      }
      let own = try #require(
        match.candidates.first {
          $0.overview.name == policy.name && $0.overview.suiteCount == policy.suites.count
        })
      #expect(own.exact == true, "\(policy.name)")
      #expect(own.sameOrder == true, "\(policy.name)")
    }
  }

  @Test func `a candidate can negotiate every pair, and no other policy can`() throws {
    let suite = try CipherSuite.find("AES128-SHA")
    let modern = try CipherSuite.find("TLS_AES_128_GCM_SHA256")
    let match = answer {
      $0.type = .network
      $0.pairs = [(.tls10, suite), (.tls13, modern)]
    }
    let names = Set(match.candidates.map(\.overview.name))
    for policy in catalogue.policies(of: .network) {
      let fits =
        policy.canNegotiate(.tls10, suite.name) && policy.canNegotiate(.tls13, modern.name)
      #expect(names.contains(policy.name) == fits, "\(policy.name)")
    }
    #expect(match.considered == catalogue.policies(of: .network).count)
    #expect(match.candidates.allSatisfy { $0.exact == nil && $0.sameOrder == nil })
  }

  @Test func `a pair that no version allows fits no policy`() throws {
    let suite = try CipherSuite.find("AES128-SHA")
    let match = answer { $0.pairs = [(.tls13, suite)] }
    #expect(match.candidates.isEmpty)
    #expect(match.pairs.map(\.policies) == [0])
  }

  // Suites.

  @Test func `suites stand with the policies that offer them`() throws {
    let all = CipherList(nil, in: catalogue, toolVersion: "0")
    #expect(all.suites.map(\.facts.name) == CipherSuite.all.map(\.name))
    #expect(!all.isSelection)
    for suite in all.suites {
      for name in suite.offeredBy.classic {
        let policy = try policy(name, on: .classic)
        #expect(policy.suites.contains(suite.facts.name))
      }
    }
    let asked = CipherList([try CipherSuite.find("0x000A")], in: catalogue, toolVersion: "0")
    #expect(asked.isSelection)
    let offers = asked.suites[0].offeredBy
    #expect(offers.application == ["ELBSecurityPolicy-TLS-1-0-2015-04"])
    #expect(offers.classic.contains("ELBSecurityPolicy-2015-05"))
  }
}
