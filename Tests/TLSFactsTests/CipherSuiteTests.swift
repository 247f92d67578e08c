import Testing

@testable import TLSFacts

/// The table of suites against the data that it is made from, and how a suite is found.
@Suite struct CipherSuiteTests {
  struct CipherFile: Decodable {
    struct Cipher: Decodable {
      var openssl: String
      var iana, codePoint: String?
      var codePointInt: UInt16?
      var aliases, protocols: [String]
      var protocolNote, keyExchange, authentication, certificateType, bulkCipher: String
      var keyBits: Int
      var mode, mac, strength, strengthWhy: String
      var aead, export, forwardSecrecy, classicCustom: Bool
    }
    var generated: String
    var ciphers: [Cipher]
  }

  @Test func `a suite is what the file says`() throws {
    let file = try factsFile("ciphers.json", as: CipherFile.self)
    #expect(CipherSuite.all.map(\.name) == file.ciphers.map(\.openssl))
    #expect(CipherSuite.dataDate == file.generated)
    for (suite, facts) in zip(CipherSuite.all, file.ciphers) {
      #expect(suite.ianaName == facts.iana, "\(suite.name)")
      #expect(suite.aliases == facts.aliases, "\(suite.name)")
      #expect(suite.codePoint == facts.codePointInt, "\(suite.name)")
      #expect(suite.codePointText == facts.codePoint, "\(suite.name)")
      let versions = TLSVersion.allCases.filter(suite.isUsable)
      #expect(versions.map(\.name) == facts.protocols, "\(suite.name)")
      #expect(suite.versionNote == facts.protocolNote, "\(suite.name)")
      #expect(suite.keyExchange.rawValue == facts.keyExchange, "\(suite.name)")
      #expect(suite.certificate.rawValue == facts.certificateType, "\(suite.name)")
      #expect(suite.authentication == facts.authentication, "\(suite.name)")
      #expect(suite.bulkCipher == facts.bulkCipher, "\(suite.name)")
      #expect(suite.keyBits == facts.keyBits, "\(suite.name)")
      #expect(suite.mode == facts.mode, "\(suite.name)")
      #expect(suite.mac == facts.mac, "\(suite.name)")
      #expect(suite.isAEAD == facts.aead, "\(suite.name)")
      #expect(suite.isExport == facts.export, "\(suite.name)")
      #expect(suite.hasForwardSecrecy == facts.forwardSecrecy, "\(suite.name)")
      #expect(suite.strength.rawValue == facts.strength, "\(suite.name)")
      #expect(suite.strengthReason == facts.strengthWhy, "\(suite.name)")
      #expect(suite.isClassicAttribute == facts.classicCustom, "\(suite.name)")
    }
  }

  @Test func `names and code points are each of one suite`() throws {
    let names = CipherSuite.all.flatMap { [$0.name, $0.ianaName].compactMap(\.self) + $0.aliases }
    let ownNames = CipherSuite.all.filter { $0.name == $0.ianaName }.count
    #expect(Set(names).count == names.count - ownNames)
    let points = CipherSuite.all.compactMap(\.codePoint)
    #expect(Set(points).count == points.count)
    for suite in CipherSuite.all {
      for name in [suite.name, suite.ianaName, suite.codePointText].compactMap(\.self)
        + suite.aliases
      {
        #expect(try CipherSuite.find(name).name == suite.name)
        #expect(try CipherSuite.find(name.lowercased()).name == suite.name)
      }
      #expect(!suite.isAEAD || !suite.isUsable(in: .tls11), "\(suite.name)")
    }
  }

  @Test(arguments: ["0xC02F", "C02F", "c02f", "0xc0,0x2f", "0xC0, 0x2F", "C0,2F"])
  func codePoints(_ text: String) throws {
    #expect(try CipherSuite.find(text).name == "ECDHE-RSA-AES128-GCM-SHA256")
  }

  @Test(arguments: ["", "0xC02", "C02FF", "0xC0,", "0xC0,0x2F,0x00", "C0.2F", "+C2F"])
  func noCodePoints(_ text: String) {
    #expect(CipherSuite.codePoint(text) == nil)
  }

  @Test(arguments: [
    ("ECDHE-RSA-AES128-GCM", "ECDHE-RSA-AES128-GCM-SHA256"), ("AES128SHA", "AES128-SHA"),
    ("TLS_RSA_WITH_AES128_CBC_SHA", "TLS_RSA_WITH_AES_128_CBC_SHA"),
  ])
  func nearest(_ text: String, _ wanted: String) {
    do throws(UnknownCipherSuite) {
      _ = try CipherSuite.find(text)
      Issue.record("found \(text)")
    } catch {
      #expect(error.suggestions.first == wanted)
      #expect(error.description.contains(wanted))
    }
  }

  /// As older tables of AWS write those of TLS 1.3; other names of IANA's have underscores alone.
  @Test func hyphensInNamesOfTLS13() throws {
    let suites = CipherSuite.all.filter { $0.name.hasPrefix("TLS_") }
    #expect(suites.count == 5)
    for suite in suites {
      let name = suite.name.replacing("_", with: "-")
      #expect(CipherSuite.named(name)?.name == suite.name)
      #expect(try CipherSuite.find(name.lowercased()).name == suite.name)
    }
    #expect(throws: UnknownCipherSuite.self) {
      try CipherSuite.find("TLS-RSA-WITH-AES-128-CBC-SHA")
    }
  }

  @Test func unknownCodePointHasNoNeighbours() {
    #expect(throws: UnknownCipherSuite(text: "0xFEFE", suggestions: [])) {
      try CipherSuite.find("0xFEFE")
    }
  }
}
