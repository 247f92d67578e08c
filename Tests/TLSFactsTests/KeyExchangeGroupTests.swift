import TLSFacts
import Testing

@Suite struct KeyExchangeGroupTests {
  @Test(arguments: KeyExchangeGroup.allCases)
  func `a name is read without regard to case`(group: KeyExchangeGroup) {
    for spelling in [group.name, group.name.lowercased(), group.name.uppercased()] {
      #expect(KeyExchangeGroup(anySpelling: spelling) == group, "\(spelling)")
    }
  }

  @Test(
    arguments: [
      ("x25519", .x25519), ("SECP256R1", .secp256r1), ("secp384r1", .secp384r1),
      ("Secp521r1", .secp521r1), ("X25519MLKEM768", .x25519MLKEM768),
      ("SecP256r1MLKEM768", .secp256r1MLKEM768), ("SecP384r1MLKEM1024", .secp384r1MLKEM1024),
      ("mlkem1024", .mlkem1024),
    ] as [(String, KeyExchangeGroup)])
  func `the registered names are known`(text: String, group: KeyExchangeGroup) {
    #expect(KeyExchangeGroup(anySpelling: text) == group)
  }

  @Test(arguments: ["", "-", "x25519 ", "x448", "P-256", "secp256k1", "ffdhe2048", "MLKEM768"])
  func `other names are not`(text: String) {
    #expect(KeyExchangeGroup(anySpelling: text) == nil)
  }

  @Test func `hybrids with ML-KEM and ML-KEM alone are post-quantum`() {
    for group in KeyExchangeGroup.allCases {
      #expect(group.isPostQuantum == group.name.contains("MLKEM"), "\(group)")
    }
  }
}
