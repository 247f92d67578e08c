import TLSFacts
import Testing

@Suite struct TLSVersionTests {
  @Test(
    arguments: [
      ("SSLv3", .ssl3), ("TLSv1", .tls10), ("TLSv1.0", .tls10), ("tlsv10", .tls10),
      ("TLSv1.1", .tls11), ("tlsv11", .tls11), ("TLSv1.2", .tls12), ("tlsv12", .tls12),
      ("TLSv1.3", .tls13), ("tlsv13", .tls13),
    ] as [(String, TLSVersion)])
  func `every spelling of the logs is read in any case`(text: String, version: TLSVersion) {
    let alternating = String(
      text.enumerated().map {
        $0.offset % 2 == 0 ? $0.element.lowercased() : $0.element.uppercased()
      }
      .joined())
    for spelling in [text, text.lowercased(), text.uppercased(), alternating] {
      #expect(TLSVersion(anySpelling: spelling) == version, "\(spelling)")
    }
  }

  @Test(arguments: TLSVersion.allCases)
  func `a canonical name reads as its version`(version: TLSVersion) {
    #expect(TLSVersion(anySpelling: version.name) == version)
  }

  @Test(arguments: [
    "", "-", "TLS", "TLSv", "TLSv2", "TLSv1.4", "tlsv14", "TLSv1.", "TLSv1.20", "TLSv1,2", "TLS1.2",
    "TLS v1.2", " TLSv1.2", "TLSv1.2 ", "SSLv2", "SSLv23", "DTLSv1.2", "1.2", "TLSv１.２",
  ])
  func `anything else is no version`(text: String) {
    #expect(TLSVersion(anySpelling: text) == nil)
  }

  @Test func `names are those of every output`() {
    #expect(
      TLSVersion.allCases.map(\.name) == ["SSLv3", "TLSv1.0", "TLSv1.1", "TLSv1.2", "TLSv1.3"])
  }

  @Test func `older versions come first`() {
    let oldestFirst: [TLSVersion] = [.ssl3, .tls10, .tls11, .tls12, .tls13]
    for (leftPlace, left) in oldestFirst.enumerated() {
      for (rightPlace, right) in oldestFirst.enumerated() {
        #expect((left < right) == (leftPlace < rightPlace), "\(left) and \(right)")
      }
    }
    #expect(TLSVersion.allCases.reversed().sorted() == oldestFirst)
  }
}
