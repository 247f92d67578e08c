import Testing

@testable import TLSFacts

/// The table in Swift against the data that it is made from.
@Suite struct ClientFamilyTests {
  @Test func `the families are those of the facts, in their order`() throws {
    let clients = try LegacyClients.read().clients.sorted { $0.order < $1.order }
    #expect(ClientFamily.all.map(\.id) == clients.map(\.id))
    #expect(Set(clients.map(\.id)).count == clients.count)
    for (family, facts) in zip(ClientFamily.all, clients) {
      #expect(family.label == facts.label, "\(facts.id)")
      #expect(family.patterns.map(\.expression) == facts.uaPatterns, "\(facts.id)")
      #expect(family.determinesTLS.rawValue == facts.uaDeterminesTls, "\(facts.id)")
      #expect(family.confidence.rawValue == facts.confidence, "\(facts.id)")
      #expect(family.maxVersionWords == facts.defaultMaxProtocol, "\(facts.id)")
      #expect(family.maxVersionAfterRemedyWords == facts.possibleMaxProtocol, "\(facts.id)")
      #expect(family.limits ?? "none" == facts.cipherLimits, "\(facts.id)")
      #expect(family.sendsServerName == facts.sni, "\(facts.id)")
      #expect(family.profile?.id == facts.profile, "\(facts.id)")
      #expect(family.profileAfterRemedy?.id == facts.profileAfterRemedy, "\(facts.id)")
      #expect(family.remedy == tabled(facts.remedy), "\(facts.id)")
      #expect(family.remedy?.isSentences != false, "\(facts.id)")
    }
  }

  @Test(
    arguments: [
      // As stated.
      ("dotnet2-soap", .tls10, .tls12), ("route53-health", .tls12, nil), ("java11", .tls13, .tls13),
      ("openssl-0.9", .tls10, .tls10), ("chrome-70", .tls13, .tls13),
      // It depends: on the system, on an update, on the program.
      ("winhttp", nil, .tls12), ("java7", nil, .tls12), ("java8", nil, .tls13),
      ("java6", .tls10, .tls11), ("commons-httpclient3", nil, nil), ("cloudfront", nil, .tls12),
      ("httpclient-android", .tls10, .tls10), ("ruby-old", nil, .tls12),
    ] as [(String, TLSVersion?, TLSVersion?)])
  func `the highest version is what the words state without a condition`(
    id: String, untouched: TLSVersion?, afterRemedy: TLSVersion?
  ) throws {
    let family = try #require(ClientFamily.all.first { $0.id == id })
    #expect(family.maxVersion == untouched)
    #expect(family.maxVersionAfterRemedy == afterRemedy)
  }

  @Test func `where the highest version is stated and a hello is known, the hello ends there`() {
    for family in ClientFamily.all {
      guard let profile = family.profile, let maxVersion = family.maxVersion else {
        #expect(family.versions == nil, "\(family.id)")
        continue
      }
      #expect(profile.versions.upperBound == maxVersion, "\(family.id)")
      #expect(family.versions == profile.versions, "\(family.id)")
    }
  }

  @Test func `a remedy lowers no version`() {
    for family in ClientFamily.all {
      guard let before = family.maxVersion, let after = family.maxVersionAfterRemedy else {
        continue
      }
      #expect(before <= after, "\(family.id)")
    }
  }
}
