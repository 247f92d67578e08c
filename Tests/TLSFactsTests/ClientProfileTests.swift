import Testing

@testable import TLSFacts

/// The table in Swift against the data that it is made from.
@Suite struct ClientProfileTests {
  @Test func `the table holds the profiles that families name, and no others`() throws {
    let clients = try LegacyClients.read().clients
    let named = Set(clients.flatMap { [$0.profile, $0.profileAfterRemedy] }.compactMap(\.self))
    #expect(ClientProfile.all.map(\.id).sorted() == named.sorted())
  }

  @Test func `a profile is the hello of the facts`() throws {
    let profiles = try LegacyClients.read().profiles
    for profile in ClientProfile.all {
      let facts = try #require(profiles[profile.id])
      #expect(profile.source == facts.sourceName ?? facts.note, "\(profile.id)")
      let versions = TLSVersion.allCases.filter(profile.versions.contains)
      #expect(versions.map(\.name) == facts.protocols, "\(profile.id)")
      #expect(profile.suites == facts.ciphers, "\(profile.id)")
      #expect(profile.groups.map(\.name) == facts.groups, "\(profile.id)")
      #expect(profile.sendsServerName == facts.sni, "\(profile.id)")
    }
  }

  @Test func `what follows from the suites is the summary of the facts`() throws {
    let profiles = try LegacyClients.read().profiles
    for profile in ClientProfile.all {
      let summary = try #require(profiles[profile.id]?.summary)
      #expect(profile.versions.upperBound.name == summary.maxProtocol, "\(profile.id)")
      #expect(profile.offersECDHE == summary.ecdhe, "\(profile.id)")
      #expect(profile.offersECDHEWithRSAAndGCM == summary.ecdheRsaGcm, "\(profile.id)")
      #expect(profile.offersECDHEWithECDSAAndGCM == summary.ecdheEcdsaGcm, "\(profile.id)")
      #expect(profile.offersAES == summary.aes, "\(profile.id)")
      #expect(profile.offersAES256 == summary.aes256, "\(profile.id)")
      #expect(profile.groups.contains(.secp384r1) == summary.secp384r1, "\(profile.id)")
      #expect(profile.groups.filter(\.isPostQuantum).map(\.name) == summary.pq, "\(profile.id)")
    }
  }
}
