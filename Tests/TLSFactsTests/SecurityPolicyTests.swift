import Testing

@testable import TLSFacts

/// The table in Swift against the data that it is made from.
@Suite struct SecurityPolicyTests {
  private let file: PolicyFile
  private let pairs: [(policy: SecurityPolicy, facts: PolicyFile.Policy)]

  init() throws {
    file = try PolicyFile.read()
    pairs = Array(zip(SecurityPolicy.all, file.policies))
  }

  @Test func `the table holds all policies, in the order of the file`() {
    #expect(SecurityPolicy.all.map(\.name) == file.policies.map(\.name))
    #expect(PolicyCatalogue.dataDate == file.generated)
  }

  @Test func `a policy negotiates what the file says`() {
    for (policy, facts) in pairs {
      #expect(policy.types.map(\.rawValue) == facts.lbTypes, "\(policy.name)")
      #expect(policy.versions.map(\.name) == facts.protocols, "\(policy.name)")
      let spelled = facts.protocolsApi.compactMap(TLSVersion.init(anySpelling:))
      #expect(policy.versions == spelled, "\(policy.name)")
      #expect(policy.suites == facts.ciphers, "\(policy.name)")
      #expect(
        policy.alternativeOrders == facts.cipherOrderAlternatives.map(\.ciphers), "\(policy.name)")
      #expect(
        policy.usesServerOrder == facts.serverOrderPreference?.classic ?? true, "\(policy.name)")
    }
  }

  @Test func `what follows from name and suites is what the file says`() {
    for (policy, facts) in pairs {
      #expect(policy.hasForwardSecrecyOnly == facts.forwardSecrecyOnly, "\(policy.name)")
      #expect(policy.isFIPS == facts.fips, "\(policy.name)")
      #expect(policy.isPostQuantum == facts.postQuantum, "\(policy.name)")
    }
  }

  @Test func `what is published about a policy is carried over`() throws {
    for (policy, facts) in pairs {
      let published = try #require(policy.facts)
      #expect(published.family == facts.family)
      #expect(published.lifecycle == facts.lifecycle)
      #expect(published.isCurrent == (!facts.deprecated && !facts.lbTypes.isEmpty))
      #expect(published.introduced == facts.introduced)
      #expect(published.orderSource == facts.cipherOrderSource)
      #expect(published.groups.map(\.name) == facts.keyExchangeGroups.groups)
      let hybrid = published.groups.filter(\.isPostQuantum).map(\.name)
      #expect(hybrid == facts.keyExchangeGroups.postQuantum)
      #expect(published.groupsConfidence == facts.keyExchangeGroups.confidence)
      #expect(published.groupsNote == facts.keyExchangeGroups.note)
      #expect(published.sources == facts.sources)
      #expect(published.confidence == facts.confidence)
      #expect(published.notes == facts.notes)
      #expect(published.otherNames == facts.aliases.filter { !$0.contains(" ") })
      let unlisted = facts.availability.filter { $0.value.status != "current" }.keys.sorted()
      #expect(published.unlistedTypes.map(\.rawValue).sorted() == unlisted)
      #expect(published.defaults.map(\.since) == facts.defaultFor.map(\.since))
    }
  }

  @Test func `defaults are those of the file, and today's are those without an end`() throws {
    for wanted in file.defaults {
      let type = try #require(LoadBalancerType(rawValue: wanted.lb))
      let policy = try PolicyCatalogue.builtIn.find(wanted.policy, on: type)[0]
      let found = policy.facts?.defaults.first {
        $0.type == type && $0.way == wanted.how && $0.since == wanted.since
      }
      #expect(found?.until == wanted.until)
      #expect(found?.note == wanted.note)
      #expect(found?.sources == wanted.sources)
    }
    for type in LoadBalancerType.allCases {
      let current = SecurityPolicy.all.filter { policy in
        policy.facts?.defaults.contains { $0.type == type && $0.until == nil } ?? false
      }
      let wanted = try #require(file.currentDefaults[type.rawValue])
      #expect(Set(current.map(\.name)) == Set(wanted.values))
    }
  }

  @Test func `sources, groups and mistaken names are those of the file`() throws {
    #expect(PolicySource.all.count == file.sources.count)
    for (id, facts) in file.sources {
      let source = try #require(PolicySource.withID(id))
      #expect(source.kind == facts.kind)
      #expect(source.what == facts.what)
      #expect(source.address == facts.url)
      #expect(source.via == facts.via)
      #expect(source.date == facts.date)
    }
    #expect(Set(file.namedGroups.map(\.name)) == Set(KeyExchangeGroup.allCases.map(\.name)))
    for facts in file.namedGroups {
      let group = try #require(KeyExchangeGroup(anySpelling: facts.name))
      #expect(group.codePoint == UInt16(facts.codePoint.dropFirst(2), radix: 16))
      #expect(group.isPostQuantum == (facts.postQuantum != nil))
    }
    for (mistake, facts) in zip(MistakenPolicyName.all, file.unknownNames) {
      #expect(facts.name.hasPrefix(mistake.name))
      #expect(mistake.verdict == facts.verdict)
      #expect(mistake.seenIn == facts.seenIn)
    }
    #expect(MistakenPolicyName.all.count == file.unknownNames.count)
  }

  @Test func `attributes of Classic custom policies are those of the file`() {
    let custom = file.classicCustom
    #expect(ClassicProtocolAttribute.all.map(\.name) == custom.protocolAttributes.map(\.attribute))
    for (attribute, facts) in zip(ClassicProtocolAttribute.all, custom.protocolAttributes) {
      #expect(attribute.version == facts.protocol.flatMap(TLSVersion.init(rawValue:)))
      #expect(attribute.status == facts.status)
      #expect(ClassicProtocolAttribute.version(ofAttribute: facts.attribute) == attribute.version)
    }
    #expect(custom.optionAttributes.map(\.attribute) == [ClassicPolicyAttribute.serverOrder])
    #expect(custom.referenceAttribute.attribute == ClassicPolicyAttribute.referencePolicy)
    let selectable = CipherSuite.all.filter(\.isClassicAttribute).map(\.name)
    #expect(Set(selectable) == Set(custom.cipherAttributes))
  }
}
